import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { CheckReceiptScreen } from './check-receipt-screen.tsx';

const report = {
  ...{ __typename: 'Report', id: 'r1', unit: { __typename: 'Unit', id: 'u', name: 'Phường An Xuân' } },
  period: { __typename: 'Period', id: 'p', name: '6 tháng đầu năm', series: 'halfYear', dataTo: '2025-05-31' },
  form: { __typename: 'Form', id: 'f', title: 'Báo cáo 6 tháng', titleEn: null },
};
const revision = {
  ...{ __typename: 'Revision', id: 'v1', number: 2, receiptNumber: '2025-000123-2', checksum: '3f2a91c407be' },
  submittedAt: '2025-05-20T02:00:00.000Z',
};

it('compares what was typed and names the report, or says what is to be typed', async () => {
  const server = renderAnswered(<CheckReceiptScreen />, {
    CheckReceipt: ({ checksum }) => ({
      checkReceipt: {
        ...{ __typename: 'ReceiptCheck', verdict: checksum ? 'MATCHES' : 'FOUND', isLatest: false },
        ...{ revision, report },
      },
    }),
  });
  const check = screen.getByRole('button', { name: 'Đối chiếu' });
  await userEvent.click(check);
  expect(screen.getByRole('alert').textContent).toContain('Hãy nhập số biên nhận hoặc mã kiểm tra.');
  await userEvent.type(screen.getByRole('textbox', { name: 'Mã kiểm tra' }), '3F2A');
  await userEvent.click(check);
  expect(screen.getByRole('alert').textContent).toContain('12 đến 64 ký tự');
  expect(server.asked).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Mã kiểm tra' }), ' 91C4 07BE{Enter}');
  expect((await screen.findByRole('heading', { name: /^Khớp/ })).closest('.notice')?.textContent).toMatch(
    /Phường An Xuân.*2025-000123-2.*đơn vị đã nộp lại/,
  );
  expect(server.of('CheckReceipt')).toEqual([{ number: null, checksum: '3F2A 91C4 07BE' }]);
});
