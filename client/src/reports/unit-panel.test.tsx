import { MockedProvider } from '@apollo/client/testing/react';
import type { FormDocument } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { AnnounceProvider } from '../ui/announce.tsx';
import { ApproveReportDocument, SendBackReportDocument } from './review-operations.ts';
import { UnitPanel } from './unit-panel.tsx';

const document = communeHalfYear as FormDocument;
const report = {
  id: 'r1',
  state: 'IN_REVIEW',
  editRevision: 4,
  contextHash: 'h',
  allowed: ['RECALL', 'APPROVE', 'SEND_BACK'],
  unit: { id: 'u', name: 'Phường An Xuân' },
  period: { id: 'p', name: '6 tháng đầu năm 2025', series: 'halfYear', dataTo: '2025-05-31' },
  version: { id: 'v', number: 1, ...document },
} as unknown as ReportScreen_reportFragment;

const input = (more: object) => (variables: { input: Record<string, unknown> }) =>
  variables.input['reportId'] === 'r1' &&
  variables.input['expectedRevision'] === 4 &&
  Object.entries(more).every(([name, value]) => variables.input[name] === value);

function shown(over: Partial<ReportScreen_reportFragment>, mocks: object[] = []) {
  const onSubmitted = vi.fn();
  render(
    <MockedProvider mocks={mocks as never}>
      <AnnounceProvider>
        <main id="main" tabIndex={-1}>
          <UnitPanel report={{ ...report, ...over }} onSubmitted={onSubmitted} />
        </main>
      </AnnounceProvider>
    </MockedProvider>,
  );
  return onSubmitted;
}

const named = (name: string) => screen.getByRole('button', { name });

it('tells whoever prepared it that it waits, and lets them take it back', () => {
  shown({ allowed: ['RECALL'] });
  expect(screen.getByRole('heading', { name: 'Đã trình lãnh đạo đơn vị duyệt' })).toBeTruthy();
  expect(named('Rút lại…')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Duyệt và nộp' })).toBeNull();
});

it('names to the leader what keeps a report from being handed in', async () => {
  const issue = { __typename: 'AnswerIssue', code: 'REQUIRED', level: 'ERROR', row: null, rule: null, details: {} };
  const properties = document.schema.properties as Record<string, { 'x-field': string }>;
  const issues = [{ ...issue, field: properties['preparedByName']!['x-field'], path: ['preparedByName'] }];
  const approveReport = { __typename: 'AnswersRejected', issues };
  const onSubmitted = shown({}, [
    {
      request: { query: ApproveReportDocument, variables: input({ contextHash: 'h' }) },
      result: { data: { approveReport } },
    },
  ]);
  await userEvent.click(named('Duyệt và nộp'));
  await userEvent.click(within(screen.getByRole('dialog')).getByText('Duyệt và nộp'));
  expect((await screen.findByRole('alert')).textContent).toContain('Hãy nhập “Người lập biểu”.');
  expect(onSubmitted).not.toHaveBeenCalled();
});

it('asks the leader for a reason before it goes back', async () => {
  const sendBackReport = { __typename: 'ReportConflict', report: null };
  shown({}, [
    {
      request: { query: SendBackReportDocument, variables: input({ reason: 'Số hộ chưa khớp' }) },
      result: { data: { sendBackReport } },
    },
  ]);
  await userEvent.click(named('Trả lại người lập…'));
  await userEvent.click(within(screen.getByRole('dialog')).getByText('Trả lại'));
  expect(screen.getByRole('alert').textContent).toContain('Hãy ghi lý do');
  await userEvent.type(screen.getByLabelText('Cần sửa gì'), 'Số hộ chưa khớp');
  await userEvent.click(within(screen.getByRole('dialog')).getByText('Trả lại'));
  expect((await screen.findByRole('alert')).textContent).toContain('Báo cáo vừa thay đổi ở nơi khác');
});
