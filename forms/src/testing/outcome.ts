import { communeHalfYear, communeHalfYearAnswers, communeHalfYearContext } from '../../examples/index.ts';
import {
  calculate,
  catalogueOf,
  checkAnswers,
  issueSentence,
  parseForm,
  projectFacts,
  startFilling,
} from '../index.ts';

/** What the package makes of the half-year report, as text: the same wherever it runs. */
export function outcome(): string {
  const parsed = parseForm(communeHalfYear);
  if (!parsed.ok) return JSON.stringify(parsed.issues);
  const { form } = parsed;
  const answers = { ...communeHalfYearAnswers(3), householdsTotal: 10, causes: 5 };
  const calculated = calculate(form, answers, communeHalfYearContext);
  const issues = checkAnswers(form, answers, communeHalfYearContext);
  return JSON.stringify({
    ...{ hash: form.hash, calculated, facts: projectFacts(form, answers, calculated), catalogue: catalogueOf(form) },
    said: issues.map((issue) => issueSentence(form, issue, 'vi', answers)),
    filling: startFilling(form, answers, communeHalfYearContext).issues,
  });
}
