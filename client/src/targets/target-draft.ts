import { parseVietnameseNumber } from '@ke-hoach/forms';
import type { AfterMerger, PlanTarget_targetFragment, TargetInput, TargetRelation } from '../gql/graphql.ts';
import { nothingSelected, type UnitSelection } from '../units/unit-selection.ts';

/** What one unit owes instead of the value for all, as it is typed. */
export interface OwnValueDraft {
  unitId: string;
  unitName: string;
  value: string;
}

/** By which field and choices the entries of a register count. */
export interface OnlyDraft {
  field: string;
  choices: readonly string[];
}

/** A target as it is typed. */
export interface TargetDraft {
  title: string;
  titleEn: string;
  relation: TargetRelation;
  value: string;
  /** "indicator models-new", "field …", "entriesOf …"; empty: nothing chosen. */
  measure: string;
  /** Of a register; null: every entry counts. */
  only: OnlyDraft | null;
  periodId: string;
  selection: UnitSelection;
  ownValues: readonly OwnValueDraft[];
  afterMerger: AfterMerger;
}

/** Most targets are of the whole year: the period whose data end last is chosen, not one that was added for an occasion. */
export const newTarget = (periods: readonly { id: string; dataTo: string }[]): TargetDraft => ({
  ...{ title: '', titleEn: '', relation: 'AT_LEAST', value: '1', measure: '', only: null },
  periodId: [...periods].sort((one, other) => other.dataTo.localeCompare(one.dataTo))[0]?.id ?? '',
  ...{ selection: nothingSelected, ownValues: [], afterMerger: 'ANEW' },
});

/** A measure as a choice of a list. */
export function measureKey(measure: {
  indicator?: string | null;
  field?: string | null;
  entriesOf?: string | null;
}): string {
  const kind = (['indicator', 'field', 'entriesOf'] as const).find((name) => measure[name] != null);
  return kind ? `${kind} ${measure[kind]}` : '';
}

export const targetDraftOf = (target: PlanTarget_targetFragment): TargetDraft => ({
  ...{ title: target.title, titleEn: target.titleEn ?? '', relation: target.relation },
  ...{ value: typed(target.value), measure: target.measure ? measureKey(target.measure) : '' },
  only: onlyOf(target.measure?.only),
  ...{ periodId: target.period.id, afterMerger: target.afterMerger },
  selection: {
    kinds: target.unitKinds,
    except: target.exceptUnits.map(({ id }) => id),
    also: target.alsoUnits.map(({ id }) => id),
  },
  ownValues: target.ownValues.map(({ unitId, unitName, value }) => ({ unitId, unitName, value: typed(value) })),
});

const onlyOf = (only: NonNullable<PlanTarget_targetFragment['measure']>['only'] | undefined): OnlyDraft | null =>
  only ? { field: only.field, choices: only.choices.map(({ code }) => code) } : null;

/** A decimal of the contract as it is typed in Vietnamese: a comma before its places. */
const typed = (value: string) => value.replace('.', ',');

/** The typed target as the server takes it, or the entries that are lacking, by the names that the server uses too. */
export function readTarget(draft: TargetDraft): TargetInput | { lacking: string[] } {
  const [kind = '', name = ''] = draft.measure.split(' ');
  const value = numberOf(draft.value);
  const own = draft.ownValues.map((one) => ({ unitId: one.unitId, value: numberOf(one.value) }));
  const { kinds, except, also } = draft.selection;
  const lacking = Object.entries({
    title: draft.title.trim() === '',
    value: value === null,
    measure: name === '',
    only: draft.only !== null && draft.only.choices.length === 0,
    periodId: draft.periodId === '',
    units: kinds.length + also.length === 0,
    ownValues: own.some((one) => one.value === null),
  })
    .filter(([, isLacking]) => isLacking)
    .map(([entry]) => entry);
  if (lacking.length > 0) return { lacking };
  const only = draft.only ? { only: { field: draft.only.field, choices: [...draft.only.choices] } } : {};
  return {
    ...{ title: draft.title.trim(), titleEn: draft.titleEn.trim() || null, relation: draft.relation },
    ...{ value: value!, measure: { [kind]: name, ...only }, periodId: draft.periodId, afterMerger: draft.afterMerger },
    units: { kinds: [...kinds], except: [...except], also: [...also] },
    ownValues: own.map((one) => ({ unitId: one.unitId, value: one.value! })),
  };
}

function numberOf(text: string): string | null {
  const read = parseVietnameseNumber(text);
  return 'value' in read ? read.value : null;
}
