import { describe, expect, it } from 'vitest';
import type { StandingUnit } from '../../units/units-below.repository.ts';
import { matchRows, type ImportRow } from './match-rows.ts';

const units: StandingUnit[] = [
  { id: 'da-nang', name: 'Thành phố Đà Nẵng', code: '48', parentId: null },
  { id: 'hoa-thuan', name: 'Phường Hòa Thuận', code: '20375', parentId: 'da-nang' },
  { id: 'tam-ky', name: 'Phường Tam Kỳ', code: null, parentId: 'da-nang' },
  { id: 'hamlet', name: 'Khu Một', code: null, parentId: 'tam-ky' },
];
const match = (...rows: (Partial<ImportRow> & { name: string })[]) =>
  matchRows(
    rows.map((row) => ({ code: null, parentName: null, ...row })),
    units,
    'da-nang',
  );
const verdicts = async (...rows: Parameters<typeof match>) => (await match(...rows)).map(({ verdict }) => verdict);

describe('units of a sheet', () => {
  it('are known again whatever their accents, tone places, case and spaces', async () => {
    const written = ['Phường Hoà Thuận', 'PHƯỜNG HÒA THUẬN', 'phuong  hoa thuan ', 'Phường Hòa Thuận'.normalize('NFD')];
    for (const name of written)
      expect((await match({ name }))[0]).toMatchObject({ verdict: 'same', unitId: 'hoa-thuan' });
  });

  it('are known with their kind shortened or left out, under a code too', async () => {
    expect(await verdicts({ name: 'Hòa Thuận' }, { name: 'TP. Đà Nẵng' })).toEqual(['same', 'new']);
    expect(await verdicts({ name: 'P. Hòa Thuận', code: '20375' }, { name: 'hoa thuan' })).toEqual(['same', 'twice']);
    expect(await verdicts({ name: 'Xã Hòa Thuận' })).toEqual(['new']);
  });

  it('are new where no name and no code is known', async () => {
    expect((await match({ name: 'Phường Bàn Thạch' }))[0]).toMatchObject({
      verdict: 'new',
      parentId: 'da-nang',
      unitId: null,
    });
  });

  it('are renamed or moved where the code is known', async () => {
    expect((await match({ name: 'Phường Bàn Thạch', code: '20375' }))[0]).toMatchObject({
      ...{ verdict: 'renamed', unitId: 'hoa-thuan', currentName: 'Phường Hòa Thuận' },
    });
    expect(await verdicts({ name: 'Phường Hòa Thuận', code: '20375', parentName: 'phuong tam ky' })).toEqual(['moved']);
    expect(await verdicts({ name: 'Khu Hai', code: '20375', parentName: 'Phường Tam Kỳ' })).toEqual([
      'renamedAndMoved',
    ]);
  });

  it('are told apart by their parent: a name of another unit is no match', async () => {
    expect(
      await verdicts(
        { name: 'Khu Một', parentName: 'Phường Hòa Thuận' },
        { name: 'Khu một', parentName: 'Phường Tam Kỳ' },
      ),
    ).toEqual(['new', 'same']);
  });

  it('may stand under a unit made by an earlier row, never a later or unknown one', async () => {
    const [first, second] = await match({ name: 'Xã Mới' }, { name: 'Thôn Một', parentName: 'xa moi' });
    expect([first?.verdict, second]).toMatchObject(['new', { verdict: 'new', parentRow: 0, parentId: null }]);
    expect(await verdicts({ name: 'Thôn Một', parentName: 'Xã Mới' }, { name: 'Xã Mới' })).toEqual([
      'unknownParent',
      'new',
    ]);
    expect((await verdicts({ name: 'A' }, { name: 'a' }, { name: 'B', parentName: 'A' }))[2]).toBe('ambiguousParent');
  });

  it('are named, and named once', async () => {
    expect(await verdicts({ name: ' ' }, { name: 'Xã Mới' }, { name: 'xã  mới' })).toEqual(['noName', 'new', 'twice']);
  });
});
