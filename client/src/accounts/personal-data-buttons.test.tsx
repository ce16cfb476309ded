import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { readXlsx } from '../sheets/read-xlsx.ts';
import { renderAnswered } from '../testing/answered.tsx';
import { keepFile } from '../ui/keep-file.ts';
import { PersonalDataButtons } from './personal-data-buttons.tsx';

vi.mock('../ui/keep-file.ts');

it('hands over what is kept of a person: as a workbook in the words of the screens, and as it is stored', async () => {
  const parts = [
    { part: 'ACCOUNT', rows: [{ name: 'Hồ Hoa', title: null }] },
    { part: 'ROLES', rows: [{ role: 'deputyLeader', unit: 'Phường An Mỹ' }] },
    { part: 'ACTIVITIES', rows: [{ at: '2025-05-20T01:00:00Z', action: 'report.submit' }] },
  ];
  const user = userEvent.setup();
  const server = renderAnswered(<PersonalDataButtons accountId="hoa" login="hoa" of="Hồ Hoa" />, {
    ExportPersonalData: () => ({ exportPersonalData: { parts } }),
  });
  await user.click(screen.getByRole('button', { name: 'Tải bảng Excel dữ liệu cá nhân của Hồ Hoa' }));
  expect(await screen.findByText('Đã tải.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tải tệp JSON dữ liệu cá nhân của Hồ Hoa' }));
  await vi.waitFor(() => expect(keepFile).toHaveBeenCalledTimes(2));
  const [[workbook, name], [json]] = vi.mocked(keepFile).mock.calls as [[Blob, string], [Blob, string]];
  expect(name).toBe('du-lieu-ca-nhan-hoa.xlsx');
  const text = JSON.stringify(readXlsx(new Uint8Array(await workbook.arrayBuffer())));
  for (const words of ['Chức vụ', 'Cấp phó của đơn vị', '08:00 ngày 20/05/2025', 'Nộp báo cáo'])
    expect(text).toContain(words);
  expect(JSON.parse(await json.text())).toMatchObject({ ROLES: [{ role: 'deputyLeader' }] });
  expect(server.of('ExportPersonalData')[0]!['input']).toMatchObject({ accountId: 'hoa' });
});
