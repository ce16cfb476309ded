/**
 * The words of the audit [nhật ký]: what every command that leaves an entry is called there, by what it is about. Each has
 * its sentence on the screens.
 */
export const auditActions = {
  people: [
    ...(['account.create', 'account.activate', 'account.reset', 'account.changePassword'] as const),
    ...(['account.disable', 'account.enable'] as const),
    ...(['account.link', 'account.unlink', 'person.describe', 'person.replace', 'person.readHandover'] as const),
    ...(['person.export', 'person.erase', 'role.give', 'role.end'] as const),
    ...(['session.end', 'session.endOthers', 'session.endOf', 'token.create', 'token.end'] as const),
    ...(['command.refuse', 'command.refuseMore'] as const),
  ],
  units: ['unit.change', 'unit.undoChange', 'unit.setApproval', 'unit.setLetterhead'],
  plans: [
    ...(['plan.create', 'plan.nextYear', 'plan.describe', 'plan.delete', 'plan.consult', 'plan.comment'] as const),
    ...(['plan.answer', 'plan.issue', 'plan.amend', 'plan.dropAmendment', 'plan.announce', 'plan.takeDown'] as const),
    ...([
      'plan.setParent',
      'plan.publishTotals',
      'plan.close',
      'plan.reopen',
      'unitPlan.record',
      'duties.change',
    ] as const),
    ...(['target.set', 'target.change', 'target.withdraw', 'task.assign', 'task.report'] as const),
    ...(['past.enter', 'past.takeBack'] as const),
  ],
  reports: [
    ...(['report.open', 'report.save', 'report.submit', 'report.recall', 'report.approve', 'report.sendBack'] as const),
    ...(['report.receive', 'report.return', 'report.accept', 'report.reopen', 'report.discard'] as const),
    ...(['report.fillFor', 'report.handBack', 'report.object', 'report.settle', 'report.recordChannel'] as const),
    ...(['report.comment', 'report.resolveThread', 'report.readThread', 'report.moveDraft'] as const),
    ...(['report.restoreDraft', 'report.copyEarlier', 'report.confirmCopied', 'report.drawRegisterRows'] as const),
    ...(['report.dismissKeptAside', 'reports.return', 'reports.accept', 'reports.extend', 'reports.waive'] as const),
    ...(['reports.reinstate', 'reports.remind', 'report.number', 'file.put', 'file.infected'] as const),
    ...(['file.remove'] as const),
  ],
  forms: [
    ...(['form.create', 'form.startDraft', 'form.discardDraft', 'form.publish'] as const),
    ...(['library.create', 'library.edit', 'library.retire', 'library.restore'] as const),
  ],
  figures: ['question.save', 'question.remove', 'dashboard.save', 'dashboard.remove'],
} as const satisfies Record<string, readonly string[]>;

/** What an entry of the audit is about. */
export const AuditArea = {
  PEOPLE: 'people',
  UNITS: 'units',
  PLANS: 'plans',
  REPORTS: 'reports',
  FORMS: 'forms',
  FIGURES: 'figures',
} as const;
export type AuditArea = (typeof AuditArea)[keyof typeof AuditArea];
export type AuditAction = (typeof auditActions)[AuditArea][number];

/** What leaves no entry when it is done, as drafts are saved all the time; where it is refused, it is called so. */
export type UnrecordedAction = 'plan.saveDocument' | 'plan.seeConsultation' | 'form.editDraft';
