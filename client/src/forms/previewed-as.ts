import { parseForm, type Answers, type Context, type Form } from '@ke-hoach/forms';
import { carryContext, carryOver } from '@ke-hoach/forms/versions';
import type { PreviewReportQuery } from '../gql/graphql.ts';

/** What a preview stands on: whose context, and the answers it begins with, each by the names of the form shown. */
export interface PreviewedAs {
  context: Context;
  answers: Answers;
  /** How many values of the year before have no place in the form shown. */
  keptAside: number;
}

type Report = NonNullable<PreviewReportQuery['report']>;

/** The same unit's report of the same kind of period a year before, where one stands handed in. */
export function yearBefore({ report, reports }: PreviewReportQuery) {
  const found = reports.edges.find(
    ({ node }) =>
      node.period.series === report?.period.series && node.plan.year === (report?.plan.year ?? 0) - 1 && node.latest,
  );
  return found?.node.latest ?? null;
}

/** The form as a unit would meet it: its own earlier figures, blank or with what it handed in a year before. */
export function previewedAs(form: Form, report: Report, latest: ReturnType<typeof yearBefore>): PreviewedAs {
  const from = read(report.version);
  const context = report.context as Context;
  const source = latest && read(latest.version);
  const carried = source ? carryOver(source, form, latest.answers as Answers) : { answers: {}, keptAside: [] };
  return {
    context: from ? carryContext(from, form, context) : { today: context.today },
    answers: carried.answers,
    keptAside: carried.keptAside.length,
  };
}

function read({ schema, uiSchema }: Report['version']): Form | null {
  const parsed = parseForm({ schema, uiSchema });
  return parsed.ok ? parsed.form : null;
}
