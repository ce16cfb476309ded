import type { Field } from '@ke-hoach/forms';
import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { canKeepTotal, splitKeepingTotal } from './split-keeping-total.ts';
import { addsUp } from './split-merge.ts';

const MOST_PARTS = 20;

/** Splits a field: what the parts are called, and what becomes of last year's figures. */
export function SplitFieldFields(props: BuilderPart & { field: Field }) {
  const { form, field, edit, saving, setOpen, canvas, unfinished } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const [titles, show] = useState(() => unfinished.of(field.id).split ?? ['', '']);
  const setTitles = (next: readonly string[]) => {
    show(next);
    unfinished.keep(field.id, 'split', next.some((one) => one.trim() !== '') ? next : undefined);
  };
  const [asked, setAsked] = useState(false);
  const [keepsTotal, setKeepsTotal] = useState(() => canKeepTotal(field));
  const title = fieldTitle(field, language);

  const split = async () => {
    setAsked(true);
    if (titles.some((one) => one.trim() === '')) return;
    const into = titles.map((one) => ({ id: randomId(), title: one.trim() }));
    const split = keepsTotal
      ? splitKeepingTotal(form, field, into)
      : ({ type: 'splitField', field: field.id, into } as const);
    if (!(await edit(split, field.id))) return;
    unfinished.keep(field.id, 'split', undefined);
    setOpen(into[0]!.id);
    canvas.goTo(into[0]!.id, { since: form });
  };

  return (
    <div className="field-details">
      <p className="small">{addsUp(field) ? texts.inspector.splitAdds(title) : texts.inspector.splitApart(title)}</p>
      {titles.map((one, at) => (
        <div key={at} className="row pick">
          <Labelled
            label={texts.inspector.splitPart(at + 1)}
            mistake={asked && one.trim() === '' ? texts.builder.titleRequired : null}
          >
            {(given) => (
              <input
                {...given}
                className="control"
                value={one}
                onChange={(event) => setTitles(titles.map((title, one) => (one === at ? event.target.value : title)))}
              />
            )}
          </Labelled>
          {titles.length > 2 ? (
            <Button
              look="ghost"
              aria-label={texts.inspector.dropPart(at + 1)}
              onClick={() => setTitles(titles.filter((_, one) => one !== at))}
            >
              {texts.builder.removeTest}
            </Button>
          ) : null}
        </div>
      ))}
      {canKeepTotal(field) ? (
        <label className="tick">
          <input type="checkbox" checked={keepsTotal} onChange={(event) => setKeepsTotal(event.target.checked)} />
          {texts.inspector.keepTotal(title)}
        </label>
      ) : null}
      <div className="row">
        <Button look="ghost" busy={titles.length === MOST_PARTS} onClick={() => setTitles([...titles, ''])}>
          + {texts.inspector.addPart}
        </Button>
        <Button busy={saving} onClick={() => void split()}>
          {texts.inspector.split}
        </Button>
      </div>
    </div>
  );
}
