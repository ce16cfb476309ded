import { formatNumber, parseVietnameseNumber } from '@ke-hoach/forms';
import { useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import { Labelled } from '../ui/labelled.tsx';
import type { Measure } from './question.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  measure: Measure;
  onChange: (measure: Measure) => void;
}

/** Between which figures a group is shown; the others are left out. Taken when the field is left, as bounds of ranges are. */
export function MeasureBounds({ measure, onChange }: Props) {
  const texts = useTexts();
  const [isGiven] = useState(measure.least !== undefined || measure.most !== undefined);
  return (
    <details className="small" open={isGiven}>
      <summary>{texts.explorer.bounds}</summary>
      <div className="group-by">
        {(['least', 'most'] as const).map((end) => (
          <Bound
            key={end}
            label={texts.explorer[end]}
            value={measure[end] ?? ''}
            onTake={(value) => {
              const { [end]: _, ...rest } = measure;
              onChange(value === '' ? rest : { ...rest, [end]: value });
            }}
          />
        ))}
      </div>
    </details>
  );
}

function Bound({ label, value, onTake }: { label: string; value: string; onTake: (value: string) => void }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [typed, setTyped] = useTyped(value === '' ? '' : formatNumber(value, language));
  const [mistaken, setMistaken] = useState(false);
  const take = () => {
    const read = typed.trim() === '' ? { value: '' } : parseVietnameseNumber(typed);
    const number = 'value' in read ? read.value : null;
    setMistaken(number === null);
    if (number !== null && number !== value) onTake(number);
  };
  return (
    <Labelled label={label} mistake={mistaken ? texts.explorer.boundMistake : null}>
      {(given) => (
        <input
          {...given}
          className="control"
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={take}
          onKeyDown={({ key }) => {
            if (key === 'Enter') take();
          }}
        />
      )}
    </Labelled>
  );
}
