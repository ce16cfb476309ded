import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { readAside } from './kept-aside.ts';
import type { DismissKeptAsideInput } from './move-draft.type.ts';
import type { ReportKey } from './report-key.ts';
import { keyOf } from './report.entity.ts';
import { reportToChange } from './report-to-change.ts';

/**
 * Takes away what was kept aside, as far as the person saw it; what came since stays. Others may have saved the draft
 * meanwhile: that is no conflict.
 */
export function dismissKeptAside(request: Request, input: DismissKeptAsideInput): Promise<ReportKey> {
  return perform(request, { action: 'report.dismissKeptAside', input }, async (work) => {
    const { report } = await reportToChange(work, 'save', { reportId: input.reportId, expectedRevision: -1 });
    report.next('save');
    const aside = readAside(report.keptAside);
    const stay = aside.slice(Math.max(0, input.seen));
    report.keptAside = stay.length > 0 ? JSON.stringify(stay) : null;
    work.record(report.uid, { dismissed: aside.length - stay.length });
    return keyOf(report);
  });
}
