import { quarter } from './duty-words.ts';
import { letterhead } from './letterhead-words.ts';
import { accountMutations } from './every-account-operation.ts';
import { figuresMutations, figuresQueries } from './every-figures-operation.ts';
import { libraryMutations, libraryQueries } from './every-library-operation.ts';
import { planMutations } from './every-plan-operation.ts';
import { administrator, designer, input, ofTheCity, type Operation } from './operation.ts';

const ofReport = (more: object = {}) => input(({ report }) => ({ reportId: report, expectedRevision: 1, ...more }));
const ofReports = (more: object = {}) =>
  input(({ report }) => ({ reports: [{ reportId: report, expectedRevision: 1 }], ...more }));
const reporter = { self: ['reporter'] } satisfies Operation['may'];
const leader = { self: ['leader'] } satisfies Operation['may'];
const reviewer = { above: ['reviewer'] } satisfies Operation['may'];
/** Both sides of a report: its unit, and whoever reviews it. */
const sides = { self: ['reporter', 'leader', 'deputyLeader'], above: ['reviewer'] } satisfies Operation['may'];
const renamed = (unit: string) => [{ on: '2025-07-01', rename: { unitId: unit, name: 'Phường khác' } }];
const newPeriod = { addPeriod: { id: '6f1c1b1e-6a0b-4c0e-9d59-0d6f3c2f5a11', period: quarter() } };
const page = { first: 20 };
const filtered = 'answers what the asker may see';

export const queries: Record<string, Operation> = {
  ...figuresQueries,
  ...libraryQueries,
  checkReceipt: { args: ({ receipt }) => ({ number: receipt }), open: filtered, hides: ['receipt'] },
  assignment: {
    args: ({ assignment }) => ({ id: assignment }),
    ...{ open: 'null where it is not seen', hides: ['assignment'], seenBy: ofTheCity },
  },
  auditEntries: { args: ({ unit }) => ({ ...page, unitId: unit }), may: administrator },
  consultationsToSee: { open: filtered },
  demo: { open: 'the demonstration tells its roles to everybody' },
  entries: { args: ({ assignment, unit }) => ({ ...page, assignmentId: assignment, unitId: unit }), open: filtered },
  firstSteps: { open: filtered },
  optionalDuties: { open: filtered },
  duties: { args: () => page, open: filtered },
  form: { args: ({ form }) => ({ id: form }), open: 'published forms are for everybody; drafts are not told' },
  formExample: { args: () => ({ name: 'F1' }), open: 'examples come with the program' },
  formExamples: { open: 'examples come with the program' },
  planExamples: { open: 'examples come with the program' },
  forms: { args: () => page, open: 'published forms are for everybody' },
  handovers: { open: filtered },
  matchPeople: { args: input(({ unit }) => ({ underId: unit, rows: [] })), may: administrator },
  matchUnits: { args: input(({ unit }) => ({ underId: unit, on: '2025-07-01', rows: [] })), may: administrator },
  namedPlaces: { args: ({ unit }) => ({ unitId: unit, name: 'Lê Văn An' }), may: administrator },
  nextYear: {
    args: ({ plan }) => ({ planId: plan }),
    may: designer,
    hides: ['plan'],
    seenBy: ofTheCity,
  },
  plan: { args: ({ planDraft }) => ({ id: planDraft }), open: 'null where it is not seen', hides: ['planDraft'] },
  plans: { args: () => page, open: filtered },
  previewDuties: {
    args: input(({ planDraft }) => ({ planId: planDraft, changes: [newPeriod] })),
    may: designer,
    hides: ['planDraft'],
  },
  previewPastFigures: {
    args: input(({ plan, assignment }) => ({ planId: plan, assignmentId: assignment, year: 2024, rows: [] })),
    may: designer,
    hides: ['plan', 'assignment'],
    seenBy: ofTheCity,
  },
  previewUnitChanges: { args: input(({ unit }) => ({ changes: renamed(unit) })), may: administrator },
  progress: { args: ({ plan }) => ({ planId: plan }), open: 'a plan tells all its units who has reported' },
  publication: { args: ({ formDraft }) => ({ draftId: formDraft }), may: designer, hides: ['formDraft'] },
  report: { args: ({ report }) => ({ id: report }), open: 'null where it is not seen', hides: ['report'] },
  reports: { args: () => page, open: filtered },
  target: { args: ({ target }) => ({ id: target }), open: 'null where it is not seen', hides: ['target'] },
  awaitsAdministrator: { open: 'what stands on the sign-in page' },
  signInProvider: { open: 'what stands on the sign-in page' },
  publicAddress: { open: 'where whoever asks has come to' },
  search: { args: () => ({ text: 'phường' }), open: filtered },
  today: { open: 'the day is no secret' },
  unit: { args: ({ unit }) => ({ id: unit }), open: 'units are no secret; their people and changes are' },
  tasksToDo: { open: filtered },
  unitTargets: { args: () => page, open: filtered },
  units: { args: () => page, open: 'units are no secret; their people and changes are' },
  unitsBelow: {
    args: () => ({ ...page, line: 'TERRITORY' }),
    open: 'units are no secret; their people and changes are',
  },
  viewer: { open: 'tells the asker of themselves' },
};

