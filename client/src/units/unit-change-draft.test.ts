import { describe, expect, it } from 'vitest';
import { changesOf, startDraft, type ChangeDraft, type ChangeKind } from './unit-change-draft.ts';

const city = { id: 'city', name: 'Thành phố Tam Kỳ' };
const anMy = { id: 'an-my', name: 'Phường An Mỹ', kind: 'WARD' as const, code: '20341', parent: city };
const anXuan = { id: 'an-xuan', name: 'Phường An Xuân' };
const typed = { on: '01/07/2025', reason: 'NQ 1659' };
const asked = (kind: ChangeKind, more: Partial<ChangeDraft>) =>
  changesOf(kind, anMy, { ...startDraft(kind, anMy, 'TERRITORY'), ...typed, newId: 'new', ...more });
const on = '2025-07-01';

describe('a change of units as it is typed', () => {
  it('needs a day, a reason and what its kind asks for', () => {
    expect(asked('abolish', { on: '' })).toBeNull();
    expect(asked('abolish', { reason: ' ' })).toBeNull();
    for (const kind of ['create', 'move', 'merge', 'split', 'transfer'] as const) expect(asked(kind, {})).toBeNull();
  });

  it('creates below, renames, moves and abolishes', () => {
    const create = { id: 'new', name: 'Tổ', kind: 'WARD', code: null, parentId: 'an-my', line: 'TERRITORY' };
    expect(asked('create', { name: 'Tổ' })).toEqual([{ on, create }]);
    const rename = { unitId: 'an-my', name: 'Phường Tam Kỳ', kind: 'WARD', code: '20341' };
    expect(asked('rename', { name: 'Phường Tam Kỳ' })).toEqual([{ on, rename }]);
    const move = { unitId: 'an-my', parentId: 'an-xuan', line: 'TERRITORY' };
    expect(asked('move', { other: anXuan })).toEqual([{ on, move }]);
    expect(asked('move', { line: 'WOMEN' })?.[0]?.move).toEqual({ unitId: 'an-my', parentId: null, line: 'WOMEN' });
    expect(asked('abolish', {})).toEqual([{ on, abolish: { unitId: 'an-my', heirId: null } }]);
  });

  it('merges into a new unit beside the old ones, or into an existing one', () => {
    const [create, merge] = asked('merge', { name: 'Phường Tam Kỳ', merged: ['an-xuan'] })!;
    expect(create?.create).toMatchObject({ id: 'new', parentId: 'city', name: 'Phường Tam Kỳ' });
    expect(merge?.merge).toEqual({ unitIds: ['an-my', 'an-xuan'], intoId: 'new' });
    const old = asked('merge', { intoNew: false, other: anXuan });
    expect(old).toEqual([{ on, merge: { unitIds: ['an-my'], intoId: 'an-xuan' } }]);
  });

  it('splits into new units with shares written as people write them; the first is the heir', () => {
    const parts = [
      { id: 'one', name: 'Một', share: '0,6' },
      { id: 'two', name: 'Hai', share: '0.4' },
    ];
    const changes = asked('split', { parts })!;
    expect(changes).toHaveLength(3);
    expect(changes[2]?.split).toEqual({
      ...{ unitId: 'an-my', staysOn: false, heirId: 'one' },
      parts: [
        { unitId: 'one', share: '0.6' },
        { unitId: 'two', share: '0.4' },
      ],
      people: [],
    });
    const people = { an: 'two', binh: 'gone' };
    expect(asked('split', { parts, people })![2]?.split?.people).toEqual([{ accountId: 'an', unitId: 'two' }]);
    expect(asked('split', { parts, people, staysOn: true })![2]?.split?.people).toEqual([]);
    expect(asked('split', { parts: [parts[0]!, { ...parts[1]!, share: 'nửa' }] })).toBeNull();
  });

  it('transfers a part with a share or without', () => {
    expect(asked('transfer', { other: anXuan })?.[0]?.transfer?.share).toBeNull();
    expect(asked('transfer', { other: anXuan, share: '0,25' })?.[0]?.transfer?.share).toBe('0.25');
    expect(asked('transfer', { other: anXuan, share: '-1' })).toBeNull();
  });
});
