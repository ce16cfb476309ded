// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../apollo/problems.ts';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { DraftKeeper } from './draft-keeper.ts';
import { formOfVersion } from './form-of-version.ts';
import type { SaveAnswer, SaveRequest } from './kept-draft.ts';
import { readLocalDraft } from './local-draft.ts';

const version = { id: 'v1', number: 1, ...communeHalfYear };
const idOf = (key: string) => formOfVersion(version)?.field(key)?.id ?? '';
/** What was sent of each field: from what, to what. */
const cell = (key: string, was: unknown, value: unknown) => ({ field: idOf(key), row: null, was, value });
const start = { answers: {}, explanations: [], editRevision: 0, savedAt: null, version };
const at = '2025-05-20T02:41:00Z';

function keeperWith(...answers: (SaveAnswer | Error)[]) {
  return keeperThat({}, ...answers);
}

function keeperThat(does: { later?: (work: () => void) => void }, ...answers: (SaveAnswer | Error)[]) {
  const requests: SaveRequest[] = [];
  const save = (request: SaveRequest): Promise<SaveAnswer> => {
    requests.push(request);
    const answer = answers.shift() ?? { saved: true, editRevision: requests.length, at, joined: null };
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return {
    requests,
    keeper: new DraftKeeper({ report: 'r1', person: 'p1', start, save, storage: localStorage, ...does }),
  };
}

const kept = () => readLocalDraft(localStorage, 'r1', 'p1');

describe('keeping a draft safe', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  // The page is shared with the files that follow: their clocks have to run.
  afterEach(() => void vi.useRealTimers());

  it('keeps every keystroke on this device before the server has it', () => {
    const { keeper, requests } = keeperWith();
    keeper.change({ householdsTotal: 1 });
    keeper.change({ householdsTotal: 12 });
    expect(kept()?.answers).toEqual({ householdsTotal: 12 });
    expect(requests).toHaveLength(0);
    expect(keeper.current().status).toBe('waiting');
  });

  it('keeps and tells of what was typed once it is painted, once for all that waits', () => {
    const waiting: (() => void)[] = [];
    const told = vi.fn();
    const { keeper } = keeperThat({ later: (work) => waiting.push(work) });
    keeper.subscribe(told);
    keeper.change({ householdsTotal: 1 });
    keeper.change({ householdsTotal: 12 });
    expect(keeper.current().answers).toEqual({ householdsTotal: 12 });
    expect([kept(), told.mock.calls.length]).toEqual([null, 0]);
    for (const work of waiting) work();
    expect([kept()?.answers, told.mock.calls.length]).toEqual([{ householdsTotal: 12 }, 1]);
  });

  it('keeps what is not painted yet when the page goes away, and never after the server has it', async () => {
    const waiting: (() => void)[] = [];
    const { keeper } = keeperThat({ later: (work) => waiting.push(work) });
    keeper.change({ householdsTotal: 12 });
    const saved = keeper.flush();
    expect(kept()?.answers).toEqual({ householdsTotal: 12 });
    await saved;
    for (const work of waiting) work();
    expect([kept(), keeper.current().status]).toEqual([null, 'saved']);
  });

  it('saves once the person pauses, and then drops the local copy', async () => {
    const { keeper, requests } = keeperWith();
    keeper.change({ householdsTotal: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    keeper.change({ householdsTotal: 12 });
    await vi.advanceTimersByTimeAsync(1500);
    expect(requests.map((request) => request.cells)).toEqual([[cell('householdsTotal', null, 12)]]);
    expect(keeper.current()).toMatchObject({ status: 'saved', savedAt: at, editRevision: 1 });
    expect(kept()).toBeNull();
  });

  it('sends the same intention again with the same key when no answer came', async () => {
    const { keeper, requests } = keeperWith(new Refusal('UNREACHABLE'));
    keeper.change({ householdsTotal: 12 });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.current().status).toBe('kept');
    expect(kept()?.answers).toEqual({ householdsTotal: 12 });
    expect(await keeper.flush()).toBe(true);
    expect(requests[1]).toEqual(requests[0]);
  });

  it('uses a new key for what was typed after a failed save', async () => {
    const { keeper, requests } = keeperWith(new Refusal('UNREACHABLE'));
    keeper.change({ householdsTotal: 12 });
    await keeper.flush();
    keeper.change({ householdsTotal: 120 });
    await keeper.flush();
    expect(requests[1]?.idempotencyKey).not.toBe(requests[0]?.idempotencyKey);
  });

  it('saves what was typed while a save was on its way', async () => {
    const { keeper, requests } = keeperWith();
    keeper.change({ householdsTotal: 1 });
    const first = keeper.flush();
    keeper.change({ householdsTotal: 2 });
    await first;
    expect(requests.map((request) => [request.cells, request.expectedRevision])).toEqual([
      [[cell('householdsTotal', null, 1)], 0],
      [[cell('householdsTotal', 1, 2)], 1],
    ]);
    expect(kept()).toBeNull();
  });

  it('stops at a conflict, keeps both sides, and goes on with what the person chose', async () => {
    const theirs = {
      answers: { modelsNew: 3 },
      explanations: [],
      editRevision: 7,
      by: 'Lê Thị B',
      at,
      open: true,
      version,
    };
    const { keeper, requests } = keeperWith({ saved: false, theirs });
    keeper.change({ modelsNew: 1 });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.current()).toMatchObject({ status: 'conflict', theirs, answers: { modelsNew: 1 } });
    keeper.change({ modelsNew: 2 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(requests).toHaveLength(1);
    expect(kept()?.answers).toEqual({ modelsNew: 2 });
    keeper.resolve({ answers: { modelsNew: 3 }, explanations: [] });
    expect(await keeper.flush()).toBe(true);
    expect(keeper.current()).toMatchObject({ status: 'saved', answers: { modelsNew: 3 }, editRevision: 7 });
    keeper.change({ modelsNew: 4 });
    await keeper.flush();
    expect(requests[1]).toMatchObject({ cells: [cell('modelsNew', 3, 4)], expectedRevision: 7 });
  });

  it('takes over what others saved in other cells, keeps what is still being typed, and asks nobody', async () => {
    const joined = { answers: { modelsNew: 1, videoCount: 8 }, explanations: [] };
    const { keeper, requests } = keeperWith({ saved: true, editRevision: 5, at, joined });
    keeper.change({ modelsNew: 1 });
    const saving = keeper.flush();
    keeper.change({ modelsNew: 1, householdsTotal: 40 });
    await saving;
    expect(keeper.current()).toMatchObject({
      status: 'saved',
      theirs: null,
      answers: { modelsNew: 1, videoCount: 8, householdsTotal: 40 },
    });
    expect(requests[1]).toMatchObject({ cells: [cell('householdsTotal', null, 40)], expectedRevision: 5 });
  });

  it('sends nothing where a value was typed back', async () => {
    const { keeper, requests } = keeperWith();
    keeper.change({ modelsNew: 1 });
    keeper.change({});
    expect(await keeper.flush()).toBe(true);
    expect([requests, kept()]).toEqual([[], null]);
  });

  it('takes back what was found on this device, and asks where the server has another value of the cell', async () => {
    const base = { answers: {}, explanations: [] };
    const found = { answers: { modelsNew: 2 }, explanations: [], basedOn: 0, base, version: 'v1', at };
    const { keeper, requests } = keeperWith();
    await keeper.restore(found);
    await keeper.flush();
    expect(requests[0]?.cells).toEqual([cell('modelsNew', null, 2)]);
    await keeper.restore({ ...found, answers: { videoCount: 9 } });
    expect(keeper.current()).toMatchObject({ theirs: null, answers: { modelsNew: 2, videoCount: 9 } });
    await keeper.restore({ ...found, answers: { modelsNew: 9 } });
    expect(keeper.current()).toMatchObject({
      status: 'conflict',
      theirs: { answers: { modelsNew: 2 }, editRevision: 1 },
    });
  });

  it('keeps an explanation by rule and row, and forgets an emptied one', async () => {
    const { keeper, requests } = keeperWith();
    keeper.explain({ rule: 'w1', row: null, text: 'Chưa có mô hình mới' });
    keeper.explain({ rule: 'w1', row: 'a', text: 'Dòng một' });
    keeper.explain({ rule: 'w1', row: null, text: '' });
    await keeper.flush();
    expect(requests[0]?.explanations).toEqual([{ rule: 'w1', row: 'a', was: '', text: 'Dòng một' }]);
  });
});
