import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { copiedText, readCopied, type CopiedPart, type PasteTarget } from './copied-part.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { sectionOf } from './section-of.ts';
import { keepCopied } from './use-copied-part.ts';

/**
 * Ctrl+C copies the field, group or section that has the keyboard; Ctrl+V pastes behind it. Text that somebody types or
 * has selected is the browser's own; a pasted text that is no part of a form is left alone.
 */
export function useClipboard(part: BuilderPart) {
  const { form } = part;
  const texts = useTexts();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<{ copied: CopiedPart; target: PasteTarget } | null>(null);

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const id = itemAt(event);
    if (id === undefined || !document.getSelection()?.isCollapsed) return;
    const text = copiedText(form, id);
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    keepCopied(text);
    announce(texts.canvas.copied(readCopied(text)?.title ?? ''));
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const id = itemAt(event);
    const copied = readCopied(event.clipboardData.getData('text/plain'));
    if (id === undefined || !copied) return;
    event.preventDefault();
    setAsked({ copied, target: targetAt(part, id, copied) });
  };
  const dialog: ReactNode = asked ? <PasteDialog {...part} {...asked} onClose={() => setAsked(null)} /> : null;
  return { onCopy, onPaste, dialog };
}

/** Id of the field, group or section at which a key was pressed; none inside a box for text. */
function itemAt({ target }: ClipboardEvent): string | undefined {
  const element = target as HTMLElement;
  if (element.closest('input, textarea, select, dialog')) return undefined;
  return element.closest<HTMLElement>('[data-item]')?.dataset['item'];
}

/** Behind a field in its part or table; last in a group or section. A section goes behind the section. */
function targetAt({ form }: BuilderPart, id: string, { what }: CopiedPart): PasteTarget {
  const field = form.field(id);
  if (what === 'section') return { section: sectionOf(form, id) };
  if (!field) return { section: id };
  const table = form.fields.find(({ kind, key }) => kind === 'table' && key === field.table);
  return { section: table?.id ?? field.group ?? field.section, after: id };
}
