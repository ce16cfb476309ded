import { randomUUID } from 'node:crypto';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { reportLife, type ReportState } from '@ke-hoach/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../../testing/administered-city.ts';
import { dutiesOf, quarter } from '../../../testing/duty-words.ts';
import type { Person } from '../../../testing/test-app.ts';

/** What is done to units, periods, assignments and the day, in any order; many a command is refused, and then nothing changes. */
const day = fc.constantFrom('2025-03-01', '2025-06-15', '2025-07-01', '2025-09-30', '2025-12-01');
const pick = fc.nat(20);
const asks = fc.constantFrom('ONE', 'ONE', 'OPTIONAL', 'ANY_NUMBER');
const units = fc.record({
  kinds: fc.subarray(['WARD', 'COMMUNE', 'ORGANISATION'], { minLength: 1 }),
  ...{ except: fc.array(pick, { maxLength: 2 }), also: fc.array(pick, { maxLength: 2 }) },
});
const command = fc.oneof(
  fc.record({ do: fc.constant('create' as const), kind: fc.constantFrom('WARD', 'COMMUNE'), on: day }),
  fc.record({ do: fc.constant('merge' as const), a: pick, b: pick, on: day }),
  fc.record({ do: fc.constant('rename' as const), a: pick, kind: fc.constantFrom('WARD', 'COMMUNE'), on: day }),
  fc.record({ do: fc.constant('move' as const), a: pick, away: fc.boolean(), on: day }),
  fc.record({ do: fc.constant('addPeriod' as const), to: day }),
  fc.record({ do: fc.constant('editPeriod' as const), a: pick, to: day }),
  fc.record({ do: fc.constant('assign' as const), a: pick, b: pick, units, asks }),
  fc.record({ do: fc.constant('editAssignment' as const), a: pick, units, responsibleOn: fc.option(day), asks }),
  fc.record({ do: fc.constant('withdraw' as const), a: pick }),
  fc.record({ do: fc.constant('today' as const), on: day }),
  fc.record({ do: fc.constantFrom('save' as const, 'extend' as const), a: pick }),
  fc.record({ do: fc.constantFrom('waive' as const, 'reinstate' as const), a: pick }),
  fc.record({ do: fc.constant('discard' as const), a: pick }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), a: pick, b: pick }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

let city: AdministeredCity;
let designer: Person;
/** Fills the reports of every unit of the city. */
let unit: Person;
let plan: string;
let duties: ReturnType<typeof dutiesOf>;
const document = JSON.stringify(communeHalfYear);
const forms: string[] = [];
const done: Record<string, number> = {};

beforeAll(async () => {
  city = await administeredCity();
  await city.here.unit({ name: 'Hội Nông dân', kind: 'organisation', under: city.key.city! });
  await city.here.closure();
  plan = await city.here.plan({ year: 2025, owner: city.key.city! });
  for (const name of ['half', 'year']) {
    const form = await city.here.form({ key: name, owner: city.key.city!, document });
    const span = { from: '2025-01-01', to: name === 'half' ? '2025-05-31' : '2025-10-31', due: '2025-11-05' };
    const given = await city.here.period({ plan, key: name, ...span });
    await city.here.assignment({ plan, form, period: given });
    forms.push(form.uid);
  }
  duties = dutiesOf(await outerId('plans', plan));
  designer = await city.app.as('designer');
  await city.here.person({ login: 'unit', roles: ['reporter'], at: city.key.anMy! });
  unit = await city.app.as('unit');
  await perform({ do: 'today', on: '2025-03-01' });
});
afterAll(() => city.app.close());

const outerId = async (table: string, id: string): Promise<string> =>
  (await rows(`SELECT uid FROM ${table} WHERE id = $1`, [id]))[0].uid;
const rows = async (sql: string, params: unknown[] = []) => (await city.app.owner.query(sql, params)).rows;
const uids = async (table: string, where = 'true') =>
  (await rows(`SELECT uid FROM ${table} WHERE ${where} ORDER BY id`)).map(({ uid }) => uid as string);
const one = (list: readonly string[], at: number) => list[at % list.length]!;

