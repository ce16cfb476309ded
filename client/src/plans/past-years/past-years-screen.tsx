import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PastYears_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-office.ts';
import '../../texts/vi-past.ts';
import '../../texts/vi-plans.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NotFoundScreen } from '../../ui/failed-screen.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PastBatches } from './past-batches.tsx';
import { PastEntry } from './past-entry.tsx';
import { PastYearsDocument } from './past-operations.ts';
import '../plans.css';
import './past-years.css';

/** Figures of years before the plan's own: entered from one table, listed, taken back. */
export function PastYearsScreen() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PastYearsDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return data.plan ? <LoadedPastYears plan={data.plan} /> : <NotFoundScreen />;
}

function LoadedPastYears({ plan }: { plan: PastYears_planFragment }) {
  const texts = useTexts();
  const words = texts.past;
  const [told, setTold] = useState<{ tone: 'good' | 'warn'; sentence: string } | null>(null);
  usePageTitle(words.title);
  const owed = plan.assignments.filter(({ required }) => required);
  return (
    <div className="page">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{plan.title}</p>
        </div>
        <ButtonLink to={`/plans/${plan.id}`}>{texts.planWork.toPlan}</ButtonLink>
      </header>
      {told ? (
        <Notice tone={told.tone} urgent>
          <p>{told.sentence}</p>
        </Notice>
      ) : null}
      {!plan.canEnterPast ? (
        <Empty title={words.notYours}>{words.notYoursWhy}</Empty>
      ) : owed.length === 0 ? (
        <Empty title={words.nothing}>{words.nothingWhy}</Empty>
      ) : (
        <PastEntry
          plan={plan}
          assignments={owed}
          onEntered={(reports) => setTold({ tone: 'good', sentence: words.entered(reports) })}
        />
      )}
      <PastBatches plan={plan} onTold={setTold} />
    </div>
  );
}
