import type { Field, Kind } from '@ke-hoach/forms';
import { comparableKinds, fieldKind, kindTitle } from '@ke-hoach/forms/build';
import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { offeredKinds } from './offered-kinds.ts';

/** Another kind for a field. It is chosen first and said what becomes of earlier figures; then it is done. */
export function FieldKindField({ field, published, edit, setOpen }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [isChanging, setIsChanging] = useState(false);
  const [kind, setKind] = useState<Kind>(field.kind);
  if (field.kind === 'table') return null;
  const fits = (one: Kind) => one !== 'table' && (!field.table || fieldKind(one)?.column === true);
  const offered = offeredKinds.filter(fits);
  const kinds = offered.includes(field.kind) ? offered : [...offered, field.kind];
  const isComparable = comparableKinds(field.kind, kind);

  const change = async () => {
    const id = randomId();
    setIsChanging(true);
    const draft = await edit({ type: 'changeKind', field: field.id, kind, id }, field.id).finally(() =>
      setIsChanging(false),
    );
    if (draft && !isComparable) setOpen(id);
  };

  return (
    <>
      <Labelled
        label={texts.builder.kind}
        {...(kind === field.kind || !published?.field(field.id)
          ? {}
          : { hint: isComparable ? texts.builder.comparable : texts.builder.notComparable })}
      >
        {(given) => (
          <select {...given} className="control" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {kinds.map((name) => (
              <option key={name} value={name}>
                {kindTitle(name, language)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {kind === field.kind ? null : (
        <div className="row">
          <Button busy={isChanging} onClick={() => void change()}>
            {texts.builder.changeKind}
          </Button>
          <Button look="ghost" onClick={() => setKind(field.kind)}>
            {texts.action.cancel}
          </Button>
        </div>
      )}
    </>
  );
}
