import { useQuery } from '@apollo/client/react';
import { matchingKey } from '@ke-hoach/forms';
import { useState } from 'react';
import type { DeskRow_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { OwedReportsDocument } from './desk-operations.ts';
import { ExcuseDialog } from './excuse-dialog.tsx';
import { excuses, type Excuse, type Outcomes } from './use-many-reports.ts';
import './desk.css';

interface Props {
  planId: string;
  onDone: (outcomes: Outcomes, said: (count: number) => string) => void;
  onClose: () => void;
}

/** The office gives time to several reports of a plan, lets their units off, or asks for waived ones after all. */
export function ManyReportsDialog({ planId, onDone, onClose }: Props) {
  const texts = useTexts();
  const words = texts.desk;
  const { data, error, refetch, fetchMore } = useQuery(OwedReportsDocument, {
    variables: { planId },
    fetchPolicy: 'network-only',
  });
  const [excuse, setExcuse] = useState<Excuse>('EXTEND');
  const [filter, setFilter] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  if (!data)
    return (
      <Dialog title={words.manyTitle} onClose={onClose}>
        {error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}
      </Dialog>
    );
  const possible = data.reports.edges
    .map(({ node }) => node)
    .filter(({ allowed }) => allowed.includes(excuse))
    .sort(byUnitAndForm);
  const wanted = matchingKey(filter);
  const shown = possible.filter(({ unit }) => matchingKey(unit.name).includes(wanted));
  const more = data.reports.pageInfo;
  const toggle = (id: string) => setMarked((before) => new Set(before.has(id) ? drop(before, id) : [...before, id]));
  return (
    <ExcuseDialog
      title={words.manyTitle}
      {...{ excuse, onDone, onClose }}
      today={data.today}
      reports={possible.filter(({ id }) => marked.has(id)).slice(0, 100)}
    >
      <p className="hint">{words.manyHint}</p>
      <Labelled label={words.what}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={excuse}
            onChange={(event) => setExcuse(event.target.value as Excuse)}
          >
            {excuses.map((one) => (
              <option key={one} value={one}>
                {words.whats[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={words.filter}>
        {(given) => (
          <input {...given} className="control" value={filter} onChange={(event) => setFilter(event.target.value)} />
        )}
      </Labelled>
      {possible.length === 0 ? <p className="quiet">{words.noneOwed}</p> : null}
      <ul className="plain desk-choices" aria-label={words.manyHint} tabIndex={0}>
        {shown.map((report) => (
          <li key={report.id}>
            <label>
              <input type="checkbox" checked={marked.has(report.id)} onChange={() => toggle(report.id)} />
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
                  reports: { ...next.reports, edges: [...before.reports.edges, ...next.reports.edges] },
                }),
              })
            }
          >
            {texts.action.more}
          </Button>
        </div>
      ) : null}
    </ExcuseDialog>
  );
}

const byUnitAndForm = (left: DeskRow_reportFragment, right: DeskRow_reportFragment): number =>
  left.unit.name.localeCompare(right.unit.name, 'vi') || left.form.title.localeCompare(right.form.title, 'vi');
const drop = (ids: ReadonlySet<string>, id: string) => [...ids].filter((other) => other !== id);
