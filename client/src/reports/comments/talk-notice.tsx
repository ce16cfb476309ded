import type { Answers, Form } from '@ke-hoach/forms';
import type { CellNotes } from '../../form-view/cell-note.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-talk.ts';
import { Notice } from '../../ui/notice.tsx';
import { Talk } from './talk.tsx';
import { ThreadList } from './thread-list.tsx';

/** While a report is filled: the buttons at its cells, and above the form what is still open with the office. */
export function TalkNotice(props: { reportId: string; form: Form; answers: Answers; notes: CellNotes }) {
  const texts = useTexts();
  return (
    <Talk {...props} offered="atFocus" isFilled>
      {({ threads, cellOf, open }) => {
        const waiting = threads.threads.filter(({ isResolved, unread }) => !isResolved || unread > 0);
        const unread = waiting.reduce((sum, thread) => sum + thread.unread, 0);
        return waiting.length > 0 ? (
          <Notice tone="info" title={texts.talk.waiting(waiting.length, unread)}>
            <ThreadList threads={waiting} cellOf={cellOf} onOpen={open} />
          </Notice>
        ) : null;
      }}
    </Talk>
  );
}
