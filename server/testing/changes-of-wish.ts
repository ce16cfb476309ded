import { randomUUID } from 'node:crypto';
import type { DutiesCommand, UnitsCommand } from './any-command.ts';
import { quarter } from './duty-words.ts';

const one = (list: readonly string[], at: number) => list[at % list.length]!;

/** Outer ids of the units of a planned year: those that may end, all of them, and the two cities. */
export interface UnitsThere {
  wards: readonly string[];
  all: readonly string[];
  city: string;
  elsewhere: string;
}

/** The change of units that a wish stands for. */
export function unitChangeOf(wish: Exclude<UnitsCommand, { do: 'undo' }>, there: UnitsThere): object {
  const { wards, all, city, elsewhere } = there;
  const name = randomUUID().slice(0, 8);
  const { on } = wish;
  switch (wish.do) {
    case 'create':
      return { on, create: { id: randomUUID(), name, kind: wish.kind, parentId: city } };
    case 'merge':
      return { on, merge: { unitIds: [one(wards, wish.a)], intoId: one(all, wish.b) } };
    case 'split': {
      const share = wish.stays ? '0.25' : '0.5';
      const parts = [wish.b, wish.c].map((at) => ({ unitId: one(wards, at), ...(wish.shares && { share }) }));
      return { on, split: { unitId: one(wards, wish.a), parts, staysOn: wish.stays } };
    }
    case 'transfer':
      return {
        on,
        transfer: { fromId: one(all, wish.a), toId: one(all, wish.b), share: wish.shares ? '0.5' : null },
      };
    case 'abolish':
      return { on, abolish: { unitId: one(wards, wish.a), heirId: wish.b === null ? null : one(all, wish.b) } };
    case 'rename':
      return { on, rename: { unitId: one(wards, wish.a), name, kind: wish.kind } };
    case 'move':
      return { on, move: { unitId: one(wards, wish.a), parentId: wish.away ? elsewhere : city } };
  }
}

/** Outer ids of what a plan's duties are made of. */
export interface DutiesThere {
  all: readonly string[];
  periods: readonly string[];
  assignments: readonly string[];
  forms: readonly string[];
}

/** The changes of periods and assignments that a wish stands for; empty where there is nothing to change. */
export function dutyChangesOf(wish: DutiesCommand, { all, periods, assignments, forms }: DutiesThere): object[] {
  const selector = ({ kinds, except, also }: { kinds: string[]; except: number[]; also: number[] }) => ({
    ...{ kinds, except: except.map((at) => one(all, at)), also: also.map((at) => one(all, at)) },
  });
  const name = randomUUID().slice(0, 8);
  const until = (dataTo: string) => quarter({ name, dataFrom: '2025-01-01', dataTo, due: '2026-01-05' });
  switch (wish.do) {
    case 'addPeriod':
      return [{ addPeriod: { id: randomUUID(), period: until(wish.to) } }];
    case 'adHoc': {
      const id = randomUUID();
      const assignment = { units: selector(wish.units), asks: 'ONE' };
      return [
        { addPeriod: { id, period: until(wish.to) } },
        { assign: { formId: one(forms, wish.b), periodId: id, assignment } },
      ];
    }
    case 'editPeriod':
      return [{ editPeriod: { periodId: one(periods, wish.a), period: until(wish.to) } }];
    case 'assign': {
      const assignment = { units: selector(wish.units), asks: wish.asks };
      return [{ assign: { formId: one(forms, wish.b), periodId: one(periods, wish.a), assignment } }];
    }
    case 'editAssignment': {
      const { responsibleOn, asks } = wish;
      const assignment = { units: selector(wish.units), responsibleOn, asks };
      return assignments.length > 0 ? [{ editAssignment: { assignmentId: one(assignments, wish.a), assignment } }] : [];
    }
    case 'withdraw':
      return assignments.length > 1 ? [{ withdraw: { assignmentId: one(assignments, wish.a) } }] : [];
  }
}
