import { applyOperation } from '@ke-hoach/forms/build';
import { parseForm, type FormDocument } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper.ts';
import type { SaveAnswer, SaveRequest, Theirs } from './kept-draft.ts';
import { readLocalDraft } from './local-draft.ts';
import { MovedNotice } from './moved-notice.tsx';
import type { ReportVersion } from './move-to-version.ts';

const at = '2025-05-20T02:41:00Z';
const versionOf = (number: number, document: FormDocument): ReportVersion => ({
  id: `v${number}`,
  number,
  ...document,
});
const first = versionOf(1, communeHalfYear);

function idOf(key: string): string {
  const parsed = parseForm(communeHalfYear);
  return (parsed.ok && parsed.form.field(key)?.id) || '';
}

function edited(...operations: Operation[]): FormDocument {
  return operations.reduce((document, operation) => {
    const result = applyOperation(document, operation);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.document;
  }, communeHalfYear as FormDocument);
}

const second = versionOf(
  2,
  edited(
    { type: 'renameField', field: idOf('monitoringCount'), key: 'supervisions' },
    { type: 'removeField', field: idOf('causes') },
  ),
);
const rolledOut: Theirs = {
  answers: {},
  explanations: [],
  editRevision: 4,
  by: '',
  at: '',
  open: true,
  version: second,
};
const typed = { monitoringCount: 3, causes: 'Thiếu kinh phí', preparedByName: 'Nguyễn Hoàng Yến' };

function keeperOn(...replies: SaveAnswer[]) {
  const requests: SaveRequest[] = [];
  const save = vi.fn((request: SaveRequest) => {
    requests.push(request);
    return Promise.resolve<SaveAnswer>(replies.shift() ?? { saved: true, editRevision: 5, at, joined: null });
  });
  const start = { answers: {}, explanations: [], editRevision: 0, savedAt: null, version: first };
  return { requests, keeper: new DraftKeeper({ report: 'r1', person: 'p1', start, save, storage: localStorage }) };
}

describe('a form published anew while it is being filled', () => {
  it('takes the typed answers to the new version and goes on saving, nothing asked', async () => {
    const { keeper, requests } = keeperOn({ saved: false, theirs: rolledOut });
    keeper.change(typed);
    expect(await keeper.flush()).toBe(true);
    expect(requests[1]).toMatchObject({
      cells: [
        { field: idOf('preparedByName'), was: null, value: 'Nguyễn Hoàng Yến' },
        { field: idOf('monitoringCount'), was: null, value: 3 },
      ],
      versionId: 'v2',
      expectedRevision: 4,
    });
    expect(keeper.current()).toMatchObject({ status: 'saved', version: { id: 'v2' }, theirs: null });
  });

  it('keeps aside an explanation of what the new version does not have, and sends it no more', async () => {
    const { keeper, requests } = keeperOn({ saved: false, theirs: rolledOut });
    keeper.change({ monitoringCount: 3 });
    keeper.explain({ rule: idOf('causes'), row: null, text: 'Do mưa' });
    expect(await keeper.flush()).toBe(true);
    expect(requests[1]?.explanations).toEqual([]);
    expect(keeper.current().moved?.keptAside).toMatchObject([{ field: idOf('causes'), value: 'Do mưa' }]);
    expect(keeper.current().explanations).toEqual([]);
  });

  it('keeps aside what has no place there until the person has seen it, also over a reload', async () => {
    const { keeper } = keeperOn({ saved: false, theirs: rolledOut });
    keeper.change(typed);
    await keeper.flush();
    expect(readLocalDraft(localStorage, 'r1', 'p1')).toBeNull();
    const { keeper: later } = keeperOn();
    expect(later.current().moved?.keptAside).toMatchObject([{ value: 'Thiếu kinh phí' }]);
    later.sawMove();
    expect(keeperOn().keeper.current().moved).toBeNull();
  });

  it('reads what was still typed on the old version with the old version', async () => {
    const { keeper, requests } = keeperOn({ saved: false, theirs: rolledOut });
    keeper.change(typed, 'v1');
    await keeper.flush();
    keeper.change({ ...typed, monitoringCount: 31 }, 'v1');
    await keeper.flush();
    expect(requests.at(-1)?.cells).toMatchObject([{ field: idOf('monitoringCount'), was: 3, value: 31 }]);
  });

  it('still shows both sides when somebody saved on the new version meanwhile', async () => {
    const theirs = { ...rolledOut, answers: { supervisions: 8 }, by: 'Lê Thị B', at };
    const { keeper } = keeperOn({ saved: false, theirs });
    keeper.change(typed);
    expect(await keeper.flush()).toBe(false);
    expect(keeper.current()).toMatchObject({ status: 'conflict', answers: { supervisions: 3 }, theirs });
  });

  it('restores a draft of a closed tab that was typed on the old version', async () => {
    const { keeper } = keeperOn({ saved: false, theirs: { ...rolledOut, open: false } });
    keeper.change(typed);
    await keeper.flush();
    const found = readLocalDraft(localStorage, 'r1', 'p1')!;
    const start = { answers: {}, explanations: [], editRevision: 4, savedAt: null, version: second };
    const save = () => Promise.resolve<SaveAnswer>({ saved: true, editRevision: 5, at, joined: null });
    const reopened = new DraftKeeper({ report: 'r1', person: 'p1', start, save, storage: localStorage });
    await reopened.restore({ ...found, answers: typed, version: 'v1' }, first);
    expect(reopened.current()).toMatchObject({ version: { id: 'v2' }, answers: { supervisions: 3 }, theirs: null });
  });

  it('says what changed and shows what was kept aside to copy', async () => {
    const { keeper } = keeperOn({ saved: false, theirs: rolledOut });
    keeper.change(typed);
    await keeper.flush();
    const seen = vi.fn();
    render(<MovedNotice moved={keeper.current().moved!} onSeen={seen} />);
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toMatch(/phiên bản 2/);
    expect(notice.textContent).toMatch(/supervisions/);
    expect(notice.textContent).toMatch(/Thiếu kinh phí/);
    await userEvent.click(screen.getByRole('button', { name: 'Đã xem' }));
    expect(seen).toHaveBeenCalled();
  });
});
