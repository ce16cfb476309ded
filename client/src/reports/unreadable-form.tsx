import { useTexts } from '../texts/texts.tsx';
import { Notice } from '../ui/notice.tsx';

/** This program cannot read the form: nothing may be typed, nothing is lost. */
export function UnreadableForm() {
  const texts = useTexts();
  return (
    <Notice tone="bad" urgent>
      <p>{texts.fill.unreadable}</p>
    </Notice>
  );
}
