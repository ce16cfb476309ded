import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import type { CopiedPart, PasteTarget } from './copied-part.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { useCopiedPart } from './use-copied-part.ts';

/** Pastes what was copied last at a place of the canvas; not there while nothing was copied. */
export function PasteButton({ target, ...part }: BuilderPart & { target: PasteTarget }) {
  const texts = useTexts();
  const copied = useCopiedPart();
  const [asked, setAsked] = useState<CopiedPart | null>(null);
  return (
    <>
      {copied ? (
        <Button look="ghost" onClick={() => setAsked(copied)}>
          {texts.canvas.paste(copied.title)}
        </Button>
      ) : null}
      {asked ? <PasteDialog {...part} copied={asked} target={target} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
