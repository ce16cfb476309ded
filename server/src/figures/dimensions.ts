import { UnitKind, type Dimension } from '@ke-hoach/schema';

/**
 * How a dimension reads in SQL, over the aliases `u` (units), `p` (the placement that names the unit), `period` and
 * `plan`. The only way from a question into the text of a statement.
 */
export interface DimensionSql {
  /** Text that tells one group from another. */
  id: string;
  label: string;
  /** Integer by which groups are ordered before the label. */
  rank: string;
  /** Reads `u` and `p`; all others read `period` and `plan`. */
  namesUnit: boolean;
  /** Label and rank may differ from period to period: the newest stands. */
  changes: boolean;
}

const kinds = Object.values(UnitKind).map((kind) => `'${kind}'`);

export const dimensionSql: Readonly<Record<Dimension, DimensionSql>> = {
  unit: { id: 'u.uid::text', label: 'p.name', rank: 'p.rank', namesUnit: true, changes: true },
  unitKind: {
    id: 'upper(p.kind)',
    label: 'upper(p.kind)',
    rank: `array_position(ARRAY[${kinds.join(', ')}], p.kind)`,
    namesUnit: true,
    changes: false,
  },
  period: {
    id: 'period.uid::text',
    label: 'period.name',
    rank: `plan.year * 100000 + (period.data_to - date '1970-01-01')`,
    namesUnit: false,
    changes: false,
  },
  periodSeries: {
    id: 'period.series',
    label: 'period.series',
    rank: 'period.position',
    namesUnit: false,
    changes: false,
  },
  year: { id: 'plan.year::text', label: 'plan.year::text', rank: 'plan.year', namesUnit: false, changes: false },
  plan: { id: 'plan.uid::text', label: 'plan.title', rank: 'plan.year', namesUnit: false, changes: false },
};
