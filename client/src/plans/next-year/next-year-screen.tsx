import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { FormDecision, NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-office.ts';
import '../../texts/vi-duties.ts';
import '../../texts/vi-plans.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NotFoundScreen } from '../../ui/failed-screen.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { NextDocumentLists } from './next-document-lists.tsx';
import { NextForms } from './next-forms.tsx';
import { NextPeriods } from './next-periods.tsx';
import { NextTargetsList } from './next-targets-list.tsx';
import { NextUnitsList } from './next-units-list.tsx';
import { NextYearDocument, PrepareNextYearDocument } from './next-year-operations.ts';
import '../plans.css';

/** What of this year's plan goes on into the next, with the decisions that are a person's; then one press makes it. */
export function NextYearScreen() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(NextYearDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!data.plan) return <NotFoundScreen />;
  return <LoadedNextYear plan={data.plan} next={data.nextYear} refetch={() => void refetch()} />;
}

interface Props {
  plan: NonNullable<NextYearQuery['plan']>;
  next: NextYearQuery['nextYear'];
  refetch: () => void;
}

function LoadedNextYear({ plan, next, refetch }: Props) {
  const texts = useTexts();
  const words = texts.nextYear;
  const navigate = useNavigate();
  const key = useIntentionKey();
  const [prepare, { loading }] = useMutation(PrepareNextYearDocument);
  const [decided, setDecided] = useState<Readonly<Record<string, FormDecision>>>({});
  const [conflict, setConflict] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  usePageTitle(words.title(next.year));
  const left = Object.keys(decided).filter((id) => decided[id] === 'LEAVE');
  const make = async () => {
    setFailure(null);
    setConflict(false);
    try {
      const forms = Object.entries(decided).map(([formId, decision]) => ({ formId, decision }));
      const seen = { planId: plan.id, expectedRevision: plan.editRevision, idempotencyKey: key.current() };
      const { data } = await prepare({ variables: { input: { ...seen, forms } } });
      key.done();
      const result = data?.prepareNextYear;
      if (result?.__typename === 'PlanConflict') {
        setConflict(true);
        refetch();
      } else if (result) await navigate(`/plans/${result.plan.id}`);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="page">
      <header>
        <div>
          <h1>{words.title(next.year)}</h1>
          <p>{words.from(plan.title)}</p>
        </div>
        <ButtonLink to={`/plans/${plan.id}`}>{texts.planWork.toPlan}</ButtonLink>
      </header>
      {plan.next ? (
        <Empty title={words.exists(next.year)}>
          <ButtonLink to={`/plans/${plan.next.id}`}>{texts.plans.open}</ButtonLink>
        </Empty>
      ) : !plan.canPrepareNextYear ? (
        <Empty title={words.notNow}>{words.notNowWhy}</Empty>
      ) : (
        <>
          <p>{words.what}</p>
          <NextForms
            next={next}
            decided={decided}
            onDecide={(form, decision) => setDecided({ ...decided, [form]: decision })}
          />
          <NextPeriods next={next} left={left} />
          <NextTargetsList next={next} left={left} />
          <NextUnitsList next={next} />
          <NextDocumentLists next={next} />
          {conflict ? (
            <Notice tone="warn" urgent>
              <p>{texts.planWork.conflict}</p>
            </Notice>
          ) : null}
          {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
          <div className="row">
            <Button look="primary" busy={loading} onClick={() => void make()}>
              {words.make(next.year)}
            </Button>
            <span className="quiet small">{words.undo}</span>
          </div>
        </>
      )}
    </div>
  );
}
