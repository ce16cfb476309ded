import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface Props {
  busy: boolean;
  onSendBack: (reason: string) => void;
  onClose: () => void;
}

/** The unit's leader says what is to be mended before the report goes out. */
export function SendBackDialog({ busy, onSendBack, onClose }: Props) {
  const words = useTexts().report;
  const said = {
    ...{ title: words.sendBackTitle, label: words.sendBackReason },
    ...{ wanted: words.reasonRequired, does: words.sendBackNow },
  };
  return <ReasonDialog words={said} busy={busy} onReason={onSendBack} onClose={onClose} />;
}
