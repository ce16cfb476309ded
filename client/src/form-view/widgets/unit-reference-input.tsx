import { useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-referring.ts';
import { useFoundUnits, type FoundUnit } from '../find-units.ts';
import { useUnitName } from '../unit-name.tsx';
import { whenReleased } from '../when-released.ts';
import type { AnswerInputProps } from './answer-input.ts';

/** A unit found by its name and chosen from a list. The list stands in the flow: it is never cut off in a table. */
export function UnitReferenceInput(props: AnswerInputProps) {
  const { id, label, value, onChange, onLeave, required, disabled, invalid, describedBy } = props;
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const name = useUnitName(chosen);
  const found = useFoundUnits(typed ?? '');
  const listed = open && typed !== null && typed.trim() !== '';
  const unchosen = !open && typed !== null && typed.trim() !== '';
  const shown = typed ?? (chosen === null ? '' : name === null ? texts.answering.unitUnknown : (name ?? '…'));

  const pick = (unit: FoundUnit) => {
    setTyped(null);
    setOpen(false);
    onChange(unit.id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !listed) return;
    const unit = found.units[at];
    const last = found.units.length - 1;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, last));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && unit) pick(unit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said = found.failed
    ? texts.answering.unitsFailed
    : found.waiting
      ? ''
      : found.all === 0
        ? texts.answering.unitsNone
        : texts.answering.unitsFound(found.all);

  return (
    <div className="unit-reference">
      <input
        id={id}
        className="control"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={listed && found.units.length > 0}
        aria-controls={`${id}-units`}
        aria-activedescendant={listed && found.units[at] ? `${id}-unit-${at}` : undefined}
        aria-label={label}
        aria-required={required || undefined}
        aria-invalid={invalid || unchosen || undefined}
        aria-describedby={[describedBy, unchosen ? `${id}-unchosen` : ''].filter(Boolean).join(' ') || undefined}
        autoComplete="off"
        placeholder={texts.answering.unitHint}
        disabled={disabled}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value === '' ? null : event.target.value);
          setOpen(true);
          setAt(0);
          if (chosen !== null) onChange(undefined);
        }}
        onKeyDown={press}
        onBlur={() => whenReleased(() => (setOpen(false), onLeave()))}
      />
      <p className="hint" role="status">
        {listed ? said : ''}
      </p>
      <ul id={`${id}-units`} role="listbox" aria-label={texts.answering.unitHint} hidden={!listed || found.all === 0}>
        {listed
          ? found.units.map((unit, index) => (
              <li
                key={unit.id}
                id={`${id}-unit-${index}`}
                role="option"
                aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(unit)}
              >
                {unit.name}
                {unit.under ? <span className="quiet">, {unit.under}</span> : null}
              </li>
            ))
          : null}
      </ul>
      {listed && found.all > found.units.length ? <p className="hint">{texts.answering.unitsMore}</p> : null}
      {unchosen ? (
        <p className="mistake" id={`${id}-unchosen`}>
          {texts.answering.unitsWanted}
        </p>
      ) : null}
    </div>
  );
}
