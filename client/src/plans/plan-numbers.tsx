import { PublishedTotals } from '../figures/published/published-totals.tsx';
import { PlanTargetsPanel } from '../targets/plan-targets-panel.tsx';

/** What the plan asks of units in numbers, and what it tells them of the figures of all. */
export function PlanNumbers({ planId }: { planId: string }) {
  return (
    <>
      <PlanTargetsPanel planId={planId} />
      <PublishedTotals planId={planId} />
    </>
  );
}
