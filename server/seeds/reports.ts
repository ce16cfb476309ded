import type { Answers } from '@ke-hoach/forms';
import { draftEdits } from '@ke-hoach/forms/drafts';
import type { ReportCommand } from '@ke-hoach/schema';
import type pg from 'pg';
import { publishedVersion } from '../src/forms/published-version.ts';
import type { Request } from '../src/people/request.ts';
import { periodsById } from '../src/plans/plans.repository.ts';
import type { Orm } from '../src/platform/database.ts';
import { fillReportFor } from '../src/reports/on-behalf/fill-report-for.ts';
import { reportContext } from '../src/reports/report-context.ts';
import { returnReport } from '../src/reports/return-report.ts';
import { acceptReport, receiveReport } from '../src/reports/review-report.ts';
import { saveDraft } from '../src/reports/save-draft.ts';
import { submitReport } from '../src/reports/submit-report.ts';
import { requestOf, type Minute } from './desk.ts';
import type { Forms, SeededForm } from './forms.ts';
import type { History } from './histories.ts';
import type { People } from './people.ts';
import type { Returned } from './returns.ts';
import { seedShare } from './seed-id.ts';
import type { UnitIds } from './units.ts';

/** What the demo's units and office have done so far. */
type Acted = Extract<ReportCommand, 'fillFor' | 'save' | 'submit' | 'receive' | 'accept' | 'return'>;

/** One command somebody gave at a minute. */
interface Act {
  at: Minute;
  history: History;
  command: Acted;
  answers?: Answers;
  returned?: Returned;
}

/** A report as the duties made it, followed through its changes. */
interface Followed {
  reportId: string;
  revision: number;
  unitId: string;
  periodId: string;
  /** As last saved. */
  answers?: Answers;
}

interface Office {
  owner: pg.Client;
  orm: Orm;
  people: People;
  forms: Forms;
  unitId: UnitIds;
}

/** Lets the people of the demo do what the histories tell, in the order of days, by the real commands. */
export async function liveThrough(office: Office, planId: string, histories: readonly History[]): Promise<void> {
  const reports = await reportsOf(office.owner, planId);
  const acts = histories.flatMap(actsOf).sort((one, other) => one.at.localeCompare(other.at));
  for (const [index, act] of acts.entries()) {
    const { unit, year, form } = act.history;
    const report = reports.get(`${office.unitId(unit)} ${office.forms(form).formId}`);
    if (!report) throw new TypeError(`nothing is expected of ${unit} in ${year} on ${form}`);
    await perform(office, act, report, `demo ${year} ${form} ${unit} ${act.command} ${index}`);
    report.revision += 1;
  }
}

function actsOf(history: History): Act[] {
  const { unit, year, filledFrom, answers, savedOn, submittedOn, receivedOn, returned, mended, acceptedOn } = history;
  const act = (on: string | undefined, hour: number, command: Acted, more: Partial<Act> = {}): Act[] =>
    on ? [{ at: `${on}T${minuteOf(`${unit} ${year} ${command}`, hour)}`, history, command, ...more }] : [];
  return [
    ...act(filledFrom && savedOn, 7, 'fillFor'),
    ...act(savedOn, 8, 'save', { answers }),
    ...act(submittedOn, 10, 'submit'),
    ...act(receivedOn, 8, 'receive'),
    ...(returned ? act(returned.on, 14, 'return', { returned }) : []),
    ...(mended ? [...act(mended.on, 9, 'save', { answers: mended.answers }), ...act(mended.on, 15, 'submit')] : []),
    ...act(acceptedOn, 15, 'accept'),
  ];
}

const minuteOf = (name: string, hour: number) =>
  `${String(hour).padStart(2, '0')}:${String(Math.floor(seedShare(name) * 60)).padStart(2, '0')}`;

async function perform(office: Office, act: Act, report: Followed, idempotencyKey: string): Promise<void> {
  const { command, history, at, returned } = act;
  const isUnits = (command === 'save' || command === 'submit') && !history.filledFrom;
  const request = await requestOf(office.orm, office.people(isUnits ? history.unit : 'reviewer'), at);
  const input = { reportId: report.reportId, expectedRevision: report.revision, idempotencyKey };
  const result = await {
    fillFor: () => fillReportFor(request, { ...input, ...sourceOf(history) }),
    save: async () => saveDraft(request, { ...input, ...(await typed(request, office, act, report)) }),
    submit: async () => submitReport(request, { ...input, contextHash: await hashFor(request, office, act, report) }),
    receive: () => receiveReport(request, input),
    accept: () => acceptReport(request, input),
    return: () => returnReport(request, { ...input, ...returned! }),
  }[command]();
  const done = ['DraftSaved', 'ReportSubmitted', 'ReportReviewed'];
  if (!done.includes(result.kind)) throw new TypeError(`${idempotencyKey}: ${JSON.stringify(result)}`);
}

function sourceOf({ filledFrom }: History) {
  const { source, name, cameOn } = filledFrom!;
  return { source, sourceName: name, cameOn };
}

/** What the unit's screen would have sent of these answers. */
async function typed(request: Request, office: Office, { history, answers = {} }: Act, report: Followed) {
  const { form, id } = await publishedVersion(await request.reads.em(), office.forms(history.form).versionId);
  const edits = draftEdits(form, report.answers ?? {}, answers);
  report.answers = answers;
  return { ...edits, versionId: id, explanations: [] };
}

/** What the unit's screen would have sent with its answers. */
async function hashFor(request: Request, office: Office, { history }: Act, report: Followed): Promise<string> {
  const { formId, versionId }: SeededForm = office.forms(history.form);
  const em = await request.reads.em();
  const { form } = await publishedVersion(em, versionId);
  const period = (await periodsById(em, [report.periodId])).get(report.periodId)!;
  const asked = { planYear: history.year, unitId: report.unitId, formId };
  return (await reportContext(em, asked, period, form, request.clock.today)).hash;
}

/** The reports of a plan by unit and form. */
async function reportsOf(owner: pg.Client, planId: string): Promise<Map<string, Followed>> {
  const found = await owner.query<Followed & { formId: string }>(
    `SELECT r.uid AS "reportId", r.edit_revision AS revision, r.unit_id::text AS "unitId", r.period_id::text AS "periodId",
       a.form_id::text AS "formId"
     FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE r.plan_id = $1`,
    [planId],
  );
  return new Map(found.rows.map(({ formId, ...report }) => [`${report.unitId} ${formId}`, report]));
}
