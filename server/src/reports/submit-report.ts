import {
  calculate,
  canonicalJson,
  checkAnswers,
  contentHash,
  projectFacts,
  submittedAnswers,
  type Answers,
  type Issue,
} from '@ke-hoach/forms';
import { perform, type Work } from '../audit/perform.ts';
import type { PublishedVersion } from '../forms/published-version.ts';
import type { Request } from '../people/request.ts';
import { dueOn } from '../plans/due.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { firstRow } from '../platform/database.ts';
import { readExplanations, type Explanation } from './explanation.ts';
import { reportContext, type ReportContext } from './report-context.ts';
import { newerVersion } from './newer-version.ts';
import { writeEvent } from './report-event.ts';
import { keyOf, type Report } from './report.entity.ts';
import type { SubmitReportInput } from './report.inputs.ts';
import type { SubmitReportResult } from './report-results.type.ts';
import { assertOpen, reportToChange, versionOf } from './report-to-change.ts';
import { writeFacts } from './write-facts.ts';

/**
 * Hands the draft in: checked by the same rules as on the unit's screen, kept for ever as a revision with a checksum,
 * projected into facts. What a person can mend comes back as data and the draft stays as it is.
 */
export function submitReport(request: Request, input: SubmitReportInput): Promise<typeof SubmitReportResult> {
  return perform(request, { action: 'report.submit', input }, async (work) => {
    const { report, period, isCurrent } = await reportToChange(work, 'submit', input);
    if (!isCurrent) return { kind: 'ReportConflict', ...keyOf(report) } as const;
    assertOpen(report, period, work.clock.today);
    const newer = await newerVersion(work.em, report);
    if (newer?.isRequired) return { kind: 'ReportVersionRequired', ...keyOf(report) } as const;
    const version = await versionOf(work, report);
    const known = await reportContext(
      work.em,
      { ...report, formId: version.formId },
      period,
      version.form,
      work.clock.today,
    );
    const answers = submittedAnswers(version.form, JSON.parse(report.draft ?? '{}') as Answers);
    const explanations = readExplanations(report.draftExplanations);
    const issues = blocking(checkAnswers(version.form, answers, known.context), explanations);
    if (known.hash !== input.contextHash) {
      return { kind: 'ContextChanged', context: known.context, contextHash: known.hash, issues } as const;
    }
    if (issues.length > 0) return { kind: 'AnswersRejected', issues } as const;
    const revision = await handIn(work, { report, period, version, known, answers, explanations });
    return { kind: 'ReportSubmitted', ...keyOf(report), revisionId: revision.id } as const;
  });
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
 * office returned without a new date stays on time however long mending takes (ADR 0014).
 */
function isLate(report: Report, isAfterLastDay: boolean): boolean {
  if (report.latestRevision == null) return isAfterLastDay;
  return report.late || (report.dueOverride != null && isAfterLastDay);
}

interface HandingIn {
  report: Report;
  period: PeriodRow;
  version: PublishedVersion;
  known: ReportContext;
  answers: Answers;
  explanations: Explanation[];
}

async function handIn(work: Work, { report, period, version, known, answers, explanations }: HandingIn) {
  const { em, clock } = work;
  const { lastDay } = dueOn(period, clock.today, report.dueOverride);
  const calculated = calculate(version.form, answers, known.context);
  const isAfterLastDay = clock.today > lastDay;
  report.late = isLate(report, isAfterLastDay);
  report.submittedAt = clock.now();
  report.latestRevision = (report.latestRevision ?? 0) + 1;
  const { from, to } = report.move('submit');
  await em.flush();
  const revision = await insertRevision(work, report, {
    version,
    answers: canonicalJson(answers),
    calculated: canonicalJson(calculated),
    context: canonicalJson(known.context),
    contextHash: known.hash,
    explanations: canonicalJson(explanations),
  });
  const facts = projectFacts(version.form, answers, calculated);
  await writeFacts(em, { ...report, ...keyOf(report), formId: version.formId, counted: 'submitted' }, facts);
  await writeEvent(work, report, { command: 'submit', from, to });
  work.record(report.uid, { revision: report.latestRevision, checksum: revision.checksum, late: report.late });
  return revision;
}

interface RevisionTexts {
  version: PublishedVersion;
  answers: string;
  calculated: string;
  context: string;
  contextHash: string;
  explanations: string;
}

/** The checksum is over the canonical texts and what they belong to: the office can verify a receipt from the row alone. */
async function insertRevision({ em, viewer, clock }: Work, report: Report, texts: RevisionTexts) {
  const at = clock.now();
  const number = report.latestRevision!;
  const receiptNumber = `${report.planYear}-${report.id.padStart(6, '0')}-${number}`;
  const checksum = contentHash({
    report: report.uid,
    number,
    version: texts.version.contentHash,
    answers: texts.answers,
    calculated: texts.calculated,
    context: texts.context,
    explanations: texts.explanations,
  });
  const inserted = await firstRow<{ id: string }>(
    em,
    `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context, context_hash,
       explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id::text AS id`,
    [
      report.planYear,
      report.id,
      report.unitId,
      number,
      texts.version.versionId,
      texts.answers,
      texts.calculated,
      texts.context,
      texts.contextHash,
      texts.explanations,
      report.nothingToReport,
      report.late,
      at,
      viewer.id,
      checksum,
      receiptNumber,
    ],
  );
  return { id: inserted!.id, checksum };
}
