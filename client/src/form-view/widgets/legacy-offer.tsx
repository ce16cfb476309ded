import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import type { Legacy } from './use-pasted-text.ts';

interface Props {
  legacy: Legacy | null;
  convert: () => void;
  leaveIt: () => void;
  /** The text as it stands: an offer for what is gone from it is none. */
  text: string;
}

/** Offers to convert what was pasted in an encoding before Unicode, and shows how it would read. */
export function LegacyOffer({ legacy, convert, leaveIt, text }: Props) {
  const texts = useTexts();
  if (!legacy || !text.includes(legacy.text)) return null;
  return (
    <div role="group" aria-label={texts.fill.legacy(legacy.encoding)}>
      <p className="hint">
        {texts.fill.legacy(legacy.encoding)} {texts.fill.legacyReads(legacy.converted.slice(0, 80))}
      </p>
      <Button onClick={convert}>{texts.fill.convert}</Button>
      <Button look="ghost" onClick={leaveIt}>
        {texts.fill.leaveText}
      </Button>
    </div>
  );
}
