import { randomUUID } from 'node:crypto';
import { parseForm, type Form, type FormDocument } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { reportLife, type ReportState } from '@ke-hoach/schema';
import { administeredCity, type AdministeredCity } from './administered-city.ts';
import type { AnyCommand, DutiesCommand, UnitsCommand } from './any-command.ts';
import { dutyChangesOf, unitChangeOf } from './changes-of-wish.ts';
import { dutiesOf } from './duty-words.ts';
import { actorOf, asked, refusalIn } from './report-acts.ts';
import { answersOf, publish, setApproval } from './small-city.ts';
import type { Person } from './test-app.ts';

/** A report as it is stored. */
export interface StoredReport {
  id: string;
  uid: string;
  state: ReportState;
  edit_revision: number;
  behalf: string | null;
  draft: string | null;
  version: string;
}

/** A province whose city leads a plan with two forms: whatever may be done there is done by the people who may. */
export interface PlannedYear {
  city: AdministeredCity;
  /** Sees every unit. */
  analyst: Person;
  /** Inner keys. */
  top: string;
  plan: string;
  forms: readonly Form[];
  rows(sql: string, params?: unknown[]): Promise<any[]>;
  /** Does one command, if there is anything to do it to; answers whether it was made, and to which report. */
  perform(wish: AnyCommand): Promise<{ made: boolean; report?: StoredReport }>;
}

const one = (list: readonly string[], at: number) => list[at % list.length]!;
/** What a command may be refused for; anything else is a fault. */
const refusals =
  /INVALID_INPUT|FORBIDDEN|NOT_FOUND|WRONG_STATE|PERIOD_NOT_OPEN|PERIOD_CLOSED|REPORT_IS_OWED|UNIT_NOT_ASKED|OBJECTION_OPEN/;

