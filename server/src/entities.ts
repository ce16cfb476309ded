import { FormDraftSchema } from './forms/form-draft.entity.ts';
import { LibraryEntrySchema } from './library/library-entry.entity.ts';
import { PlanSchema } from './plans/plan.entity.ts';
import { ReportSchema } from './reports/report.entity.ts';

/** All entities. They serve commands; lists and figures are read by SQL into rows. */
export const entities = [FormDraftSchema, LibraryEntrySchema, PlanSchema, ReportSchema];
