import {
  attachedFiles,
  canonicalJson,
  checkAndCalculate,
  projectFacts,
  submittedAnswers,
  type Answers,
  type Form,
  type Issue,
} from '@ke-hoach/forms';
import { changesBeyondReturn } from '@ke-hoach/forms/drafts';
import type { LifeFacts } from '@ke-hoach/schema';
import type { Work } from '../audit/perform.ts';
import { answersOfReport, keptFilesOfReport, notSentAmong } from '../files/files.repository.ts';
import type { PublishedVersion } from '../forms/published-version.ts';
import { dueOn } from '../plans/due.ts';
import type { Statement } from '../platform/at-once.ts';
import { firstRow } from '../platform/database.ts';
import { readExplanations, type Explanation } from '../drafts/explanation.ts';
import type { LastReturn } from './around-report.repository.ts';
import { newRevision } from './insert-revision.ts';
import type { RevisionRow } from './report-parts.repository.ts';
import { readBehalf } from './on-behalf/behalf.ts';
import { newerVersion } from './newer-version.ts';
import { reportContext, type ReportContext } from './report-context.ts';
import { newEvent } from './report-event.ts';
import { keyOf, type Report } from './report.entity.ts';
import { assertOpen, versionOf, type ReportAtHand } from './report-to-change.ts';
import { deleteFacts, newFacts } from './write-facts.ts';

/** A draft that passed every check, with all it was checked by. */
export interface Checked {
  kind: 'Checked';
  version: PublishedVersion;
  known: ReportContext;
  answers: Answers;
  calculated: Readonly<Record<string, string | null>>;
  explanations: Explanation[];
}

/**
 * Judges the draft as it would be handed in, by the same rules as on the unit's screen: what a person can mend comes
 * back as data, and the draft stays as it is.
 */
export async function checkDraft(work: Work, at: ReportAtHand, contextHash: string) {
  const { report, period, assignment, facts } = at;
  assertOpen(report, period, work.clock.today, facts);
  const newer = await newerVersion(work.em, report, assignment);
  if (newer?.isRequired) return { kind: 'ReportVersionRequired', ...keyOf(report) } as const;
  const version = await versionOf(work, report);
  const { form } = version;
  const whose = { ...report, formId: version.formId };
  const known = await reportContext(work.em, whose, period, form, work.clock.today, at.known);
  const answers = submittedAnswers(form, JSON.parse(report.draft ?? '{}') as Answers);
  const explanations = readExplanations(report.draftExplanations);
  const beyond = await beyondReturn(work, at, version, answers);
  const lacking = await filesNotSent(work, report, form, answers);
  const checked = checkAndCalculate(form, answers, known.context);
  const issues = blocking([...checked.issues, ...lacking, ...beyond], explanations);
  if (known.hash !== contextHash) {
    return { kind: 'ContextChanged', context: known.context, contextHash: known.hash, issues } as const;
  }
  if (issues.length > 0) return { kind: 'AnswersRejected', issues } as const;
  const changed = new Set(beyond.map(({ rule, row }) => `${rule}/${row ?? ''}`));
  const kept = explanations.filter(({ rule, row }) => !form.field(rule) || changed.has(`${rule}/${row ?? ''}`));
  const calculated = checked.calculated();
  return { kind: 'Checked', version, known, answers, calculated, explanations: kept } satisfies Checked;
}

/** Files that an answer names and nobody sent for this report: a person may choose them again. */
async function filesNotSent({ em }: Work, report: Report, form: Form, answers: Answers): Promise<Issue[]> {
  const lacking = await notSentAmong(em, answersOfReport(keyOf(report)), attachedFiles(form, answers));
  return lacking.map(({ field: { id, key }, file: { name } }) => ({
    ...{ code: 'FILE_NOT_SENT', level: 'error', field: id, row: null, path: [key], details: { name } },
  }));
}

