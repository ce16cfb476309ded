import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allThereIs } from '../testing/all-there-is.ts';
import { programReads } from '../testing/asked-in-vain.ts';
import { ofTheCity } from '../testing/operation.ts';
import { aProgram, outsiders as outsidersAround } from '../testing/outsiders.ts';
import { pdfText } from '../testing/pdf-text.ts';
import type { SmallCity } from '../testing/small-city.ts';
import { queries } from '../testing/every-operation.ts';
import { everyTextPlace, noSecret, onRecord, otherwise } from '../testing/text-places.ts';
import { askedOfAll, fetchedOfAll, fieldsAsked, textFields, toldByCommands } from '../testing/told-of-all.ts';
import { faultOfXml, wordFile } from '../testing/word-file.ts';
import { operations, wordedOperation } from '../testing/worded-operation.ts';
import { canaries, canary, marks, writtenCity, type WrittenCity } from '../testing/written-city.ts';

/** All texts in a value, in what is JSON within a text too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    if (!/^[[{]/.test(value)) return [value];
    try {
      return textsIn(JSON.parse(value));
    } catch {
      return [value];
    }
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Of PostgreSQL 15 at night: what is tried is ours. */
const isNight = Boolean(process.env['KEHOACH_TEST_NIGHT']);
const isDay = process.env['KEHOACH_TEST_PG'] !== undefined && !isNight;

