import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { followedBy } from '../apollo/pages.ts';
import type { DeskRow_reportFragment, ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import '../texts/vi-review.ts';
import { byUnitName } from '../units/by-unit-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { usePaced } from '../ui/use-paced.ts';
import { columnOptions } from './column-options.ts';
import { ReportsInStatesDocument } from './desk-operations.ts';
import { OfficeCommandDialog } from './office-command-dialog.tsx';
import { officeCommands, type OfficeCommand, type Outcomes } from './use-many-reports.ts';
import './desk.css';

/** As many as one command takes. */
const MOST = 100;

interface Props {
  planId: string;
  /** What the plan asks for, and which of it the board is narrowed to: the assignment's id, or empty. */
  columns: readonly Pick<ProgressTable_columnFragment, 'assignment' | 'period' | 'form'>[];
  of: string;
  onDone: (outcomes: Outcomes, said: (count: number) => string) => void;
  onClose: () => void;
}

/** The reports to which each may be done stand in these states. */
const owed = ['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW'] as const;
const statesFor = { EXTEND: owed, WAIVE: owed, REINSTATE: ['WAIVED'], RETURN: ['SUBMITTED', 'RECEIVED'] } as const;

/**
 * The office gives time to several reports of a plan, lets their units off, asks for waived ones after all, or returns
 * what was handed in.
 */
export function ManyReportsDialog({ planId, columns, of: narrowedTo, onDone, onClose }: Props) {
  const texts = useTexts();
  const words = texts.desk;
  const [command, setCommand] = useState<OfficeCommand>('EXTEND');
  const [filter, setFilter] = useState('');
  const [of, setOf] = useState(narrowedTo);
  const { asked: unitSearch, goOn } = usePaced(filter.trim());
  const column = columns.find(({ assignment }) => assignment.id === of);
  const narrowed = { periodId: column?.period.id ?? null, formId: column?.form.id ?? null };
  const asked = useQuery(ReportsInStatesDocument, {
    variables: { planId, states: [...statesFor[command]], ...narrowed, unitSearch: unitSearch || null },
    fetchPolicy: 'network-only',
  });
  const { error, refetch, fetchMore, loading } = asked;
  goOn(loading);
  // While others are asked for, the dialog stays as it was.
  const data = asked.data ?? asked.previousData;
  const [marked, setMarked] = useState<ReadonlyMap<string, DeskRow_reportFragment>>(new Map());
  if (!data)
    return (
      <Dialog title={words.manyTitle} onClose={onClose}>
        {error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}
      </Dialog>
    );
  const takes = ({ allowed }: DeskRow_reportFragment) => allowed.includes(command);
  const found = data.reports.edges.map(({ node }) => node).filter(takes);
  // What was marked stays in sight whatever is searched for next.
  const chosen = [...marked.values()].filter(takes);
  const shown = [...new Map([...chosen, ...found].map((report) => [report.id, report])).values()].sort(byUnitAndForm);
  const more = data.reports.pageInfo;
  const all = found.slice(0, MOST);
  const areAll = all.length > 0 && all.every(({ id }) => marked.has(id));
  const toggleAll = () =>
    setMarked((before) => {
      const next = new Map(before);
      for (const report of all)
        if (areAll) next.delete(report.id);
        else next.set(report.id, report);
      return next;
    });
  const toggle = (report: DeskRow_reportFragment) =>
    setMarked((before) => {
      const next = new Map(before);
      if (!next.delete(report.id)) next.set(report.id, report);
      return next;
    });
  return (
    <OfficeCommandDialog
      title={words.manyTitle}
      {...{ command, onDone, onClose }}
      wide
      today={data.today}
      reports={chosen.slice(0, MOST)}
    >
      <Labelled label={words.what}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={command}
            onChange={(event) => setCommand(event.target.value as OfficeCommand)}
          >
            {officeCommands.map((one) => (
              <option key={one} value={one}>
                {words.whats[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <p className="hint">{words.manyHint[command]}</p>
      <SelectField
        label={texts.progress.of}
        value={of}
        options={columnOptions(columns, texts)}
        onChange={(chosenOf) => {
          setOf(chosenOf);
          setMarked(new Map());
        }}
      />
      <Labelled label={words.filter}>
        {(given) => (
          <input {...given} className="control" value={filter} onChange={(event) => setFilter(event.target.value)} />
        )}
      </Labelled>
      {all.length > 1 ? (
        <label className="desk-all">
          <input type="checkbox" checked={areAll} onChange={toggleAll} />
          {words.chooseShown(all.length)}
        </label>
      ) : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {shown.length === 0 && !loading && !error ? <p className="quiet">{words.noneFor[command]}</p> : null}
      <ul className="plain desk-choices" aria-label={words.manyHint[command]} tabIndex={0}>
        {shown.map((report) => (
          <li key={report.id}>
            <label>
              <input type="checkbox" checked={marked.has(report.id)} onChange={() => toggle(report)} />
              {words.duty(
                report.unit.name,
                texts.titleOf(report.form),
                texts.periodName(report.period),
                texts.reportState[report.state],
              )}
            </label>
          </li>
        ))}
      </ul>
      {more.hasNextPage ? (
        <div className="row">
          <Button
            onClick={() =>
              void fetchMore({
                variables: { after: more.endCursor },
                updateQuery: (before, { fetchMoreResult: next }) => ({
                  ...next,
                  reports: followedBy(before.reports, next.reports),
                }),
              })
            }
          >
            {texts.action.more}
          </Button>
        </div>
      ) : null}
    </OfficeCommandDialog>
  );
}

const byUnitAndForm = (left: DeskRow_reportFragment, right: DeskRow_reportFragment): number =>
  byUnitName(left, right) || left.form.title.localeCompare(right.form.title, 'vi');
