import type { Context, Field } from '@ke-hoach/forms';
import { beside } from './beside.ts';
import { useFilling } from './fill-context.ts';

const NeighbourFigures = beside('NeighbourFigures');

/** The same beside a figure that is only read. */
export const FiguresBeside = beside('FiguresBeside');

/** Whether the context has figures to stand beside a field. */
export const hasNeighbours = (context: Context, { key }: Field): boolean =>
  [context.previous, context.samePeriodLastYear, context.earlierThisYear, context.targets].some(
    (figures) => figures && Object.hasOwn(figures, key),
  );

/** Last period, the same period last year, the year so far and the target beside a number, where the context has them. */
export function Neighbours({ id, field }: { id: string; field: Field }) {
  const { context } = useFilling();
  return hasNeighbours(context, field) ? (
    <div id={id} className="neighbours-place">
      <NeighbourFigures field={field} />
    </div>
  ) : null;
}
