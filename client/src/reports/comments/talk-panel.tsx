import type { Answers, Form } from '@ke-hoach/forms';
import { useState } from 'react';
import type { CellNotes } from '../../form-view/cell-note.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-talk.ts';
import { Button } from '../../ui/button.tsx';
import { Talk } from './talk.tsx';
import { ThreadList } from './thread-list.tsx';

interface Props {
  reportId: string;
  form: Form | null;
  answers: Answers;
  notes: CellNotes;
  /** What the office noted at cells when it returned the report. */
  asked: readonly { field: string; row?: string | null; reason: string }[];
  /** Are there answers on the screen to ask about? */
  canBegin: boolean;
}

/** Beside a report that is read: what is talked about at its cells, and a way to ask about another. */
export function TalkPanel({ canBegin, asked, ...props }: Props) {
  const texts = useTexts();
  const words = texts.talk;
  const [asks, setAsks] = useState(false);
  return (
    <Talk {...props} offered={asks && canBegin ? 'everywhere' : 'nowhere'} isFilled={false}>
      {({ threads, cellOf, open }) =>
        canBegin || threads.threads.length > 0 || asked.length > 0 ? (
          <section className="panel stack no-print" aria-labelledby="talk-panel">
            <h2 id="talk-panel">{words.panel}</h2>
            {asked.length > 0 ? (
              <>
                <h3>{words.noted}</h3>
                <ul className="plain thread-list">
                  {asked.map(({ field, row = null, reason }) => (
                    <li key={`${field}/${row}`}>
                      {cellOf({ field, row, title: field }).title}
                      <p className="small thread-last">{reason}</p>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {threads.threads.length > 0 ? (
              <ThreadList threads={threads.threads} cellOf={cellOf} onOpen={open} />
            ) : asked.length === 0 ? (
              <p className="quiet small">{words.none}</p>
            ) : null}
            {canBegin ? (
              <>
                <Button aria-pressed={asks} onClick={() => setAsks(!asks)}>
                  {words.ask}
                </Button>
                {asks ? (
                  <p className="hint" role="status">
                    {words.askHint}
                  </p>
                ) : null}
              </>
            ) : null}
          </section>
        ) : null
      }
    </Talk>
  );
}
