import { describe, expect, it } from 'vitest';
import { pastedCells } from '../form-view/pasted-cells.ts';
import { changesOfRows, importRows, type MatchedRow } from './import-rows.ts';

const rowsOf = (text: string) => importRows(pastedCells(text)).map(({ id: _id, ...row }) => row);
const match = (verdict: MatchedRow['verdict'], more: Partial<MatchedRow> = {}): MatchedRow => ({
  ...{ verdict, unitId: null, currentName: null, parentId: 'city', parentRow: null },
  ...more,
});

describe('a sheet of units', () => {
  it('is read by its heading, in any order', () => {
    expect(rowsOf('Mã\tTên đơn vị\tThuộc\n20389\tXã Tam Ngọc\tThành phố Tam Kỳ\n\t\t')).toEqual([
      { name: 'Xã Tam Ngọc', kind: 'COMMUNE', code: '20389', parentName: 'Thành phố Tam Kỳ' },
    ]);
  });

  it('is read without heading as name, kind, code and unit above; the kind also from the name', () => {
    expect(rowsOf('Phường An Mỹ\nAn Xuân\tphường\t20347\r\nHội Nông dân')).toMatchObject([
      { name: 'Phường An Mỹ', kind: 'WARD' },
      { name: 'An Xuân', kind: 'WARD', code: '20347' },
      { name: 'Hội Nông dân', kind: null },
    ]);
  });

  it('leaves the kind of a renamed unit alone where nothing tells it; a new one is an organisation', () => {
    const rows = importRows(pastedCells('Khu phố Một\nHội Nông dân'));
    const [rename, create] = changesOfRows(rows, [match('RENAMED', { unitId: 'k1' }), match('NEW')], '2025-07-01');
    expect(rename?.rename?.kind).toBeNull();
    expect(create?.create?.kind).toBe('ORGANISATION');
  });

  it('becomes creations, renamings and moves; a new unit may stand under a row before it', () => {
    const rows = importRows(pastedCells('Xã Mới\nThôn Một\t\t\tXã Mới\nPhường Tam Kỳ\nPhường Cũ\nPhường Hai'));
    const matches = [
      match('NEW'),
      match('NEW', { parentId: null, parentRow: 0 }),
      match('RENAMED_AND_MOVED', { unitId: 'an-my' }),
      match('SAME', { unitId: 'old' }),
      match('UNKNOWN_PARENT'),
    ];
    const changes = changesOfRows(rows, matches, '2025-07-01');
    expect(changes.map((change) => Object.keys(change)[1])).toEqual(['create', 'create', 'rename', 'move']);
    expect(changes[0]?.create?.parentId).toBe('city');
    expect(changes[1]?.create?.parentId).toBe(rows[0]?.id);
    expect(changes[2]?.rename?.kind).toBe('WARD');
    expect(changes[3]?.move).toEqual({ unitId: 'an-my', parentId: 'city', line: 'TERRITORY' });
  });
});
