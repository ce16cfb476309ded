import type { Role } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Badge } from '../ui/notice.tsx';
import { mustMend, type MatchedPerson, type PersonRow } from './people-rows.ts';

interface Props {
  rows: readonly PersonRow[];
  matches: readonly MatchedPerson[];
  /** Roles of rows that name none. */
  usual: readonly Role[];
}

/** Rows of a sheet of people with the account each would make; those to be mended come with a mark and a sentence. */
export function PeopleTable({ rows, matches, usual }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const counted = words.seen(
    matches.filter((match, index) => match.verdict === 'NEW' && !mustMend(rows[index]!, match)).length,
    rows.filter((row, index) => mustMend(row, matches[index]!)).length,
  );
  return (
    <>
      <p>{counted}</p>
      <div className="scroll people-table" tabIndex={0} role="region" aria-label={words.previewTitle}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.verdictTitle}</th>
              <th scope="col">{words.login}</th>
              <th scope="col">{words.position}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.role}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const match = matches[index]!;
              const roles = row.roles.length > 0 ? row.roles : usual;
              const bad = mustMend(row, match);
              return (
                <tr key={index}>
                  <th scope="row">{row.name || texts.empty.dash}</th>
                  <td>
                    <Badge tone={bad ? 'bad' : 'info'}>
                      {row.noRole ? words.unknownRole : words.verdict[match.verdict]}
                    </Badge>
                  </td>
                  <td>{match.login || texts.empty.dash}</td>
                  <td>{row.title || texts.empty.dash}</td>
                  <td>{match.unitName ?? row.unitName}</td>
                  <td>{row.noRole ?? roles.map((role) => texts.role[role]).join('; ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