/** Does one command; answers whether it was made. */
async function perform(wish: Command): Promise<boolean> {
  const all = await uids('units');
  await rows(
    `INSERT INTO role_holdings (account_id, role, unit_id) SELECT a.id, 'reporter', u.id FROM accounts a, units u
     WHERE a.login = 'unit' AND NOT EXISTS (SELECT FROM role_holdings h WHERE h.account_id = a.id AND h.unit_id = u.id)`,
  );
  const periods = await uids('periods');
  const open = await uids('assignments', 'NOT withdrawn');
  const selector = ({ kinds, except, also }: { kinds: string[]; except: number[]; also: number[] }) => ({
    ...{ kinds, except: except.map((at) => one(all, at)), also: also.map((at) => one(all, at)) },
  });
  const name = randomUUID().slice(0, 8);
  const ofUnits = async (change: object, on: string) =>
    (await city.change([{ on, ...change }])).__typename === 'UnitsChanged';
  const ofPlan = async (change: object) => (await duties.change(designer, [change])).__typename === 'DutiesChanged';
  const period = (dataTo: string) => quarter({ name, dataFrom: '2025-01-01', dataTo, due: '2026-01-05' });
  switch (wish.do) {
    case 'create':
      return ofUnits({ create: { id: randomUUID(), name, kind: wish.kind, parentId: city.id.city } }, wish.on);
    case 'merge':
      return ofUnits({ merge: { unitIds: [one(all, wish.a)], intoId: one(all, wish.b) } }, wish.on);
    case 'rename':
      return ofUnits({ rename: { unitId: one(all, wish.a), name, kind: wish.kind } }, wish.on);
    case 'move':
      return ofUnits(
        { move: { unitId: one(all, wish.a), parentId: wish.away ? city.id.elsewhere : city.id.city } },
        wish.on,
      );
    case 'addPeriod':
      return ofPlan({ addPeriod: { id: randomUUID(), period: period(wish.to) } });
    case 'editPeriod':
      return periods.length > 0 && ofPlan({ editPeriod: { periodId: one(periods, wish.a), period: period(wish.to) } });
    case 'assign':
      if (periods.length === 0) return false;
      return ofPlan({
        assign: {
          ...{ formId: one(forms, wish.b), periodId: one(periods, wish.a) },
          assignment: { units: selector(wish.units), asks: wish.asks },
        },
      });
    case 'editAssignment':
      if (open.length === 0) return false;
      return ofPlan({
        editAssignment: {
          assignmentId: one(open, wish.a),
          assignment: { units: selector(wish.units), responsibleOn: wish.responsibleOn, asks: wish.asks },
        },
      });
    case 'withdraw':
      return open.length > 1 && ofPlan({ withdraw: { assignmentId: one(open, wish.a) } });
    case 'today':
      await designer.get(`mutation ($date: Date!) { setDemoDate(input: { date: $date }) { __typename } }`, {
        date: wish.on,
      });
      return true;
    case 'open': {
      // What is owed exists already; mostly something else is opened, by a unit that may.
      const optional = await rows(
        `SELECT a.uid AS assignment, u.uid AS unit FROM assignments a JOIN unit_placements p ON p.kind = ANY (a.unit_kinds)
           JOIN units u ON u.id = p.unit_id WHERE NOT a.withdrawn AND NOT a.required ORDER BY a.id, u.id`,
      );
      const { assignment = one(open, wish.a), unit: opener = one(all, wish.b) } =
        optional[(wish.a * 7 + wish.b) % (optional.length || 1)] ?? {};
      const input = { assignmentId: assignment, unitId: opener, idempotencyKey: randomUUID() };
      await unit.get('mutation ($input: OpenReportInput!) { openReport(input: $input) { report { id } } }', { input });
      return true;
    }
    default:
      return ofReport(wish.do, wish.a);
  }
}

/** Somebody does something to one of the reports there are, mostly where it may be done. */
async function ofReport(command: 'save' | 'extend' | 'waive' | 'reinstate' | 'discard', at: number): Promise<boolean> {
  const found = await rows(
    `SELECT r.uid, r.edit_revision, v.uid AS version FROM reports r JOIN assignments a ON a.id = r.assignment_id
     JOIN form_versions v ON v.id = a.version_id ORDER BY r.state = ANY ($1) DESC, r.required = ($2 <> 'discard') DESC, r.id`,
    [Object.keys(reportLife).filter((state) => reportLife[state as ReportState][command]), command],
  );
  if (found.length === 0) return false;
  const { uid, edit_revision: expectedRevision, version } = found[at % found.length];
  const seen = { reportId: uid, expectedRevision };
  const keyed = { idempotencyKey: randomUUID() };
  if (command === 'save') {
    const input = { ...seen, versionId: version, cells: [], rows: [], explanations: [], ...keyed };
    const sql = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }';
    return (await unit.get(sql, { input })).saveDraft.__typename === 'DraftSaved';
  }
  if (command === 'discard') {
    const sql = 'mutation ($input: ReviewReportInput!) { discardReport(input: $input) { __typename } }';
    return (await unit.get(sql, { input: { ...seen, ...keyed } })).discardReport.__typename === 'ReportReviewed';
  }
  const input = {
    reports: [seen],
    reason: 'Mưa bão',
    ...(command === 'extend' ? { newDueDate: '2026-12-31' } : {}),
    ...keyed,
  };
  const type = command === 'extend' ? 'ExtendReportsInput' : 'WaiveReportsInput';
  const name = `${command}Reports`;
  const answer = await designer.get(`mutation ($input: ${type}!) { ${name}(input: $input) { outcomes { left } } }`, {
    input,
  });
  return answer[name].outcomes[0].left === null;
}