export async function plannedYear(): Promise<PlannedYear> {
  const city = await administeredCity();
  const { here, key, app } = city;
  const rows = async (sql: string, params: unknown[] = []) => (await app.owner.query(sql, params)).rows;
  const outerId = async (table: string, id: string): Promise<string> =>
    (await rows(`SELECT uid FROM ${table} WHERE id = $1`, [id]))[0].uid;
  const top = await here.unit({ name: 'Tỉnh Quảng Nam', kind: 'province' });
  await rows('UPDATE unit_placements SET parent_id = $1 WHERE unit_id = ANY ($2)', [top, [key.city, key.elsewhere]]);
  await here.unit({ name: 'Hội Nông dân', kind: 'organisation', under: key.city! });
  await here.closure();
  const plan = await here.plan({ year: 2025, owner: key.city! });
  const forms: { uid: string; form: Form }[] = [];
  for (const [at, name] of (['half', 'year'] as const).entries()) {
    const document = withIdsOfItsOwn(at);
    const { formId: form, formUid: uid, versionId: version } = await publish(app, name, document, key.city!, 'report');
    const span = { from: '2025-01-01', to: at === 0 ? '2025-05-31' : '2025-10-31', due: '2025-11-05' };
    const period = await here.period({ plan, key: name, ...span });
    await here.assignment({ plan, form: { form, version, uid, fields: {} }, period });
    forms.push({ uid, form: parsed(document) });
  }
  await here.person({ login: 'province', roles: ['administrator', 'analyst'], at: top });
  await here.person({ login: 'unit', roles: ['reporter'], at: key.anMy! });
  await here.person({ login: 'leader', roles: ['leader'], at: key.anMy! });
  const [office, unit, leader, analyst] = await Promise.all(['designer', 'unit', 'leader', 'province'].map(app.as));
  const people = { office: office!, unit: unit!, leader: leader! };
  const duties = dutiesOf(await outerId('plans', plan));
  const units = () => uids('units', `id <> ${top}`);
  const uids = async (table: string, where = 'true') =>
    (await rows(`SELECT uid FROM ${table} WHERE ${where} ORDER BY id`)).map(({ uid }) => uid as string);

  async function ofUnits(wish: UnitsCommand): Promise<boolean> {
    if (wish.do === 'undo') {
      const [batchId] = (await uids('unit_changes', 'undone_at IS NULL')).slice(-1);
      const sql = 'mutation ($input: UndoUnitChangesInput!) { undoUnitChanges(input: $input) { __typename } }';
      const input = { batchId: batchId ?? randomUUID(), idempotencyKey: randomUUID() };
      return (await analyst!.get(sql, { input })).undoUnitChanges.__typename === 'UnitChangesUndone';
    }
    const wards = await uids('units', `id NOT IN (${top}, ${key.city}, ${key.elsewhere})`);
    const there = { wards, all: await units(), city: city.id.city!, elsewhere: city.id.elsewhere! };
    return (await city.change([unitChangeOf(wish, there)], analyst)).__typename === 'UnitsChanged';
  }

  async function ofDuties(wish: DutiesCommand): Promise<boolean> {
    const changes = dutyChangesOf(wish, {
      all: await units(),
      periods: await uids('periods'),
      assignments: await uids('assignments', 'NOT withdrawn'),
      forms: forms.map(({ uid }) => uid),
    });
    return changes.length > 0 && (await duties.change(people.office, changes)).__typename === 'DutiesChanged';
  }

  /** What is owed exists already; mostly something else is opened, by a unit that may. */
  async function opened(a: number, b: number): Promise<boolean> {
    const found = await rows(
      `SELECT a.uid AS assignment, u.uid AS unit FROM assignments a JOIN units u ON true
         LEFT JOIN unit_placements p ON p.unit_id = u.id AND p.kind = ANY (a.unit_kinds) AND NOT a.required
       WHERE NOT a.withdrawn ORDER BY p.id IS NULL, a.id, u.id`,
    );
    if (found.length === 0) return false;
    const { assignment: assignmentId, unit: unitId } = found[(a * 7 + b) % Math.min(found.length, 21)];
    const sql = 'mutation ($input: OpenReportInput!) { openReport(input: $input) { report { id } } }';
    await people.unit.get(sql, { input: { assignmentId, unitId, idempotencyKey: randomUUID() } });
    return true;
  }

  /** Somebody does something to one of the reports there are, mostly where it may be done. */
  async function acted({ act, a, seed }: Extract<AnyCommand, { do: 'act' }>) {
    const found: (StoredReport & { document: string })[] = await rows(
      `SELECT r.id, r.uid, r.state, r.edit_revision, r.behalf, r.draft, v.uid AS version, v.document
       FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN form_versions v ON v.id = a.version_id ORDER BY r.id`,
    );
    const isFilled = ({ draft }: StoredReport) => act !== 'submit' || (draft ?? '{}') !== '{}';
    const fit = found.filter((report) => reportLife[report.state][act] && isFilled(report));
    const among = fit.length > 0 ? fit : found;
    const report = among[a % among.length];
    if (!report) return { made: false };
    const by = people[actorOf(act, report.behalf !== null)];
    const seen = (await by.get('query ($id: ID!) { report(id: $id) { contextHash } }', { id: report.uid })).report;
    const { mutation, input } = asked(
      act,
      {
        ...{ id: report.uid, editRevision: report.edit_revision, contextHash: seen?.contextHash ?? '' },
        ...{ version: { id: report.version, ...JSON.parse(report.document) } },
        draft: { answers: JSON.parse(report.draft ?? '{}') },
      },
      { answers: answersOf(seed), newDueDate: `2026-12-${String(seed).padStart(2, '0')}` },
    );
    const answer = await by.ask(mutation, { input });
    const refused = refusalIn(act, answer);
    if (answer.errors && !refusals.test(refused!)) throw new Error(JSON.stringify(answer.errors));
    const [told] = Object.values(answer.data ?? {}) as { __typename?: string }[];
    if (/Conflict|ContextChanged/.test(told?.__typename ?? '')) throw new Error(JSON.stringify(answer));
    return { made: refused === null && told?.__typename !== 'AnswersRejected', report };
  }

  async function approvalSet(at: number): Promise<boolean> {
    const unitId = one(await uids('units'), at);
    const sql = 'query ($id: ID!) { unit(id: $id) { approval { approval editRevision } } }';
    const { approval } = (await people.leader.get(sql, { id: unitId })).unit;
    const input = { unitId, approval: approval.approval === 'NONE' ? 'LEADER' : 'NONE' };
    const head = { expectedRevision: approval.editRevision, idempotencyKey: randomUUID() };
    await people.leader.get(setApproval, { input: { ...input, ...head } });
    return true;
  }

  async function made(wish: AnyCommand): Promise<{ made: boolean; report?: StoredReport }> {
    switch (wish.do) {
      case 'today': {
        const sql = 'mutation ($date: Date!) { setDemoDate(input: { date: $date }) { __typename } }';
        await people.office.get(sql, { date: wish.on });
        return { made: true };
      }
      case 'open':
        return { made: await opened(wish.a, wish.b) };
      case 'act':
        return acted(wish);
      case 'setApproval':
        return { made: await approvalSet(wish.a) };
      case 'addPeriod':
      case 'adHoc':
      case 'editPeriod':
      case 'assign':
      case 'editAssignment':
      case 'withdraw':
        return { made: await ofDuties(wish) };
      default:
        return { made: await ofUnits(wish) };
    }
  }

  return {
    ...{ city, analyst: analyst!, top, plan, rows, forms: forms.map(({ form }) => form) },
    perform: async (wish) => {
      // Whoever fills and whoever agrees do so for every unit there is.
      await rows(
        `INSERT INTO role_holdings (account_id, role, unit_id)
         SELECT a.id, CASE a.login WHEN 'unit' THEN 'reporter' ELSE 'leader' END, u.id FROM accounts a, units u
         WHERE a.login IN ('unit', 'leader')
           AND NOT EXISTS (SELECT FROM role_holdings h WHERE h.account_id = a.id AND h.unit_id = u.id)`,
      );
      return made(wish).catch((error: unknown) => {
        if (refusals.test(String(error))) return { made: false };
        throw error;
      });
    },
  };
}

/** The half-year form under other permanent ids, for no two forms share a field. */
function withIdsOfItsOwn(at: number): FormDocument {
  const uuid = /[0-9a-f]{7}([0-9a-f])(-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})/g;
  const other = (id: string, digit: string, rest: string) =>
    `${id.slice(0, 7)}${((Number.parseInt(digit, 16) + at) % 16).toString(16)}${rest}`;
  return JSON.parse(JSON.stringify(communeHalfYear).replace(uuid, other)) as FormDocument;
}

function parsed(document: FormDocument): Form {
  const read = parseForm(document);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.form;
}
