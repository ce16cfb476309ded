import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { OptionalDuties } from './optional-duties.tsx';

const duty = (form: string, due: object, more: object = {}) => ({
  ...{ __typename: 'OptionalDuty', canOpen: true, drafts: 0, returned: 0, handedIn: 0, report: null },
  unit: { __typename: 'Unit', id: 'u', name: 'Phường An Xuân' },
  assignment: {
    ...{ __typename: 'Assignment', id: form, asks: 'OPTIONAL' },
    form: { __typename: 'Form', id: form, title: form, titleEn: null },
    period: {
      ...{ __typename: 'Period', id: form, name: 'Báo cáo 6 tháng', series: 'half-year' },
      ...{ dataFrom: '2025-01-01', dataTo: '2025-05-31', due: { __typename: 'Due', ...due } },
    },
  },
  ...more,
});

it('says of what a unit may give by which day, and once that is past whether it still may', async () => {
  const optionalDuties = [
    duty('Phiếu góp ý', { lastDay: '2025-12-31', daysLeft: 72 }),
    duty('Chuyên đề', { lastDay: '2025-06-04', daysLeft: -138 }),
    duty('Sổ cũ', { lastDay: '2024-12-31', daysLeft: -293 }, { canOpen: false }),
  ];
  renderAnswered(<OptionalDuties />, { OptionalDuties: () => ({ optionalDuties }) });
  expect(await screen.findByText('Ghi đến hết ngày 31/12/2025')).toBeTruthy();
  expect(screen.getByText('Đã qua hạn 04/06/2025, vẫn gửi được')).toBeTruthy();
  expect(screen.getByText('Đã qua hạn 31/12/2024')).toBeTruthy();
});
