import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-duties.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { periodKinds, type PeriodDraft, type PeriodKind } from './duty-draft.ts';

interface Props {
  draft: PeriodDraft;
  /** Sentences about entries, by entry. */
  mistakes: Readonly<Record<string, string>>;
  /** An ad-hoc period is of its own kind. */
  isAdHoc?: boolean;
  onChange: (part: Partial<PeriodDraft>) => void;
}

type Day = 'dataFrom' | 'dataTo' | 'opens' | 'due' | 'closes' | 'dueAbove';

/** What is set of a reporting period. */
export function PeriodFields({ draft, mistakes, isAdHoc = false, onChange }: Props) {
  const texts = useTexts();
  const words = texts.setDuties;
  const day = (name: Day, hint?: string) => (
    <DateField
      label={words.entry[name]}
      hint={hint}
      mistake={mistakes[name]}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <div className="duty-pair">
        <Labelled label={words.entry.name} hint={words.nameHint} mistake={mistakes.name}>
          {(given) => (
            <input
              {...given}
              className="control"
              value={draft.name}
              maxLength={300}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Labelled>
        {isAdHoc ? null : (
          <Labelled label={words.entry.series} hint={words.kindHint}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={draft.kind}
                onChange={(event) => onChange({ kind: event.target.value as PeriodKind })}
              >
                {periodKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kind[kind]}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
      </div>
      <div className="duty-pair">
        {day('dataFrom')}
        {day('dataTo')}
        {day('opens')}
      </div>
      <div className="duty-pair">
        {day('due', words.dueHint(draft.dueInclusive))}
        {day('closes', words.closesHint)}
        {day('dueAbove', words.dueAboveHint)}
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.dueInclusive}
          onChange={(event) => onChange({ dueInclusive: event.target.checked })}
        />
        {words.inclusive}
      </label>
    </>
  );
}
