import { randomUUID } from 'node:crypto';
import { getNamedType } from 'graphql';
import { contract } from '../src/contract.ts';
import { everyFile, everyWriting } from './every-writing.ts';
import { pdf } from './given-files.ts';
import { given } from './given.ts';
import { outsidersOf, roles } from './outsiders.ts';
import { sendFile } from './send-file.ts';
import { smallCity, type SmallCity } from './small-city.ts';
import type { Person } from './test-app.ts';
import { isDone } from './writing.ts';

/** Stands in whatever is written, in names of files and in the files. With a number it is the mark of one place. */
export const canary = 'CANARY';
export const marks = /CANARY-\d+-/g;
/** However it is spelled, with its number or without. */
export const canaries = /CANARY(-\d+-)?/gi;

const letters = 'Tiếng Việt'.normalize('NFD');
const short = (mark: string) => `${mark}<b>&'"=🙂${'ế'.normalize('NFD')}`;
const long = (mark: string) =>
  `${mark}<img src=x onerror=alert(1)>&lt;'"$1 %_\\{{7*7}}[x](javascript:alert(1)) 🙂\u202e=1+1 ${letters}`;
const ofFile = (mark: string) => `${mark} ${letters}.pdf`;
const bad = { 'half a sign': 'BAD\ud800', NUL: 'BAD\u0000' };
/** Names stand within other texts: what would turn the direction of writing there is refused. */
const ofNames = { ...bad, 'a turn': 'BAD\u202e' };
const names = [
  ...['createAccounts.people.name', 'createAccounts.people.title', 'describePerson.name', 'describePerson.title'],
  ...['changeUnits.changes.create.name', 'changeUnits.changes.rename.name'],
];

export interface WrittenCity {
  city: SmallCity;
  /** The office above, in one person with all roles. */
  office: Person;
  /** Whoever is around An Xuân and An Mỹ, whose people wrote, with the city above them. */
  outsiders: Record<string, Person>;
  /** What was written at each place, by the mark it begins with. */
  written: ReadonlyMap<string, { place: string; typed: string; text: string }>;
  /** Where something was taken that cannot be given back. */
  notRefused: readonly string[];
}

/** A small city where people of two wards and of the office above have written something at every place where one can. */
export async function writtenCity(): Promise<WrittenCity> {
  const city = await smallCity();
  const beside = await given(city.app.owner).unit({ name: 'Phường Tân Thạnh', kind: 'ward', under: city.units.city });
  const outsiders = await outsidersOf(city, beside);
  const written = new Map<string, { place: string; typed: string; text: string }>();
  const marked = (place: string, made: (mark: string) => string) => {
    const mark = `${canary}-${written.size}-`;
    const text = made(mark);
    written.set(mark, { place, typed: text, text: text.normalize('NFC') });
    return text;
  };
  const notRefused: string[] = [];
  for (const { mutation, by, input, before } of await everyWriting(city)) {
    await before?.();
    const person = await city.app.as(by);
    const type = getNamedType(contract().getMutationType()!.getFields()[mutation]!.args[0]!.type).name;
    const ask = async (text: (place: string, longest?: number) => string) =>
      person.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, {
        input: { ...(await input(text)), idempotencyKey: randomUUID() },
      });
    const places = new Set<string>();
    await input((place) => (places.add(place), ''));
    for (const place of places) {
      for (const [name, text] of Object.entries(names.includes(`${mutation}.${place}`) ? ofNames : bad)) {
        const { data, errors } = await ask((one) => (one === place ? text : 'Chữ'));
        const code = errors?.[0]?.extensions.code ?? '';
        const isRefused = errors ? /INVALID/.test(code) : !isDone(data[mutation].__typename);
        if (!isRefused) notRefused.push(`${mutation}.${place} ${name} ${code}`);
      }
    }
    const { data, errors } = await ask((place, longest = 100) =>
      marked(`${mutation}.${place}`, longest < 100 ? short : long),
    );
    if (errors || !isDone(data[mutation].__typename)) throw new Error(`${mutation} ${JSON.stringify(errors ?? data)}`);
  }
  for (const { place, by, of } of await everyFile(city)) {
    const name = marked(`files.${place}`, ofFile);
    const sent = await sendFile(await city.app.as(by), { place, of, name, bytes: pdf(name) });
    if (sent.status !== 201) throw new Error(`${place} ${JSON.stringify(sent)}`);
  }
  await given(city.app.owner).person({ login: 'office', roles, at: city.units.city });
  return { city, office: await city.app.as('office'), outsiders, written, notRefused };
}
