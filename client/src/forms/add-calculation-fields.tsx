import { Suspense, useState, type FormEvent } from 'react';
import { sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { NewTitleField } from './new-title-field.tsx';
import { addingCalculation, formulaContent, formulaDraft, type FormulaDraft } from './formula-draft.ts';
import { FormulaFields } from './rare-fields.tsx';
import { partsOf } from './parts-of.ts';
import { sectionOf } from './section-of.ts';

const place = 'add-calculation';

/** Adds a value that is computed from answers. What was typed stays until it is really added. */
export function AddCalculationFields({ form, open: beside, edit, problem, sentence }: BuilderPart) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  /** The keyboard comes back to the button that stands where one was added. */
  const [wasOpen, setWasOpen] = useState(false);
  const close = () => {
    setOpen(false);
    setWasOpen(true);
  };
  const [title, setTitle] = useState('');
  const [draft, setDraft] = useState<FormulaDraft>(() => formulaDraft(form));
  const [chosen, setSection] = useState('');
  const [asked, setAsked] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const parts = partsOf(form);
  // Where the person works: at the field that is open, else at the end.
  const near = parts.find(({ id }) => id === (beside && sectionOf(form, beside))) ?? parts.at(-1);
  const section = chosen || (near?.id ?? '');

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const content = formulaContent(form, draft);
    if (title.trim() === '' || !content || isAdding) return;
    setIsAdding(true);
    const done = await edit(addingCalculation(title.trim(), section, content), place).finally(() => setIsAdding(false));
    if (!done) return;
    close();
    setTitle('');
    setDraft(formulaDraft(form));
    setAsked(false);
  };

  if (!open)
    return (
      <Button look="ghost" autoFocus={wasOpen} onClick={() => setOpen(true)}>
        + {texts.builder.addCalculation}
      </Button>
    );
  return (
    <form className="field-details" data-adding="" onSubmit={(event) => void add(event)} noValidate>
      <NewTitleField
        label={texts.builder.fieldTitle}
        value={title}
        onChange={setTitle}
        mistake={
          asked && title.trim() === ''
            ? texts.builder.titleRequired
            : problem && problem.place === place
              ? sentence(problem)
              : null
        }
      />
      <Labelled label={texts.builder.section}>
        {(given) => (
          <select {...given} className="control" value={section} onChange={(event) => setSection(event.target.value)}>
            {parts.map(({ id, part, depth }) => (
              <option key={id} value={id}>
                {'– '.repeat(depth) + sectionTitle(part, language)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Suspense fallback={<Loading />}>
        <FormulaFields form={form} draft={draft} onChange={setDraft} asked={asked} />
      </Suspense>
      <div className="row">
        <Button look="primary" type="submit" busy={isAdding}>
          {texts.builder.add}
        </Button>
        <Button onClick={close}>{texts.action.cancel}</Button>
      </div>
    </form>
  );
}
