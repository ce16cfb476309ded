import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Badge } from '../ui/notice.tsx';
import { hasMistake, type ImportRow, type MatchedRow } from './import-rows.ts';

/** Rows of a sheet with what each would do; those to be mended come with a mark and a sentence. */
export function ImportTable({ rows, matches }: { rows: readonly ImportRow[]; matches: readonly MatchedRow[] }) {
  const texts = useTexts();
  const words = texts.units;
  return (
    <>
      <p>{words.importSummary(rows.length, matches.filter(hasMistake).length)}</p>
      <div className="scroll import-table" tabIndex={0} role="region" aria-label={words.importTitle}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.verdictTitle}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.codeLabel}</th>
              <th scope="col">{words.above}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, kind, code, parentName }, index) => {
              const match = matches[index];
              if (!match) return null;
              const { verdict, currentName } = match;
              const kindShown = kind ?? (verdict === 'NEW' ? 'ORGANISATION' : null);
              const tone = hasMistake(match) ? 'bad' : verdict === 'SAME' || verdict === 'TWICE' ? 'neutral' : 'info';
              return (
                <tr key={id}>
                  <th scope="row">{name || texts.empty.dash}</th>
                  <td>
                    <Badge tone={tone}>{words.verdict[verdict](currentName ?? '')}</Badge>
                  </td>
                  <td>{kindShown ? texts.unitKind[kindShown] : texts.empty.dash}</td>
                  <td>{code || texts.empty.dash}</td>
                  <td>{parentName || texts.empty.dash}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
