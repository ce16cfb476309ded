import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import type { ChangeDraft } from './unit-change-draft.ts';
import type { Preview } from './use-change-units.ts';

interface Props {
  roles: Preview['roles'];
  draft: ChangeDraft;
  onChange: (people: ChangeDraft['people']) => void;
}

/** Where each person of a unit that is split goes: to the first part unless another is chosen. */
export function PeopleOfParts({ roles, draft, onChange }: Props) {
  const texts = useTexts();
  const words = texts.units;
  const people = [...new Set(roles.map(({ personId }) => personId))].map((id) => ({
    id,
    held: roles.filter(({ personId }) => personId === id),
  }));
  if (people.length === 0) return null;
  return (
    <fieldset className="stack tight people-of-parts">
      <legend className="label">{words.peopleOfParts}</legend>
      <p className="hint">{words.peopleOfPartsHint}</p>
      {people.map(({ id, held }) => (
        <Labelled
          key={id}
          label={words.goesTo(held[0]!.personName, [...new Set(held.map(({ role }) => texts.role[role]))].join(', '))}
        >
          {(given) => (
            <select
              {...given}
              className="control"
              value={draft.people[id] ?? draft.parts[0]!.id}
              onChange={(event) => onChange({ ...draft.people, [id]: event.target.value })}
            >
              {draft.parts.map((part) => (
                <option key={part.id} value={part.id}>
                  {part.name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ))}
    </fieldset>
  );
}
