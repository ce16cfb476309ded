import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PlanScreen_planFragment } from '../../gql/graphql.ts';
import { renderAnswered } from '../../testing/answered.tsx';
import { DutyDialog, type DutyWish } from './duty-dialog.tsx';

const half = {
  ...{ __typename: 'Period', id: 'p1', name: '6 tháng đầu năm 2025', series: 'halfYear', dueAbove: null, closes: null },
  ...{ dataFrom: '2025-01-01', dataTo: '2025-05-31', opens: '2025-05-05' },
  due: { date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 10 },
};
const plan = {
  ...{ id: 'plan', year: 2025, state: 'ISSUED', editRevision: 7, owner: { id: 'city', name: 'Tam Kỳ' } },
  ...{ periods: [half], assignments: [] },
} as unknown as PlanScreen_planFragment;
const units = ['Phường An Xuân', 'Phường An Mỹ'].map((name) => ({
  node: { __typename: 'Unit', id: name, name, kind: 'WARD' },
}));
const form = { __typename: 'Form', id: 'f', key: 'f', purpose: 'REPORT', title: 'Báo cáo nhanh', titleEn: null };

function open(wish: DutyWish, preview: object, made: object = {}) {
  const onOutcome = vi.fn();
  const server = renderAnswered(
    <DutyDialog plan={plan} today="2025-05-20" wish={wish} onClose={() => {}} onOutcome={onOutcome} />,
    {
      FormsToAssign: () => ({ forms: { edges: [{ node: { ...form, versions: [{ id: 'v1', number: 1 }] } }] } }),
      SelectableUnits: () => ({
        unit: { __typename: 'Unit', id: 'city', kindsBelow: [{ __typename: 'UnitKindCount', kind: 'WARD', count: 2 }] },
        units: { totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null }, edges: units },
      }),
      PreviewDuties: () => ({ previewDuties: preview }),
      ChangeDuties: () => ({ changeDuties: made }),
    },
  );
  return { user: userEvent.setup(), server, onOutcome };
}
const previewed = (more: object) => ({
  ...{ __typename: 'DutiesPreview', reportsAdded: 0, reportsVoided: 0, assignments: [], reportsToDecide: [], ...more },
});
const look = () => screen.getByRole('button', { name: 'Xem trước' });

describe('setting what units report', () => {
  it('makes an ad-hoc report of an existing form, and says beforehand how many units will have it', async () => {
    const { user, server, onOutcome } = open(
      { task: 'adHoc' },
      previewed({
        reportsAdded: 1,
        assignments: [
          {
            ...{ periodName: 'Bão số 6', formTitle: 'Báo cáo nhanh', formTitleEn: null },
            asks: 'ONE',
            units: 14,
            begun: 2,
          },
        ],
      }),
      { __typename: 'PlanConflict', plan: null },
    );
    await user.type(screen.getByLabelText('Tên kỳ'), 'Bão số 6');
    await user.type(screen.getByLabelText('Hạn đơn vị nộp'), '27/05/2025');
    await user.type(screen.getByLabelText('Lý do điều chỉnh'), 'Công điện 03');
    await user.selectOptions(
      screen.getByLabelText('Biểu mẫu'),
      await screen.findByRole('option', { name: 'Báo cáo nhanh' }),
    );
    await user.click(await screen.findByLabelText(/^Tất cả phường/));
    await user.click(screen.getByLabelText('Phường An Mỹ'));
    await user.click(look());
    const told = await screen.findByRole('region', { name: 'Lưu xong sẽ như sau' });
    expect(within(told).getByText('Báo cáo nhanh, Bão số 6: 14 đơn vị sẽ có báo cáo; 2 đã bắt đầu.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu điều chỉnh' }));
    const { input } = server.of('ChangeDuties')[0]!;
    expect(input).toMatchObject({ planId: 'plan', expectedRevision: 7, reason: 'Công điện 03' });
    expect(input.changes[0].addPeriod.period).toMatchObject({
      name: 'Bão số 6',
      opens: '2025-05-20',
      due: '2025-05-27',
    });
    expect(input.changes[1].assign).toMatchObject({
      periodId: input.changes[0].addPeriod.id,
      assignment: { units: { kinds: ['WARD'], except: ['Phường An Mỹ'] } },
    });
    expect(onOutcome).toHaveBeenCalledWith(expect.objectContaining({ tone: 'warn' }));
  });

  it('asks for what is lacking at its entry, before the server is asked', async () => {
    const { user, server } = open({ task: 'addPeriod' }, previewed({}));
    await user.type(screen.getByLabelText('Hạn đơn vị nộp'), '31/02/2025');
    await user.click(look());
    expect(screen.getByLabelText('Tên kỳ').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Chưa nhập.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Tên kỳ'));
    expect(server.of('PreviewDuties')).toHaveLength(0);
  });

  it('shows what the server refuses at the entry to mend, with all that was typed', async () => {
    const refused = { __typename: 'DutyChangeRefused', index: 0, refusal: 'DATA_HANDED_IN', path: 'dataFrom' };
    const { user } = open({ task: 'editPeriod', period: half as never }, refused);
    const dataTo = screen.getByLabelText<HTMLInputElement>('Số liệu đến ngày');
    await user.clear(dataTo);
    await user.type(dataTo, '30/06/2025');
    await user.type(screen.getByLabelText('Lý do điều chỉnh'), 'Đổi kỳ');
    await user.click(look());
    expect(await screen.findByText(/Đã có đơn vị nộp báo cáo kỳ này/)).toBeTruthy();
    expect(screen.getByLabelText('Số liệu từ ngày').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText<HTMLInputElement>('Số liệu đến ngày').value).toBe('30/06/2025');
  });
});
