import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { UnitHistory_unitFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { UndoBatchDialog } from './undo-batch-dialog.tsx';

graphql(`
  fragment UnitHistory_unit on Unit {
    id
    canAdminister
    placements {
      line
      name
      from
      until
      parentName
    }
    successions {
      kind
      on
      fromId
      fromName
      toId
      toName
      share
    }
    changes {
      id
      at
      byName
      reason
      size
      undoneAt
    }
  }
`);

/** How a unit came to be what it is, in sentences; its administrator takes a batch of changes back from here. */
export function UnitHistory({ unit, onDone }: { unit: UnitHistory_unitFragment; onDone: (sentence: string) => void }) {
  const texts = useTexts();
  const words = texts.units;
  const [undoing, setUndoing] = useState<string | null>(null);
  return (
    <>
      <section aria-labelledby="unit-history" className="stack tight">
        <h3 id="unit-history">{words.history}</h3>
        <ul className="unit-history">
          {unit.placements.map(({ line, name, from, until, parentName }) => (
            <li key={`${line} ${from}`}>
              {line === 'TERRITORY' ? '' : `${words.lines[line]}: `}
              {words.placed(name, from ?? null, until ?? null, parentName ?? null)}
            </li>
          ))}
          {unit.successions.map(({ kind, on, fromId, fromName, toId, toName, share }) => (
            <li key={`${on} ${fromId} ${toId}`}>
              {words.passed[kind](fromName, toName, on)}
              {share ? words.share(texts.write.number(Number(share))) : ''}
            </li>
          ))}
        </ul>
      </section>
      {unit.changes.length > 0 ? (
        <section aria-labelledby="unit-batches" className="stack tight">
          <h3 id="unit-batches">{words.batches}</h3>
          <ul className="plain stack tight">
            {unit.changes.map(({ id, reason, size, byName, at, undoneAt }) => (
              <li key={id} className="row between">
                <span>{words.batch(reason, size, byName, at)}</span>
                {undoneAt ? (
                  <span className="quiet small">{words.undone}</span>
                ) : (
                  <Button look="ghost" aria-label={`${words.undo}: ${reason}`} onClick={() => setUndoing(id)}>
                    {words.undo}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {undoing ? (
        <UndoBatchDialog
          batchId={undoing}
          onClose={() => setUndoing(null)}
          onDone={(sentence) => {
            setUndoing(null);
            onDone(sentence);
          }}
        />
      ) : null}
    </>
  );
}
