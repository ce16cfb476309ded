import fc from 'fast-check';
import { reportActs, type ReportAct } from './report-acts.ts';

/** Anything that is done to units, periods, assignments, reports and the day, in any order; many a command is refused. */
const day = fc.constantFrom('2025-03-01', '2025-06-15', '2025-06-15', '2025-07-01', '2025-09-30', '2025-12-01');
const pick = fc.nat(20);
const asks = fc.constantFrom('ONE', 'ONE', 'OPTIONAL', 'ANY_NUMBER');
const units = fc.record({
  kinds: fc.subarray(['WARD', 'COMMUNE', 'ORGANISATION'], { minLength: 1 }),
  ...{ except: fc.array(pick, { maxLength: 2 }), also: fc.array(pick, { maxLength: 2 }) },
});

const ofUnits = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('create' as const), kind: fc.constantFrom('WARD', 'COMMUNE'), on: day }),
  },
  fc.record({ do: fc.constant('merge' as const), a: pick, b: pick, on: day }),
  fc.record({
    do: fc.constant('split' as const),
    ...{ a: pick, b: pick, c: pick, on: day, shares: fc.boolean(), stays: fc.boolean() },
  }),
  fc.record({ do: fc.constant('transfer' as const), a: pick, b: pick, on: day, shares: fc.boolean() }),
  fc.record({ do: fc.constant('abolish' as const), a: pick, b: fc.option(pick), on: day }),
  fc.record({ do: fc.constant('rename' as const), a: pick, kind: fc.constantFrom('WARD', 'COMMUNE'), on: day }),
  fc.record({ do: fc.constant('move' as const), a: pick, away: fc.boolean(), on: day }),
  fc.record({ do: fc.constant('undo' as const) }),
);
const ofDuties = fc.oneof(
  fc.record({ do: fc.constant('addPeriod' as const), to: day }),
  fc.record({ do: fc.constant('adHoc' as const), to: day, b: pick, units }),
  fc.record({ do: fc.constant('editPeriod' as const), a: pick, to: day }),
  fc.record({ do: fc.constant('assign' as const), a: pick, b: pick, units, asks }),
  fc.record({ do: fc.constant('editAssignment' as const), a: pick, units, responsibleOn: fc.option(day), asks }),
  fc.record({ do: fc.constant('withdraw' as const), a: pick }),
);
const act = fc.constantFrom<ReportAct>(
  ...reportActs,
  'save',
  'save',
  'submit',
  'submit',
  'submit',
  'accept',
  'accept',
  'reopen',
);

export const anyCommand = fc.oneof(
  { weight: 3, arbitrary: ofUnits },
  { weight: 3, arbitrary: ofDuties },
  fc.record({ do: fc.constant('today' as const), on: day }),
  fc.record({ do: fc.constant('setApproval' as const), a: pick }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), a: pick, b: pick }) },
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('act' as const), act, a: pick, seed: fc.integer({ min: 1, max: 6 }) }),
  },
);
type Of<A> = A extends fc.Arbitrary<infer C> ? C : never;
export type AnyCommand = Of<typeof anyCommand>;
export type UnitsCommand = Of<typeof ofUnits>;
export type DutiesCommand = Of<typeof ofDuties>;

/** What a command is done to. */
export const touches = {
  ...{ create: 'units', merge: 'units', split: 'units', transfer: 'units', abolish: 'units', rename: 'units' },
  ...{ move: 'units', undo: 'units' },
  ...{ addPeriod: 'duties', adHoc: 'duties', editPeriod: 'duties' },
  ...{ assign: 'duties', editAssignment: 'duties', withdraw: 'duties' },
  ...{ open: 'reports', act: 'reports', today: 'the day', setApproval: 'approval' },
} as const satisfies Record<AnyCommand['do'], string>;
