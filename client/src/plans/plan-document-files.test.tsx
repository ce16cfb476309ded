import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { PlanDocumentFiles } from './plan-document-files.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const offered = () =>
  within(screen.getByRole('group', { name: 'Tải văn bản' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

it('the office has the plan type blank too, as PDF and as Word', async () => {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(new Response('PK'));
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  renderAnswered(<PlanDocumentFiles plan={{ id: 'p1', canWrite: true }} />, {});
  expect(offered()).toEqual(['Tải Word', 'Tải PDF', 'Tải bản trắng (PDF)', 'Tải bản trắng (Word)']);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Tải bản trắng (Word)' }));
  await screen.findByText(/^Đã tải/);
  expect(fetched.mock.calls.map(([address]) => address)).toEqual(['/documents/plans/p1.docx?content=blank']);
});

it('units have the plan alone', () => {
  renderAnswered(<PlanDocumentFiles plan={{ id: 'p1', canWrite: false }} />, {});
  expect(offered()).toEqual(['Tải Word', 'Tải PDF']);
});
