import { checkAnswers, submittedAnswers, type Answers, type Context, type Form, type Issue } from '@ke-hoach/forms';
import { carryContext, carryOver, type KeptAside } from '@ke-hoach/forms/versions';

/** What a report would have been told had it been handed in on the newer version. */
export interface JudgedAnew {
  /** Issues that its own version did not raise. */
  issues: Issue[];
  keptAside: KeptAside[];
}

/**
 * Carries what was handed in over to another version and judges it there, in the context in which it was handed in.
 * What its own version raised already (a warning that was explained) is no news.
 */
export function judgeAnew(
  from: Form,
  to: Form,
  { answers, context }: { answers: Answers; context: Context },
): JudgedAnew {
  const carried = carryOver(from, to, answers);
  const issues = checkAnswers(to, submittedAnswers(to, carried.answers), carryContext(from, to, context));
  if (issues.length === 0) return { issues, keptAside: carried.keptAside };
  const known = new Set(checkAnswers(from, answers, context).map(nameOf));
  return { issues: issues.filter((issue) => !known.has(nameOf(issue))), keptAside: carried.keptAside };
}

const nameOf = ({ code, field, row, rule }: Issue) => [code, field, row, rule].join(' ');
