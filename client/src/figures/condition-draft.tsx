import { parseVietnameseNumber } from '@ke-hoach/forms';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { UnitPicker } from '../units/unit-picker.tsx';
import { choicesOf, entryOf, type Catalogue } from './condition-choices.ts';
import type { Condition } from './condition.ts';

interface Props {
  about: Pick<Condition, 'on' | 'field'>;
  catalogue: Catalogue;
  onKeep: (condition: Condition) => void;
}

/** A condition before it is asked: its values, or its bounds, and whether they are left out. */
export function ConditionDraft({ about, catalogue, onKeep }: Props) {
  const texts = useTexts();
  const [values, setValues] = useState<string[]>([]);
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(null);
  const [bounds, setBounds] = useState<[string, string]>(['', '']);
  const [not, setNot] = useState(false);
  const entry = entryOf(about, catalogue.fields);
  const given: Omit<Condition, 'not'> | null =
    entry === 'numbers' || entry === 'days'
      ? boundsGiven(about, bounds, entry)
      : valuesGiven(about, entry === 'unit' ? (unit ? [unit.id] : []) : values);
  return (
    <div className="stack tight condition-draft">
      {entry === 'unit' ? (
        <UnitPicker label={texts.figures.dimension.UNIT} asOf={null} picked={unit} onPick={setUnit} />
      ) : null}
      {entry === 'choices' ? (
        <div className="condition-values" role="group" aria-label={texts.explorer.subject[about.on]}>
          {choicesOf(about, catalogue, texts).map(([value, name]) => (
            <label key={value} className="tick">
              <input
                type="checkbox"
                checked={values.includes(value)}
                onChange={({ target }) =>
                  setValues(target.checked ? [...values, value] : values.filter((kept) => kept !== value))
                }
              />
              {name}
            </label>
          ))}
        </div>
      ) : null}
      {entry === 'number' ? (
        <Labelled label={texts.explorer.versionNumber}>
          {(control) => (
            <input
              {...control}
              className="control"
              inputMode="numeric"
              value={values[0] ?? ''}
              onChange={({ target }) => setValues(/^\d{1,6}$/.test(target.value) ? [target.value] : [])}
            />
          )}
        </Labelled>
      ) : null}
      {entry === 'numbers' || entry === 'days'
        ? ([0, 1] as const).map((at) => (
            <Labelled key={at} label={at === 0 ? texts.explorer.least : texts.explorer.most}>
              {(control) => (
                <input
                  {...control}
                  className="control"
                  type={entry === 'days' ? 'date' : 'text'}
                  inputMode={entry === 'days' ? undefined : 'decimal'}
                  value={bounds[at]}
                  onChange={({ target }) => setBounds(at === 0 ? [target.value, bounds[1]] : [bounds[0], target.value])}
                />
              )}
            </Labelled>
          ))
        : null}
      <label className="tick">
        <input type="checkbox" checked={not} onChange={({ target }) => setNot(target.checked)} />
        {texts.explorer.except}
      </label>
      <Button look="primary" aria-disabled={!given} onClick={() => (given ? onKeep({ ...given, not }) : undefined)}>
        {texts.explorer.keepCondition}
      </Button>
    </div>
  );
}

const valuesGiven = (about: Props['about'], values: string[]) => (values.length > 0 ? { ...about, values } : null);

function boundsGiven(about: Props['about'], typed: [string, string], entry: 'numbers' | 'days') {
  const read = typed.map((text) => {
    if (text.trim() === '' || entry === 'days') return text.trim();
    const number = parseVietnameseNumber(text);
    return 'value' in number ? number.value : null;
  });
  const [from, to] = read;
  if (from === null || from === undefined || to === null || to === undefined || (!from && !to)) return null;
  return { ...about, values: [], bounds: [from, to] as [string, string] };
}
