import { canonicalJson, parseForm, submittedAnswers, type Answers } from '@ke-hoach/forms';
import { handedIn, nextState, reportLife, type ReportState } from '@ke-hoach/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given, key } from '../../testing/given.ts';
import { actorOf, asked, refusalIn, reportActs, type ReportAct } from '../../testing/report-acts.ts';
import { answersOf, setApproval, smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';
import { verifyFacts } from '../figures/verify-facts.ts';
import { openOrm, type Orm } from '../platform/database.ts';

const atNight = Boolean(process.env['KEHOACH_TEST_NIGHT']);
let city: SmallCity;
let people: Record<string, Person>;
let owner: Orm;
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  await given(city.app.owner).person({ login: 'leader', roles: ['leader'], at: city.units.anXuan });
  owner = await openOrm(city.app.ownerUrl, []);
  people = {};
  for (const [side, login] of Object.entries({ unit: 'an-xuan', leader: 'leader', office: 'reviewer' }))
    people[side] = await city.app.as(login);
});
afterAll(async () => {
  await owner.close(true);
  await city.app.close();
});

const unitName = 'Phường An Xuân';
const stateOf = (report: any) =>
  Object.keys(reportLife).find(
    (state) => state.toLowerCase() === report.state.toLowerCase().replace('_', ''),
  ) as ReportState;

/** What the model knows beside the state: what was handed in last, and every revision as it was first read. */
interface Known {
  wasReturned: boolean;
  wasBegun: boolean;
  isOnBehalf: boolean;
  isObjected: boolean;
  approves: boolean;
  days: number;
  handedIn: unknown;
  kept: object[];
}

const fresh = { wasReturned: false, wasBegun: false, isOnBehalf: false, isObjected: false, handedIn: null };

/** Why a command is refused, or null. Whose it is comes before what the state allows. */
function refusalOf(known: Known, state: ReportState, command: ReportAct): string | null {
  const ofBehalf = command === 'handBack' || command === 'object' || command === 'settle';
  if (ofBehalf ? !known.isOnBehalf : command === 'discard' && known.isOnBehalf) return 'FORBIDDEN';
  if (nextState(state, command, { isOnBehalf: known.isOnBehalf }) === undefined) return 'WRONG_STATE';
  if (command === 'accept' && known.isObjected) return 'OBJECTION_OPEN';
  if ((command === 'object' && known.isObjected) || (command === 'settle' && !known.isObjected)) return 'WRONG_STATE';
  return null;
}

function follow(known: Known, command: ReportAct, to: ReportState, draft: unknown): void {
  if (command === 'extend') known.days += 1;
  if (command === 'return' || command === 'reopen') known.wasReturned = true;
  if (command === 'save' || command === 'fillFor') known.wasBegun = true;
  if (command === 'fillFor') known.isOnBehalf = true;
  if (command === 'handBack') known.isOnBehalf = false;
  if (command === 'object') known.isObjected = true;
  if (['settle', 'return', 'reopen', 'recall'].includes(command)) known.isObjected = false;
  if (to === 'submitted' && (command === 'submit' || command === 'approve')) known.handedIn = draft;
}

async function step(known: Known, command: ReportAct, seed: number): Promise<void> {
  const by = actorOf(command, known.isOnBehalf);
  const report = await city.reportOf(people[by]!, unitName);
  const state = stateOf(report);
  const unit = await city.reportOf(people['unit']!, unitName);
  const newDueDate = new Date(Date.UTC(2025, 5, 5 + known.days)).toISOString().slice(0, 10);
  const { mutation, input } = asked(command, report, { answers: answersOf(seed), newDueDate });
  const answer = await people[by]!.ask(mutation, { input });
  const { wasReturned, wasBegun } = known;
  const refused = refusalOf(known, state, command);
  const facts = { needsApproval: known.approves && !known.isOnBehalf, wasReturned, wasBegun };
  const expected = refused ? state : nextState(state, command, facts)!;
  const after = await city.reportOf(people['unit']!, unitName);
  expect(stateOf(after), `${state} ${command}`).toBe(expected);
  if (refused) {
    expect(refusalIn(command, answer)?.replace('REPORT_', ''), `${state} ${command}`).toBe(refused);
    expect(after.editRevision).toBe(report.editRevision);
    return;
  }
  expect(answer.errors).toBeUndefined();
  expect(after.editRevision).toBe(report.editRevision + 1);
  follow(known, command, expected, unit.draft.answers);
  await everythingFits(known, command, after);
  // The office goes on from what the unit typed.
  if (command === 'fillFor') expect(after.draft.answers).toEqual(unit.draft?.answers ?? {});
  if (command === 'fillFor') await step(known, 'save', seed);
}

