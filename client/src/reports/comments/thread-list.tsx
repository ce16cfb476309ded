import type { NotedCell } from '../../form-view/cell-note.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-talk.ts';
import type { Thread } from './use-threads.ts';
import './comments.css';

/** Threads as a list, those that are open first, each with what was said last. */
export function ThreadList({
  threads,
  cellOf,
  onOpen,
}: {
  threads: readonly Thread[];
  cellOf: (thread: Thread) => NotedCell;
  onOpen: (cell: NotedCell) => void;
}) {
  const texts = useTexts();
  const ordered = [...threads].sort((one, other) => Number(one.isResolved) - Number(other.isResolved));
  return (
    <ul className="plain thread-list">
      {ordered.map((thread) => {
        const cell = cellOf(thread);
        const last = thread.comments[thread.comments.length - 1];
        return (
          <li key={thread.id}>
            <button type="button" className="link" onClick={() => onOpen(cell)}>
              {cell.title}
            </button>
            <span className="small quiet">
              {' '}
              · {texts.talk.said(thread.comments.length, thread.unread, thread.isResolved)}
            </span>
            {last && !thread.isResolved ? <p className="small thread-last">{last.text}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
