import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { followedBy } from '../apollo/pages.ts';
import type { CountedReports, TargetState } from '../gql/graphql.ts';
import { DueLine } from '../reports/due-line.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import '../texts/vi-targets.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { FindField } from '../ui/find-field.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { usePaced } from '../ui/use-paced.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { ShortTools } from './short-tools.tsx';
import { measureWords } from './standing-words.ts';
import { StandingsTable } from './standings-table.tsx';
import { TargetDocument } from './standing-operations.ts';
import './targets.css';

const views = { all: null, short: 'SHORT', over: 'OVER', reached: 'REACHED' } as const;
type View = keyof typeof views;

/** One target: who is short of it, by how much, and what the office takes away of it. */
export function TargetScreen() {
  const { id = '' } = useParams();
  const texts = useTexts();
  const words = texts.targets;
  const [address] = useSearchParams();
  const [view, setView] = useState<View>(() => (address.get('view') === 'short' ? 'short' : 'all'));
  const [counted, setCounted] = useState<CountedReports>('SUBMITTED');
  const [typed, setTyped] = useState('');
  const { asked: search, goOn } = usePaced(typed.trim());
  const state: TargetState | null = views[view];
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(TargetDocument, {
    variables: { id, counted, state, search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  goOn(loading);
  // While another view is asked for, the table stays as it was.
  const shown = data ?? (previousData?.target?.id === id ? previousData : undefined);
  const target = shown?.target;
  usePageTitle(target ? texts.titleOf(target) : words.title);
  if (!shown)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!target) return <NotFoundScreen />;
  const { totals, standings, measure, plan } = target;
  const more = () =>
    void fetchMore({
      variables: { after: standings.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!before.target || !next.target) return before;
        const standings = followedBy(before.target.standings, next.target.standings);
        return { ...next, target: { ...next.target, standings } };
      },
    });
  return (
    <div className="page">
      <header>
        <div>
          <h1>{texts.titleOf(target)}</h1>
          <p>
            {texts.periodName(target.period)} · <DueLine due={target.due} owed />
          </p>
        </div>
        <Link to={`/plans/${plan.id}`}>{words.toPlan}</Link>
      </header>
      {plan.isInvented ? (
        <Notice tone="warn">
          <p>
            <strong>{texts.invented.title}.</strong> {texts.invented.why}
          </p>
        </Notice>
      ) : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {measure ? <p className="quiet">{measureWords(texts, measure)}</p> : <p className="mistake">{words.noMeasure}</p>}
      <p className="strong">{words.reached(totals.reached, totals.units)}</p>
      <div className="target-filter">
        <div className="row" role="group" aria-label={words.view}>
          {(Object.keys(views) as View[])
            .filter((name) => name !== 'over' || totals.over > 0 || view === 'over')
            .map((name) => (
              <Button key={name} aria-pressed={view === name} onClick={() => setView(name)}>
                {words.views[name]}
              </Button>
            ))}
        </div>
        <SelectField
          label={words.counted}
          value={counted}
          options={(['SUBMITTED', 'ACCEPTED'] as const).map((value) => ({ value, title: words.countedAs[value] }))}
          onChange={(value) => setCounted(value as CountedReports)}
        />
        <FindField label={words.find} value={typed} onChange={setTyped} />
      </div>
      <ShortTools target={target} counted={counted} today={shown.today} />
      <p className="small quiet" role="status">
        {words.shown(standings.totalCount)}
      </p>
      {standings.edges.length > 0 ? (
        <StandingsTable target={target} standings={standings.edges.map(({ node }) => node)} />
      ) : null}
      {standings.pageInfo.hasNextPage ? <Button onClick={more}>{texts.action.more}</Button> : null}
    </div>
  );
}
