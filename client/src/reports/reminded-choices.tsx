import { matchingKey } from '@ke-hoach/forms';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-reminding.ts';
import { Labelled } from '../ui/labelled.tsx';
import type { Missing } from './missing-texts.ts';
import './desk.css';

/** So many stand there to be ticked; a name brings the others into sight. */
const mostShown = 100;

interface Props {
  missing: readonly Missing[];
  chosen: ReadonlySet<string>;
  today: string;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Of which missing reports is reminded: closed at first, as it is of all that were not reminded of today. */
export function RemindedChoices({ missing, chosen, today, onChoose }: Props) {
  const texts = useTexts();
  const words = texts.reminding;
  const [filter, setFilter] = useState('');
  // Where none is chosen to begin with, somebody has to.
  const [startsOpen] = useState(chosen.size === 0);
  const named = missing.filter(({ unit }) => matchingKey(unit.name).includes(matchingKey(filter)));
  const shown = named.slice(0, mostShown);
  const areAll = named.length > 0 && named.every(({ reportId }) => chosen.has(reportId));
  const choose = (reports: readonly Missing[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const { reportId } of reports)
      if (isChosen) next.add(reportId);
      else next.delete(reportId);
    onChoose(next);
  };
  return (
    <details open={startsOpen}>
      <summary>
        {words.who(chosen.size, missing.length)} <span className="small quiet">({words.whoHint})</span>
      </summary>
      <div className="stack tight">
        <Labelled label={words.filter}>
          {(given) => (
            <input {...given} className="control" value={filter} onChange={(event) => setFilter(event.target.value)} />
          )}
        </Labelled>
        {named.length > 1 ? (
          <label className="desk-all">
            <input type="checkbox" checked={areAll} onChange={() => choose(named, !areAll)} />
            {words.chooseAll(named.length)}
          </label>
        ) : null}
        <ul className="plain desk-choices" aria-label={words.who(chosen.size, missing.length)} tabIndex={0}>
          {shown.map((report) => (
            <li key={report.reportId}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(report.reportId)}
                  onChange={() => choose([report], !chosen.has(report.reportId))}
                />
                <span>
                  {words.report(
                    report.unit.name,
                    texts.periodName(report.column.period),
                    texts.titleOf(report.column.form),
                  )}
                  {report.remindedOn ? (
                    <span className="small quiet">
                      {' '}
                      ({words.before(report.reminders, report.remindedOn, report.remindedOn === today)})
                    </span>
                  ) : null}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {named.length > mostShown ? <p className="small quiet">{words.more(named.length - mostShown)}</p> : null}
      </div>
    </details>
  );
}
