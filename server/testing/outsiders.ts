import { Role } from '@ke-hoach/schema';
import { given } from './given.ts';
import type { SmallCity } from './small-city.ts';
import type { Person } from './test-app.ts';

export const roles = Object.values(Role);
export const outsiders = ['sibling', 'below', 'predecessor', 'elsewhere', 'cousin', 'nobody'];
/** Asks with an access token of whoever is elsewhere. */
export const aProgram = 'a program';

/** Everybody around a ward of the city, with all roles where they reach nothing of it: at `sibling`, below it, where it came from, elsewhere. */
export async function outsidersOf({ app, units }: SmallCity, sibling: string): Promise<Record<string, Person>> {
  const here = given(app.owner);
  const gone = await here.unit({ name: 'Phường Phước Hòa', kind: 'ward', under: units.city, to: '2025-01-01' });
  await here.succession({ from: gone, to: units.anXuan, on: '2025-01-01' });
  const places = {
    sibling,
    below: await here.unit({ name: 'Hội Nông dân phường', kind: 'organisation', under: units.anXuan }),
    predecessor: gone,
    elsewhere: units.otherCity,
    cousin: await here.unit({ name: 'Phường Cẩm Phô', kind: 'ward', under: units.otherCity }),
  };
  await here.closure();
  for (const [login, at] of Object.entries(places)) await here.person({ login, roles, at });
  await here.person({ login: 'nobody', roles: [], at: units.city });
  const people: Record<string, Person> = {};
  for (const login of outsiders) people[login] = await app.as(login);
  people[aProgram] = await app.programOf(people['elsewhere']!);
  return people;
}