/** Who owes what, reckoned here from the tables alone: climbing from each unit to the plan's owner of the day. */
async function owedByTheBooks(): Promise<string[]> {
  const today = (await rows(`SELECT value FROM settings WHERE key = 'demo.date'`))[0].value as string;
  const text = (range: string) =>
    `coalesce(lower(${range})::text, '') AS "from", coalesce(upper(${range})::text, '9999') AS until`;
  const placements = await rows(
    `SELECT unit_id AS unit, parent_id AS parent, kind, ${text('valid')} FROM unit_placements WHERE line = 'territory'`,
  );
  const owners = await rows(`SELECT unit_id AS unit, ${text('valid')} FROM plan_owners WHERE plan_id = $1`, [plan]);
  const assignments = await rows(
    `SELECT a.*, coalesce(a.responsible_on, t.data_to)::text AS decided FROM assignments a JOIN periods t ON t.id = a.period_id
     WHERE NOT a.withdrawn AND a.plan_id = $1`,
    [plan],
  );
  return assignments.flatMap((assignment) => {
    if (!assignment.required) return [];
    const on = assignment.decided < today ? assignment.decided : today;
    const holds = ({ from, until }: { from: string; until: string }) => from <= on && on < until;
    const here = new Map(placements.filter(holds as never).map((place) => [place.unit, place]));
    const owner = owners.find(holds as never)?.unit;
    const isBelow = (unit: string | null): boolean =>
      unit !== null && here.has(unit) && (unit === owner || isBelow(here.get(unit)!.parent));
    const isMeant = ({ unit, kind }: { unit: string; kind: string }) =>
      assignment.unit_kinds.includes(kind)
        ? !assignment.except_units.includes(unit)
        : assignment.also_units.includes(unit);
    return [...here.values()]
      .filter((place) => isBelow(place.unit) && isMeant(place as never))
      .map(({ unit }) => `${assignment.id} ${unit}`);
  });
}

const reportRows = async (where: string) =>
  (
    await rows(`SELECT DISTINCT assignment_id || ' ' || unit_id AS duty FROM reports WHERE plan_id = $1 AND ${where}`, [
      plan,
    ])
  ).map(({ duty }) => duty as string);

it('keeps the rows of reports equal to what is expected, whatever is done to units, periods, assignments and the day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 16, maxLength: 16, size: 'max' }), async (commands) => {
      for (const wish of commands) {
        const made = await perform(wish).catch((error: unknown) => {
          if (/INVALID_INPUT|FORBIDDEN|NOT_FOUND|WRONG_STATE|PERIOD_|REPORT_IS_OWED|UNIT_NOT_ASKED/.test(String(error)))
            return false;
          throw error;
        });
        if (made) done[wish.do] = (done[wish.do] ?? 0) + 1;
        const expected = new Set(await owedByTheBooks());
        // What a unit began or opened itself stands; who is let off is asked no more once the unit is gone.
        const kept = await reportRows(
          `(state IN ('draft', 'inReview', 'returned') OR NOT required AND state <> 'void')`,
        );
        const standing = await reportRows(`state <> 'void'`);
        expect(standing.toSorted(), JSON.stringify(wish)).toEqual([...new Set([...expected, ...kept])].toSorted());
        // What is missing or let off is owed, and nothing that nobody owes is counted as missing.
        const required = await reportRows(`required AND state IN ('expected', 'waived')`);
        expect(
          required.filter((duty) => !expected.has(duty)),
          JSON.stringify(wish),
        ).toEqual([]);
        expect(await reportRows(`NOT required AND state IN ('expected', 'waived')`), JSON.stringify(wish)).toEqual([]);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  // Chance may leave one command out; a run in which nearly nothing was done would prove nothing.
  const made = Object.values(done).reduce((sum, times) => sum + times, 0);
  expect(made, JSON.stringify(done)).toBeGreaterThan(40);
}, 120_000);
