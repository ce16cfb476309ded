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
const verdicts = (...rows: Parameters<typeof match>) => match(...rows).map(({ verdict }) => verdict);

describe('units of a sheet', () => {
  it('are known again whatever their accents, tone places, case and spaces', () => {
    const written = ['Phường Hoà Thuận', 'PHƯỜNG HÒA THUẬN', 'phuong  hoa thuan ', 'Phường Hòa Thuận'.normalize('NFD')];
    for (const name of written) expect(match({ name })[0]).toMatchObject({ verdict: 'same', unitId: 'hoa-thuan' });
  });

  it('are new where no name and no code is known', () => {
    expect(match({ name: 'Phường Bàn Thạch' })[0]).toMatchObject({ verdict: 'new', parentId: 'da-nang', unitId: null });
  });

  it('are renamed or moved where the code is known', () => {
    expect(match({ name: 'Phường Bàn Thạch', code: '20375' })[0]).toMatchObject({
      ...{ verdict: 'renamed', unitId: 'hoa-thuan', currentName: 'Phường Hòa Thuận' },
    });
    expect(verdicts({ name: 'Phường Hòa Thuận', code: '20375', parentName: 'phuong tam ky' })).toEqual(['moved']);
    expect(verdicts({ name: 'Khu Hai', code: '20375', parentName: 'Phường Tam Kỳ' })).toEqual(['renamedAndMoved']);
  });

  it('are told apart by their parent: a name of another unit is no match', () => {
    expect(
      verdicts({ name: 'Khu Một', parentName: 'Phường Hòa Thuận' }, { name: 'Khu một', parentName: 'Phường Tam Kỳ' }),
    ).toEqual(['new', 'same']);
  });

  it('may stand under a unit made by an earlier row, never a later or unknown one', () => {
    const [first, second] = match({ name: 'Xã Mới' }, { name: 'Thôn Một', parentName: 'xa moi' });
    expect([first?.verdict, second]).toMatchObject(['new', { verdict: 'new', parentRow: 0, parentId: null }]);
    expect(verdicts({ name: 'Thôn Một', parentName: 'Xã Mới' }, { name: 'Xã Mới' })).toEqual(['unknownParent', 'new']);
    expect(verdicts({ name: 'A' }, { name: 'a' }, { name: 'B', parentName: 'A' })[2]).toBe('ambiguousParent');
  });

  it('are named, and named once', () => {
    expect(verdicts({ name: ' ' }, { name: 'Xã Mới' }, { name: 'xã  mới' })).toEqual(['noName', 'new', 'twice']);
  });
});
