import type { FormDocument } from '../../src/index.ts';
import { communeHalfYear } from '../commune-half-year/form.ts';
import { organisationReport } from '../organisation-report/form.ts';
import { communeHalfYearChanges } from './commune-half-year-changes.ts';
import { organisationReportChanges } from './organisation-report-changes.ts';
import { redesigned } from './redesigned.ts';

/** F1 of 2026: the form of 2025 after the office's changes; made when it is first asked for. */
export const communeHalfYear2026 = once(() => redesigned(communeHalfYear, communeHalfYearChanges));

/** F3 of 2026, in the same way. */
export const organisationReport2026 = once(() => redesigned(organisationReport, organisationReportChanges));

function once(make: () => FormDocument): () => FormDocument {
  let made: FormDocument | undefined;
  return () => (made ??= make());
}
