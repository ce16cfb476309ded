import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { PastYears_planFragment, PreviewPastFiguresQuery } from '../../gql/graphql.ts';
import { useForm } from '../../reports/use-fill.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PreviewPastFiguresDocument } from './past-operations.ts';
import { PastSheetEntry } from './past-sheet-entry.tsx';
import { pastColumns } from './past-sheet.ts';
import { PastWhere } from './past-where.tsx';

interface Props {
  plan: PastYears_planFragment;
  assignments: PastYears_planFragment['assignments'];
  onEntered: (reports: number) => void;
}

/** How many years back are offered. */
const years = 10;

/** Which form of which year, and where its figures go; then the table. */
export function PastEntry({ plan, assignments, onEntered }: Props) {
  const texts = useTexts();
  const words = texts.past;
  const [assignmentId, setAssignmentId] = useState(assignments[0]!.id);
  const [year, setYear] = useState(plan.year - 1);
  const variables = { input: { planId: plan.id, assignmentId, year, rows: [] } };
  const { data, error, refetch } = useQuery(PreviewPastFiguresDocument, { variables, fetchPolicy: 'network-only' });
  const where = data?.previewPastFigures;
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
              onChange={(event) => setYear(Number(event.target.value))}
            >
              {Array.from({ length: years }, (_, index) => plan.year - 1 - index).map((one) => (
                <option key={one} value={one}>
                  {one}
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
            void refetch();
          }}
        />
      ) : null}
    </section>
  );
}

type Preview = PreviewPastFiguresQuery['previewPastFigures'];

interface IntoProps {
  plan: PastYears_planFragment;
  assignments: Props['assignments'];
  where: Preview & { version: NonNullable<Preview['version']>; assignmentId: string; year: number };
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
