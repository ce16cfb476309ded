import type { Issue } from '@ke-hoach/forms';
import { describe, expect, it, vi } from 'vitest';
import { FillStore, placeOf, type FillState } from './fill-store.ts';

const issue = (field: string, row: string | null = null): Issue => ({
  ...{ code: 'TOO_SMALL', level: 'error', field, row, path: [field], details: { minimum: 0 } },
});
const start: FillState = {
  ...{ answers: { a: 1, b: 2 }, visible: new Set(['a', 'b']), required: new Set(['a']) },
  ...{ calculated: { sum: '3' }, noRows: {}, totals: {}, issues: [issue('a')], marked: [] },
};

function follow() {
  const store = new FillStore(start);
  const heard = (topic: Parameters<FillStore['subscribe']>[0]) => {
    const listener = vi.fn();
    store.subscribe(topic, listener);
    return listener;
  };
  return { store, heard };
}

describe('what is filled in', () => {
  it('tells of a changed answer and of nothing else', () => {
    const { store, heard } = follow();
    const [a, b, sum, shown] = [heard('answer a'), heard('answer b'), heard('calculated sum'), heard('shown')];
    store.change({ answers: { a: 5, b: 2 }, visible: new Set(['a', 'b']), calculated: { sum: '3' } });
    expect([a, b, sum, shown].map((listener) => listener.mock.calls.length)).toEqual([1, 0, 0, 0]);
  });

  it('keeps the list of a place whose issues were judged again to the same', () => {
    const { store, heard } = follow();
    const [at, elsewhere] = [heard(placeOf('a', null)), heard(placeOf('b', 'row 1'))];
    const before = store.issuesAt(placeOf('a', null));
    store.change({ issues: [issue('a'), issue('b', 'row 1')] });
    expect(store.issuesAt(placeOf('a', null))).toBe(before);
    expect(at).not.toHaveBeenCalled();
    expect(elsewhere).toHaveBeenCalledTimes(1);
    store.change({ issues: [] });
    expect(store.issuesAt(placeOf('a', null))).toEqual([]);
    expect(at).toHaveBeenCalledTimes(1);
  });

  it('tells what a condition shows, what must be answered and what the office marked', () => {
    const { store, heard } = follow();
    const [shown, required, marked] = [heard('shown'), heard('required'), heard(placeOf('b', null))];
    store.change({
      ...{ visible: new Set(['a']), required: new Set() },
      marked: [{ field: 'b', row: null, reason: 'Ghi rõ nguồn' }],
    });
    for (const listener of [shown, required, marked]) expect(listener).toHaveBeenCalledTimes(1);
    expect(store.markAt('b', null)).toBe('Ghi rõ nguồn');
  });

  it('tells of the rows of a table one by one, and of the table when it has others', () => {
    const { store, heard } = follow();
    const [one, two] = [{ _id: '1' }, { _id: '2' }];
    store.change({ answers: { table: [one, two] } });
    const { ids } = store.table('table');
    const [rows, first, second] = [heard('rows table'), heard('row table/1'), heard('row table/2')];
    const calls = () => [rows, first, second].map((listener) => listener.mock.calls.length);
    store.change({ answers: { table: [{ ...one, name: 'Họp' }, two] } });
    expect(calls()).toEqual([0, 1, 0]);
    expect(store.table('table').ids).toBe(ids);
    store.change({ answers: { table: [two, { _id: '3' }] } });
    expect(calls()).toEqual([1, 1, 0]);
    expect(store.table('table').ids).toEqual(['2', '3']);
    store.change({ answers: {} });
    expect(store.table('table')).toMatchObject({ rows: [], ids: [] });
  });

  it('does not tell who has stopped following', () => {
    const { store } = follow();
    const listener = vi.fn();
    store.subscribe('answer a', listener)();
    store.change({ answers: {} });
    expect(listener).not.toHaveBeenCalled();
  });
});
