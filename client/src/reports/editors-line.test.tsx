import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { EditingNow } from './editing-now.tsx';

const person = (name: string) => ({ __typename: 'Person', id: name, name });
const draft = { savedAt: '2025-05-20T02:12:00Z' };
const keeper = { subscribe: () => () => {}, current: () => draft } as unknown as DraftKeeper;
const open = (last: string | null, now: string[], at = '2025-05-20T02:12:00Z') =>
  renderAnswered(<EditingNow reportId="r1" keeper={keeper} />, {
    ReportEditors: () => ({
      report: {
        ...{ __typename: 'Report', id: 'r1' },
        lastEdited: last && { __typename: 'DraftEditor', at, by: person(last) },
        editing: now.map((name) => ({ __typename: 'DraftEditor', by: person(name) })),
      },
    }),
  });

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
    const { container, of } = open('Trần Hùng', [], '2025-05-12T01:28:00Z');
    await expect.poll(() => of('ReportEditors').length).toBe(1);
    expect(container.textContent).toBe('');
  });

  it('stands nothing before it is begun', async () => {
    const { container, of } = open(null, []);
    await expect.poll(() => of('ReportEditors').length).toBe(1);
    expect(container.textContent).toBe('');
  });
});
