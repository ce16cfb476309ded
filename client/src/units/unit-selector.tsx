import { matchingKey } from '@ke-hoach/forms';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { KindTicks, SelectionLine, UnitTicks } from './selector-parts.tsx';
import { selectedUnits, toggleKind, toggleUnit, type SelectableUnit, type UnitSelection } from './unit-selection.ts';

interface Props {
  label: string;
  units: readonly SelectableUnit[];
  selection: UnitSelection;
  onChange: (selection: UnitSelection) => void;
}

/** Chooses units of a short list in a few presses: all of a kind, except some, and others one by one. */
export function UnitSelector({ label, units, selection, onChange }: Props) {
  const texts = useTexts();
  const words = texts.units.selector;
  const [filter, setFilter] = useState('');
  const kinds = [...new Set(units.map(({ kind }) => kind))].map((kind) => ({ kind }));
  const shown = units.filter(({ name }) => matchingKey(name).includes(matchingKey(filter)));
  return (
    <fieldset className="stack tight unit-selector">
      <legend className="label">{label}</legend>
      <KindTicks {...{ kinds, selection }} onToggle={(kind) => onChange(toggleKind(selection, kind, units))} />
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
      <UnitTicks units={shown} selection={selection} onToggle={(unit) => onChange(toggleUnit(selection, unit))} />
      <SelectionLine selection={selection} count={selectedUnits(selection, units).length} />
    </fieldset>
  );
}
