import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { DocumentButtons } from './document-buttons.tsx';

const fetched = vi.fn<typeof fetch>();
const kept: string[] = [];
beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push(this.download);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a file is kept under its own name after what was typed was saved; a refusal says why and may be tried again', async () => {
  const refusal = { errors: [{ message: 'x', extensions: { code: 'DOCUMENT_NOT_WRITTEN', details: {} } }] };
  const name = encodeURIComponent('Báo cáo (bản nháp).docx');
  fetched
    .mockResolvedValueOnce(new Response(JSON.stringify(refusal), { status: 503 }))
    .mockResolvedValueOnce(
      new Response('PK', { headers: { 'content-disposition': `attachment; filename="x"; filename*=UTF-8''${name}` } }),
    );
  const before = vi.fn(() => Promise.resolve(true));
  const files = [{ format: 'docx' as const, content: 'draft' as const, label: 'Tải bản nháp (Word)' }];
  renderAnswered(<DocumentButtons of="reports" id="r1" files={files} before={before} />, {});
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Tải bản nháp (Word)' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa tạo được tệp');
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText(/Đã tải “Báo cáo \(bản nháp\).docx”/)).toBeTruthy();
  expect(kept).toEqual(['Báo cáo (bản nháp).docx']);
  expect(before).toHaveBeenCalledTimes(2);
  expect(String(fetched.mock.calls[0]![0])).toBe('/documents/reports/r1.docx?content=draft');
});