/** Figures follow the state; what was handed in reads back byte for byte, and no earlier revision ever changes. */
async function everythingFits(known: Known, command: ReportAct, report: any): Promise<void> {
  const state = stateOf(report);
  const { rows: figures } = await city.app.owner.query(
    'SELECT DISTINCT f.counted FROM facts f JOIN reports r ON r.id = f.report_id WHERE r.uid = $1',
    [report.id],
  );
  const counted = handedIn.includes(state) ? [{ counted: state === 'accepted' ? 'accepted' : 'submitted' }] : [];
  expect(figures).toEqual(counted);
  const { rows } = await city.app.owner.query(
    `SELECT v.number, v.answers, v.calculated, v.context, v.explanations, v.checksum, v.behalf
     FROM revisions v JOIN reports r ON r.plan_year = v.plan_year AND r.id = v.report_id WHERE r.uid = $1 ORDER BY v.number`,
    [report.id],
  );
  const isHandedIn = state === 'submitted' && (command === 'submit' || command === 'approve');
  expect(rows.slice(0, known.kept.length)).toEqual(known.kept);
  expect(rows.length).toBe(known.kept.length + (isHandedIn ? 1 : 0));
  // A report that is expected again was taken back whole.
  expect(report.latest?.number ?? 0).toBe(state === 'expected' ? 0 : rows.length);
  known.kept = rows;
  if (!isHandedIn) return;
  const parsed = parseForm({ schema: report.version.schema, uiSchema: report.version.uiSchema });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const answers = submittedAnswers(parsed.form, known.handedIn as Answers);
  expect(rows.at(-1)).toMatchObject({ answers: canonicalJson(answers) });
  expect(rows.at(-1).behalf !== null).toBe(known.isOnBehalf);
  expect(report.latest.answers).toEqual(answers);
}

/** The report as it was when the plan was issued; what was handed in stays for ever. */
async function afresh(): Promise<void> {
  for (const table of ['facts', 'report_events', 'report_objections', 'report_arrivals', 'draft_snapshots'])
    await city.app.owner.query(`DELETE FROM ${table}`);
  await city.app.owner.query(
    `UPDATE reports SET state = 'expected', draft = NULL, draft_explanations = NULL, draft_saved_at = NULL, draft_saved_by = NULL,
       version_id = NULL, behalf = NULL, submitted_at = NULL, late = false`,
  );
}

/** Facts are those of what was handed in last, and the sums of places are those of the facts, folded or not yet. */
async function expectTheFigures(): Promise<void> {
  for (const fold of [false, true]) {
    if (fold) await city.app.owner.query('SELECT fold_figures(100000)');
    const { differing, differs, sums } = await verifyFacts(owner);
    expect({ differing, differs, sums }).toEqual({ differing: [], differs: 0, sums: 0 });
  }
}

it(
  'never leaves the table of states, whatever people do in whatever order',
  async () => {
    const command = fc.constantFrom<ReportAct | 'setApproval'>(
      ...reportActs,
      ...(['save', 'submit', 'submit', 'approve', 'accept', 'reopen', 'setApproval'] as const),
    );
    const first = fc.constantFrom<ReportAct>('save', 'fillFor', 'extend');
    const known: Known = { ...fresh, approves: false, days: 0, kept: [] };
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        first,
        fc.array(fc.tuple(command, fc.integer({ min: 1, max: 4 })), { minLength: 15, maxLength: 30 }),
        async (begins, steps) => {
          await afresh();
          Object.assign(known, fresh);
          for (const [one, seed] of [[begins, 1] as const, ...steps]) {
            const { unit, state } = await city.reportOf(people['leader']!, unitName);
            if (one !== 'setApproval') {
              seen.add(`${state} ${one}`);
              await step(known, one, seed);
              continue;
            }
            const input = { unitId: unit.id, approval: known.approves ? 'NONE' : 'LEADER' };
            const head = { expectedRevision: unit.approval.editRevision, idempotencyKey: key() };
            await people['leader']!.get(setApproval, { input: { ...input, ...head } });
            known.approves = !known.approves;
          }
          await expectTheFigures();
        },
      ),
      { numRuns: Number(process.env['FC_NUM_RUNS'] ?? (atNight ? 25 : 4)), endOnFailure: true },
    );
    // The sequences went far enough to mean something.
    expect(seen.size).toBeGreaterThan(20);
  },
  atNight ? 1_200_000 : 240_000,
);
