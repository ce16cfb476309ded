import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { followedBy } from '../apollo/pages.ts';
import type { EntriesQuery, EntryRow_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-optional.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSettled } from '../ui/use-settled.ts';
import { StateBadge } from './due-line.tsx';
import { isTyping } from './is-typing.ts';
import { EntriesDocument } from './optional-operations.ts';
import { useOpenReport } from './use-open-report.ts';
import './duties.css';

/** What a unit wrote in a register, newest first; without a unit in the address, what all units handed in. */
export function EntriesScreen() {
  const { assignmentId = '', unitId } = useParams();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const asked = useQuery(EntriesDocument, {
    variables: { assignmentId, unitId: unitId ?? null, search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  const data = asked.data ?? asked.previousData;
  const { error, refetch, fetchMore } = asked;
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const { assignment } = data;
  if (!assignment) return <NotFoundScreen />;
  const seeMore = () =>
    void fetchMore({
      variables: { after: data.entries.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        entries: followedBy(before.entries, fetchMoreResult.entries),
      }),
    });
  return (
    <Register
      data={data as EntriesQuery}
      assignment={assignment}
      unitId={unitId}
      typed={typed}
      isSearch={search !== ''}
      onType={setTyped}
      onMore={seeMore}
    />
  );
}

interface Props {
  data: EntriesQuery;
  assignment: NonNullable<EntriesQuery['assignment']>;
  unitId: string | undefined;
  typed: string;
  isSearch: boolean;
  onType: (typed: string) => void;
  onMore: () => void;
}

function Register({ data, assignment, unitId, typed, isSearch, onType, onMore }: Props) {
  const texts = useTexts();
  const words = texts.optional;
  const { openReport, busy, failure } = useOpenReport();
  const { edges, totalCount, pageInfo } = data.entries;
  const mine = data.optionalDuties.find((duty) => duty.assignment.id === assignment.id && duty.unit.id === unitId);
  const unitName = mine?.unit.name ?? (unitId ? edges.at(-1)?.node.unit.name : undefined);
  const title = texts.titleOf(assignment.form);
  usePageTitle(title);
  const add = () => void openReport(assignment.id, unitId!);
  useEntryKey(mine?.canOpen && !busy ? add : null);
  return (
    <div className="page">
      <header>
        <div>
          <h1>{title}</h1>
          <p>
            {unitName ?? words.ofUnits} · {texts.periodName(assignment.period)} ·{' '}
            {texts.duties.dataSpan(assignment.period.dataFrom, assignment.period.dataTo)}
          </p>
        </div>
        {mine?.canOpen ? (
          <div className="stack tight">
            <Button look="primary" busy={busy} aria-keyshortcuts="n" onClick={add}>
              {words.add}
            </Button>
            <span className="small quiet entry-key">{words.keyHint}</span>
          </div>
        ) : null}
      </header>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {totalCount === 0 && !isSearch && typed === '' ? (
        <Empty title={words.emptyTitle}>{mine ? words.empty : words.emptyElsewhere}</Empty>
      ) : (
        <>
          <Labelled label={words.find} hint={words.findHint}>
            {(given) => (
              <input
                {...given}
                type="search"
                className="control"
                value={typed}
                onChange={(event) => onType(event.target.value)}
              />
            )}
          </Labelled>
          <p className="small quiet" role="status">
            {words.found(totalCount)}
          </p>
          <ul className="plain duties">
            {edges.map(({ node }) => (
              <EntryRow key={node.id} entry={node} showsUnit={node.unit.name !== unitName} />
            ))}
          </ul>
          {pageInfo.hasNextPage ? <Button onClick={onMore}>{texts.action.more}</Button> : null}
        </>
      )}
    </div>
  );
}

function EntryRow({ entry, showsUnit }: { entry: EntryRow_reportFragment; showsUnit: boolean }) {
  const texts = useTexts();
  const words = texts.optional;
  const number = texts.fill.entry(entry.ordinal);
  return (
    <li className="entry panel">
      <h2 className="entry-title">
        <Link to={`/reports/${entry.id}`}>{entry.heading ?? number}</Link>
      </h2>
      <span className="small quiet">
        {[
          entry.heading ? number : '',
          showsUnit ? entry.unit.name : '',
          entry.submittedAt ? words.sentOn(entry.submittedAt) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <StateBadge state={entry.state} />
      {entry.returned ? (
        <Notice tone="bad">
          <p>{texts.duties.returned(entry.returned.reason)}</p>
        </Notice>
      ) : null}
    </li>
  );
}

/** N adds an entry, unless somebody types. */
function useEntryKey(add: (() => void) | null) {
  useEffect(() => {
    if (!add) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (event.key.toLowerCase() === 'n') add();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
