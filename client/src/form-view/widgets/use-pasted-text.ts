import type { LegacyEncoding } from '@ke-hoach/forms/typing';
import { useState, type ClipboardEvent, type RefObject } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { isBlock } from '../is-block.ts';

/** A pasted text that is not Unicode, and how it reads. */
export interface Legacy {
  encoding: LegacyEncoding;
  text: string;
  converted: string;
}

/** A text with nothing to clean: Vietnamese letters, composed, and the usual signs. Others need a closer look. */
const ordinary = /^[\n\x20-\x7eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’–—…]*$/;

type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** Pasting into a text; an ordinary text is left to the browser. On one line, what was several is set apart by spaces. */
export function usePastedText(control: RefObject<TextControl | null>, inTable: boolean) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [legacy, setLegacy] = useState<Legacy | null>(null);

  const paste = (event: ClipboardEvent<TextControl>) => {
    const written = event.clipboardData.getData('text/plain');
    if (inTable && isBlock({ text: written, html: event.clipboardData.getData('text/html') }, event.currentTarget))
      return;
    const isLine = event.currentTarget instanceof HTMLInputElement;
    const text = isLine ? written.trim().replace(/\s*[\r\n]+\s*/g, ' ') : written.replace(/\r\n?/g, '\n');
    if (ordinary.test(text) && !/ \n|\n{3}/.test(text)) return;
    event.preventDefault();
    void import('../beside-form.ts').then(
      ({ cleanPastedText, fromLegacy, legacyEncodingOf }) => {
        const encoding = legacyEncodingOf(text);
        insert(control.current, encoding ? text : cleanPastedText(text));
        setLegacy(encoding ? { encoding, text, converted: cleanPastedText(fromLegacy(text, encoding)) } : null);
        if (encoding) announce(texts.fill.legacy(encoding));
      },
      () => insert(control.current, text),
    );
  };

  const convert = () => {
    const area = control.current;
    // After the click is done with: the area lets go of its text only then.
    setTimeout(() => {
      const at = legacy && area ? area.value.indexOf(legacy.text) : -1;
      if (!area || !legacy || at < 0) return;
      area.setSelectionRange(at, at + legacy.text.length);
      insert(area, legacy.converted);
    });
    setLegacy(null);
  };

  const leaveIt = () => {
    setLegacy(null);
    control.current?.focus();
  };

  return { paste, offer: { legacy, convert, leaveIt } };
}

/** Puts a text where the caret is, as if typed, so that the browser can undo it. */
function insert(area: TextControl | null, text: string): void {
  if (!area) return;
  area.focus();
  if ('execCommand' in document && document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart ?? 0, area.selectionEnd ?? 0, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
