import { describe, expect, it } from 'vitest';
import { calculate, checkAnswers, issueSentence, parseForm, type Form } from '../../src/index.ts';
import { communeHalfYear, communeHalfYearContext, organisationReport, organisationReportAnswers } from '../index.ts';

function parsed(document: unknown): Form {
  const result = parseForm(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.form;
}

describe('the report of an organisation', () => {
  const form = parsed(organisationReport);
  const commune = parsed(communeHalfYear);
  const types = ['tradeUnion', 'farmers', 'youth', 'women', 'veterans'] as const;

  it('is filled by each of the five organisations without anything to mend or explain', () => {
    for (const [seed, type] of types.entries()) {
      expect(checkAnswers(form, organisationReportAnswers(seed, type), communeHalfYearContext)).toEqual([]);
    }
  });

  it('shares indicators with the report of a commune, and no id', () => {
    const ids = new Set(commune.fields.map(({ id }) => id));
    expect(form.fields.filter(({ id }) => ids.has(id))).toEqual([]);
    const shared = form.fields.filter(({ indicator }) =>
      commune.fields.some((f) => f.indicator && f.indicator === indicator),
    );
    expect(shared.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['modelsNew', 'fundingTotal', 'guidanceDocCount']),
    );
    for (const field of shared) {
      const same = commune.fields.find(({ indicator }) => indicator === field.indicator)!;
      expect([field.unit, field.basis, field.overUnits]).toEqual([same.unit, same.basis, same.overUnits]);
    }
  });

  it('adds up funding and models like the report of a commune', () => {
    const answers = { ...organisationReportAnswers(1, 'farmers'), fundingState: 1_000_000, fundingMembers: 500_000 };
    const { fundingSocial = 0, fundingOther = 0 } = answers as Record<string, number>;
    const totals = calculate(form, answers, communeHalfYearContext);
    expect(totals.fundingTotal).toBe(String(1_500_000 + fundingSocial + fundingOther));
  });

  it('refuses more grassroots organisations reporting than there are, and does not ask for a new model', () => {
    const answers = { ...organisationReportAnswers(1, 'women'), grassrootsUnitsTotal: 3, grassrootsUnitsReporting: 4 };
    const issues = checkAnswers(form, { ...answers, modelsNew: 0, modelRows: [] }, communeHalfYearContext);
    expect(issues.map((issue) => issueSentence(form, issue, 'vi'))).toEqual([
      'Số tổ chức cơ sở đã báo cáo không được lớn hơn số tổ chức cơ sở.',
    ]);
  });
});
