import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { ReportFiles } from './report-files.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a report is to be had blank as PDF, to be printed, and as Word, beside what was typed', async () => {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(new Response('PK'));
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  renderAnswered(<ReportFiles reportId="r1" has="draft" />, {});
  const offered = within(screen.getByRole('group', { name: 'Tải văn bản' })).getAllByRole('button');
  expect(offered.map(({ textContent }) => textContent)).toEqual([
    ...['Tải bản nháp (Word)', 'Tải bản nháp (PDF)', 'Tải bản trắng (PDF)', 'Tải bản trắng (Word)'],
  ]);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Tải bản trắng (Word)' }));
  await screen.findByText(/^Đã tải/);
  expect(fetched.mock.calls.map(([address]) => address)).toEqual(['/documents/reports/r1.docx?content=blank']);
});
