import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import type {
  AssignmentInput,
  DutyChange,
  FormPurpose,
  PeriodInput,
  ReportsAsked,
  UnitKind,
} from '../../gql/graphql.ts';
import { nothingSelected, type UnitSelection } from '../../units/unit-selection.ts';

/** What may be done to a plan's periods and assignments from its page. */
export type DutyTask = 'adHoc' | 'addPeriod' | 'editPeriod' | 'removePeriod' | 'assign' | 'editAssignment' | 'withdraw';

/** Kinds of period; each becomes a series, whose periods follow each other over the years. */
export const periodKinds = ['halfYear', 'nineMonths', 'annual', 'quarter', 'month', 'adHoc'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A period as it is typed: days dd/mm/yyyy. */
export interface PeriodDraft {
  id: string;
  name: string;
  kind: PeriodKind;
  /** The series it has already; null for a new period. */
  series: string | null;
  dataFrom: string;
  dataTo: string;
  opens: string;
  due: string;
  dueInclusive: boolean;
  dueAbove: string;
  closes: string;
}

export interface AssignmentDraft {
  formId: string;
  periodId: string;
  asks: ReportsAsked;
  selection: UnitSelection;
  responsibleOn: string;
  /** Empty: as it stands. */
  versionId: string;
}

export interface DrawnPeriod {
  id: string;
  name: string;
  series: string;
  dataFrom: string;
  dataTo: string;
  opens: string;
  closes?: string | null;
  dueAbove?: string | null;
  due: { date: string; inclusive: boolean };
}

export interface DrawnAssignment {
  id: string;
  unitKinds: readonly UnitKind[];
  exceptUnits: readonly { id: string }[];
  alsoUnits: readonly { id: string }[];
  responsibleOn?: string | null;
  asks: ReportsAsked;
  form: { id: string };
  version?: { id: string } | null;
  period: DrawnPeriod;
}

/** What a register asks for: any number of entries, the whole year where the plan has such a period; nothing of a report. */
export function asRegister(
  purpose: FormPurpose,
  periods: readonly { id: string; series: string }[],
): Partial<AssignmentDraft> {
  if (purpose !== 'REGISTER') return {};
  const allYear = periods.find(({ series }) => series === 'allYear');
  return { asks: 'ANY_NUMBER', ...(allYear ? { periodId: allYear.id } : {}) };
}

const typed = (day: string | null | undefined) => (day ? formatDate(day, 'vi') : '');

/** A new period: its data from the year's beginning to today, where that is within the year; open from today. */
export const newPeriod = (id: string, kind: PeriodKind, year: number, today: string): PeriodDraft => ({
  ...{ id, name: '', kind, series: null, dataFrom: `01/01/${year}` },
  ...{ dataTo: today.startsWith(`${year}-`) ? typed(today) : '', opens: typed(today) },
  ...{ due: '', dueInclusive: false, dueAbove: '', closes: '' },
});

export const periodDraftOf = (period: DrawnPeriod): PeriodDraft => ({
  ...{ id: period.id, name: period.name, kind: kindOf(period.series), series: period.series },
  ...{ dataFrom: typed(period.dataFrom), dataTo: typed(period.dataTo), opens: typed(period.opens) },
  ...{ due: typed(period.due.date), dueInclusive: period.due.inclusive },
  ...{ dueAbove: typed(period.dueAbove), closes: typed(period.closes) },
});

export const newAssignment = (periodId: string): AssignmentDraft => ({
  ...{ formId: '', periodId, selection: nothingSelected, responsibleOn: '', versionId: '', asks: 'ONE' },
});

export const assignmentDraftOf = ({ form, period, version, ...assignment }: DrawnAssignment): AssignmentDraft => ({
  ...{ formId: form.id, periodId: period.id, responsibleOn: typed(assignment.responsibleOn) },
  ...{ versionId: version?.id ?? '', asks: assignment.asks },
  selection: {
    kinds: assignment.unitKinds,
    except: assignment.exceptUnits.map(({ id }) => id),
    also: assignment.alsoUnits.map(({ id }) => id),
  },
});

function kindOf(series: string): PeriodKind {
  if (/^q[1-4]$/.test(series)) return 'quarter';
  if (/^m\d\d$/.test(series)) return 'month';
  return periodKinds.find((kind) => kind === series) ?? 'adHoc';
}

/** The series of a kind: quarters and months by the end of their data; an ad-hoc period is compared with no other. */
export function seriesOf(kind: PeriodKind, dataTo: string, id: string): string {
  const month = Number(dataTo.slice(5, 7));
  if (kind === 'quarter') return `q${Math.ceil(month / 3)}`;
  if (kind === 'month') return `m${String(month).padStart(2, '0')}`;
  return kind === 'adHoc' ? `adHoc-${id.slice(0, 8)}` : kind;
}

/** Entries that have to be mended before the server is asked, by the names the server uses too. */
export type Lacking = Record<string, 'missing' | 'badDate'>;

const days = ['dataFrom', 'dataTo', 'opens', 'due', 'dueAbove', 'closes'] as const;
const mayBeEmpty = new Set<string>(['dueAbove', 'closes']);

/** The typed period as the server takes it, or what is lacking. */
export function readPeriod(draft: PeriodDraft): PeriodInput | { lacking: Lacking } {
  const lacking: Lacking = draft.name.trim() === '' ? { name: 'missing' } : {};
  const read: Partial<Record<(typeof days)[number], string | null>> = {};
  for (const day of days) {
    const text = draft[day].trim();
    read[day] = text === '' ? null : parseVietnameseDate(text);
    if (text === '' ? !mayBeEmpty.has(day) : read[day] === null) lacking[day] = text === '' ? 'missing' : 'badDate';
  }
  if (Object.keys(lacking).length > 0) return { lacking };
  const { dataFrom, dataTo, opens, due, dueAbove, closes } = read as Record<(typeof days)[number], string>;
  const keepsSeries = draft.series !== null && kindOf(draft.series) === draft.kind;
  const series = keepsSeries ? draft.series! : seriesOf(draft.kind, dataTo, draft.id);
  const { name, dueInclusive } = draft;
  return { name: name.trim(), series, dataFrom, dataTo, opens, due, dueInclusive, dueAbove, closes };
}

function readAssignment(draft: AssignmentDraft): AssignmentInput | { lacking: Lacking } {
  const { kinds, except, also } = draft.selection;
  const lacking: Lacking = {};
  if (draft.formId === '') lacking.formId = 'missing';
  if (draft.periodId === '') lacking.periodId = 'missing';
  if (kinds.length + also.length === 0) lacking.units = 'missing';
  const responsibleOn = draft.responsibleOn.trim() === '' ? null : parseVietnameseDate(draft.responsibleOn);
  if (draft.responsibleOn.trim() !== '' && responsibleOn === null) lacking.responsibleOn = 'badDate';
  if (Object.keys(lacking).length > 0) return { lacking };
  const units = { kinds: [...kinds], except: [...except], also: [...also] };
  return { units, responsibleOn, versionId: draft.versionId || null, asks: draft.asks };
}

export interface DutyDraft {
  period: PeriodDraft;
  assignment: AssignmentDraft;
}

/** The batch that a task comes to, or what is lacking; `on` is the assignment that is edited or withdrawn. */
export function changesOf(
  task: DutyTask,
  { period, assignment }: DutyDraft,
  on: string | null,
): DutyChange[] | { lacking: Lacking } {
  if (task === 'removePeriod') return [{ removePeriod: { periodId: period.id } }];
  if (task === 'withdraw') return [{ withdraw: { assignmentId: on! } }];
  const readsPeriod = task === 'adHoc' || task === 'addPeriod' || task === 'editPeriod';
  const readsAssignment = task === 'adHoc' || task === 'assign' || task === 'editAssignment';
  const asked = readsPeriod ? readPeriod(period) : null;
  const given = readsAssignment ? readAssignment(assignment) : null;
  const lacking = {
    ...(asked && 'lacking' in asked ? asked.lacking : {}),
    ...(given && 'lacking' in given ? given.lacking : {}),
  };
  if (Object.keys(lacking).length > 0) return { lacking };
  const { formId, periodId } = assignment;
  const change: Record<Exclude<DutyTask, 'withdraw' | 'removePeriod'>, () => DutyChange[]> = {
    adHoc: () => [
      { addPeriod: { id: period.id, period: asked as PeriodInput } },
      { assign: { formId, periodId: period.id, assignment: given as AssignmentInput } },
    ],
    addPeriod: () => [{ addPeriod: { id: period.id, period: asked as PeriodInput } }],
    editPeriod: () => [{ editPeriod: { periodId: period.id, period: asked as PeriodInput } }],
    assign: () => [{ assign: { formId, periodId, assignment: given as AssignmentInput } }],
    editAssignment: () => [{ editAssignment: { assignmentId: on!, assignment: given as AssignmentInput } }],
  };
  return change[task]();
}
