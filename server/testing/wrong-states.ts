import { PlanState, ReportState, reportLife, type ProblemCode, type ReportCommand } from '@ke-hoach/schema';
import type { Ids } from './guarded-city.ts';

/** States of what is planted in which a command is refused to those who may. */
export interface WrongStates {
  /** What is put into the state. */
  of: 'report' | 'handedIn' | 'plan' | 'planDraft' | 'planConsulted';
  states: readonly string[];
  code: ProblemCode;
  /** Where a command for many reports tells of each why it was left, instead of being refused. */
  left?: string;
  /** Asked of this instead, and with this. */
  ids?: (ids: Ids) => Partial<Ids>;
  more?: object;
}

const reportStates = Object.values(ReportState);
const planStates = Object.values(PlanState);
const reportBut = (...fit: ReportState[]): WrongStates => ({
  ...{ of: 'report', code: 'REPORT_WRONG_STATE' },
  states: reportStates.filter((state) => !fit.includes(state)),
});
/** Where the table of states leads nowhere. */
const life = (command: ReportCommand): WrongStates =>
  reportBut(...reportStates.filter((state) => reportLife[state][command]));
const many = (command: ReportCommand): WrongStates => ({ ...life(command), left: 'outcomes { left }' });
const inPlan = (of: WrongStates['of'], ...states: PlanState[]): WrongStates => ({
  ...{ of, states, code: 'PLAN_WRONG_STATE' },
});
const closed = (of: WrongStates['of']) => inPlan(of, 'closed', 'record');

const makes = 'makes something new, which was in no state before';
const standing = 'what it changes stands or is gone, and is not found then';
const own = "the asker's own, which stands or is gone";
const asksNothing = 'what it concerns has no states';
const elsewhere = (where: string) => `tested in ${where}`;
/** Not tried here: a test of their own folder may. */
const notYet = 'not yet';

/** Of every command the states in which it is refused, or why it has none, or where they are tried. */
export const wrongStates: Record<string, WrongStates | string> = {
  // Reports.
  acceptReport: life('accept'),
  acceptReports: many('accept'),
  approveReport: life('approve'),
  commentOnCell: { ...reportBut(), states: ['void'] },
  confirmCopied: life('save'),
  copyEarlier: life('save'),
  discardReport: life('discard'),
  dismissKeptAside: life('save'),
  drawRegisterRows: reportBut('expected', 'draft'),
  extendReports: many('extend'),
  fillReportFor: life('fillFor'),
  handBackReport: elsewhere('reports/on-behalf: the planted report is filled in by its unit'),
  moveDraft: reportBut('expected', 'draft'),
  numberReport: {
    ...reportBut('submitted', 'received', 'accepted'),
    ...{ of: 'handedIn', ids: ({ handedIn }) => ({ report: handedIn }), more: { revision: 1 } },
  },
  objectToReport: elsewhere('reports/on-behalf: the planted report is filled in by its unit'),
  openReport: closed('plan'),
  readThread: { ...reportBut(), states: ['void'] },
  recallReport: life('recall'),
  receiveReport: life('receive'),
  recordChannel: { ...reportBut(), states: ['waived', 'void'] },
  reinstateReports: many('reinstate'),
  remindReports: { ...reportBut('expected', 'draft', 'inReview', 'returned'), left: 'left { left }' },
  removeFile: elsewhere('attachments'),
  reopenReport: life('reopen'),
  resolveThread: { ...reportBut(), states: ['void'] },
  restoreDraft: life('save'),
  returnReport: life('return'),
  returnReports: many('return'),
  saveDraft: life('save'),
  sendBackReport: life('sendBack'),
  settleObjection: elsewhere('reports/on-behalf: the planted report is filled in by its unit'),
  submitReport: life('submit'),
  waiveReports: many('waive'),

  // Plans.
  amendPlan: inPlan('planDraft', ...planStates), // No amendment of it is being written.
  announceInPlan: inPlan('planDraft', 'draft', 'closed', 'record'),
  answerConsultation: inPlan('planConsulted', 'issued', 'closed'),
  assignTask: closed('plan'),
  changeDuties: closed('planDraft'),
  changeTarget: closed('planDraft'),
  closePlan: inPlan('planDraft', 'draft', 'consulting', 'closed', 'record'),
  commentOnPlan: inPlan('planConsulted', 'issued', 'closed'),
  consultOnPlan: inPlan('planDraft', 'issued', 'closed', 'record'),
  createPlan: makes,
  deletePlan: inPlan('planDraft', 'consulting', 'issued', 'closed', 'record'),
  describePlan: closed('planDraft'),
  dropAmendment: inPlan('planDraft', ...planStates),
  enterPastFigures: inPlan('plan', 'record'),
  issuePlan: inPlan('planDraft', 'issued', 'closed', 'record'),
  prepareNextYear: inPlan('plan', 'draft', 'consulting', 'record'),
  publishTotals: inPlan('planDraft', 'record'),
  recordUnitPlan: closed('plan'),
  reopenPlan: inPlan('planDraft', 'draft', 'consulting', 'issued', 'record'),
  reportTask: closed('plan'),
  savePlanDocument: closed('planDraft'),
  seeConsultation: 'what became of the answer is seen in every state of the plan',
  setParentPlan: closed('planDraft'),
  setTarget: closed('planDraft'),
  takeBackPastFigures: elsewhere('past-years: a sheet is taken back once'),
  takeDownAnnouncement: inPlan('planDraft', 'draft', 'closed', 'record'),
  withdrawTarget: closed('planDraft'),

  // Forms and the library.
  createForm: makes,
  createLibraryEntry: makes,
  discardFormDraft: standing,
  editFormDraft: standing,
  editLibraryEntry: notYet,
  publishForm: standing,
  restoreLibraryEntry: notYet,
  retireLibraryEntry: notYet,
  startFormDraft: notYet,

  // Units.
  changeUnits: notYet,
  setUnitApproval: notYet,
  setUnitLetterhead: notYet,
  undoUnitChanges: notYet,

  // People and their accounts.
  activateAccount: notYet,
  changePassword: own,
  createAccessToken: own,
  createAccounts: makes,
  describePerson: notYet,
  disableAccount: notYet,
  enableAccount: notYet,
  endAccessToken: own,
  endOtherSessions: own,
  endRole: notYet,
  endSession: own,
  endSessionsOf: asksNothing,
  erasePerson: notYet,
  exportPersonalData: asksNothing,
  giveRole: notYet,
  readHandover: own,
  replacePerson: notYet,
  resetAccount: notYet,
  signIn: notYet,
  signOut: own,
  unlinkProvider: own,

  // Figures that somebody keeps.
  removeDashboard: own,
  removeQuestion: own,
  saveDashboard: own,
  saveQuestion: own,

  // The demonstration.
  setDemoDate: asksNothing,
  signInAsDemoRole: asksNothing,
};