/** What was changed though the office had returned other cells; nothing where the form's version moved on since. */
async function beyondReturn({ em }: Work, at: ReportAtHand, version: PublishedVersion, answers: Answers) {
  const { report, lastReturn } = at;
  if (!lastReturn?.revision || lastReturn.cells.length === 0) return [];
  const before = await firstRow<{ answers: string }>(
    em,
    `SELECT answers FROM revisions WHERE plan_year = $1 AND report_id = $2 AND number = $3 AND version_id = $4`,
    [report.planYear, report.id, lastReturn.revision, version.versionId],
  );
  if (!before) return [];
  return changesBeyondReturn(version.form, JSON.parse(before.answers) as Answers, answers, lastReturn.cells);
}

/** Errors always block; a warning blocks until it is explained. */
function blocking(issues: readonly Issue[], explanations: readonly Explanation[]): Issue[] {
  return issues.filter(
    ({ level, rule, row }) =>
      level === 'error' || !explanations.some((given) => given.rule === rule && given.row === (row ?? null)),
  );
}

/**
 * A report is late when it first came after the last day, or came back after the new date that its return set; what the
 * office returned without a new date stays on time however long mending takes, and what the unit took back itself did
 * not come (ADR 0014).
 */
function isLate(report: Report, lastReturn: LastReturn | null, isAfterLastDay: boolean): boolean {
  if (report.latestRevision == null || !lastReturn) return isAfterLastDay;
  return report.late || (lastReturn.newDue != null && isAfterLastDay);
}

/** Who prepared what goes out, and who agreed; null in a unit that approves nothing inside. */
export interface Signers {
  preparedBy: string;
  approvedBy: string | null;
}

/** Keeps a checked draft for ever as a revision with a checksum, and projects it into facts. */
export async function handIn(
  work: Work,
  { report, period, lastReturn, facts }: ReportAtHand,
  checked: Checked,
  { command, ...signers }: Signers & { command: 'submit' | 'approve' },
) {
  const { em, clock } = work;
  const { version, known, answers, calculated, explanations } = checked;
  const { lastDay } = dueOn(period, clock.today, report.dueOverride);
  const cameOn = readBehalf(report.behalf)?.cameOn ?? clock.today;
  report.late = isLate(report, lastReturn, cameOn > lastDay);
  report.submittedAt = clock.now();
  report.draftCopied = null;
  report.latestRevision = (report.latestRevision ?? 0) + 1;
  const { from, to } = report.move(command, facts satisfies LifeFacts);
  // It goes with all that follows from it, instead of before.
  em.clear();
  const revision = newRevision(work, report, signers, {
    version,
    answers: canonicalJson(answers),
    calculated: canonicalJson(calculated),
    context: known.text,
    contextHash: known.hash,
    explanations: canonicalJson(explanations),
  });
  const named = attachedFiles(version.form, answers).map(({ file }) => file._id);
  const projected = projectFacts(version.form, answers, calculated);
  const whose = { ...report, ...keyOf(report), formId: version.formId, counted: 'submitted' } as const;
  if (report.latestRevision > 1) await deleteFacts(em, keyOf(report));
  // As a revision, and once more as facts.
  work.keeps(2 * revision.told.answersSize + revision.told.calculatedSize);
  work.atEnd(
    handedIn(report),
    keptFilesOfReport(keyOf(report), named),
    newFacts(whose, projected),
    newEvent(work, report, { command, from, to }),
    revision.statement,
  );
  work.record(report.uid, {
    revision: report.latestRevision,
    checksum: revision.told.checksum,
    late: report.late,
    ...signers,
  });
  const outcome = { kind: 'ReportSubmitted', ...keyOf(report), number: report.latestRevision } as const;
  told.set(outcome, revision.told);
  return outcome;
}

/** What handing in changes of the report itself. */
const handedIn = ({ state, late, submittedAt, latestRevision, editRevision, planYear, id }: Report): Statement => ({
  sql: `UPDATE reports SET state = $1, late = $2, submitted_at = $3, latest_revision = $4, edit_revision = $5, draft_copied = NULL
    WHERE plan_year = $6 AND id = $7`,
  params: [state, late, submittedAt, latestRevision, editRevision, planYear, id],
});

const told = new WeakMap<object, RevisionRow>();

/** The revision that was just handed in, as it would be read; undefined where an earlier outcome is told once more. */
export const revisionTold = (outcome: object): RevisionRow | undefined => told.get(outcome);
