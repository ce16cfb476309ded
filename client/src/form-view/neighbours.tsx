import type { Field } from '@ke-hoach/forms';
import { lazy, Suspense } from 'react';
import { useFilling } from './fill-context.ts';

const NeighbourFigures = lazy(() =>
  import('./beside-form.ts').then((beside) => ({ default: beside.NeighbourFigures })),
);

/** Last period, the same period last year and the target beside a number, where the context has them. */
export function Neighbours({ field }: { field: Field }) {
  const { context } = useFilling();
  const hasAny = [context.previous, context.samePeriodLastYear, context.targets].some(
    (figures) => figures && Object.hasOwn(figures, field.key),
  );
  return hasAny ? (
    <Suspense fallback={<p className="hint neighbours">…</p>}>
      <NeighbourFigures field={field} />
    </Suspense>
  ) : null;
}
