import { matchingKey } from '@ke-hoach/forms';
import { useState } from 'react';
import type { UnitKind } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import {
  isSelected,
  selectedUnits,
  toggleKind,
  toggleUnit,
  type SelectableUnit,
  type UnitSelection,
} from './unit-selection.ts';

interface Props {
  label: string;
  units: readonly SelectableUnit[];
  selection: UnitSelection;
  onChange: (selection: UnitSelection) => void;
}

/** Chooses units of a list in a few presses: all of a kind, except some, and others one by one. */
export function UnitSelector({ label, units, selection, onChange }: Props) {
  const texts = useTexts();
  const words = texts.units.selector;
  const [filter, setFilter] = useState('');
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const shown = units.filter(({ name }) => matchingKey(name).includes(matchingKey(filter)));
  const count = selectedUnits(selection, units).length;
  const kindName = (kind: UnitKind) => texts.unitKind[kind];
  const { except, also } = selection;
  return (
    <fieldset className="stack tight unit-selector">
      <legend className="label">{label}</legend>
      <div className="row">
        {kinds.map((kind) => (
          <label key={kind} className="tick">
            <input
              type="checkbox"
              checked={selection.kinds.includes(kind)}
              onChange={() => onChange(toggleKind(selection, kind, units))}
            />
            {words.all(kindName(kind))}
          </label>
        ))}
      </div>
      {units.length > 8 ? (
        <input
          className="control"
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      ) : null}
      <ul className="plain unit-choices">
        {shown.map((unit) => (
          <li key={unit.id}>
            <label className="tick">
              <input
                type="checkbox"
                checked={isSelected(selection, unit)}
                onChange={() => onChange(toggleUnit(selection, unit))}
              />
              {unit.name}
            </label>
          </li>
        ))}
      </ul>
      <p className="small" role="status">
        {count === 0
          ? words.none
          : `${words.sentence(selection.kinds.map(kindName), except.length, also.length)}: ${words.count(count)}`}
      </p>
    </fieldset>
  );
}
