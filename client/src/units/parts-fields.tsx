import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { newPart, type ChangeDraft } from './unit-change-draft.ts';

/** The new units that a unit is split into, each with its share of earlier figures. */
export function PartsFields({
  draft,
  onChange,
}: {
  draft: ChangeDraft;
  onChange: (part: Partial<ChangeDraft>) => void;
}) {
  const texts = useTexts();
  const words = texts.units;
  const { parts } = draft;
  const write = (at: number, typed: object) =>
    onChange({ parts: parts.map((part, index) => (index === at ? { ...part, ...typed } : part)) });
  return (
    <fieldset className="stack tight">
      <legend className="label">{words.parts}</legend>
      {parts.map((part, index) => (
        <div key={part.id} className="unit-part">
          <Labelled label={words.part(index + 1)}>
            {(given) => (
              <input
                {...given}
                className="control"
                value={part.name}
                onChange={(event) => write(index, { name: event.target.value })}
              />
            )}
          </Labelled>
          <Labelled label={words.partShare(index + 1)}>
            {(given) => (
              <input
                {...given}
                className="control"
                inputMode="decimal"
                value={part.share}
                onChange={(event) => write(index, { share: event.target.value })}
              />
            )}
          </Labelled>
          {parts.length > 2 ? (
            <Button
              look="ghost"
              aria-label={words.removePart(index + 1)}
              onClick={() => onChange({ parts: parts.filter(({ id }) => id !== part.id) })}
            >
              ✕
            </Button>
          ) : null}
        </div>
      ))}
      <p className="hint">{words.shareHint}</p>
      <p className="hint">{draft.staysOn ? words.stayOnHint : words.heirFirst}</p>
      <div className="row">
        <Button onClick={() => onChange({ parts: [...parts, newPart()] })}>{words.addPart}</Button>
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.staysOn}
            onChange={(event) => onChange({ staysOn: event.target.checked })}
          />
          {words.staysOn}
        </label>
      </div>
    </fieldset>
  );
}
