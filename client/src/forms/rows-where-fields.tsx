import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { CountableColumn } from './countable-columns.ts';
import { writeLiteral } from './literal.ts';

interface Props {
  columns: readonly CountableColumn[];
  /** The column and the value, as they are written; empty while not chosen. */
  names: readonly string[];
  onChange: (names: string[]) => void;
}

/** Which rows are counted: those whose column has a value. */
export function RowsWhereFields({ columns, names: [name = '', value = ''], onChange }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const column = columns.find((one) => one.name === name)?.column;
  const values =
    column?.kind === 'yes-no'
      ? [
          { text: 'true', title: texts.builder.yes },
          { text: 'false', title: texts.builder.no },
        ]
      : (column?.choices ?? []).map(({ code, title }) => ({ text: writeLiteral('text', code), title }));
  return (
    <>
      <Labelled label={texts.inspector.countedBy}>
        {(given) => (
          <select {...given} className="control" value={name} onChange={(event) => onChange([event.target.value, ''])}>
            <option value="">{texts.builder.unset}</option>
            {columns.map(({ name: one, table, column: inside }) => (
              <option key={one} value={one}>
                {fieldTitle(table, language)} – {fieldTitle(inside, language)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={texts.inspector.countedValue}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={value}
            onChange={(event) => onChange([name, event.target.value])}
          >
            <option value="">{texts.builder.unset}</option>
            {values.map(({ text, title }) => (
              <option key={text} value={text}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </>
  );
}
