import { useEffect } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useKeyboardAfter } from '../../ui/use-keyboard-after.ts';

/**
 * What became of a change of periods or assignments. It comes into sight wherever on the page that was asked for, and has
 * the keyboard where no button is left that led to it, as after a form was published.
 */
export function DutyOutcome({ outcome }: { outcome: { tone: 'good' | 'warn'; sentence: string } }) {
  const element = useKeyboardAfter<HTMLDivElement>(outcome);
  useEffect(() => {
    // In braces: browsers of late answer a promise, and what an effect returns is called when the page is left.
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome, element]);
  return (
    <div ref={element}>
      <Notice tone={outcome.tone} urgent>
        <p>{outcome.sentence}</p>
      </Notice>
    </div>
  );
}
