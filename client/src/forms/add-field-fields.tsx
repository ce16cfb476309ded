import { parseForm, type Form, type Kind } from '@ke-hoach/forms';
import { fieldKind, unnumberedSection } from '@ke-hoach/forms/build';
import { Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, FormEvent, KeyboardEvent } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { addingOf } from './add-asked-field.ts';
import type { BuilderPart } from './builder-section.tsx';
import { addingCalculation, formulaContent, formulaDraft, type FormulaDraft } from './formula-draft.ts';
import { KindPalette } from './kind-palette.tsx';
import { NewTitleField } from './new-title-field.tsx';
import { linesOf, namesOf } from './pasted-lines.ts';
import { FormulaFields } from './rare-fields.tsx';
import { onEscape } from './on-escape.ts';
import { sameTitled } from './same-title.ts';
import { fetchGuesses, useGuesses } from './use-guesses.ts';

interface Props extends BuilderPart {
  /** Id of the section, group or table, and what it is called. */
  section: string;
  title: string;
  isTable?: boolean;
}

/** What a table is called that nobody names: as the section it stands in, without its number; '' where that is taken. */
function nameOfSection(form: Form, section: string): string {
  const at = form.sections.findIndex(({ id }) => id === section);
  const name = at < 0 ? '' : unnumberedSection(at + 1, form.sections[at]!.title);
  return sameTitled(form, name, section) ? '' : name;
}

/** What is picked as the kind: null while it goes by the name. */
type Picked = Kind | 'calculated' | null;

/** Null what goes by the name until it is said. */
const nothingTyped = {
  title: '',
  kind: null as Picked,
  required: null as boolean | null,
  choices: null as string | null,
};

/**
 * Adds fields at the end of a section, one after another: the box stays, with the keyboard in it. A table leads to its
 * columns, a kind that asks for more to the field's details. What was typed comes back when it could not be added.
 */
