import type { DutyChangeKind, DutyRefusalCode } from '@ke-hoach/schema';
import type { EntityManager } from '../../platform/database.ts';
import type { Plan } from '../plan.entity.ts';
import type { AmendedEntry } from './duty-change.type.ts';

/** A change that cannot be made: what stands in its way, and which entry mends it. */
export class DutyRefusal extends Error {
  constructor(
    readonly refusal: DutyRefusalCode,
    readonly path: string,
  ) {
    super(refusal);
  }
}

/** What a change did, as the amendment keeps it. */
export interface Amended {
  kind: DutyChangeKind;
  periodName: string;
  formTitle: string | null;
  /** Of a target, which has no form of its own. */
  targetTitle?: string;
  /** Of a task, which has neither. */
  taskCode?: string;
  entries: AmendedEntry[];
}

/** What the changes of one batch work with, and what they leave behind. */
export interface DutyWork {
  readonly em: EntityManager;
  readonly plan: Plan;
  readonly today: string;
  /** Inner keys of the assignments a change touched. */
  readonly touched: Set<string>;
  readonly amended: Amended[];
}

type Entries = Record<string, string | boolean | null | readonly string[]>;

const asText = (value: Entries[string] | undefined): string | null => {
  if (value == null || value === '') return null;
  return Array.isArray(value) ? value.join(', ') || null : String(value);
};

/** The entries that differ between two states of a row; without an earlier one, all that are set. */
export function differences(before: Entries | null, after: Entries | null): AmendedEntry[] {
  return Object.keys(after ?? before ?? {})
    .map((name) => ({ name, before: asText(before?.[name]), after: asText(after?.[name]) }))
    .filter(({ before, after }) => before !== after);
}

/** Was a report begun by its unit? A condition on a row of `reports`. */
export const isBegun = `state NOT IN ('expected', 'waived', 'void')`;
