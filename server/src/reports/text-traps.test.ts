import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftInput, saveDraft, smallCity, type SmallCity } from '../../testing/small-city.ts';

/** What has broken other systems; each is kept to the letter, or refused by a code. */
const traps = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '&amp;lt;', '{{7*7}}'],
  ...["'; DROP TABLE reports; --", "' OR 1=1", '$1', '%_\\', '"}]}', '__proto__', 'constructor', 'null', 'undefined'],
  ...['=SUM(A1)', '+1', '-1', '@x', '\tx', '＝1', 'a\r\nBcc: x@example.com', '../../etc/passwd'],
  ...['a\u0000b', '\ud800', '\udc00\ud800', '\u202egnp.exe', '\ufeffx', 'x\u200by', '🙂', '👨‍👩‍👧'],
  ...['Tổ 1'.normalize('NFD'), 'Tổ 1', '1e400', '-0', '9007199254740993', 'x'.repeat(100_000)],
];
const noText = [
  ...[
    { __raw: true, sql: '1 = 1', params: [] },
    { $ne: null },
    { toString: 'x' },
    JSON.parse('{"__proto__":{"polluted":1}}'),
  ],
  ...[['a'], [], {}, true, 0, 1e300, 5e-324],
];

describe('a text of any kind in a report', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
  });
  afterAll(() => city.app.close());

  it('is kept as it was written, in one form of its letters, or refused', async () => {
    const reporter = await city.app.as('an-xuan');
    const { version } = await city.saved(reporter, 'Phường An Xuân', { modelRows: [{ _id: 'r1', name: 'Mô hình' }] });
    const field = version.schema.properties.modelRows.items.properties.name['x-field'];
    let kept = 0;
    let after = await city.reportOf(reporter, 'Phường An Xuân');
    for (const trap of [...traps, ...noText]) {
      const before = after;
      const was = before.draft.answers.modelRows[0].name ?? null;
      const input = { ...draftInput(before, before.draft.answers), cells: [{ field, row: 'r1', was, value: trap }] };
      const { data, errors } = await reporter.ask(saveDraft, { input });
      after = await city.reportOf(reporter, 'Phường An Xuân');
      if (errors) {
        expect(['ANSWERS_INVALID', 'INVALID_INPUT', 'NUMBER_NOT_EXACT'], String(trap).slice(0, 40)).toContain(
          errors[0]!.extensions.code,
        );
        expect(after.draft).toEqual(before.draft);
        continue;
      }
      expect(data.saveDraft.__typename).toBe('DraftSaved');
      const name = after.draft.answers.modelRows[0].name;
      const meant = typeof trap === 'string' ? trap.normalize('NFC') : trap;
      // Nothing in a list or an object is nothing.
      const isNothing = typeof trap === 'object' && Object.keys(trap).length === 0;
      expect([trap, meant, ...(isNothing ? [undefined] : [])]).toContainEqual(name);
      kept += 1;
    }
    expect(kept).toBeGreaterThan(20);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((await city.app.owner.query('SELECT count(*)::int AS count FROM reports')).rows[0].count).toBe(2);
  });
});
