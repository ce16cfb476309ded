import { useEffect } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useKeyboardAfter } from '../../ui/use-keyboard-after.ts';

/**
 * What became of a change of periods or assignments. It comes into sight wherever on the page that was asked for, and has
 * the keyboard where no button is left that led to it, as after a form was published.
 */
export function DutyOutcome({ outcome }: { outcome: { tone: 'good' | 'warn'; sentence: string } }) {
  const element = useKeyboardAfter<HTMLDivElement>(outcome);
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [outcome, element]);
  return (
    <div ref={element}>
      <Notice tone={outcome.tone} urgent>
        <p>{outcome.sentence}</p>
      </Notice>
    </div>
  );
}
