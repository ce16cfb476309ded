import { useSyncExternalStore, type ComponentType } from 'react';
import type { CellNoteProps } from '../../form-view/cell-note.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-talk.ts';
import type { NotePlaces } from './note-places.ts';
import './note-button.css';

/** The button at a cell that opens what is said there, or begins it. */
export function noteButton(places: NotePlaces): ComponentType<CellNoteProps> {
  return function NoteButton({ field, row, title, live = true }) {
    const texts = useTexts();
    const note = useSyncExternalStore(places.subscribe, () => places.at(field, row));
    const offered = useSyncExternalStore(places.subscribe, places.whereOffered);
    if (!note && (offered === 'nowhere' || !live)) return null;
    const atFocus = !note && offered === 'atFocus';
    const said = note ? texts.talk.said(note.comments, note.unread, note.isResolved) : '';
    const look = note ? `${note.unread ? 'unread' : ''} ${note.isResolved ? 'resolved' : ''}` : 'unsaid';
    return (
      <button
        type="button"
        className={`cell-note ${look}`}
        // While a form is filled, Tab goes from answer to answer: a talk is begun by its keys, the mouse or a finger.
        tabIndex={atFocus ? -1 : 0}
        data-at-focus={atFocus || undefined}
        aria-keyshortcuts={atFocus ? 'Control+Alt+M' : undefined}
        aria-label={note ? texts.talk.open(title, said) : texts.talk.begin(title)}
        title={note ? said : texts.talk.beginHint}
        onClick={(event) => {
          event.stopPropagation();
          places.open({ field, row, title });
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 3h12v8H7l-3 3v-3H2z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        </svg>
        {note ? <span aria-hidden="true">{note.isResolved ? '✓' : note.comments}</span> : null}
      </button>
    );
  };
}

/** Ctrl+Alt+M at an answer opens the talk about it. */
export function openNoteByKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey || !event.altKey || event.code !== 'KeyM' || !(event.target instanceof Element)) return;
  const button = event.target.closest('td[role=gridcell], .question')?.querySelector<HTMLElement>('.cell-note');
  if (!button) return;
  event.preventDefault();
  button.click();
}
