import type { Form, Numbering } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { EditProblemNote } from './edit-problem-note.tsx';
import { SavedTextField } from './saved-text-field.tsx';
import { TypedTextsContext, typedTextsOf } from './typed-texts.ts';

/** The form itself among the places of the builder, where fields and sections go by their ids. */
export const theForm = 'form';

/** How numbers run; whether what is computed has one is told apart from it. */
const runs = ['form', 'section'] as const;
type Run = (typeof runs)[number];

const runOf = (numbering: Numbering): Run => (numbering.startsWith('form') ? 'form' : 'section');
const countsAll = (numbering: Numbering): boolean => numbering.endsWith('-all');
const numberingOf = (run: Run, isAll: boolean): Numbering => (isAll ? `${run}-all` : run);

/** What the form is called, and whether its questions are numbered; opened, both can be changed. */
export function FormCard(props: BuilderPart) {
  const { form, open, setOpen, edit, unfinished } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const words = texts.builder.ofForm;
  const isOpen = open === theForm;
  const { numbering } = form;
  const run = numbering && runOf(numbering);
  const number = (next: Numbering | null) => void edit({ type: 'setNumbering', numbering: next }, theForm);
  return (
    <section
      className={`panel part-head form-card ${isOpen ? 'open' : ''}`}
      data-item={theForm}
      aria-label={words.label}
    >
      <div className="field-row-head">
        <p className="part-title">
          <strong>{titleOf(form, language)}</strong>{' '}
          <span className="quiet small">
            ({words.numberedHow(run ?? 'none')}
            {numbering && countsAll(numbering) ? words.numberedAll : ''})
          </span>
        </p>
        <Button
          look="ghost"
          data-button
          aria-label={words.edit}
          aria-expanded={isOpen}
          onClick={() => setOpen(isOpen ? null : theForm)}
        >
          {texts.builder.editPart}
        </Button>
      </div>
      <EditProblemNote {...props} place={theForm} isClosed={!isOpen} />
      {isOpen ? (
        <TypedTextsContext value={typedTextsOf(unfinished, theForm)}>
          <div className="field-details">
            <SavedTextField
              label={words.title}
              value={form.title}
              autoFocus
              mistakeOf={(text) => (text === '' ? texts.builder.partTitleRequired : null)}
              onSave={(title) => edit({ type: 'retitleForm', title }, theForm)}
            />
            <SavedTextField
              label={texts.builder.inEnglish}
              value={form.titleEn ?? ''}
              onSave={(title) => edit({ type: 'retitleForm', title: title || null, lang: 'en' }, theForm)}
            />
            <Labelled label={words.numberingLabel} hint={words.numberingHint}>
              {(given) => (
                <select
                  {...given}
                  className="control"
                  value={run ?? ''}
                  onChange={({ target }) => {
                    const chosen = runs.find((one) => one === target.value);
                    number(chosen ? numberingOf(chosen, numbering === undefined || countsAll(numbering)) : null);
                  }}
                >
                  <option value="">{words.numbering.none}</option>
                  {runs.map((one) => (
                    <option key={one} value={one}>
                      {words.numbering[one]}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
            {numbering && run ? (
              <label className="tick">
                <input
                  type="checkbox"
                  checked={countsAll(numbering)}
                  onChange={({ target }) => number(numberingOf(run, target.checked))}
                />
                {words.numberAll}
              </label>
            ) : null}
          </div>
        </TypedTextsContext>
      ) : null}
    </section>
  );
}

const titleOf = (form: Form, language: string): string => (language === 'en' ? form.titleEn : undefined) ?? form.title;
