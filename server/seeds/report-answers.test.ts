import { calculate, checkAnswers, parseForm, type Answers, type Form, type FormDocument } from '@ke-hoach/forms';
import { communeAnnual, communeHalfYear, organisationReport } from '@ke-hoach/forms/examples';
import { describe, expect, it } from 'vitest';
import { annualAnswers, halfYearAnswers } from './report-answers.ts';
import { reporters } from './reporters.ts';

function parsed(document: FormDocument): Form {
  const result = parseForm(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.form;
}

const forms = {
  halfYear: parsed(communeHalfYear),
  annual: parsed(communeAnnual),
  organisation: parsed(organisationReport),
};
const years = [2023, 2024, 2025];
const figures = (form: Form, answers: Answers, today: string) => ({
  ...answers,
  ...calculate(form, answers, { today }),
});

describe('what the units of the demo report', () => {
  it('has nothing to mend or to explain, in any year, knowing what was reported before', () => {
    for (const year of years) {
      for (const reporter of reporters(year)) {
        const halfYear = halfYearAnswers(reporter, year);
        const form = reporter.organisation ? forms.organisation : forms.halfYear;
        expect(checkAnswers(form, halfYear, { today: `${year}-05-07`, planYear: year })).toEqual([]);
        if (reporter.organisation) continue;
        const previous = figures(form, halfYear, `${year}-05-31`) as Record<string, string | number>;
        const context = { today: `${year}-11-01`, planYear: year, previous };
        expect(checkAnswers(forms.annual, annualAnswers(reporter, year), context)).toEqual([]);
      }
    }
  });

  it('is the same whenever it is asked', () => {
    const [first] = reporters(2024);
    expect(annualAnswers(first!, 2024)).toEqual(annualAnswers(first!, 2024));
  });

  it('starts a year with the models that the year before ended with', () => {
    for (const reporter of reporters(2025)) {
      const form = reporter.organisation ? forms.organisation : forms.halfYear;
      const before = figures(form, halfYearAnswers(reporter, 2024), '2024-05-31') as Record<string, unknown>;
      expect(String(halfYearAnswers(reporter, 2025).modelsCarriedOver)).toBe(before.modelsTotal);
    }
  });
});
