import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-reminding.ts';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Reminded } from './use-remind-reports.ts';

/** Of how many reports units were reminded, and of which they were not, with the reason why. */
export function RemindedNotice({
  reminded: { count, left },
  isCopied,
  onClose,
}: {
  reminded: Reminded;
  isCopied: boolean;
  onClose: () => void;
}) {
  const texts = useTexts();
  const words = texts.reminding;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Notice tone={left.length > 0 ? 'warn' : 'good'} urgent>
        <p>{count > 0 ? words.recorded(count) : words.noneRecorded}</p>
        {isCopied ? <p>{words.toPaste}</p> : null}
        {left.length > 0 ? (
          <>
            <p>{words.left}</p>
            <ul>
              {left.map(({ report, left: why }) => (
                <li key={report.id}>
                  {texts.desk.left(
                    `${report.unit.name}, ${texts.periodName(report.period)}`,
                    why ? texts.desk.why[why] : '',
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Notice>
      <div className="dialog-actions">
        <Button look="primary" onClick={onClose}>
          {texts.action.close}
        </Button>
      </div>
    </Dialog>
  );
}
