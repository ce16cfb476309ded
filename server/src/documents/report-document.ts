import { calculate, submittedAnswers, type Answers } from '@ke-hoach/forms';
import { readExplanations } from '../drafts/explanation.ts';
import { versionById } from '../forms/form-loader.ts';
import type { Request } from '../people/request.ts';
import { ownerOn } from '../plans/plans.repository.ts';
import { periodById, planById } from '../plans/plan-loader.ts';
import { localDay } from '../platform/clock.ts';
import { readBehalf } from '../reports/on-behalf/behalf.ts';
import { rowsFromRegisters } from '../reports/register-rows/rows-from-registers.ts';
import { reportContext } from '../reports/report-context.ts';
import { givenTo, type DocumentNumber } from '../reports/numbering/document-number.ts';
import { draftOfReport, eventsOfReport, revisionsOfReport } from '../reports/report-loader.ts';
import type { RevisionRow } from '../reports/report-parts.repository.ts';
import { revisionText } from '../reports/revision-text.ts';
import { seesDraft } from '../reports/report.policy.ts';
import { findReport, type ReportRow } from '../reports/reports.repository.ts';
import { versionIdOf } from '../reports/version-of-report.ts';
import { letterheadOf } from '../units/letterhead/letterheads.repository.ts';
import { unitOn } from '../units/unit-loader.ts';
import { rolesAtReportSeen } from '../reports/roles-at-report.ts';
import { noSuchDocument, type AskedDocument, type NamedPaper } from './asked-document.ts';
import { wordingOf } from './names.ts';
import { reportPaper, type ReportToPrint } from './report-paper.ts';

/** What of a report is printed, on which version of its form. */
interface Filled {
  versionId: string;
  filled: Omit<NonNullable<ReportToPrint['filled']>, 'fromRegister'> | null;
  day: string;
}

/** A report for whoever sees it: as it was handed in, its draft for those who may read that, or its blank form. */
export async function reportDocument(asked: AskedDocument, request: Request): Promise<NamedPaper> {
  const em = await request.reads.em();
  const report = await findReport(em, asked.id);
  if (!report || report.state === 'void') throw noSuchDocument();
  const { versionId, filled: told, day } = await filledOf(report, asked, request);
  const { form } = await versionById(request, versionId);
  const filled = told && { ...told, fromRegister: await rowsFromRegisters(em, form, told.answers) };
  const period = await periodById(request, report.periodId);
  const plan = await planById(request, report.planId);
  const unit = await unitOn(request, report.unitId, period.dataTo);
  const paper = reportPaper({
    ...{ form, filled, movement: plan.movement, period: period.name, year: plan.year },
    wording: await wordingOf(em, filled?.answers ?? {}, period.dataTo),
    letterhead: await letterheadOf(em, report.unitId, period.dataTo),
    addressee: (await letterheadOf(em, await ownerOn(em, plan.planId, day), day)).ownName,
  });
  const name = `${form.title} - ${unit.name} - ${period.name}`;
  return { name: filled ? name : `${name} (mẫu trắng)`, paper };
}

async function filledOf(report: ReportRow, asked: AskedDocument, request: Request): Promise<Filled> {
  const { today } = request.clock;
  if (asked.content === 'blank') return { versionId: await versionIdOf(report, request), filled: null, day: today };
  if (asked.content === 'draft') return draftFilled(report, request);
  const revisions = await revisionsOfReport(request, report);
  const revision =
    asked.revision === null ? revisions.at(-1) : revisions.find(({ number }) => number === asked.revision);
  if (!revision) throw noSuchDocument();
  const day = localDay(new Date(revision.submittedAt));
  return {
    versionId: revision.versionId,
    day,
    filled: {
      answers: JSON.parse(await revisionText(request, revision, 'answers')) as Answers,
      calculated: JSON.parse(await revisionText(request, revision, 'calculated')) as Record<string, string | null>,
      explanations: readExplanations(await revisionText(request, revision, 'explanations')),
      stated: readBehalf(revision.behalf)?.stated ?? [],
      ...{ date: day, mark: '', isNothing: revision.nothingToReport },
      given: await numberOf(request, revision),
    },
  };
}

/** What the unit gave after handing it in: it counts before what the form says. */
async function numberOf(request: Request, revision: RevisionRow): Promise<DocumentNumber | null> {
  const given = givenTo(await eventsOfReport(request, revision), revision.number);
  return given ? { number: given.documentNumber!, day: given.documentDay } : null;
}

async function draftFilled(report: ReportRow, request: Request): Promise<Filled> {
  const held = await rolesAtReportSeen(request, report);
  const draft = seesDraft(held, report.behalf != null) ? await draftOfReport(request, report) : undefined;
  if (!draft) throw noSuchDocument();
  const { today } = request.clock;
  const versionId = await versionIdOf(report, request);
  const { form, formId } = await versionById(request, versionId);
  // As it would be handed in: what conditions hide stays in the draft and is not said.
  const answers = submittedAnswers(form, JSON.parse(draft.stored ?? '{}') as Answers);
  const period = await periodById(request, report.periodId);
  const { context } = await reportContext(await request.reads.em(), { ...report, formId }, period, form, today);
  return {
    versionId,
    day: today,
    filled: {
      ...{ answers, calculated: calculate(form, answers, context), isNothing: false },
      explanations: readExplanations(draft.storedExplanations),
      ...{ date: null, mark: 'Bản nháp, chưa nộp', stated: [], given: null },
    },
  };
}
