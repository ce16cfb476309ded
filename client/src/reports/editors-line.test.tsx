import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../apollo/problems.ts';
import { renderAnswered } from '../testing/answered.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { EditingNow } from './editing-now.tsx';

const person = (name: string) => ({ __typename: 'Person', id: name, name });
const saved = '2025-05-20T02:12:00Z';
const keeperOf = (draft: object) => ({ subscribe: () => () => {}, current: () => draft }) as unknown as DraftKeeper;
const paper = { __typename: 'OnBehalf', source: 'PAPER' };
interface Stands {
  at?: string;
  /** That the office fills it in: now, and when the page was opened. */
  behalf?: object | null;
  opened?: object | null;
  failure?: unknown;
}
const open = (last: string | null, now: string[], stands: Stands = {}) => {
  const { at = saved, behalf = null, opened = null, failure = null } = stands;
  const keeper = keeperOf({ savedAt: saved, failure });
  return renderAnswered(<EditingNow report={{ id: 'r1', onBehalf: opened as never }} keeper={keeper} />, {
    Report: () => ({ report: null }),
    ReportEditors: () => ({
      report: {
        ...{ __typename: 'Report', id: 'r1', state: 'DRAFT', onBehalf: behalf },
        lastEdited: last && { __typename: 'DraftEditor', at, by: person(last) },
        editing: now.map((name) => ({ __typename: 'DraftEditor', by: person(name) })),
      },
    }),
  });
};

describe('beside a draft', () => {
  it('stands who else types in it now', async () => {
    open('Trần Hùng', ['Trần Hùng', 'Lê Thị Mai']);
    expect(await screen.findByText('Đang cùng nhập: Trần Hùng, Lê Thị Mai')).toBeTruthy();
  });

  it('stands who saved it last where nobody else types', async () => {
    open('Trần Hùng', []);
    expect(await screen.findByText('Lưu lần cuối: Trần Hùng, 09:12 ngày 20/05/2025')).toBeTruthy();
  });

  it('stands nobody who saved it before it was saved here', async () => {
    const { container, of } = open('Trần Hùng', [], { at: '2025-05-12T01:28:00Z' });
    await expect.poll(() => of('ReportEditors').length).toBe(1);
    expect(container.textContent).toBe('');
  });

  it('stands nothing before it is begun', async () => {
    const { container, of } = open(null, []);
    await expect.poll(() => of('ReportEditors').length).toBe(1);
    expect(container.textContent).toBe('');
  });

  it('gives way to what the report became, once the office fills it for the unit', async () => {
    const { of } = open(null, [], { behalf: paper });
    await expect.poll(() => of('Report').length).toBe(1);
  });

  it('stays where the office itself fills it', async () => {
    const { of } = open('Trần Quốc Bảo', [], { behalf: paper, opened: paper });
    expect(await screen.findByText(/Lưu lần cuối: Trần Quốc Bảo/)).toBeTruthy();
    expect(of('Report')).toEqual([]);
  });

  it('asks at once when a save is refused because it is no longer the unit’s to fill', async () => {
    const { of } = open(null, [], { failure: new Refusal('FORBIDDEN') });
    await expect.poll(() => of('ReportEditors').length).toBe(2);
  });

  it('asks nothing more when only the line is bad', async () => {
    const { of } = open(null, [], { failure: new Refusal('UNREACHABLE') });
    await expect.poll(() => of('ReportEditors').length).toBe(1);
    expect(of('ReportEditors')).toHaveLength(1);
  });
});
