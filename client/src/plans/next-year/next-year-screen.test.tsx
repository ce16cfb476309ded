import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { NextYearScreen } from './next-year-screen.tsx';

const plan = {
  ...{ __typename: 'Plan', id: 'p25', year: 2025, title: 'Kế hoạch 2025', state: 'CLOSED', editRevision: 3 },
  ...{ canPrepareNextYear: true, next: null },
};
const form = (id: string, title: string) => ({
  ...{ __typename: 'NextForm', id, title, titleEn: null, versionNow: 1, versionLatest: 2, hasDraft: false },
  decision: 'LATEST',
});
const asks = (formTitle: string, units: number) => ({
  ...{ __typename: 'NextAssignment', formTitle, formTitleEn: null, periodName: 'Năm 2026', units },
});
const nextYear = {
  ...{ __typename: 'NextYear', year: 2026, title: 'Kế hoạch 2026', unitsSame: 4, documentKeptAside: [] },
  periods: [
    {
      ...{ __typename: 'NextPeriod', name: 'Năm 2026', series: 'annual', dataTo: '2026-10-31' },
      opens: '2026-10-01',
      due: '2026-11-05',
      dueInclusive: false,
    },
  ],
  forms: [form('f1', 'Báo cáo năm'), form('f2', 'Phiếu phụ')],
  assignments: [asks('Báo cáo năm', 4), asks('Phiếu phụ', 0)],
  targets: [
    { __typename: 'NextTarget', title: 'Ít nhất 01 mô hình', titleEn: null, units: 4, measuredBy: ['f1', 'f2'] },
    { __typename: 'NextTarget', title: 'Phiếu đủ', titleEn: null, units: 4, measuredBy: ['f2'] },
  ],
  targetsLeft: [{ __typename: 'TargetLeft', title: 'Mỗi tổ chức 01 mô hình', titleEn: null, why: 'NO_UNITS' }],
  unitsChanged: [
    { __typename: 'NextUnits', fate: 'PASSED', from: ['Phường An Mỹ', 'Phường An Xuân'], to: 'Phường Tam Kỳ' },
    { __typename: 'NextUnits', fate: 'ENDED', from: ['Hội Nông dân'], to: null },
  ],
  documentChanges: [{ __typename: 'DocumentAmendment', place: 'Năm kế hoạch', before: '2025', after: '2026' }],
  parent: {
    ...{ __typename: 'ParentPlan', basis: 'b1', type: 'Kế hoạch', number: '38/KH-MTTQ-BTT', issuedOn: '2025-02-11' },
    ...{ issuer: 'UBMTTQ tỉnh', subject: null, link: null, isFromYearBefore: true, plan: null },
  },
  documentToLookAt: [{ __typename: 'DocumentPlace', place: 'Căn cứ', text: '38/KH-MTTQ-BTT' }],
};

function open(answer: object) {
  const server = renderAnswered(<NextYearScreen />, {
    NextYear: () => ({ plan, nextYear }),
    PrepareNextYear: () => ({ prepareNextYear: answer }),
  });
  return { user: userEvent.setup(), server };
}

it('shows units, days with weekdays and forms, and makes the next year with what was decided', async () => {
  const { user, server } = open({ __typename: 'NextYearPrepared', plan: { __typename: 'Plan', id: 'p26' } });
  expect(await screen.findByText('Phường An Mỹ, Phường An Xuân → Phường Tam Kỳ.')).toBeTruthy();
  expect(screen.getByText('Ít nhất 01 mô hình: 4 đơn vị')).toBeTruthy();
  expect(screen.getByText('Hội Nông dân: không còn đơn vị nào báo cáo thay.')).toBeTruthy();
  expect(screen.getByText('Mở nhập thứ năm, 01/10/2026; nộp trước thứ năm, 05/11/2026.')).toBeTruthy();
  expect(screen.getByText(/^Thực hiện Kế hoạch số 38/).textContent).toBe(
    'Thực hiện Kế hoạch số 38/KH-MTTQ-BTT ngày 11/02/2025 của UBMTTQ tỉnh. Số và ngày này vẫn như ở kế hoạch năm 2025. Khi cấp trên ban hành kế hoạch năm 2026, hãy sửa trong mục Căn cứ của văn bản.',
  );
  const periods = screen.getByRole('region', { name: /Kỳ báo cáo/ });
  expect(within(periods).getByText('Báo cáo năm: 4 đơn vị')).toBeTruthy();
  expect(within(periods).getByText(/^Phiếu phụ: không còn đơn vị nào/)).toBeTruthy();
  const targets = within(screen.getByRole('region', { name: /Chỉ tiêu/ }));
  expect(targets.getByText('Mỗi tổ chức 01 mô hình: không còn đơn vị nào thuộc diện này')).toBeTruthy();
  expect(targets.getByText('Phiếu đủ: 4 đơn vị')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Phiếu phụ' }), 'Không dùng nữa');
  expect(within(periods).queryByText(/^Phiếu phụ/)).toBeNull();
  expect(targets.getByText('Phiếu đủ: không còn biểu mẫu nào đo chỉ tiêu này')).toBeTruthy();
  expect(targets.getByText('Ít nhất 01 mô hình: 4 đơn vị')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lập dự thảo năm 2026' }));
  expect(server.of('PrepareNextYear')).toMatchObject([
    { input: { planId: 'p25', expectedRevision: 3, forms: [{ formId: 'f2', decision: 'LEAVE' }] } },
  ]);
});

it('says so where the plan was changed meanwhile, and makes nothing', async () => {
  const { user } = open({ __typename: 'PlanConflict', plan: { __typename: 'Plan', id: 'p25', editRevision: 4 } });
  await user.click(await screen.findByRole('button', { name: 'Lập dự thảo năm 2026' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Có người vừa thay đổi kế hoạch này');
});
