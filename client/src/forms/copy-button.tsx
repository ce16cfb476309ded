import type { Form } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { copiedText } from './copied-part.ts';
import { keepCopied } from './use-copied-part.ts';

/** Copies a field, group or section, for this form or another one: kept by the browser, and on the clipboard as text. */
export function CopyButton({ form, id, title }: { form: Form; id: string; title: string }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const copy = () => {
    const text = copiedText(form, id);
    // The clipboard is refused where the address is not secure; the browser's own memory serves there.
    void navigator.clipboard?.writeText(text).catch(() => {});
    announce(keepCopied(text) ? texts.canvas.copied(title) : texts.canvas.notCopied);
  };
  return (
    <Button look="ghost" aria-label={texts.canvas.copyThis(title)} onClick={copy}>
      {texts.canvas.copy}
    </Button>
  );
}
