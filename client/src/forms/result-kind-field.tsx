import { kindTitle, type CalculationContent } from '@ke-hoach/forms/build';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';

type ResultKind = CalculationContent['kind'];

const kinds: readonly ResultKind[] = ['integer', 'decimal', 'money', 'percent'];

/** What kind of number a calculation gives. */
export function ResultKindField({ kind, onChange }: { kind: ResultKind; onChange: (kind: ResultKind) => void }) {
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <Labelled label={texts.builder.resultKind}>
      {(given) => (
        <select
          {...given}
          className="control"
          value={kind}
          onChange={(event) => onChange(event.target.value as ResultKind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindTitle(one, language)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
