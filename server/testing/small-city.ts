import { randomUUID } from 'node:crypto';
import { parseForm, type Answers, type FormDocument } from '@ke-hoach/forms';
import { draftEdits } from '@ke-hoach/forms/drafts';
import { communeHalfYear, communeHalfYearAnswers, tamKy2025Plan, yearlyPlan } from '@ke-hoach/forms/examples';
import { insertPublishedFields } from '../src/forms/publish-form.ts';
import { entities } from '../src/entities.ts';
import type { ScannerAddress } from '../src/files/scanner/scanner-address.ts';
import { openOrm, type EntityManager } from '../src/platform/database.ts';
import type { Rates } from '../src/request-rates.ts';
import { given } from './given.ts';
import { testApp, type Person, type TestApp } from './test-app.ts';

/** A city with two wards and another city beside it, the half-year form and a plan that is ready to be issued. */
export interface SmallCity {
  app: TestApp;
  units: { city: string; anXuan: string; anMy: string; otherCity: string };
  /** Outer ids. */
  form: string;
  plan: string;
  period: string;
  /** Issues the plan as the designer. */
  issued(): Promise<void>;
  /** The report of a ward, as somebody sees it. */
  reportOf(somebody: Person, unitName: string): Promise<any>;
  /** Saves answers as the reporter and answers the report afterwards. */
  saved(reporter: Person, unitName: string, answers: Answers): Promise<any>;
  /** Saves and submits valid answers. */
  submitted(reporter: Person, unitName: string, seed?: number): Promise<any>;
}

export const answersOf = (seed: number): Answers => communeHalfYearAnswers(seed);

const reportFields = `id state editRevision contextHash isLate isOverdue allowed needsApproval unit { id name approval { approval editRevision canSet } } version { id number schema uiSchema }
  submittedAt due { date lastDay daysLeft } draft { answers } latest { number checksum answers calculated receiptNumber submittedAt preparedBy { name } approvedBy { name } explanations { rule text } }
  returned { reason newDueDate cells { field row reason } revision { number } } sentBack { reason by { name } } waived { reason by { name } } timeline { at command from to reason by { name } }`;

/** People: designer, reviewer, analyst (at the city), an-xuan, an-my (reporters), neighbour (reviewer of another city). */
export async function smallCity(rates?: Rates, scannedAt?: ScannerAddress): Promise<SmallCity> {
  const app = await testApp('demo', rates, undefined, scannedAt);
  const here = given(app.owner);
  const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
  const otherCity = await here.unit({ name: 'Thành phố Hội An', kind: 'city' });
  const anXuan = await here.unit({ name: 'Phường An Xuân', kind: 'ward', under: city });
  const anMy = await here.unit({ name: 'Phường An Mỹ', kind: 'ward', under: city });
  await here.closure();
  await here.person({ login: 'designer', roles: ['designer'], at: city });
  await here.person({ login: 'reviewer', name: 'Nguyễn Thị Thu', roles: ['reviewer'], at: city });
  await here.person({ login: 'analyst', roles: ['analyst'], at: city });
  await here.person({ login: 'an-xuan', name: 'Lê Văn An', roles: ['reporter'], at: anXuan });
  await here.person({ login: 'an-my', roles: ['reporter', 'reviewer'], at: anMy });
  await here.person({ login: 'neighbour', roles: ['reviewer', 'designer'], at: otherCity });
  const { formId, formUid } = await publish(app, 'commune-half-year', communeHalfYear, city, 'report');
  const { versionId } = await publish(app, 'yearly-plan', yearlyPlan, city, 'plan');
  const { planUid, periodUid } = await writePlan(app, { city, formId, versionId });

  const reportOf = async (somebody: Person, unitName: string) => {
    const { reports } = await somebody.get(`{ reports { edges { node { ${reportFields} } } } }`);
    return reports.edges.map((edge: any) => edge.node).find((report: any) => report.unit.name === unitName);
  };
  const saved: SmallCity['saved'] = async (reporter, unitName, answers) => {
    await reporter.get(saveDraft, { input: draftInput(await reportOf(reporter, unitName), answers) });
    return reportOf(reporter, unitName);
  };
  return {
    app,
    units: { city, anXuan, anMy, otherCity },
    form: formUid,
    plan: planUid,
    period: periodUid,
    issued: async () => {
      const designer = await app.as('designer');
      const input = { planId: planUid, expectedRevision: 1, number: '05/KH-MTTQ-BTT', idempotencyKey: randomUUID() };
      await designer.get(issuePlan, { input });
    },
    reportOf,
    saved,
    submitted: async (reporter, unitName, seed = 1) => {
      const { id, editRevision, contextHash } = await saved(reporter, unitName, answersOf(seed));
      const input = { reportId: id, expectedRevision: editRevision, contextHash, idempotencyKey: randomUUID() };
      const { submitReport } = await reporter.get(submit, { input });
      if (submitReport.__typename !== 'ReportSubmitted') throw new Error(JSON.stringify(submitReport));
      return reportOf(reporter, unitName);
    },
  };
}

