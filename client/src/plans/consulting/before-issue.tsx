import { useQuery } from '@apollo/client/react';
import type { BeforeIssueQuery, PlanScreen_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-consulting.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { byUnitName } from '../../units/by-unit-name.ts';
import { BeforeIssueDocument } from './consultation-operations.ts';

type Looked = NonNullable<BeforeIssueQuery['plan']>;

/** What the office should know before it issues a plan: what that asks of whom, and what the units that were asked said. */
export function BeforeIssue({ plan }: { plan: PlanScreen_planFragment }) {
  const words = useTexts().consulting;
  const { data, error, refetch } = useQuery(BeforeIssueDocument, {
    variables: { id: plan.id },
    fetchPolicy: 'network-only',
  });
  const looked = data?.plan;
  if (!looked) return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <section className="stack tight" aria-label={words.before}>
      <WhoOwes plan={plan} duties={looked.dutiesAtIssue} />
      {looked.tasks.length > 0 ? (
        <p>{words.tasks(looked.tasks.filter(({ unitsMeant }) => unitsMeant > 0).length, looked.tasks.length)}</p>
      ) : null}
      {looked.consultations.length > 0 ? <WhoSaidWhat asked={looked.consultations} /> : null}
    </section>
  );
}

function WhoOwes({ plan, duties }: { plan: PlanScreen_planFragment; duties: Looked['dutiesAtIssue'] }) {
  const texts = useTexts();
  const words = texts.consulting;
  const owed = duties.reduce((sum, { why, units }) => sum + (why ? 0 : units), 0);
  const nobody = duties.flatMap(({ assignmentId, why, decidedOn }) => {
    const assignment = plan.assignments.find(({ id }) => id === assignmentId);
    // That some duties are optional is worth a word only where all are.
    if (!assignment || !why || (why === 'OPTIONAL' && owed > 0)) return [];
    const what = `${texts.titleOf(assignment.form)}, ${texts.periodName(assignment.period)}`;
    return [{ id: assignmentId, sentence: words.why[why](what, decidedOn, plan.owner.name) }];
  });
  const empty =
    duties.length === 0
      ? []
      : plan.periods.filter(({ id }) => !plan.assignments.some(({ period }) => period.id === id));
  const told = [
    ...nobody,
    ...empty.map((period) => ({ id: period.id, sentence: words.emptyPeriod(texts.periodName(period)) })),
  ];
  const reasons = (
    <ul className="duty-lines">
      {told.map(({ id, sentence }) => (
        <li key={id}>{sentence}</li>
      ))}
    </ul>
  );
  if (owed === 0)
    return (
      <Notice tone="warn">
        <p>
          <strong>{duties.length === 0 ? words.nothingAssigned : words.asksNobody}</strong>
        </p>
        {reasons}
      </Notice>
    );
  return told.length > 0 ? (
    <Notice tone="warn">
      <p>{words.asks(owed)}</p>
      {reasons}
    </Notice>
  ) : (
    <p>{words.asks(owed)}</p>
  );
}

function WhoSaidWhat({ asked }: { asked: Looked['consultations'] }) {
  const words = useTexts().consulting;
  const sorted = [...asked].sort(byUnitName);
  const silent = sorted.filter(({ answer }) => !answer);
  const objecting = sorted.filter(({ answer }) => answer === 'OBJECTED');
  const edited = sorted.filter(({ isEditedSince }) => isEditedSince).length;
  if (silent.length + objecting.length + edited === 0) return <p>{words.allAgreed(asked.length)}</p>;
  return (
    <Notice tone="warn">
      {objecting.length > 0 ? (
        <>
          <p>
            <strong>{words.objecting(objecting.length)}</strong>
          </p>
          <ul className="duty-lines">
            {objecting.map(({ unit, reason }) => (
              <li key={unit.id}>{words.objection(unit.name, reason ?? '')}</li>
            ))}
          </ul>
        </>
      ) : null}
      {silent.length > 0 ? (
        <p>
          <strong>{words.silent(silent.length)}</strong> {silent.map(({ unit }) => unit.name).join(', ')}.
        </p>
      ) : null}
      {edited > 0 ? <p>{words.edited(edited)}</p> : null}
      <p className="quiet">{words.stillIssues}</p>
    </Notice>
  );
}
