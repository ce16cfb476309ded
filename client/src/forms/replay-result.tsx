import { issueSentence, type Form, type Issue } from '@ke-hoach/forms';
import { useId } from 'react';
import type { Replay_reportFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import type { ReplayNow } from './use-replay.ts';

/** What earlier reports would have been told by the draft, while it is being found out and afterwards. */
export function ReplayResult({ form, replay }: { form: Form; replay: ReplayNow }) {
  const { publishing: texts } = useTexts();
  const { language } = useLanguage();
  const progress = useId();
  const { sum, running, error, again } = replay;
  return (
    <>
      <p className="quiet small">{texts.replayIntro}</p>
      {error ? <Failure error={error} retry={again} /> : null}
      {running ? (
        <div className="stack">
          <label htmlFor={progress}>{texts.replaying}</label>
          <progress id={progress} className="replay-progress" max={sum?.total || 1} value={sum?.judged} />
        </div>
      ) : null}
      {sum ? (
        <p role="status">
          {sum.total === 0 ? texts.noReports : texts.replayed(sum.judged, sum.total)}{' '}
          {sum.leftOut > 0 ? texts.leftOut(sum.leftOut) : ''}{' '}
          {!running && sum.untouched > 0 ? texts.untouched(sum.untouched, sum.total) : ''}
        </p>
      ) : null}
      {sum && sum.findings.length + sum.keptAside.length > 0 ? (
        <ul className="findings">
          {sum.findings.map(({ issue, reportCount, firstReports }) => (
            <li key={[issue.code, issue.field, issue.rule].join(' ')}>
              <strong>{texts.found(reportCount, sum.judged)}</strong> ({texts.level[issue.level]}):{' '}
              {issueSentence(form, { ...issue, level: 'error' } as Issue, language)} <Examples of={firstReports} />
            </li>
          ))}
          {sum.keptAside.map(({ field, title, reason, reportCount, valueCount, firstReports }) => (
            <li key={`${field} ${reason}`}>
              <strong>{texts.found(reportCount, sum.judged)}</strong>: {texts.aside(title, valueCount)} (
              {texts.asideWhy[reason] ?? reason}). <Examples of={firstReports} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Examples({ of }: { of: readonly Replay_reportFragment[] }) {
  const { publishing } = useTexts();
  const names = [...new Set(of.map(({ unit }) => unit.name))];
  return <span className="quiet small">{publishing.examples(names.join(', '))}</span>;
}