export function AddFieldFields(props: Props) {
  const { form, section, isTable = false, edit, onAdded, canvas, problem, sentence } = props;
  const texts = useTexts();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [isClosedByHand, setClosedByHand] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const [asked, setAsked] = useState(false);
  const [formula, setFormula] = useState<FormulaDraft>(() => formulaDraft(form));
  const box = useRef<HTMLFormElement>(null);
  const place = `add-${section}`;
  const word = isTable ? texts.builder.addColumn : texts.builder.addField;
  const isOffered = (one: Kind) => !isTable || fieldKind(one)?.column === true;
  const guesses = useGuesses(open);
  const named = useMemo(() => guesses?.typedField(typed.title), [guesses, typed.title]);
  const guessed = named?.kind ?? 'text';
  const byName = named?.calculated && !isTable ? 'calculated' : isOffered(guessed) ? guessed : 'text';
  const kind = typed.kind ?? byName;
  const isRequired = typed.required ?? named?.required ?? false;
  const choices = typed.choices ?? named?.choices.join('\n') ?? '';
  const content = formulaContent(form, formula);
  const hasChoices = kind === 'choice' || kind === 'many-choices';
  const same = sameTitled(form, named?.title ?? typed.title, section);
  const tableTitle = kind === 'table' ? nameOfSection(form, section) : '';
  const hint = () => {
    if (same) return texts.inspector.sameTitle(same.title);
    if (tableTitle !== '' && typed.title.trim() === '') return texts.inspector.tableNamedAs(tableTitle);
    if (named && named.title !== typed.title.trim() && named.title !== '') return texts.inspector.namedAs(named);
    return texts.inspector[isTable ? 'pasteColumns' : 'pasteFields'];
  };
  const change = (part: Partial<typeof nothingTyped>) => setTyped({ ...typed, ...part });
  const focusName = () => box.current?.querySelector('input')?.focus();
  const stood = useRef<number | null>(null);
  // The button that adds stays under the hand that pressed it: the page moves by what was added.
  useLayoutEffect(() => {
    const moved = (box.current?.getBoundingClientRect().top ?? 0) - (stood.current ?? NaN);
    if (moved > 0) window.scrollBy(0, moved);
    stood.current = null;
  }, [form]);
  // What was added stands above the box, and what its kind asks for below: neither is to be out of sight.
  useEffect(() => {
    if (box.current?.contains(document.activeElement)) box.current.scrollIntoView({ block: 'nearest' });
  }, [open, form, kind]);
  /** What was typed is there again when the box is opened again. */
  const show = (isOpen: boolean) => {
    setClosedByHand(!isOpen);
    setOpen(isOpen);
  };

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const title = (named?.title ?? typed.title.trim()) || tableTitle;
    setAsked(title === '' || (kind === 'calculated' && !content));
    if (title === '') return focusName();
    const id = randomId();
    const offered = hasChoices ? linesOf(choices) : [];
    const operation =
      kind !== 'calculated'
        ? addingOf({ ...named, title, kind, required: isRequired, choices: offered }, { section, isTable, id })
        : content && addingCalculation(title, section, content);
    if (!operation) return box.current?.querySelector('select')?.focus();
    stood.current = box.current?.getBoundingClientRect().top ?? null;
    const done = edit(operation, place);
    setTyped(nothingTyped);
    setFormula(formulaDraft(form));
    const isPicked = typed.kind !== null;
    const asksMore = (isPicked && kind === 'percent') || kind === 'note' || (hasChoices && offered.length === 0);
    if (asksMore || kind === 'table') setOpen(false);
    else focusName();
    if (asksMore) onAdded(id);
    if (kind === 'table') canvas.goTo(id, { stop: 'adder', since: form });
    if (await done) return announce(texts.inspector.added(title));
    setOpen(true);
    setFormula(formula);
    setTyped((now) => (now.title === '' ? typed : now));
  };
  /** In the choices Enter begins another line; at a name without any it leads to them: who types on would write elsewhere. */
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const list = box.current?.querySelector('textarea');
    const isAtName = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.target === list) {
      if (event.ctrlKey || event.metaKey) box.current?.requestSubmit();
    } else if (isAtName && hasChoices && choices.trim() === '' && typed.title.trim() !== '') {
      event.preventDefault();
      list?.focus();
    }
  };
  /** A row of header cells, or lines of an outline, are one field each. */
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (namesOf(text).length < 2) return;
    event.preventDefault();
    void addPasted(text);
  };
  const addPasted = async (text: string) => {
    const { layoutOfPasted, portionsOf } = await fetchGuesses();
    const { lay, tie } = layoutOfPasted(text, { section, isTable });
    const drafts = await Promise.all(portionsOf(lay).map((operation) => edit(operation, place)));
    const last = drafts.at(-1);
    if (!last || drafts.includes(null)) return;
    announce(texts.inspector.addedSeveral(lay.filter(({ type }) => type !== 'addSection').length));
    const parsed = parseForm({ schema: last.schema, uiSchema: last.uiSchema });
    for (const operation of parsed.ok ? portionsOf(tie(parsed.form)) : []) void edit(operation, place);
  };

  if (!open) {
    return (
      <Button
        look="ghost"
        aria-label={`${word}: ${props.title}`}
        data-adder={section}
        autoFocus={isClosedByHand}
        onClick={() => show(true)}
      >
        + {word}
      </Button>
    );
  }
  const said = problem && problem.place === place ? sentence(problem) : null;
  return (
    <form
      ref={box}
      className="field-details adding"
      data-adding=""
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        onEscape(() => show(false))(event);
        enter(event);
      }}
      noValidate
    >
      <div className="row name-and-required">
        <NewTitleField
          label={isTable ? texts.builder.columnTitle : texts.builder.fieldTitle}
          hint={hint()}
          value={typed.title}
          onChange={(title) => change({ title })}
          onPaste={paste}
          mistake={asked && typed.title.trim() === '' ? texts.builder.titleRequired : said}
        />
        {kind === 'calculated' || kind === 'note' ? null : (
          <label className="tick">
            <input
              type="checkbox"
              checked={isRequired}
              onChange={(event) => change({ required: event.target.checked })}
            />
            {texts.builder.required}
          </label>
        )}
      </div>
      <KindPalette
        kind={kind === 'calculated' ? null : kind}
        onChange={(one) => change({ kind: one })}
        isOffered={isOffered}
        {...(isTable ? {} : { onCalculated: () => change({ kind: 'calculated' }) })}
      />
      {kind === 'calculated' ? (
        <Suspense fallback={<Loading />}>
          <FormulaFields form={form} draft={formula} onChange={setFormula} asked={asked} />
        </Suspense>
      ) : null}
      {hasChoices ? (
        <Labelled label={texts.builder.choices} hint={texts.inspector.choicesHint}>
          {(given) => (
            <textarea
              {...given}
              className="control"
              rows={Math.min(Math.max(choices.split('\n').length, 3), 12)}
              value={choices}
              onChange={(event) => change({ choices: event.target.value })}
            />
          )}
        </Labelled>
      ) : null}
      {kind !== 'calculated' && texts.inspector.notYet[kind] ? (
        <p className="small quiet">{texts.inspector.notYet[kind]}</p>
      ) : null}
      <div className="row">
        <Button look="primary" type="submit">
          {texts.builder.add}
        </Button>
        <Button onClick={() => show(false)}>{texts.action.close}</Button>
      </div>
    </form>
  );
}
