import { matchingKey } from '@ke-hoach/forms';
import type { MatchPeopleQuery, PersonVerdict, Role } from '../gql/graphql.ts';

/** A person as a sheet writes it. */
export interface PersonRow {
  name: string;
  login: string;
  title: string;
  unitName: string;
  /** Empty where the sheet names none. */
  roles: readonly Role[];
  /** What the sheet writes as a role and is none. */
  noRole: string | null;
}

const headings: Record<string, (typeof inOrder)[number]> = {
  ...{ 'ho ten': 'name', 'ho va ten': 'name', name: 'name' },
  ...{ 'ten dang nhap': 'login', 'tai khoan': 'login', 'user name': 'login', login: 'login' },
  ...{ 'chuc vu': 'title', position: 'title', title: 'title' },
  ...{ 'don vi': 'unitName', 'ten don vi': 'unitName', 'ma don vi': 'unitName', unit: 'unitName' },
  ...{ 'vai tro': 'roles', role: 'roles', roles: 'roles' },
};
const inOrder = ['name', 'login', 'title', 'unitName', 'roles'] as const;

/** The rows of a sheet of people, by its heading where it has one, else in the order above. Blank rows are left out. */
export function peopleRows(
  cells: readonly (readonly string[])[],
  roleNames: Readonly<Record<Role, string>>,
): PersonRow[] {
  const [first = []] = cells;
  const known = first.map((cell) => headings[matchingKey(cell)]);
  const hasHeading = known.includes('name');
  const columns = hasHeading ? known : inOrder;
  return (hasHeading ? cells.slice(1) : cells).flatMap((row) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const read = (column: (typeof inOrder)[number]) => (row[columns.indexOf(column)] ?? '').trim();
    const { roles, noRole } = rolesOf(read('roles'), roleNames);
    return [
      { name: read('name'), login: read('login'), title: read('title'), unitName: read('unitName'), roles, noRole },
    ];
  });
}

/** The roles a cell names, whole or without what stands in brackets; names hold commas, so they are looked for. */
function rolesOf(cell: string, roleNames: Readonly<Record<Role, string>>) {
  let rest = matchingKey(cell);
  const roles: Role[] = [];
  for (const [role, name] of Object.entries(roleNames) as [Role, string][]) {
    const key = matchingKey(name);
    for (const wanted of [key, key.replace(/ \(.*$/, '')]) {
      if (!rest.includes(wanted)) continue;
      rest = rest.replaceAll(wanted, ';');
      if (!roles.includes(role)) roles.push(role);
    }
  }
  return { roles, noRole: /[^;,/+&\s]/.test(rest) ? cell : null };
}

export type MatchedPerson = MatchPeopleQuery['matchPeople'][number];

const fitting: readonly PersonVerdict[] = ['NEW', 'SAME_PERSON'];

/** Must the row be mended in the sheet before anybody gets an account? */
export const mustMend = ({ noRole }: PersonRow, { verdict }: MatchedPerson) =>
  noRole !== null || !fitting.includes(verdict);

/** One person for each user name, with the roles of all its rows; rows that name no role get the usual ones. */
export function peopleOf(rows: readonly PersonRow[], matches: readonly MatchedPerson[], usual: readonly Role[]) {
  const people = new Map<
    string,
    { login: string; name: string; title: string | null; elsewhere: { unitId: string; roles: Role[] }[] }
  >();
  for (const [index, { name, title, roles }] of rows.entries()) {
    const { login, unitId } = matches[index]!;
    const person = people.get(login) ?? { login, name, title: title || null, elsewhere: [] };
    person.elsewhere.push({ unitId: unitId!, roles: [...(roles.length > 0 ? roles : usual)] });
    people.set(login, person);
  }
  return [...people.values()].map((person) => ({ ...person, roles: [] }));
}
