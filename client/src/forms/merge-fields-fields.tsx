import type { Field } from '@ke-hoach/forms';
import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { mergeableWith } from './split-merge.ts';

/** Merges a number with others counted alike: which ones, what their sum is called, and what becomes of last year's figures. */
export function MergeFieldsFields(props: BuilderPart & { field: Field }) {
  const { form, field, edit, saving, setOpen, canvas, unfinished } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const [{ chosen, title }, show] = useState(() => unfinished.of(field.id).merge ?? { chosen: [], title: '' });
  const put = (next: { chosen: readonly string[]; title: string }) => {
    show(next);
    unfinished.keep(field.id, 'merge', next.chosen.length > 0 || next.title.trim() !== '' ? next : undefined);
  };
  const [asked, setAsked] = useState(false);
  const offered = mergeableWith(form, field);
  const merged = [field, ...offered.filter(({ id }) => chosen.includes(id))];

  const merge = async () => {
    setAsked(true);
    if (merged.length < 2 || title.trim() === '') return;
    const id = randomId();
    const fields = merged.map((one) => one.id);
    if (!(await edit({ type: 'mergeFields', fields, id, title: title.trim() }, field.id))) return;
    unfinished.keep(field.id, 'merge', undefined);
    setOpen(id);
    canvas.goTo(id, { since: form });
  };

  if (offered.length === 0) return <p className="field-details quiet small">{texts.inspector.noMergeable}</p>;
  return (
    <div className="field-details">
      <fieldset>
        <legend className="label">{texts.inspector.mergeWith(fieldTitle(field, language))}</legend>
        {offered.map((other) => (
          <label key={other.id} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(other.id)}
              onChange={(event) =>
                put({
                  title,
                  chosen: event.target.checked ? [...chosen, other.id] : chosen.filter((id) => id !== other.id),
                })
              }
            />
            {fieldTitle(other, language)}
          </label>
        ))}
        {asked && merged.length < 2 ? (
          <p className="mistake" role="alert">
            {texts.inspector.mergeChoose}
          </p>
        ) : null}
      </fieldset>
      <Labelled
        label={texts.inspector.mergedTitle}
        mistake={asked && title.trim() === '' ? texts.builder.titleRequired : null}
      >
        {(given) => (
          <input
            {...given}
            className="control"
            value={title}
            onChange={(event) => put({ chosen, title: event.target.value })}
          />
        )}
      </Labelled>
      {merged.length > 1 ? (
        <p className="small">
          {texts.inspector.mergeAdds(merged.map((one) => `“${fieldTitle(one, language)}”`).join(', '))}
        </p>
      ) : null}
      <div className="row">
        <Button busy={saving} onClick={() => void merge()}>
          {texts.inspector.merge}
        </Button>
      </div>
    </div>
  );
}
