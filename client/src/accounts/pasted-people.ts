import { matchingKey } from '@ke-hoach/forms';
import { pastedCells } from '../form-view/pasted-cells.ts';

/** A person as pasted: name, user name, position. */
export interface PastedPerson {
  name: string;
  login: string;
  title: string | null;
}

/** A user name out of a Vietnamese name: the given name, then the first letters of the others. "Lê Thị Mai": mai.lt */
export function suggestLogin(name: string, taken: ReadonlySet<string> = new Set()): string {
  const words = matchingKey(name)
    .replace(/[^a-z\d ]/g, '')
    .split(' ')
    .filter(Boolean);
  const given = words.at(-1) ?? '';
  const firsts = words
    .slice(0, -1)
    .map((word) => word[0])
    .join('');
  const login = (firsts ? `${given}.${firsts}` : given).padEnd(3, '0');
  for (let number = 1; ; number++) {
    const wish = number === 1 ? login : `${login}${number}`;
    if (!taken.has(wish)) return wish;
  }
}

/** People of cells copied out of a spreadsheet; a heading line and blank lines are left out. */
export function pastedPeople(text: string): PastedPerson[] {
  const people: PastedPerson[] = [];
  const taken = new Set<string>();
  for (const [name = '', login = '', title = ''] of pastedCells(text)) {
    if (name === '' || ['ho ten', 'ho va ten', 'name'].includes(matchingKey(name))) continue;
    const chosen = login || suggestLogin(name, taken);
    taken.add(chosen);
    people.push({ name, login: chosen, title: title || null });
  }
  return people;
}
