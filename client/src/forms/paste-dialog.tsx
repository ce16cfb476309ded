import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { firstNewField, indicatorsOf, pasteOperation, type CopiedPart, type PasteTarget } from './copied-part.ts';
import { ShareIndicatorsFields } from './share-indicators-fields.tsx';

interface Props extends BuilderPart {
  copied: CopiedPart;
  target: PasteTarget;
  onClose: () => void;
}

const place = 'paste';

/** Says what is pasted and asks which indicators stay shared: by them alone the figures of both forms compare. */
export function PasteDialog({ copied, target, onClose, form, edit, saving, problem, sentence, canvas }: Props) {
  const texts = useTexts();
  const announce = useAnnounce();
  const offered = indicatorsOf(copied, form);
  const [left, setLeft] = useState<readonly string[]>([]);
  const kept = offered.map(({ indicator }) => indicator).filter((indicator) => !left.includes(indicator));

  const paste = async () => {
    const draft = await edit(pasteOperation(copied, target, kept, randomId), place);
    if (!draft) return;
    onClose();
    announce(texts.canvas.pasted(copied.title));
    const first = firstNewField(form, draft);
    canvas.reveal(target.section);
    if (first) canvas.goTo(first, { since: form });
  };

  return (
    <Dialog title={texts.canvas.pasteTitle(copied.title)} onClose={onClose}>
      <p>{texts.canvas.pasteWhat(copied.form.title, copied.fields.length)}</p>
      <ShareIndicatorsFields offered={offered} left={left} onChange={setLeft} />
      {problem && problem.place === place ? (
        <p className="mistake" role="alert">
          {sentence(problem)}
        </p>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={saving} onClick={() => void paste()}>
          {texts.canvas.pasteNow}
        </Button>
      </div>
    </Dialog>
  );
}