/** What the screen sends to make these the answers of a report as `reportOf` gave it. */
export function draftInput(report: any, answers: Answers, more: object = {}) {
  const { schema, uiSchema } = report.version;
  const parsed = parseForm({ schema, uiSchema });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { cells, rows } = draftEdits(parsed.form, report.draft?.answers ?? {}, answers);
  return {
    ...{ reportId: report.id, expectedRevision: report.editRevision, versionId: report.version.id },
    ...{ cells, rows: rows.map((row) => ({ ...row, change: row.change.toUpperCase() })) },
    ...{ idempotencyKey: randomUUID(), ...more },
  };
}

export const issuePlan = `mutation ($input: IssuePlanInput!) { issuePlan(input: $input) {
  __typename ... on PlanIssued { reportsExpected plan { state number } } ... on PlanConflict { plan { state } } } }`;
export const saveDraft = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
  ... on DraftSaved { joined { answers explanations { text } } report { ${reportFields} } }
  ... on ReportConflict { cells { field row rule mine theirs } report { ${reportFields} } } } }`;
const handing = (
  command: 'submitReport' | 'approveReport',
) => `mutation ($input: SubmitReportInput!) { ${command}(input: $input) {
  __typename ... on ReportSubmitted { report { state } revision { number checksum receiptNumber } }
  ... on AnswersRejected { issues { code level path field row rule } }
  ... on ContextChanged { contextHash issues { code } }
  ... on ReportConflict { report { editRevision draft { answers } } } } }`;
export const submit = handing('submitReport');
export const approve = handing('approveReport');
const reviewed = '{ __typename ... on ReportReviewed { report { state } } ... on ReportConflict { report { state } } }';
const reviewing = (command: string, input: string) =>
  `mutation ($input: ${input}!) { ${command}(input: $input) ${reviewed} }`;
export const review = (command: 'receiveReport' | 'acceptReport') => reviewing(command, 'ReviewReportInput');
export const recall = reviewing('recallReport', 'ReviewReportInput');
export const returnReport = reviewing('returnReport', 'ReturnReportInput');
export const discardReport = reviewing('discardReport', 'ReviewReportInput');
export const reopenReport = reviewing('reopenReport', 'ReturnReportInput');
export const sendBack = reviewing('sendBackReport', 'SendBackReportInput');
export const fillFor = reviewing('fillReportFor', 'FillReportForInput');
/** By whoever says why: handBackReport, objectToReport, settleObjection. */
export const withReason = (command: string) => reviewing(command, 'SendBackReportInput');
/** On several reports at once: acceptReports, extendReports, waiveReports, reinstateReports. */
export const many = (command: string, input: string) => `mutation ($input: ${input}!) { ${command}(input: $input) {
  outcomes { left report { id state } } } }`;
const unitApproval = '{ unit { approval { approval editRevision canSet } } }';
export const setApproval = `mutation ($input: SetUnitApprovalInput!) { setUnitApproval(input: $input) {
  __typename ... on UnitApprovalSet ${unitApproval} ... on UnitApprovalConflict ${unitApproval} } }`;

export async function publish(app: TestApp, key: string, document: FormDocument, owner: string, purpose: string) {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const form = await app.owner.query(
    'INSERT INTO forms (key, purpose, title, owner_id) VALUES ($1, $2, $3, $4) RETURNING id, uid',
    [key, purpose, parsed.form.title, owner],
  );
  const { id: formId, uid: formUid } = form.rows[0];
  const version = await app.owner.query(
    `INSERT INTO form_versions (form_id, number, document, content_hash, published_at) VALUES ($1, 1, $2, $3, '2025-01-01') RETURNING id`,
    [formId, JSON.stringify(parsed.form.document), parsed.form.hash],
  );
  const versionId: string = version.rows[0].id;
  const orm = await openOrm(app.appUrl, entities);
  await insertPublishedFields(orm.em.fork() as EntityManager, formId, versionId, parsed.form);
  await orm.close(true);
  return { formId, formUid, versionId };
}

async function writePlan(
  app: TestApp,
  { city, formId, versionId }: { city: string; formId: string; versionId: string },
) {
  const plan = await app.owner.query(
    `INSERT INTO plans (year, title, movement, state, type_version_id, document) VALUES (2025, 'Kế hoạch năm 2025', 'Đoàn kết sáng tạo', 'consulting', $1, $2) RETURNING id, uid`,
    [versionId, JSON.stringify(tamKy2025Plan)],
  );
  const { id: planId, uid: planUid } = plan.rows[0];
  await app.owner.query('INSERT INTO plan_owners (plan_id, unit_id, valid) VALUES ($1, $2, daterange(NULL, NULL))', [
    planId,
    city,
  ]);
  const period = await app.owner.query(
    `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due, closes)
     VALUES ($1, 'half-year', 'halfYear', 1, 'Báo cáo 6 tháng', '2025-01-01', '2025-05-31', '2025-05-05', '2025-06-05', '2025-08-31') RETURNING id, uid`,
    [planId],
  );
  await app.owner.query(
    `INSERT INTO assignments (plan_id, form_id, period_id, position, unit_kinds) VALUES ($1, $2, $3, 1, '{ward,commune}')`,
    [planId, formId, period.rows[0].id],
  );
  return { planUid, periodUid: period.rows[0].uid };
}
