import type { Kind } from '@ke-hoach/forms';
import { kindTitle } from '@ke-hoach/forms/build';
import { useId } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { offeredKinds } from './offered-kinds.ts';

const groups = {
  words: ['text', 'long-text', 'phone'],
  numbers: ['integer', 'decimal', 'money', 'percent', 'date'],
  choices: ['yes-no', 'choice', 'many-choices', 'unit-reference'],
} as const satisfies Record<string, readonly Kind[]>;
const known: readonly Kind[] = Object.values(groups).flat();

/** Every kind a new field may have, in groups, as radio buttons: the arrow keys go through them. */
export function KindPalette({
  kind,
  onChange,
  isOffered = () => true,
  onCalculated,
}: {
  /** Null while a value that is computed is added instead. */
  kind: Kind | null;
  onChange: (kind: Kind) => void;
  isOffered?: (kind: Kind) => boolean;
  /** Takes a value that is computed instead; without it none is offered. */
  onCalculated?: () => void;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const name = useId();
  const other = offeredKinds.filter((one) => !known.includes(one));
  const all = Object.entries({ ...groups, other }) as [keyof typeof texts.builder.kindGroup, readonly Kind[]][];
  const shown = all.map(([group, kinds]) => [group, kinds.filter(isOffered)] as const);
  return (
    <fieldset className="palette">
      <legend className="label">{texts.builder.kind}</legend>
      {shown.map(([group, kinds]) =>
        kinds.length === 0 ? null : (
          <div key={group} className="palette-group">
            <span className="small quiet">{texts.builder.kindGroup[group]}</span>
            <div className="row">
              {kinds.map((one) => (
                <label key={one} className="chip">
                  <input type="radio" name={name} checked={kind === one} onChange={() => onChange(one)} />
                  {kindTitle(one, language)}
                </label>
              ))}
              {group === 'numbers' && onCalculated ? (
                <label className="chip">
                  <input type="radio" name={name} checked={kind === null} onChange={onCalculated} />
                  {texts.builder.calculated}
                </label>
              ) : null}
            </div>
          </div>
        ),
      )}
    </fieldset>
  );
}
