import { calculate, submittedAnswers, type Answers, type Context } from '@ke-hoach/forms';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { formOfVersion } from './form-of-version.ts';

/** A draft as it would be handed in, to be read like a revision; null where the viewer does not see the draft. */
export function draftShown(report: Pick<ReportScreen_reportFragment, 'draft' | 'version' | 'context'>) {
  const form = formOfVersion(report.version);
  if (!report.draft || !form) return null;
  const answers = submittedAnswers(form, report.draft.answers as Answers);
  return {
    answers,
    calculated: calculate(form, answers, report.context as Context),
    nothingToReport: false,
    explanations: report.draft.explanations,
    rowsFromRegister: [],
    version: report.version,
  };
}
