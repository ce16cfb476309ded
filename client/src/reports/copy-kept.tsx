import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';

/** Copies what was kept aside, a line for each value, to paste it where it belongs. */
export function CopyKept({ kept }: { kept: readonly { title: string; text: string }[] }) {
  const texts = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(kept.map(({ title, text }) => `${title}: ${text}`).join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return <Button onClick={() => void copy()}>{copied ? texts.action.copied : texts.moving.copyKeptAside}</Button>;
}
