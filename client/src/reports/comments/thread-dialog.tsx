import { useEffect, useRef, useState } from 'react';
import { useStable } from '../../form-view/use-stable.ts';
import type { NotedCell } from '../../form-view/cell-note.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-talk.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Threads } from './use-threads.ts';
import './comments.css';

interface Props {
  cell: NotedCell;
  threads: Threads;
  /** What was typed here before and not sent. */
  typed: string;
  onType: (text: string) => void;
  onClose: () => void;
  /** Leads to the cell, where it is on the screen. */
  onGoTo?: () => void;
}

/** What was said at a cell, and a place to say something; settled when both are done. */
export function ThreadDialog({ cell, threads, typed, onType, onClose, onGoTo }: Props) {
  const texts = useTexts();
  const words = texts.talk;
  const announce = useAnnounce();
  const [told, setTold] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const thread = threads.threads.find((one) => one.field === cell.field && (one.row ?? null) === cell.row);
  const unread = thread?.unread ?? 0;
  const read = useStable(() => thread && threads.read(thread));
  useEffect(() => {
    if (unread > 0) read();
  }, [unread, read]);

  const send = async () => {
    setAsked(true);
    setFailure(null);
    setTold(null);
    if (typed.trim() === '') return field.current?.focus();
    try {
      await threads.say(cell, typed.trim());
      onType('');
      setAsked(false);
      announce(words.sent);
      field.current?.focus();
    } catch (error) {
      setFailure(error);
    }
  };
  const settle = async () => {
    if (!thread) return;
    setFailure(null);
    setTold(null);
    try {
      const isResolved = !thread.isResolved;
      if (await threads.resolve(thread, isResolved)) announce(isResolved ? words.settled : words.reopened);
      else setTold(words.saidMeanwhile);
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog title={words.title(cell.title)} onClose={onClose}>
      {thread ? (
        <ol className="plain cell-comments">
          {thread.comments.map((comment) => (
            <li key={comment.id} className={comment.side === threads.side ? 'own-side' : ''}>
              <p className="small quiet">
                <strong>{comment.by?.name ?? words.side[comment.side]}</strong> ({words.side[comment.side]}),{' '}
                {texts.write.dateTime(comment.at)}
              </p>
              <p className="prose">{comment.text}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {thread?.isResolved ? (
        <Notice tone="good">
          <p>{words.isSettled}</p>
        </Notice>
      ) : null}
      {told ? (
        <Notice tone="warn" urgent>
          <p>{told}</p>
        </Notice>
      ) : null}
      <Labelled label={words.yours} hint={words.whoReads} mistake={asked && typed.trim() === '' ? words.wanted : null}>
        {(given) => (
          <textarea
            {...given}
            ref={field}
            className="control"
            rows={3}
            maxLength={2000}
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Labelled>
      {failure !== null ? <Failure error={failure} kept={texts.fail.kept} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.close}</Button>
        {onGoTo ? <Button onClick={onGoTo}>{texts.fill.goTo}</Button> : null}
        {thread ? (
          <Button busy={threads.busy} onClick={() => void settle()}>
            {thread.isResolved ? words.reopen : words.settle}
          </Button>
        ) : null}
        <Button look="primary" busy={threads.busy} onClick={() => void send()}>
          {words.send}
        </Button>
      </div>
    </Dialog>
  );
}
