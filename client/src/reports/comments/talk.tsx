import type { Answers, Form } from '@ke-hoach/forms';
import { useEffect, useState, type ReactNode } from 'react';
import { focusAnswer } from '../../form-view/element-id.ts';
import type { CellNotes, NotedCell } from '../../form-view/cell-note.tsx';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-talk.ts';
import { placeOfCell } from '../place-of-cell.ts';
import { noteButton, openNoteByKeys } from './note-button.tsx';
import { NotePlaces, type Offered } from './note-places.ts';
import { ThreadDialog } from './thread-dialog.tsx';
import { useThreads, type Thread, type Threads } from './use-threads.ts';

interface Props {
  reportId: string;
  form: Form | null;
  /** By which a row of a table is counted. */
  answers: Answers;
  notes: CellNotes;
  offered: Offered;
  /** Does the screen hold the answers as inputs, to which one can go? */
  isFilled: boolean;
  /** What stands on the page: a list of the threads, or nothing. */
  children: (talk: {
    threads: Threads;
    cellOf: (at: Pick<Thread, 'field' | 'row' | 'title'>) => NotedCell;
    open: (cell: NotedCell) => void;
  }) => ReactNode;
}

/** What unit and office say to each other at the cells of a report: told to the buttons at the cells, opened as a dialog. */
export function Talk({ reportId, form, answers, notes, offered, isFilled, children }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const threads = useThreads(reportId);
  const [open, setOpen] = useState<{ cell: NotedCell; from: Element | null } | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const openCell = (cell: NotedCell) => setOpen({ cell, from: document.activeElement });
  const [places] = useState(() => new NotePlaces(openCell));
  const { side, threads: all } = threads;
  useEffect(() => {
    notes.show('talk', noteButton(places));
    document.addEventListener('keydown', openNoteByKeys);
    return () => document.removeEventListener('keydown', openNoteByKeys);
  }, [notes, places]);
  useEffect(() => {
    const said = all.map(({ field, row, unread, isResolved, comments }) => ({
      ...{ field, row: row ?? null, unread, isResolved },
      comments: comments.length,
    }));
    places.change(said, side ? offered : 'nowhere');
  }, [places, all, offered, side]);
  if (!side) return null;

  const cellOf = ({ field, row, title }: Pick<Thread, 'field' | 'row' | 'title'>): NotedCell => {
    const cell = { field, row: row ?? null };
    const place = form?.field(field) ? placeOfCell(form, cell, [answers], { texts, language }).cell : title;
    return { ...cell, title: place };
  };
  const cell = open?.cell;
  const key = cell ? `${cell.field}/${cell.row ?? ''}` : '';
  const field = cell ? form?.field(cell.field) : undefined;
  const path = field?.table ? [field.table, cell?.row ?? '', field.key] : [field?.key ?? ''];
  const close = (then: () => void) => {
    setOpen(null);
    setTimeout(then);
  };
  return (
    <>
      {children({ threads, cellOf, open: openCell })}
      {open ? (
        <ThreadDialog
          cell={open.cell}
          threads={threads}
          typed={typed[key] ?? ''}
          onType={(text) => setTyped((before) => ({ ...before, [key]: text }))}
          onClose={() => close(() => giveBack(open.from))}
          onGoTo={isFilled && field ? () => close(() => focusAnswer(path)) : undefined}
        />
      ) : null}
    </>
  );
}

/** Where the focus was; a button that is hidden again takes none, then the answer beside it does. */
function giveBack(from: Element | null): void {
  if (from instanceof HTMLElement) from.focus();
  if (document.activeElement === from) return;
  from?.closest('.question, td')?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
