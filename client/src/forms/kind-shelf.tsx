import type { Kind } from '@ke-hoach/forms';
import { kindTitle } from '@ke-hoach/forms/build';
import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { useCarrying } from './carry-context.ts';
import { carriedBy, howToCarry } from './drag-handle.tsx';
import { offeredKinds } from './offered-kinds.ts';
import { operationFor, placesFor, startOf, type Carried } from './places.ts';

/** Every kind of a new field, to be dragged or carried to its place; a click puts one behind the open field, else last. */
export function KindShelf(part: BuilderPart) {
  const texts = useTexts();
  return (
    <div className="kind-shelf">
      <p className="quiet small">{texts.canvas.kindsHint}</p>
      <ul className="plain row">
        {offeredKinds.map((kind) => (
          <li key={kind}>
            <KindChip {...part} kind={kind} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function KindChip({ kind, form, open, edit, onAdded, canvas }: BuilderPart & { kind: Kind }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const carrying = useCarrying();
  const [id, setId] = useState(randomId);
  if (form.field(id)) setId(randomId());
  const carried: Carried = { what: 'new', id, kind, title: texts.canvas.newField(kindTitle(kind, language)) };
  const add = () => {
    const places = placesFor(form, carried, language);
    const place = places[startOf(places, open)];
    if (!place) return;
    void edit(operationFor(carried, place));
    canvas.goTo(id, { stop: 'none', since: form });
    onAdded(id);
  };
  return (
    <button
      type="button"
      className="chip kind-chip"
      aria-label={texts.canvas.pickUpKind(kindTitle(kind, language))}
      aria-describedby={howToCarry}
      aria-pressed={carrying.id === id}
      {...carriedBy(carrying, carried, add)}
    >
      {kindTitle(kind, language)}
    </button>
  );
}
