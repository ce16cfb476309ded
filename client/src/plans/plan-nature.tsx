import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-past.ts';
import { Notice } from '../ui/notice.tsx';

/** What a reader must know of a plan that is not one like the others: made up for the demonstration, or only old records. */
export function PlanNature({ plan }: { plan: Pick<PlanScreen_planFragment, 'isInvented' | 'state'> }) {
  const texts = useTexts();
  return (
    <>
      {plan.isInvented ? (
        <Notice tone="warn">
          <p>
            <strong>{texts.invented.title}.</strong> {texts.invented.why}
          </p>
        </Notice>
      ) : null}
      {plan.state === 'RECORD' ? (
        <Notice tone="info">
          <p>{texts.past.record}</p>
        </Notice>
      ) : null}
    </>
  );
}
