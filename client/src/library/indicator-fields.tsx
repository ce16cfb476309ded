import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { IndicatorContent } from './entry-content.ts';

interface Props {
  content: IndicatorContent;
  onChange: (change: Partial<IndicatorContent>) => void;
  /** Why the title cannot be kept, once saving was tried. */
  mistake: string | null;
}

/** What an indicator says: its names, definition, unit of measure, and how its figures add up. */
export function IndicatorFields({ content, onChange, mistake }: Props) {
  const texts = useTexts();
  const { library, builder } = texts;
  const measures = [
    { member: 'basis', label: library.basis, words: builder.basis },
    { member: 'overUnits', label: library.overUnits, words: builder.overUnits },
    { member: 'overTime', label: library.overTime, words: builder.overTime },
  ] as const;
  return (
    <>
      <Labelled label={library.name} mistake={mistake}>
        {(given) => (
          <input
            {...given}
            className="control"
            maxLength={300}
            value={content.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={library.definition} hint={library.definitionHint}>
        {(given) => (
          <textarea
            {...given}
            className="control"
            rows={3}
            maxLength={2000}
            value={content.definition ?? ''}
            onChange={(event) => onChange({ definition: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={library.unit} hint={library.unitHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            maxLength={50}
            value={content.unit ?? ''}
            onChange={(event) => onChange({ unit: event.target.value })}
          />
        )}
      </Labelled>
      {measures.map(({ member, label, words }) => (
        <Labelled key={member} label={label}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={content[member]}
              onChange={(event) => onChange({ [member]: event.target.value })}
            >
              {Object.entries(words).map(([option, word]) => (
                <option key={option} value={option}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ))}
      <Labelled label={library.nameEn}>
        {(given) => (
          <input
            {...given}
            className="control"
            lang="en"
            maxLength={300}
            value={content.titleEn ?? ''}
            onChange={(event) => onChange({ titleEn: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={library.definitionEn}>
        {(given) => (
          <textarea
            {...given}
            className="control"
            lang="en"
            rows={3}
            maxLength={2000}
            value={content.definitionEn ?? ''}
            onChange={(event) => onChange({ definitionEn: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

/** An indicator as it is typed, before anything is. */
export const blankIndicator: IndicatorContent = { title: '', basis: 'flow', overUnits: 'sum', overTime: 'sum' };

/** The content as it is kept: texts trimmed, those left empty not there. */
export function keptIndicator(content: IndicatorContent): IndicatorContent {
  const kept = Object.entries(content).map(([member, text]) => [member, text.trim()] as const);
  return Object.fromEntries(kept.filter(([, text]) => text !== '')) as unknown as IndicatorContent;
}
