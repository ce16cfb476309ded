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
  /** Are there answers on the screen to ask about? */
  canBegin: boolean;
}

/** Beside a report that is read: what is talked about at its cells, and a way to ask about another. */
export function TalkPanel({ canBegin, ...props }: Props) {
  const texts = useTexts();
  const words = texts.talk;
  const [asks, setAsks] = useState(false);
  return (
    <Talk {...props} offered={asks && canBegin ? 'everywhere' : 'nowhere'} isFilled={false}>
      {({ threads, cellOf, open }) =>
        canBegin || threads.threads.length > 0 ? (
          <section className="panel stack no-print" aria-labelledby="talk-panel">
            <h2 id="talk-panel">{words.panel}</h2>
            {threads.threads.length > 0 ? (
              <ThreadList threads={threads.threads} cellOf={cellOf} onOpen={open} />
            ) : (
              <p className="quiet small">{words.none}</p>
            )}
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
