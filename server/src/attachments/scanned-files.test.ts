import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilePlace } from '@ke-hoach/schema';
import { docx, pdf } from '../../testing/given-files.ts';
import { eicar, startScanners } from '../../testing/scanners.ts';
import { fetchFile, sendFile } from '../../testing/send-file.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

describe('files of an office that has them scanned', () => {
  let scanners: Awaited<ReturnType<typeof startScanners>>;
  beforeAll(async () => void (scanners = await startScanners()));
  afterAll(() => scanners.stop());

  /** A city whose files are scanned so, a reporter there and what belongs to the report. */
  async function scannedBy(kind: string) {
    const city = await smallCity(undefined, scanners.at(kind));
    await city.issued();
    const anXuan = await city.app.as('an-xuan');
    return { city, anXuan, report: (await city.reportOf(anXuan, 'Phường An Xuân')).id as string };
  }
  const keptIn = async ({ app }: SmallCity) => [
    Number((await app.owner.query('SELECT count(*) FROM files')).rows[0].count),
    (await readdir(app.filesFolder, { recursive: true })).filter((name) => name !== 'incoming'),
  ];
  const entriesIn = async ({ app }: SmallCity) =>
    (
      await app.owner.query(`SELECT subject, details FROM audit_entries WHERE action = 'file.infected' ORDER BY id`)
    ).rows.map((row) => ({ ...row, details: JSON.parse(row.details) }));

  describe('by one that knows what is harmful', () => {
    let city: SmallCity;
    let people: Record<'anXuan' | 'designer', Person>;
    let report: string;
    beforeAll(async () => {
      const scanned = await scannedBy('honest');
      ({ city, report } = scanned);
      people = { anXuan: scanned.anXuan, designer: await city.app.as('designer') };
    });
    afterAll(() => city.app.close());
    const sent = (somebody: Person, place: FilePlace, of: string, bytes: Buffer, key?: string) =>
      sendFile(somebody, { place, of, name: 'Mẫu thư.pdf', bytes, ...(key && { key }) });

    it('are taken when they are clean', async () => {
      const file = await sendFile(people.anXuan, { place: 'answer', of: report, name: 'a.docx', bytes: docx() });
      expect(file.status).toBe(201);
      expect((await fetchFile(people.anXuan, file.id)).bytes).toEqual(docx());
    });

    it('are refused by name wherever they are sent, with an entry in the audit and nothing kept', async () => {
      const before = await keptIn(city);
      const refused = { status: 422, code: 'FILE_INFECTED', name: 'Mẫu thư.pdf' };
      expect(await sent(people.anXuan, 'answer', report, pdf(eicar))).toEqual(refused);
      expect(await sent(people.anXuan, 'signedReport', report, pdf(eicar))).toEqual(refused);
      expect(await sent(people.designer, 'guidance', city.plan, pdf(eicar))).toEqual(refused);
      expect(await keptIn(city)).toEqual(before);
      const found = { found: 'Eicar-Signature', name: 'Mẫu thư.pdf' };
      expect(await entriesIn(city)).toMatchObject([
        { details: { place: 'answer', ...found } },
        { details: { place: 'signedReport', ...found } },
        { subject: city.plan, details: { place: 'guidance', ...found } },
      ]);
    });

    it('leave one entry however often the same sending is tried, and its key to the file once it is clean', async () => {
      const before = (await entriesIn(city)).length;
      const key = randomUUID();
      for (const bytes of [pdf(eicar), pdf(eicar)])
        expect((await sent(people.anXuan, 'answer', report, bytes, key)).code).toBe('FILE_INFECTED');
      expect(await entriesIn(city)).toHaveLength(before + 1);
      expect((await sent(people.anXuan, 'answer', report, pdf('sạch'), key)).status).toBe(201);
    });

    it('of whoever may not send there are refused for that, and leave no entry', async () => {
      const before = (await entriesIn(city)).length;
      expect((await sent(people.anXuan, 'guidance', city.plan, pdf(eicar))).code).toBe('FORBIDDEN');
      expect((await sent(await city.app.as('an-my'), 'answer', report, pdf(eicar))).code).toBe('NOT_FOUND');
      expect(await entriesIn(city)).toHaveLength(before);
    });
  });

  it('are all refused for now while it does not answer as a scanner does', async () => {
    const { city, anXuan, report } = await scannedBy('is a page');
    const before = await keptIn(city);
    const answer = await sendFile(anXuan, { place: 'answer', of: report, name: 'a.pdf', bytes: pdf() });
    expect(answer).toEqual({ status: 503, code: 'FILE_NOT_SCANNED' });
    expect(await keptIn(city)).toEqual(before);
    expect(await entriesIn(city)).toEqual([]);
    expect(city.app.logged.join('\n')).toContain('a file was not scanned and therefore not kept');
    await city.app.close();
  });
});