export const mutations: Record<string, Operation> = {
  ...accountMutations,
  ...figuresMutations,
  ...libraryMutations,
  ...planMutations,
  acceptReport: { args: ofReport(), may: reviewer, hides: ['report'] },
  acceptReports: { args: ofReports(), may: reviewer, hides: ['report'] },
  approveReport: { args: ofReport({ contextHash: '' }), may: leader, hides: ['report'] },
  commentOnCell: {
    args: input(({ report, field }) => ({ reportId: report, field, text: 'thử' })),
    may: sides,
    hides: ['report'],
  },
  changeDuties: {
    args: input(({ planDraft }) => ({
      ...{ planId: planDraft, expectedRevision: 1 },
      changes: [newPeriod],
    })),
    may: designer,
    hides: ['planDraft'],
  },
  changeUnits: { args: input(({ unit }) => ({ changes: renamed(unit), reason: 'thử' })), may: administrator },
  confirmCopied: { args: input(({ report }) => ({ reportId: report })), may: reporter, hides: ['report'] },
  copyEarlier: {
    args: input(({ report, version }) => ({
      ...{ reportId: report, expectedRevision: 99 },
      ...{ revisionId: version, fields: [] },
    })),
    may: reporter,
    hides: ['report'],
  },
  createForm: {
    args: input(({ city }) => ({ unitId: city, purpose: 'REPORT', title: 'Biểu mẫu mới' })),
    may: designer,
  },
  discardFormDraft: {
    args: input(({ formDraft }) => ({ draftId: formDraft, expectedRevision: 99 })),
    may: designer,
    hides: ['formDraft'],
  },
  discardReport: { args: ofReport(), may: reporter, hides: ['report'] },
  dismissKeptAside: { args: input(({ report }) => ({ reportId: report, seen: 1 })), may: reporter, hides: ['report'] },
  drawRegisterRows: { args: ofReport(), may: reporter, hides: ['report'] },
  editFormDraft: {
    args: input(({ formDraft }) => ({
      ...{ draftId: formDraft, expectedRevision: 99 },
      operations: [{ type: 'retitleForm', title: 'Khác' }],
    })),
    may: designer,
    hides: ['formDraft'],
  },
  fillReportFor: {
    args: ofReport({ source: 'PAPER', sourceName: '12/BC', cameOn: '2025-05-20' }),
    may: reviewer,
    hides: ['report'],
  },
  // The report is filled in by its unit: what concerns those the office fills in is refused to everybody here.
  handBackReport: { args: ofReport({ reason: 'thử' }), may: {}, hides: ['report'] },
  objectToReport: { args: ofReport({ reason: 'thử' }), may: {}, hides: ['report'] },
  settleObjection: { args: ofReport({ reason: 'thử' }), may: {}, hides: ['report'] },
  removeFile: { args: input(({ file }) => ({ fileId: file })), may: reviewer, hides: ['file'] },
  moveDraft: {
    args: input(({ report, version }) => ({ reportId: report, versionId: version, expectedRevision: 99 })),
    may: reporter,
    hides: ['report'],
  },
  openReport: {
    args: input(({ assignment, unit }) => ({ assignmentId: assignment, unitId: unit })),
    may: reporter,
    hides: ['assignment'],
    seenBy: ofTheCity,
  },
  publishForm: {
    args: input(({ formDraft }) => ({ draftId: formDraft, expectedRevision: 99 })),
    may: designer,
    hides: ['formDraft'],
  },
  readThread: {
    args: input(({ report, thread }) => ({ reportId: report, threadId: thread, seen: 1 })),
    may: sides,
    hides: ['report', 'thread'],
  },
  resolveThread: {
    args: input(({ report, thread }) => ({
      ...{ reportId: report, threadId: thread },
      ...{ expectedRevision: 99, isResolved: true },
    })),
    may: sides,
    hides: ['report', 'thread'],
  },
  recordChannel: {
    args: ofReport({ channel: 'PAPER', cameOn: '2025-05-20' }),
    may: reviewer,
    hides: ['report'],
  },
  returnReports: { args: ofReports({ reason: 'thử' }), may: reviewer, hides: ['report'] },
  reinstateReports: { args: ofReports({ reason: 'thử' }), may: reviewer, hides: ['report'] },
  waiveReports: { args: ofReports({ reason: 'thử' }), may: reviewer, hides: ['report'] },
  numberReport: {
    args: input(({ report }) => ({ reportId: report, revision: 99, number: '05/BC' })),
    may: { self: ['reporter', 'leader', 'deputyLeader', 'recordsClerk'] },
    hides: ['report'],
  },
  remindReports: {
    args: input(({ report }) => ({ reportIds: [report], channel: 'ZALO', sentence: 'thử' })),
    may: reviewer,
    hides: ['report'],
  },
  extendReports: {
    args: ofReports({ reason: 'thử', newDueDate: '2025-06-30' }),
    may: reviewer,
    hides: ['report'],
  },
  recallReport: { args: ofReport(), may: { self: ['reporter', 'leader'] }, hides: ['report'] },
  receiveReport: { args: ofReport(), may: reviewer, hides: ['report'] },
  reopenReport: { args: ofReport({ reason: 'thử' }), may: reviewer, hides: ['report'] },
  restoreDraft: {
    args: input(({ report, snapshot }) => ({ reportId: report, snapshotId: snapshot, expectedRevision: 99 })),
    may: reporter,
    hides: ['report', 'snapshot'],
  },
  returnReport: { args: ofReport({ reason: 'thử' }), may: reviewer, hides: ['report'] },
  saveDraft: {
    args: input(({ report, version }) => ({ reportId: report, versionId: version, expectedRevision: 1, cells: [] })),
    may: reporter,
    hides: ['report'],
  },
  sendBackReport: { args: ofReport({ reason: 'thử' }), may: leader, hides: ['report'] },
  setDemoDate: { args: () => ({ input: { date: '2099-01-01' } }) },
  setUnitApproval: {
    args: input(({ unit }) => ({ unitId: unit, approval: 'LEADER', expectedRevision: 1 })),
    may: { self: ['leader', 'administrator'], above: ['administrator'] },
  },
  setUnitLetterhead: {
    args: input(({ unit }) => ({ unitId: unit, ...letterhead, expectedRevision: 0 })),
    may: { self: ['leader', 'administrator'], above: ['administrator'] },
  },
  signIn: { args: () => ({ input: { login: 'leader', password: 'sai' } }) },
  signInAsDemoRole: { args: () => ({ input: { card: 'không có' } }) },
  signOut: {},
  startFormDraft: { args: input(({ form }) => ({ formId: form })), may: designer },
  submitReport: { args: ofReport({ contextHash: '' }), may: reporter, hides: ['report'] },
  unlinkProvider: { args: input(() => ({})) },
  undoUnitChanges: { args: input(({ batch }) => ({ batchId: batch })), may: administrator, hides: ['batch'] },
};

/**
 * What nobody who is signed in is refused, each with why. None of them names a thing by its id, so there is nothing of
 * somebody else's to do it to; every other command says who may.
 */
export const openCommands: Record<string, string> = {
  activateAccount: 'by a one-time code; tested with the accounts',
  changePassword: "the asker's own, for whoever knows it; tested with the sessions",
  createAccessToken: "the asker's own, for analysts; tested with the tokens",
  createLibraryEntry: "makes an entry of the asker's own office; tested with the library",
  endOtherSessions: "the asker's own; tested with the sessions",
  setDemoDate: "the demonstration's own; refused outside it",
  signIn: 'before anybody is known',
  signInAsDemoRole: "the demonstration's own; refused outside it",
  signOut: 'ends a session, of whoever has one',
  unlinkProvider: "the asker's own; tested with the provider",
};
