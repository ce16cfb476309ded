import { defineEntity, p } from '@mikro-orm/core';
import { nextState, type LifeFacts, type ReportCommand, type ReportState } from '@ke-hoach/schema';
import type { ReportKey } from './report-key.ts';
import { problem } from '../platform/problem.ts';

const schema = defineEntity({
  name: 'Report',
  tableName: 'reports',
  properties: {
    planYear: p.integer().primary(),
    id: p.bigint('string').primary(),
    uid: p.uuid(),
    planId: p.bigint('string'),
    assignmentId: p.bigint('string'),
    periodId: p.bigint('string'),
    unitId: p.bigint('string'),
    ordinal: p.integer(),
    state: p.string().$type<ReportState>(),
    cause: p.string().nullable(),
    required: p.boolean(),
    openedOn: p.string().columnType('date').nullable(),
    versionId: p.bigint('string').nullable(),
    dueOverride: p.string().columnType('date').nullable(),
    draft: p.text().nullable(),
    draftExplanations: p.text().nullable(),
    draftSavedAt: p.datetime().columnType('timestamptz').nullable(),
    draftSavedBy: p.bigint('string').nullable(),
    latestRevision: p.integer().nullable(),
    submittedAt: p.datetime().columnType('timestamptz').nullable(),
    late: p.boolean(),
    nothingToReport: p.boolean(),
    keptAside: p.text().nullable(),
    behalf: p.text().nullable(),
    draftCopied: p.text().nullable(),
    draftDrawn: p.text().nullable(),
    editRevision: p.integer(),
  },
});

/** The duty of one unit under one assignment, and its answer. `behalf` is set while the office fills it for the unit. It guards its own life (schema: reportLife). */
export class Report extends schema.class {
  /** The next state, or REPORT_WRONG_STATE. */
  next(command: ReportCommand, facts?: LifeFacts): ReportState {
    const next = nextState(this.state, command, facts);
    if (!next) throw problem('REPORT_WRONG_STATE', { state: this.state, command });
    return next;
  }

  /** Moves along the table of states; every change counts up the edit revision. */
  move(command: ReportCommand, facts?: LifeFacts): { from: ReportState; to: ReportState } {
    const from = this.state;
    this.state = this.next(command, facts);
    this.editRevision += 1;
    return { from, to: this.state };
  }
}

schema.setClass(Report);
export const ReportSchema = schema;

export const keyOf = (report: Report): ReportKey => ({ planYear: report.planYear, reportId: report.id });
