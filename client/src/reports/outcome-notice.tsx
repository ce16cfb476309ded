import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Notice } from '../ui/notice.tsx';
import type { Outcomes } from './use-many-reports.ts';

/** How many reports were changed, and which were left with the reason why. */
export function OutcomeNotice({ outcomes, done }: { outcomes: Outcomes; done: (count: number) => string }) {
  const texts = useTexts();
  const left = outcomes.filter((outcome) => outcome.left);
  const changed = outcomes.length - left.length;
  return (
    <Notice tone={left.length > 0 ? 'warn' : 'good'} urgent>
      {changed > 0 ? <p>{done(changed)}</p> : null}
      {left.length > 0 ? (
        <ul>
          {left.map(({ report, left: why }) => (
            <li key={report.id}>{texts.desk.left(report.unit.name, why ? texts.desk.why[why] : '')}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
