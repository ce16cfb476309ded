import type { Answers } from '@ke-hoach/forms';
import type { ReportCommand } from '@ke-hoach/schema';
import { key } from './given.ts';
import {
  approve,
  discardReport,
  draftInput,
  fillFor,
  many,
  recall,
  reopenReport,
  returnReport,
  review,
  saveDraft,
  sendBack,
  submit,
  withReason,
} from './small-city.ts';

/** What is done to one report; whole sheets come in past-years/. */
export type ReportAct = Exclude<ReportCommand, 'enterPast' | 'takeBackPast'>;

interface Act {
  by: 'unit' | 'leader' | 'office';
  mutation: string;
  more?: object;
  isMany?: boolean;
}

/** Whoever may do what, and what they send. */
const acts: Record<ReportAct, Act> = {
  save: { by: 'unit', mutation: saveDraft },
  submit: { by: 'unit', mutation: submit },
  recall: { by: 'unit', mutation: recall },
  approve: { by: 'leader', mutation: approve },
  sendBack: { by: 'leader', mutation: sendBack, more: { reason: 'Xem lại' } },
  receive: { by: 'office', mutation: review('receiveReport') },
  return: { by: 'office', mutation: returnReport, more: { reason: 'Xem lại' } },
  accept: { by: 'office', mutation: review('acceptReport') },
  reopen: { by: 'office', mutation: reopenReport, more: { reason: 'Xem lại' } },
  extend: {
    by: 'office',
    mutation: many('extendReports', 'ExtendReportsInput'),
    more: { reason: 'Mưa bão' },
    isMany: true,
  },
  waive: { by: 'office', mutation: many('waiveReports', 'WaiveReportsInput'), more: { reason: 'Miễn' }, isMany: true },
  reinstate: {
    by: 'office',
    mutation: many('reinstateReports', 'WaiveReportsInput'),
    more: { reason: 'x' },
    isMany: true,
  },
  fillFor: { by: 'office', mutation: fillFor, more: { source: 'PAPER', sourceName: '12', cameOn: '2025-05-20' } },
  handBack: { by: 'office', mutation: withReason('handBackReport'), more: { reason: 'x' } },
  object: { by: 'unit', mutation: withReason('objectToReport'), more: { reason: 'x' } },
  settle: { by: 'office', mutation: withReason('settleObjection'), more: { reason: 'x' } },
  discard: { by: 'unit', mutation: discardReport },
};
export const reportActs = Object.keys(acts) as ReportAct[];

/** What the office does instead of the unit while it fills the report for it. */
const officesOnBehalf: readonly ReportAct[] = ['save', 'submit', 'recall'];

/** A report as somebody sees it before doing something to it. */
export interface SeenReport {
  id: string;
  editRevision: number;
  contextHash: string;
  version: { id: string; schema: unknown; uiSchema: unknown };
  draft: { answers: Answers } | null;
}

export const actorOf = (act: ReportAct, isOnBehalf: boolean) =>
  isOnBehalf && officesOnBehalf.includes(act) ? 'office' : acts[act].by;

/** The mutation of an act and its input; a draft is saved with these answers, an extension ends on this day. */
export function asked(
  act: ReportAct,
  report: SeenReport,
  { answers, newDueDate }: { answers: Answers; newDueDate: string },
) {
  const { mutation, more = {}, isMany } = acts[act];
  const head = { reportId: report.id, expectedRevision: report.editRevision };
  const own =
    act === 'save'
      ? draftInput(report, answers)
      : act === 'submit' || act === 'approve'
        ? { ...head, contextHash: report.contextHash, idempotencyKey: key() }
        : isMany
          ? { reports: [head], idempotencyKey: key() }
          : { ...head, idempotencyKey: key() };
  return { mutation, input: { ...own, ...more, ...(act === 'extend' && { newDueDate }) } };
}

/** Why a command was refused; null where it was done. */
export function refusalIn(act: ReportAct, answer: any): string | null {
  return answer.errors?.[0]?.extensions.code ?? answer.data[`${act}Reports`]?.outcomes[0].left ?? null;
}
