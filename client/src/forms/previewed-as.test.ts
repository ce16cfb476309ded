import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear, communeHalfYear2026, communeHalfYearAnswers } from '@ke-hoach/forms/examples';
import { describe, expect, it } from 'vitest';
import type { PreviewReportQuery } from '../gql/graphql.ts';
import { previewedAs, yearBefore } from './previewed-as.ts';

const parsed = parseForm(communeHalfYear2026());
if (!parsed.ok) throw new Error('the form of the second year parses');
const { form } = parsed;
const version = { id: 'v1', schema: communeHalfYear.schema, uiSchema: communeHalfYear.uiSchema };
const handedIn = (year: number, series: string) => ({
  node: {
    ...{ id: `r${year}${series}`, plan: { id: `k${year}`, year }, period: { id: `t${year}`, series } },
    latest: { id: `v${year}`, answers: communeHalfYearAnswers(1), version },
  },
});
const seen = {
  report: {
    ...{ id: 'r', period: { id: 't', series: 'halfYear' }, plan: { id: 'k', year: 2026 }, version },
    context: { today: '2026-05-20', samePeriodLastYear: { householdsTotal: '10' } },
  },
  reports: { edges: [handedIn(2025, 'year'), handedIn(2024, 'halfYear'), handedIn(2025, 'halfYear')] },
} as unknown as PreviewReportQuery;

describe('a form seen as a unit', () => {
  it('takes the same kind of period of the year before, and no other', () => {
    expect(yearBefore(seen)?.id).toBe('v2025');
    expect(yearBefore({ ...seen, reports: { edges: [handedIn(2024, 'halfYear')] } } as never)).toBeNull();
  });

  it('is blank by default, with the earlier figures of the unit', () => {
    const as = previewedAs(form, seen.report!, null);
    expect(as).toMatchObject({ answers: {}, keptAside: 0 });
    expect(Object.values(as.context.samePeriodLastYear ?? {})).toEqual(['10']);
  });

  it('carries what was handed in to the form as it is now, and counts what has no place', () => {
    const as = previewedAs(form, seen.report!, yearBefore(seen));
    expect(as.answers['fundingCommunity']).toBeDefined();
    expect(as.keptAside).toBeGreaterThan(0);
  });
});
