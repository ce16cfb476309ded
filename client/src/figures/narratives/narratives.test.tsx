import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { NarrativesScreen } from './narratives-screen.tsx';

const period = {
  __typename: 'Period',
  ...{ id: 't1', name: '6 tháng đầu năm 2025', series: 'halfYear', dataTo: '2025-05-31' },
};
const plan = {
  __typename: 'Plan',
  ...{ id: 'p1', year: 2025, title: 'Kế hoạch', state: 'ISSUED', isInvented: false, periods: [period] },
};
const report = {
  __typename: 'Report',
  ...{ id: 'r1', state: 'ACCEPTED', unit: { __typename: 'Unit', id: 'u1', name: 'Xã Tam Phú' }, period },
};

const fieldOf = (field: string, title: string) => ({
  ...{ __typename: 'NarrativeField', field, title, titleEn: null, form: 'Báo cáo' },
});

it('reads what was written of one question, finds words in it, and leads to the report', async () => {
  const user = userEvent.setup();
  const { of } = renderAnswered(<NarrativesScreen />, {
    NarrativePlans: () => ({ plans: { edges: [{ node: plan }] } }),
    NarrativeFields: () => ({
      narrativeFields: [
        { ...fieldOf('f0', 'Người lập biểu'), isLong: false, isRequired: true },
        { ...fieldOf('f1', 'Khó khăn'), isLong: true, isRequired: true },
      ],
    }),
    Narratives: ({ question }: { question?: { search?: string } }) => ({
      narratives: question?.search
        ? { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }
        : {
            totalCount: 1,
            pageInfo: { hasNextPage: false, endCursor: null },
            edges: [{ node: { __typename: 'Narrative', row: null, text: 'Thiếu kinh phí.', report } }],
          },
    }),
  });
  expect(await screen.findByText('Thiếu kinh phí.')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Mở báo cáo của Xã Tam Phú, 6 tháng đầu năm 2025' });
  expect(link.getAttribute('href')).toBe('/reports/r1');
  await user.type(screen.getByLabelText('Tìm trong phần viết'), 'mua');
  expect(await screen.findByText('Chưa có phần viết')).toBeTruthy();
  await vi.waitFor(() =>
    expect(of('Narratives').at(-1)!['question']).toEqual({
      ...{ field: 'f1', counted: 'SUBMITTED', search: 'mua' },
      filter: { planIds: ['p1'] },
    }),
  );
});
