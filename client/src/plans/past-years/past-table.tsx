import { formatNumber, parseVietnameseNumber, sumOfFigures } from '@ke-hoach/forms';
import type { PastFigures_previewFragment } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { Badge } from '../../ui/notice.tsx';
import { canPick, soundRows, type ComparedRow } from './compare-past-sheet.ts';
import type { PastColumn } from './past-sheet.ts';

type Preview = PastFigures_previewFragment;

interface Props {
  /** Of the period. */
  name: string;
  columns: readonly PastColumn[];
  rows: readonly ComparedRow[];
  unitsLeft: Preview['unitsLeft'];
  onPick: (line: number, unitId: string | null) => void;
}

/**
 * The rows of a sheet with the units they mean and their numbers; a unit that is not found can be picked. Below stands what
 * goes in, added up, as old records state their own sums.
 */
export function PastTable({ name, columns, rows, unitsLeft, onPick }: Props) {
  const texts = useTexts();
  const words = texts.past;
  const { language } = useLanguage();
  const sound = soundRows({ rows });
  const sumOf = (at: number) => {
    const read = sound.map(({ cells }) => parseVietnameseNumber(cells[at] ?? ''));
    const sum = sumOfFigures(read.map((number) => ('value' in number ? number.value : null)));
    return sum === null ? texts.empty.dash : formatNumber(sum, language);
  };
  const free = (row: ComparedRow) => {
    const taken = rows.flatMap(({ line, picked }) => (line !== row.line && picked ? [picked] : []));
    return unitsLeft.filter(({ id }) => !taken.includes(id));
  };
  return (
    <div className="scroll panel flush" tabIndex={0} role="region" aria-label={words.tableTitle(name)}>
      <table className="grid past-table">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.verdictTitle}</th>
            {columns.map(({ id, label, calculated }) => (
              <th scope="col" key={id}>
                {label}
                {calculated ? <div className="small quiet">{words.total}</div> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { verdict, unit } = row.match;
            const isOpen = canPick(row);
            return (
              <tr key={row.line}>
                <td>{texts.write.number(row.line)}</td>
                <th scope="row">{row.unitName}</th>
                <td>
                  <Badge tone={verdict === 'READY' ? 'good' : isOpen ? 'bad' : 'neutral'}>
                    {words.verdict[verdict]}
                  </Badge>
                  {unit && unit.name !== row.unitName ? <div className="small">{unit.name}</div> : null}
                  {isOpen ? (
                    <select
                      className="control"
                      aria-label={words.pick(row.unitName)}
                      value={row.picked ?? ''}
                      onChange={(event) => onPick(row.line, event.target.value || null)}
                    >
                      <option value="">{words.leaveOut}</option>
                      {free(row).map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  ) : null}
                </td>
                {columns.map(({ id }, index) => (
                  <td key={id} className={row.faults.has(id) ? 'past-fault' : undefined}>
                    {row.cells[index]}
                    {row.faults.has(id) ? <div className="mistake small">{row.faults.get(id)}</div> : null}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        {sound.length > 1 ? (
          <tfoot>
            <tr>
              <td />
              <th scope="row">{words.sum}</th>
              <td>{words.rows(sound.length)}</td>
              {columns.map(({ id }, index) => (
                <td key={id}>{sumOf(index)}</td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
