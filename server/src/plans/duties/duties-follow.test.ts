import { canonicalJson, submittedAnswers, type Answers, type Form } from '@ke-hoach/forms';
import { handedIn, reportLife, type ReportState } from '@ke-hoach/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyCommand, touches, type AnyCommand } from '../../../testing/any-command.ts';
import { theBooks } from '../../../testing/books-of-units.ts';
import { expectOneAnswer } from '../../../testing/folded-figures.ts';
import { plannedYear, type PlannedYear, type StoredReport } from '../../../testing/planned-year.ts';
import { verifyFacts } from '../../figures/verify-facts.ts';
import { openOrm, type EntityManager, type Orm } from '../../platform/database.ts';
import { verifyRevisions } from '../../reports/receipts/verify-revisions.ts';

let year: PlannedYear;
let owner: Orm;
const done: Record<string, number> = {};
const touched = new Map<string, number>();
const rows: PlannedYear['rows'] = (sql, params) => year.rows(sql, params);

beforeAll(async () => {
  year = await plannedYear();
  owner = await openOrm(year.city.app.ownerUrl);
  await year.perform({ do: 'today', on: '2025-03-01' });
});
afterAll(async () => {
  await owner.close(true);
  await year.city.app.close();
});

/** Who owes what, reckoned here from the tables alone: climbing from each unit to the plan's owner of the day. */
async function owedByTheBooks(): Promise<string[]> {
  const today = (await rows(`SELECT value FROM settings WHERE key = 'demo.date'`))[0].value as string;
  const text = (range: string) =>
    `coalesce(lower(${range})::text, '') AS "from", coalesce(upper(${range})::text, '9999') AS until`;
  const placements = await rows(
    `SELECT unit_id AS unit, parent_id AS parent, kind, ${text('valid')} FROM unit_placements WHERE line = 'territory'`,
  );
  const owners = await rows(`SELECT unit_id AS unit, ${text('valid')} FROM plan_owners WHERE plan_id = $1`, [
    year.plan,
  ]);
  const assignments = await rows(
    `SELECT a.*, coalesce(a.responsible_on, t.data_to)::text AS decided FROM assignments a JOIN periods t ON t.id = a.period_id
     WHERE NOT a.withdrawn AND a.plan_id = $1`,
    [year.plan],
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

/** The rows of reports are what is expected, and what was begun. */
async function expectTheDuties(): Promise<void> {
  const reportRows = async (where: string) =>
    (
      await rows(
        `SELECT DISTINCT assignment_id || ' ' || unit_id AS duty FROM reports WHERE plan_id = $1 AND ${where}`,
        [year.plan],
      )
    ).map(({ duty }) => duty as string);
  const expected = new Set(await owedByTheBooks());
  // What a unit began, gave or opened itself stands; who is let off is asked no more once the unit is gone.
  const kept = await reportRows(`(state NOT IN ('expected', 'waived', 'void') OR NOT required AND state <> 'void')`);
  const standing = await reportRows(`state <> 'void'`);
  expect(standing.toSorted()).toEqual([...new Set([...expected, ...kept])].toSorted());
  // What is missing or let off is owed, and nothing that nobody owes is counted as missing.
  const required = await reportRows(`required AND state IN ('expected', 'waived')`);
  expect(required.filter((duty) => !expected.has(duty))).toEqual([]);
  expect(await reportRows(`NOT required AND state IN ('expected', 'waived')`)).toEqual([]);
}

/** All reports and revisions as they are stored. */
async function stored() {
  const reports: { id: string; state: ReportState; seal: string }[] = await rows(
    'SELECT r.id, r.state, md5(r::text) AS seal FROM reports r ORDER BY r.id',
  );
  const revisions = await rows('SELECT v.report_id, v.number, md5(v::text) AS seal FROM revisions v ORDER BY v.id');
  return { reports: new Map(reports.map((report) => [report.id, report])), revisions };
}
type Stored = Awaited<ReturnType<typeof stored>>;

/** What becomes of a report when nobody does anything to it, but units, periods, assignments or the day change. */
const follows: Partial<Record<ReportState | 'none', (ReportState | 'none')[]>> = {
  none: ['expected'],
  expected: ['void', 'none'],
  waived: ['void'],
  void: ['expected', 'waived', 'none'],
};

/** No report is where the table of states does not lead, and what was handed in stays as it was. */
function expectTheTable(wish: AnyCommand, made: boolean, before: Stored, after: Stored, report?: StoredReport): void {
  const ids = new Set([...before.reports.keys(), ...after.reports.keys()]);
  const changed = [...ids].filter((id) => before.reports.get(id)?.seal !== after.reports.get(id)?.seal);
  if (!made) expect(changed).toEqual([]);
  else if (wish.do === 'act') {
    expect(changed).toEqual([report!.id]);
    // Who is let off a report that the unit no longer owes is asked for it no more.
    const next = reportLife[report!.state][wish.act] ?? [];
    const gone = wish.act === 'waive' ? (['void'] as const) : [];
    expect([...next, ...gone]).toContain(after.reports.get(report!.id)?.state);
  }
  for (const id of wish.do === 'act' ? [] : changed) {
    const [from, to] = [before, after].map(({ reports }) => reports.get(id)?.state ?? 'none') as [
      ReportState,
      ReportState,
    ];
    const opened = wish.do === 'open' && to === 'draft' ? ['none', 'void'] : [];
    if (from !== to && !opened.includes(from)) expect(follows[from], `${from} to ${to}`).toContain(to);
  }
  const isHandedIn = made && wish.do === 'act' && after.reports.get(report!.id)?.state === 'submitted';
  const isNew = isHandedIn && (wish.act === 'submit' || wish.act === 'approve');
  expect(after.revisions.slice(0, before.revisions.length)).toEqual(before.revisions);
  expect(after.revisions.length).toBe(before.revisions.length + (isNew ? 1 : 0));
}

const formOf = (document: string) =>
  year.forms.find((form) => canonicalJson(form.document) === canonicalJson(JSON.parse(document)))!;
const latest = `SELECT v.answers, r.unit_id AS unit, r.state, t.uid AS period, t.data_to::text AS "to", n.document, r.uid
  FROM reports r JOIN revisions v ON v.plan_year = r.plan_year AND v.report_id = r.id AND v.number = r.latest_revision
  JOIN periods t ON t.id = r.period_id JOIN form_versions n ON n.id = v.version_id`;

/** What was handed in is what had been typed, in the database and for whoever asks. */
async function expectReadBack(report: StoredReport): Promise<void> {
  const [revision] = await rows(`${latest} WHERE r.id = $1`, [report.id]);
  const typed = submittedAnswers(formOf(revision.document), JSON.parse(report.draft!) as Answers);
  expect(revision.answers).toBe(canonicalJson(typed));
  const asked = await year.analyst.get('query ($id: ID!) { report(id: $id) { latest { answers } } }', {
    id: report.uid,
  });
  if (asked.report) expect(asked.report.latest.answers).toEqual(typed);
}

/** Figures are what was handed in, added up here, before and after they are folded; facts are what they would be if made anew. */
async function expectTheFigures(): Promise<void> {
  const { differing, differs } = await verifyFacts(owner);
  expect({ differing, differs }).toEqual({ differing: [], differs: 0 });
  expect((await verifyRevisions(owner.em.fork() as EntityManager)).bad).toEqual([]);
  const books = await theBooks(rows, year.top);
  const told = (await rows(latest)).filter(({ unit, state }) => books.seen.has(unit) && handedIn.includes(state));
  for (const form of year.forms) {
    const field = fieldOf(form);
    const sums = new Map<string, number>();
    for (const { answers, unit, period, document } of told) {
      if (formOf(document) !== form) continue;
      const key = `${books.uid.get(unit)} ${period}`;
      sums.set(key, (sums.get(key) ?? 0) + (JSON.parse(answers) as { householdsTotal: number }).householdsTotal);
    }
    const question = { measures: [{ field, function: 'SUM' }], groupBy: ['UNIT', 'PERIOD'], counted: 'SUBMITTED' };
    const { aggregate } = await year.analyst.get(
      'query ($question: AggregateInput!) { aggregate(question: $question) { groups { keys { id } values { value } } } }',
      { question },
    );
    const answered = aggregate.groups.filter((group: any) => group.values[0].value !== null);
    expect(
      new Map(
        answered.map((group: any) => [group.keys.map((key: any) => key.id).join(' '), Number(group.values[0].value)]),
      ),
    ).toEqual(sums);
    await expectOneAnswer(year.analyst, field);
    await rows('SELECT fold_figures(100000)');
    await expectOneAnswer(year.analyst, field);
  }
}

const fieldOf = (form: Form) => form.fields.find(({ key }) => key === 'householdsTotal')!.id;

it('keeps reports, revisions and figures true, whatever is done to units, periods, assignments, reports and the day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, { minLength: 25, maxLength: 25, size: 'max' }), async (commands) => {
      for (const wish of commands) {
        const before = await stored();
        const { made, report } = await year.perform(wish);
        const name = wish.do === 'act' ? wish.act : wish.do;
        if (made) {
          done[name] = (done[name] ?? 0) + 1;
          touched.set(touches[wish.do], (touched.get(touches[wish.do]) ?? 0) + 1);
        }
        try {
          const after = await stored();
          expectTheTable(wish, made, before, after, report);
          await expectTheDuties();
          if (after.revisions.length > before.revisions.length) await expectReadBack(report!);
        } catch (error) {
          throw new Error(`${JSON.stringify(wish)}, ${report?.state ?? ''}: ${String(error)}`, { cause: error });
        }
      }
      await expectTheFigures();
    }),
    { numRuns: Number(process.env['FC_NUM_RUNS'] ?? (process.env['KEHOACH_TEST_NIGHT'] ? 30 : 4)), endOnFailure: true },
  );
  // Chance may leave one command out; a run in which nearly nothing was done, or nothing of one kind, would prove nothing.
  const made = Object.values(done).reduce((sum, times) => sum + times, 0);
  expect(made, JSON.stringify(done)).toBeGreaterThan(30);
  expect([...touched.keys()], JSON.stringify(done)).toEqual(expect.arrayContaining(['units', 'duties', 'reports']));
  expect(done['submit'] ?? 0, JSON.stringify(done)).toBeGreaterThan(0);
}, 600_000);
