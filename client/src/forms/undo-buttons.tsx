import { useEffect, useRef } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import type { EditHistory } from './use-edit-history.ts';

/** Undo and redo, also by Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y); inside a text the browser's own undo stays. */
export function UndoButtons({ history, saving }: { history: EditHistory; saving: boolean }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [last, next] = [history.done.at(-1), history.undone.at(-1)];

  const undo = async () => {
    const edit = await history.undo();
    if (edit) announce(texts.builder.undone(edit.sentence[language]));
  };
  const redo = async () => {
    const edit = await history.redo();
    if (edit) announce(texts.builder.redone(edit.sentence[language]));
  };
  const pressed = useRef((_event: KeyboardEvent) => {});
  useEffect(() => {
    pressed.current = (event) => {
      const wanted = wantedBy(event);
      if (!wanted) return;
      event.preventDefault();
      void (wanted === 'undo' ? undo() : redo());
    };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      <Button
        aria-keyshortcuts="Control+Z"
        title={last ? texts.builder.undoThis(last.sentence[language]) : undefined}
        busy={!last && !saving}
        onClick={() => void undo()}
      >
        {texts.builder.undo}
      </Button>
      <Button
        aria-keyshortcuts="Control+Shift+Z"
        title={next ? texts.builder.redoThis(next.sentence[language]) : undefined}
        busy={!next}
        onClick={() => void redo()}
      >
        {texts.builder.redo}
      </Button>
    </>
  );
}

function wantedBy(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return null;
  const { target } = event;
  const isTyping =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
  if (isTyping) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
