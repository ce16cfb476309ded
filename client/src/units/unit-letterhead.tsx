import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Notice } from '../ui/notice.tsx';
import { UnitLetterheadDocument } from './letterhead-operations.ts';
import { LetterheadSample } from './letterhead-sample.tsx';

const LetterheadDialog = lazyPart(async () => (await import('./letterhead-dialog.tsx')).LetterheadDialog);

/** How documents of a unit are headed and signed: seen by its people, set by its leader or administrator. */
export function UnitLetterhead({ unitId }: { unitId: string }) {
  const words = useTexts().letterhead;
  const { data } = useQuery(UnitLetterheadDocument, { variables: { id: unitId }, fetchPolicy: 'cache-and-network' });
  const [editing, setEditing] = useState(false);
  const [isSet, setIsSet] = useState(false);
  const unit = data?.unit;
  if (!unit?.letterhead) return null;
  const { letterhead } = unit;
  return (
    <section className="stack tight no-print" aria-label={words.of(unit.name)}>
      <h3>{words.title}</h3>
      <p className="hint">{words.intro}</p>
      <LetterheadSample letterhead={letterhead} />
      {letterhead.editRevision === 0 ? <p className="small quiet">{words.usual}</p> : null}
      {isSet ? (
        <Notice tone="good">
          <p>{words.set}</p>
        </Notice>
      ) : null}
      {letterhead.canSet ? (
        <div className="row">
          <Button
            onClick={() => {
              setIsSet(false);
              setEditing(true);
            }}
          >
            {words.edit}
          </Button>
        </div>
      ) : null}
      <Suspense>
        {editing ? (
          <LetterheadDialog
            unit={{ id: unit.id, name: unit.name, letterhead }}
            onClose={() => setEditing(false)}
            onSet={() => {
              setEditing(false);
              setIsSet(true);
            }}
          />
        ) : null}
      </Suspense>
    </section>
  );
}
