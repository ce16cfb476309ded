import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { PastFigures_previewFragment, PastYears_planFragment } from '../../gql/graphql.ts';
import { useForm } from '../../reports/use-fill.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PastYearOpenedDocument } from './past-operations.ts';
import { PastSheetEntry } from './past-sheet-entry.tsx';
import { pastColumns } from './past-sheet.ts';
import { PastWhere } from './past-where.tsx';

interface Props {
  plan: PastYears_planFragment;
  assignments: PastYears_planFragment['assignments'];
  onEntered: (reports: number) => void;
}

/** Which form of which year, and where its figures go; then the table. It opens on the latest year that has room. */
export function PastEntry({ plan, assignments, onEntered }: Props) {
  const texts = useTexts();
  const words = texts.past;
  const [assignmentId, setAssignmentId] = useState(assignments[0]!.id);
  const [picked, setPicked] = useState<number | null>(null);
  const variables = { input: { planId: plan.id, assignmentId, year: picked, rows: [] } };
  const asked = useQuery(PastYearOpenedDocument, { variables, fetchPolicy: 'network-only' });
  const { data, error, refetch } = asked;
  const where = data?.previewPastFigures;
  const offered = (data ?? asked.previousData)?.previewPastFigures.years ?? [];
  const year = picked ?? where?.year ?? plan.year - 1;
  return (
    <section className="panel stack" aria-labelledby="past-entry">
      <h2 id="past-entry">{words.open}</h2>
      <p>{words.what}</p>
      <div className="past-choice">
        <Labelled label={words.assignment}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={assignmentId}
              onChange={(event) => setAssignmentId(event.target.value)}
            >
              {assignments.map(({ id, period, form }) => (
                <option key={id} value={id}>
                  {texts.periodName(period)}: {texts.titleOf(form)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={words.year} hint={words.yearHint}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={year}
              onChange={(event) => setPicked(Number(event.target.value))}
            >
              {offered.length === 0 ? <option value={year}>{year}</option> : null}
              {offered.map(({ year: one, refusal }) => (
                <option key={one} value={one}>
                  {refusal ? words.yearRefused(one, words.why[refusal]) : one}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      {error && !where ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!where && !error ? <Loading /> : null}
      {where?.refusal ? (
        <Notice tone="warn">
          <p>{words.refusal[where.refusal]}</p>
        </Notice>
      ) : null}
      {where?.version ? (
        <PastInto
          key={`${assignmentId} ${year}`}
          {...{ plan, assignments }}
          where={{ ...where, version: where.version, assignmentId, year }}
          onEntered={(reports) => {
            onEntered(reports);
            // What was entered is seen where it was entered, also when another year has more room now.
            setPicked(year);
            void refetch();
          }}
        />
      ) : null}
    </section>
  );
}

type Where = PastFigures_previewFragment;

interface IntoProps {
  plan: PastYears_planFragment;
  assignments: Props['assignments'];
  where: Where & { version: NonNullable<Where['version']>; assignmentId: string; year: number };
  onEntered: (reports: number) => void;
}

/** Where the figures go, in words, and their table. */
function PastInto({ plan, assignments, where, onEntered }: IntoProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const form = useForm(where.version);
  const { assignmentId, year, unitsLeft } = where;
  const formId = assignments.find(({ id }) => id === assignmentId)!.form.id;
  // A sheet may hold all the periods for which the form is given.
  const periods = assignments
    .filter((one) => one.form.id === formId)
    .map(({ id, period }) => ({ assignmentId: id, name: texts.periodName(period) }));
  if (!form) return <p>{texts.fill.unreadable}</p>;
  return (
    <PastSheetEntry
      plan={plan}
      target={{ assignmentId, year, form, periods, unitsLeft, columns: pastColumns(form, language) }}
      where={<PastWhere where={where} year={year} />}
      onEntered={onEntered}
    />
  );
}
