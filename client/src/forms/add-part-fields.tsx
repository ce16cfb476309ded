import { useState, type FormEvent } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { NewTitleField } from './new-title-field.tsx';
import { onEscape } from './on-escape.ts';

interface Props extends Pick<BuilderPart, 'form' | 'canvas' | 'edit' | 'problem' | 'sentence'> {
  /** Id of the section a group is added to, with its title; without it a section is added. */
  into?: { id: string; title: string };
}

/** Adds a section at the end of the form, or a group at the end of a section, and asks for its first field. */
export function AddPartFields({ into, form, canvas, edit, problem, sentence }: Props) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [isClosedByHand, setClosedByHand] = useState(false);
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);
  const place = `add-part-${into?.id ?? ''}`;
  const word = into ? texts.builder.addGroup : texts.builder.addSection;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const wanted = title.trim();
    if (wanted === '') return;
    const id = randomId();
    const done = edit(
      into ? { type: 'addGroup', id, title: wanted, section: into.id } : { type: 'addSection', id, title: wanted },
      place,
    );
    canvas.goTo(id, { stop: 'adder', since: form });
    setTitle('');
    setAsked(false);
    setOpen(false);
    if (await done) return;
    setTitle(wanted);
    setOpen(true);
  };

  const show = (isOpen: boolean) => {
    setClosedByHand(!isOpen);
    setOpen(isOpen);
  };

  if (!open) {
    return (
      <Button
        {...(into ? { look: 'ghost' as const } : { className: 'add-section' })}
        aria-label={into ? `${word}: ${into.title}` : word}
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
      className="field-details"
      data-adding=""
      onSubmit={(event) => void add(event)}
      onKeyDown={onEscape(() => show(false))}
      noValidate
    >
      <NewTitleField
        label={into ? texts.builder.groupTitle : texts.builder.sectionTitle}
        value={title}
        onChange={setTitle}
        mistake={asked && title.trim() === '' ? texts.builder.partTitleRequired : said}
      />
      <div className="row">
        <Button look="primary" type="submit">
          {texts.builder.add}
        </Button>
        <Button onClick={() => show(false)}>{texts.action.cancel}</Button>
      </div>
    </form>
  );
}