describe.skipIf(isDay)('whatever a person can write', () => {
  let city: SmallCity;
  let office: WrittenCity['office'];
  let outsiders: WrittenCity['outsiders'];
  let written: WrittenCity['written'];
  let notRefused: WrittenCity['notRefused'];
  beforeAll(async () => void ({ city, office, outsiders, written, notRefused } = await writtenCity()), 60_000);
  afterAll(() => city.app.close());

  /** Places of which a text is told that is not what was written there; what is as it was written is noted in `found`. */
  const altered = (texts: readonly string[], found = new Set<string>()) =>
    texts.flatMap((text) =>
      (text.match(marks) ?? []).flatMap((mark) => {
        const { place, typed, text: meant } = written.get(mark)!;
        // A draft holds what was typed; it is composed when it is handed in.
        const isDraft = place.endsWith('.cells.value');
        const isThere = [meant, meant.toUpperCase(), ...(isDraft ? [typed] : [])].some((one) => text.includes(one));
        if (!isThere) return [`${place}: ${text}`];
        found.add(mark);
        return [];
      }),
    );
  const stored = async () => {
    const tables = await city.app.owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT relispartition`,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await city.app.owner.query(`SELECT to_jsonb(t) - 'name_key' AS row FROM ${name} t`);
      texts.push(...textsIn(rows));
    }
    return texts;
  };

  it('is tried here, at each place that the contract has, or is said to be something else', () => {
    const tried = new Set([...written.values()].map(({ place }) => place));
    expect(everyTextPlace.filter((place) => !tried.has(place) && !(place in otherwise))).toEqual([]);
    expect([...tried, ...Object.keys(otherwise)].filter((place) => !everyTextPlace.includes(place))).toEqual([]);
  });

  it('is refused where it could not be given back, half a sign or NUL, and where a name would turn what follows it', async () => {
    expect(notRefused).toEqual([]);
    expect((await stored()).filter((text) => text.includes('BAD'))).toEqual([]);
  });

  it('is kept to the letter, in composed letters', async () => {
    const found = new Set<string>();
    expect(altered(await stored(), found)).toEqual([]);
    const lost = [...written].filter(([mark]) => !found.has(mark));
    expect(lost.map(([, { place }]) => place)).toEqual([]);
  });

  /** Asks a question of the contract for all that it tells. */
  const asked = async (login: string, name: string, args: Record<string, unknown>) =>
    (await city.app.as(login)).get(...wordedOperation({ kind: 'query', name, args, snapshot: '', whole: true }));

  it('is found alike in composed letters and in others, wherever one searches', async () => {
    const { rows } = await city.app.owner.query('SELECT uid FROM assignments ORDER BY id LIMIT 1');
    const searches: Record<string, [login: string, word: string, more?: object]> = {
      answerFields: ['analyst', 'Có'],
      entries: ['reviewer', 'Tiếng Việt', { assignmentId: rows[0].uid }],
      forms: ['designer', 'Báo cáo'],
      library: ['designer', 'Tiếng Việt', { kind: 'INDICATOR' }],
      measurables: ['analyst', 'Số hộ'],
      search: ['designer', 'Kế hoạch'],
      units: ['analyst', 'Phường'],
    };
    const questions = Object.values(operations.query).flatMap(({ name, args }) =>
      args.filter((arg) => ['search', 'text'].includes(arg.name)).map((arg) => ({ name, arg: arg.name })),
    );
    expect(questions.map(({ name }) => name).toSorted()).toEqual(Object.keys(searches));
    for (const { name, arg } of questions) {
      const [login, word, more] = searches[name]!;
      const found = async (text: string) => asked(login, name, { first: 5, ...more, [arg]: text });
      const composed = await found(word.normalize('NFC'));
      expect(await found(word.normalize('NFD')), name).toEqual(composed);
      expect(await found('không có ở đâu'), name).not.toEqual(composed);
    }
  });

  it('is text in a document, which refers to nothing outside and runs nothing', async () => {
    const person = await city.app.as('an-xuan');
    const { rows } = await city.app.owner.query('SELECT uid FROM reports WHERE unit_id = $1', [city.units.anXuan]);
    for (const path of [`plans/${city.plan}`, `reports/${rows[0].uid}`]) {
      const word = await person.http(`/documents/${path}.docx`);
      expect(word.status).toBe(200);
      const { parts, lines } = wordFile(new Uint8Array(await word.arrayBuffer()));
      for (const [name, xml] of Object.entries(parts)) expect(faultOfXml(xml), name).toBeNull();
      expect(Object.values(parts).join('')).not.toContain('TargetMode="External"');
      expect(lines.join('\n')).toContain('<');
    }
    const pdf = Buffer.from(await (await person.http(`/documents/reports/${rows[0].uid}.pdf`)).arrayBuffer());
    expect(pdf.toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|URI|EmbeddedFile|OpenAction)\b/);
    expect((await pdfText(pdf)).text).toContain(canary);
  });

  const canariesIn = (answer: unknown) => JSON.stringify(answer).match(canaries) ?? [];

  it('is told to those it is for, to the letter, whatever they ask', async () => {
    const all = await allThereIs(city.app.owner);
    const seen = new Set<string>();
    const [anXuan, anMy, analyst] = await Promise.all(
      ['an-xuan', 'an-my', 'analyst'].map((login) => city.app.as(login)),
    );
    const ownThings = ['dashboard', 'savedQuestion', 'viewer'];
    for (const told of [
      ...[askedOfAll(anXuan!, all, canary), askedOfAll(anMy!, all, canary), askedOfAll(office, all, canary)],
      ...[
        askedOfAll(analyst!, all, canary, ownThings),
        fetchedOfAll(anXuan!, all, '/files/'),
        fetchedOfAll(office, all, '/files/'),
      ],
    ])
      for await (const [by, answer] of told) {
        // In the bytes of a file other letters stand for it.
        if (!by.startsWith('/')) expect(altered(textsIn(answer)), by).toEqual([]);
        canariesIn(answer).forEach((mark) => seen.add(mark));
      }
    const unseen = [...written].filter(([mark]) => !seen.has(mark)).map(([, { place }]) => place);
    expect(unseen.toSorted()).toEqual(onRecord.toSorted());
    const asked = fieldsAsked(all);
    expect(textFields().filter((field) => !asked.has(field))).toEqual([]);
  });

  // The program first: its person ends its token in sending each command.
  it.each([aProgram, ...outsidersAround, 'a stranger'])('is not told to %s, but for what is no secret', async (who) => {
    const person = outsiders[who] ?? city.app.stranger();
    const all = await allThereIs(city.app.owner);
    const found = new Set<string>();
    const reads = who === aProgram ? programReads : undefined;
    const asked = askedOfAll(person, all, canary, undefined, reads);
    for (const told of [asked, fetchedOfAll(person, all), toldByCommands(person, all)])
      for await (const [by, answer] of told)
        for (const mark of canariesIn(answer)) found.add(written.get(mark)?.place ?? `${mark} in ${by}`);
    const known = outsiders[who] ? noSecret.everybody : [];
    const read = ofTheCity.includes(who) ? noSecret.ofTheCity : [];
    expect([...found].toSorted()).toEqual([...known, ...read].toSorted());
  });

  it.runIf(isNight)(
    'is told to a program of an analyst as to the analyst, of what it may ask, and no more',
    async () => {
      const all = await allThereIs(city.app.owner);
      const analyst = await city.app.as('analyst');
      const placesOf = async (told: ReturnType<typeof askedOfAll>, isCounted = (_by: string) => true) => {
        const found = new Set<string>();
        for await (const [by, answer] of told)
          if (isCounted(by)) canariesIn(answer).forEach((mark) => found.add(written.get(mark)?.place ?? mark));
        return [...found].toSorted();
      };
      const program = await city.app.programOf(analyst);
      const told = await placesOf(askedOfAll(program, all, canary, undefined, programReads));
      const names = Object.keys(queries).filter(programReads);
      expect(told).toEqual(
        await placesOf(askedOfAll(analyst, all, canary, names, programReads), (by) => names.includes(by)),
      );
      expect(told).toContain('saveDraft.cells.value');
    },
  );

  it('is not in the log', () => {
    expect(city.app.logged.filter((line) => line.includes(canary))).toEqual([]);
  });
});
