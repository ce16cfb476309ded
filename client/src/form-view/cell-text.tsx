import { formatNumber, type Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { choiceTitle } from './choice-titles.ts';
import { WrittenAnswer } from './written-answer.tsx';

const canonical = /^-?\d+(\.\d+)?$/;
const isNumber: ReadonlySet<string> = new Set(['integer', 'money', 'decimal']);

/** The answer of a cell nobody is typing in: as its editor shows it, the unit of measure left to the column's title. */
export function CellText({ column, value }: { column: Field; value: unknown }) {
  const texts = useTexts();
  const { language } = useLanguage();
  if (column.kind === 'yes-no' && typeof value === 'string')
    return <span className="mistake">{texts.fill.written(value)}</span>;
  if (column.kind === 'choice' && typeof value === 'string') return choiceTitle(column, value, texts, language);
  if (isNumber.has(column.kind) && canonical.test(String(value))) return formatNumber(String(value), language);
  return <WrittenAnswer field={column} value={value} blank="" />;
}
