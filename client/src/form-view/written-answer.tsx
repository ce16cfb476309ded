import type { Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { FileNames } from './file-names.tsx';
import { UnitName } from './unit-name.tsx';
import { writeValue } from './write-value.ts';

/** An answer or calculated value, read only; `blank` stands for one that was not given. */
export function WrittenAnswer({ field, value, blank }: { field: Field; value: unknown; blank: string }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const written = writeValue(field, value, texts, language);
  if (written === null) return <span className="quiet">{blank}</span>;
  if (field.kind === 'file') return <FileNames value={value} />;
  return field.kind === 'unit-reference' ? <UnitName id={written} /> : written;
}
