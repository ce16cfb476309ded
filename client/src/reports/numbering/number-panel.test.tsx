import { fireEvent, screen, within } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { AnnounceProvider } from '../../ui/announce.tsx';
import { NumberPanel } from './number-panel.tsx';

type Numbered = { number: string; day: string | null } | null;
const by = { __typename: 'Person', id: 'p', name: 'Đỗ Thị Văn' };
const reportWith = (numbered: Numbered, canNumber: boolean, revision = 1) => ({
  ...{ __typename: 'Report', id: 'r1', canNumber },
  latest: {
    ...{ __typename: 'Revision', id: `v${revision}`, number: revision },
    numbered: numbered && { __typename: 'DocumentNumber', ...numbered, at: '2025-05-20T02:12:00Z', by },
  },
});

/** The panel of a report, and what the server answers to a number. */
function shown(numbered: Numbered, canNumber = true, answer: () => object = () => ({}), isEntry = false) {
  return renderAnswered(
    <AnnounceProvider>
      <NumberPanel reportId="r1" isEntry={isEntry} />
    </AnnounceProvider>,
    {
      ReportNumber: () => ({ today: '2025-05-20', report: reportWith(numbered, canNumber) }),
      NumberReport: () => ({ numberReport: answer() }),
    },
  );
}
const reviewed = (numbered: Numbered) => () => ({
  ...{ __typename: 'ReportReviewed', report: reportWith(numbered, true) },
});
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('takes number and day of the document that was signed, and shows them', async () => {
  const given = { number: '05/BC-MTTQ', day: '2025-05-19' };
  const server = shown(null, true, reviewed(given));
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi số văn bản…' }));
  type(/Số, ký hiệu/, ' 05/BC-MTTQ ');
  type(/Ngày ký/, '19/5/2025');
  press('Lưu số văn bản');
  expect(await screen.findByText('Số 05/BC-MTTQ, ngày 19/05/2025')).toBeTruthy();
  expect(screen.getByText('Đỗ Thị Văn ghi ngày 20/05/2025')).toBeTruthy();
  expect(await screen.findByText('Đã lưu số văn bản.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(server.of('NumberReport')[0]!['input']).toMatchObject({ reportId: 'r1', revision: 1, ...given });
});

it('begins a correction with what stands there', async () => {
  const server = shown({ number: '05/BC', day: '2025-05-19' }, true, reviewed({ number: '06/BC', day: null }));
  fireEvent.click(await screen.findByRole('button', { name: 'Sửa số văn bản…' }));
  expect(screen.getByLabelText<HTMLInputElement>(/Ngày ký/).value).toBe('19/05/2025');
  type(/Số, ký hiệu/, '06/BC');
  type(/Ngày ký/, '');
  press('Lưu số văn bản');
  expect(await screen.findByText('Số 06/BC')).toBeTruthy();
  expect(server.of('NumberReport')[0]!['input']).toMatchObject({ number: '06/BC', day: null });
});

it('says what is wrong at its place, leads there and sends nothing', async () => {
  const server = shown(null);
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi số văn bản…' }));
  press('Lưu số văn bản');
  expect(screen.getByText('Hãy ghi số văn bản.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/Số, ký hiệu/));
  type(/Số, ký hiệu/, '05/BC');
  type(/Ngày ký/, '21/5/2025');
  press('Lưu số văn bản');
  expect(screen.getByText('Hãy nhập ngày ký, không sau hôm nay.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/Ngày ký/));
  expect(server.of('NumberReport')).toEqual([]);
});

it('keeps what was typed where the server refuses it', async () => {
  shown(null, true, () => {
    throw new GraphQLError('refused', {
      extensions: { code: 'REPORT_WRONG_STATE', state: 'returned', command: 'number' },
    });
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi số văn bản…' }));
  type(/Số, ký hiệu/, '05/BC');
  press('Lưu số văn bản');
  expect(await within(screen.getByRole('dialog')).findByRole('alert')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Số, ký hiệu/).value).toBe('05/BC');
});

it('gives the number to no later submission than the one that was seen', async () => {
  const report = reportWith(null, true, 2);
  shown(null, true, () => ({ __typename: 'ReportConflict', report }));
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi số văn bản…' }));
  type(/Số, ký hiệu/, '05/BC');
  press('Lưu số văn bản');
  expect((await screen.findByRole('alert')).textContent).toContain('Báo cáo vừa được nộp lại.');
  expect(screen.getByText(/Chưa ghi số ở đây/)).toBeTruthy();
});

it('shows the number to whoever reads the report, and says nothing where there is none', async () => {
  shown({ number: '05/BC', day: null }, false);
  expect(await screen.findByText('Số 05/BC')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  for (const isEntry of [false, true]) {
    const { container, of } = shown(null, isEntry, undefined, isEntry);
    await expect.poll(() => of('ReportNumber').length).toBe(1);
    expect(container.querySelector('section')).toBeNull();
  }
});
