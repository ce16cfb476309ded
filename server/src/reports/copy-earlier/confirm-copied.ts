import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import type { ReportKey } from '../report-key.ts';
import { keyOf } from '../report.entity.ts';
import { reportToChange } from '../report-to-change.ts';
import { keepCopied, readCopied } from './copied-cells.ts';
import type { ConfirmCopiedInput } from './copy-earlier.type.ts';

/** Takes the mark off answers that somebody looked at and found right; others may have saved the draft meanwhile. */
export function confirmCopied(request: Request, input: ConfirmCopiedInput): Promise<ReportKey> {
  return perform(request, { action: 'report.confirmCopied', input }, async (work) => {
    const { report } = await reportToChange(work, 'save', { reportId: input.reportId, expectedRevision: -1 });
    report.next('save');
    const before = readCopied(report.draftCopied);
    const seen = new Set(input.fields ?? before);
    keepCopied(
      report,
      before.filter((id) => !seen.has(id)),
    );
    return keyOf(report);
  });
}
