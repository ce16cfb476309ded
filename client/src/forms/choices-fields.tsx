import type { Choice, Field, Form } from '@ke-hoach/forms';
import { isUnnamed, usesOfCode, type Operation } from '@ke-hoach/forms/build';
import { useRef, useState, type ClipboardEvent, type ReactNode } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { ChoiceRow } from './choice-row.tsx';

export interface ChoicesProps {
  form: Form;
  field: Field;
  choices: readonly Choice[];
  /** Does one operation; something that counts as true when it was done. */
  edit: (operation: Operation, place?: string | null) => Promise<unknown>;
  /** The latest published version, null before the first: a choice that it has is retired, any other deleted. */
  published?: Form | null;
  /** The way to the library, and from it; not there in the library itself. */
  shared?: ReactNode;
}

/** The answers a choice offers: adding, naming, moving, and no longer offering one. */
export function ChoicesFields(props: ChoicesProps) {
  const { form, field, choices, edit, published, shared } = props;
  const texts = useTexts();
  const [title, setTitle] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const list = field.codeList ? form.codeLists.get(field.codeList) : undefined;

  const add = () => {
    const wanted = title.trim();
    box.current?.focus();
    if (wanted === '') return;
    setTitle('');
    void edit(inPlaceOfUnnamed([{ type: 'addChoice', field: field.id, title: wanted }]), field.id).then(
      (done) => !done && setTitle((now) => now || wanted),
    );
  };
  const wasPublished = (choice: Choice) => {
    if (published === undefined) return true;
    const before = published?.field(field.id);
    return [...(before?.choices ?? []), ...(before?.retired ?? [])].some(({ id }) => id === choice.id);
  };
  /** The choice with which a field begins goes once it has others, if nobody named it and nothing asks for it. */
  const inPlaceOfUnnamed = (operations: Operation[]): Operation => {
    const unnamed = choices.find((choice) => isUnnamed(choice) && !wasPublished(choice));
    const isFree = unnamed && usesOfCode(form, field.id, unnamed.code).length === 0;
    if (isFree) operations.push({ type: 'removeChoice', choice: unnamed.id });
    return operations.length === 1 ? operations[0]! : { type: 'several', operations };
  };
  /** A column of cells or lines is one choice a line; in the box of a choice the first of them takes its place. */
  const paste = (event: ClipboardEvent, over?: Choice) => {
    const titles = linesOf(event.clipboardData.getData('text/plain'));
    if (titles.length < 2) return;
    event.preventDefault();
    const ids = titles.map(() => randomId());
    const operations = titles.map((title, at): Operation => ({
      ...{ type: 'addChoice', field: field.id, title, id: ids[at]! },
      ...(over ? { after: ids[at - 1] ?? over.id } : {}),
    }));
    if (over && wasPublished(over)) {
      const [title = ''] = titles;
      operations.splice(0, 1, { type: 'retitleChoice', choice: over.id, title });
      if (operations[1]?.type === 'addChoice') operations[1].after = over.id;
    } else if (over) operations.push({ type: 'removeChoice', choice: over.id });
    box.current?.focus();
    void edit(over ? { type: 'several', operations } : inPlaceOfUnnamed(operations), field.id);
  };

  if (list) {
    return (
      <fieldset className="choices">
        <legend className="label">{texts.builder.choices}</legend>
        <p className="small quiet">{texts.builder.fromCodeList(list.title, list.version)}</p>
        <p>{choices.map((choice) => choice.title).join('; ')}</p>
        {shared}
        <Button look="ghost" onClick={() => void edit({ type: 'detachCodeList', field: field.id }, field.id)}>
          {texts.builder.detachCodeList}
        </Button>
      </fieldset>
    );
  }
  return (
    <fieldset className="choices">
      <legend className="label">{texts.builder.choices}</legend>
      <ol className="plain">
        {choices.map((choice) => (
          <li key={choice.id}>
            <ChoiceRow
              {...props}
              choice={choice}
              canDelete={!wasPublished(choice)}
              onPaste={(event) => paste(event, choice)}
              onGoing={() => box.current?.focus()}
            />
          </li>
        ))}
      </ol>
      <div className="row choice-new">
        <Labelled label={texts.builder.newChoice} hint={texts.builder.pasteChoices}>
          {(given) => (
            <input
              {...given}
              ref={box}
              className="control"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              onPaste={(event) => paste(event)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
          )}
        </Labelled>
        <Button onClick={add}>{texts.builder.addChoice}</Button>
      </div>
      {shared}
      {field.retired && field.retired.length > 0 ? (
        <ul className="plain small" aria-label={texts.builder.retiredChoices}>
          {field.retired.map((choice) => (
            <li key={choice.id} className="row">
              <span className="quiet">
                {texts.builder.retired(choice.title, choices.find(({ id }) => id === choice.into)?.title ?? '')}
              </span>
              <Button
                look="ghost"
                aria-label={texts.builder.restoreChoice(choice.title)}
                onClick={() => void edit({ type: 'restoreChoice', choice: choice.id }, field.id)}
              >
                {texts.builder.restore}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  );
}

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim().normalize('NFC'))
    .filter(Boolean);
