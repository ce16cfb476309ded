import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { idOf } from '../testing/open-builder.tsx';
import { PublishDialog } from './publish-dialog.tsx';

const meaning = {
  ...{ __typename: 'FormChange', id: 'c1', kind: 'meaning', field: idOf('householdsTotal'), title: 'Tổng số hộ' },
  ...{ before: 'hộ', after: 'người', aspect: 'x-unit', breaking: true, needsConfirmation: true },
};
const renamed = {
  ...{ ...meaning, id: 'c2', kind: 'renamed', field: idOf('articleCount'), title: 'Tin, bài', aspect: null },
  ...{ before: 'articleCount', after: 'articles', breaking: false, needsConfirmation: false },
};
const draft = {
  ...{ __typename: 'FormDraft', id: 'd1', editRevision: 4, schema: communeHalfYear.schema },
  ...{ uiSchema: communeHalfYear.uiSchema, savedAt: '2025-05-20T02:41:00Z', issues: [], changes: [renamed, meaning] },
  basedOn: { __typename: 'FormVersion', id: 'v1', number: 1 },
  savedBy: { __typename: 'Person', id: 'p2', name: 'Lê Văn An' },
} as unknown as Builder_draftFragment;

const page = (judged: number, more: boolean) => ({
  ...{ __typename: 'Replay', total: 3, leftOut: 0, judged, untouched: 0, keptAside: [] },
  ...{ endCursor: more ? 'x' : null, hasNextPage: more },
  findings: [
    {
      __typename: 'ReplayFinding',
      issue: {
        ...{ __typename: 'AnswerIssue', code: 'REQUIRED', level: 'ERROR', field: idOf('householdsTotal'), row: null },
        ...{ path: ['householdsTotal'], rule: null, details: {} },
      },
      reportCount: judged,
      firstReports: [
        { __typename: 'Report', id: `r${judged}`, unit: { __typename: 'Unit', id: 'u1', name: 'Phường An Xuân' } },
      ],
    },
  ],
});

const opened = {
  ...{ __typename: 'OpenAssignment', units: 12, unstarted: 5, drafts: 3 },
  assignment: {
    ...{ __typename: 'Assignment', id: 'a1' },
    period: { __typename: 'Period', id: 't1', name: 'Báo cáo 6 tháng', series: 'halfYear', dataTo: '2025-05-31' },
    plan: { __typename: 'Plan', id: 'k1', title: 'Kế hoạch 2025' },
  },
};
const publication = {
  __typename: 'Publication',
  editRevision: 4,
  lostSources: [
    { __typename: 'FieldUse', kind: 'indicator', subject: 'video', title: 'Phóng sự', count: null },
    { __typename: 'FieldUse', kind: 'returnedCell', subject: 'f', title: 'Tin, bài', count: 2 },
  ],
};

const plans = [
  { state: 'ISSUED', canChangeDuties: false, year: 2026 },
  { state: 'ISSUED', canChangeDuties: true, year: 2025 },
].map((plan, at) => ({ node: { __typename: 'Plan', id: `k${at}`, ...plan } }));

/** The dialog before a server that answers publishing as told. */
function openDialog(answer: object = { __typename: 'FormPublished' }, shown: { draft?: object; open?: object } = {}) {
  const sent: Record<string, unknown>[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    if (operationName === 'Publication')
      return of({ data: { publication: { ...publication, openAssignments: [{ ...opened, ...shown.open }] } } });
    if (operationName === 'Replay') {
      const replay = variables['after'] ? page(1, false) : page(2, true);
      return of({ data: { publication: { __typename: 'Publication', editRevision: 4, replay } } });
    }
    if (operationName === 'PlansToAssign') return of({ data: { plans: { edges: plans } } });
    sent.push(variables['input'] as Record<string, unknown>);
    return of({
      data: {
        publishForm: {
          movedAssignments: 1,
          version: {
            ...{ __typename: 'FormVersion', id: 'v2', number: 2 },
            form: { __typename: 'Form', id: 'f1', purpose: 'REPORT' },
          },
          ...answer,
        },
      },
    });
  });
  render(
    <MemoryRouter>
      <ApolloProvider client={createClient(link)}>
        <PublishDialog formId="f1" draft={{ ...draft, ...shown.draft }} onClose={() => {}} />
      </ApolloProvider>
    </MemoryRouter>,
  );
  return { user: userEvent.setup(), sent };
}
const publish = () => screen.getByRole('button', { name: 'Công bố' });

describe('publishing a form', () => {
  it('says how many earlier reports would be told what, over all pages', async () => {
    openDialog();
    const step = within(screen.getByRole('region', { name: /^Báo cáo đã nộp/ }));
    await step.findByText('3 trong 3 báo cáo');
    expect(step.getByRole('listitem').textContent).toMatch(/Tổng số hộ.*Ví dụ: Phường An Xuân\./);
    expect(step.queryByRole('progressbar')).toBeNull();
  });

  it('names what loses its source', async () => {
    openDialog();
    const step = within(screen.getByRole('region', { name: 'Những gì mất nguồn số liệu' }));
    expect((await step.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([
      'Chỉ tiêu “Phóng sự” không còn biểu mẫu nào thu; số liệu các năm dừng ở phiên bản cũ.',
      '2 báo cáo bị trả lại để sửa “Tin, bài”, trường đã bỏ.',
    ]);
  });

  it('publishes once every change of meaning is confirmed by its own sentence', async () => {
    const { user, sent } = openDialog();
    await user.click(publish());
    expect(screen.getByRole('alert').textContent).toBe('Còn 1 thay đổi ý nghĩa chưa xác nhận.');
    const tick = screen.getByRole('checkbox', { name: /đơn vị tính từ “hộ” thành “người”/ });
    expect(document.activeElement).toBe(tick);
    expect(sent).toEqual([]);
    await user.click(tick);
    await user.click(await screen.findByRole('radio', { name: /^Bắt buộc\. 5 đơn vị.*3 bản nháp/ }));
    await user.click(publish());
    await screen.findByRole('dialog', { name: 'Phiên bản 2 đã công bố.' });
    expect(sent).toMatchObject([{ draftId: 'd1', expectedRevision: 4, rollOut: 'REQUIRED', confirmedChanges: ['c1'] }]);
  });

  it('recommends a new version to everybody while nobody has begun', async () => {
    const { user, sent } = openDialog(undefined, { open: { unstarted: 12, drafts: 0 } });
    expect(await screen.findByRole('radio', { name: /^Bắt buộc/ })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('checkbox'));
    await user.click(publish());
    await screen.findByRole('dialog', { name: 'Phiên bản 2 đã công bố.' });
    expect(sent).toMatchObject([{ rollOut: 'REQUIRED' }]);
  });

  it('speaks of no earlier version at the first, and says what comes next', async () => {
    const { user } = openDialog(undefined, { draft: { basedOn: null, changes: [] } });
    expect(screen.getByRole('dialog', { name: 'Công bố biểu mẫu' }).textContent).not.toMatch(
      /phiên bản mới|kỳ đang mở/,
    );
    await user.click(publish());
    await screen.findByText(/^Chưa giao cho đơn vị nào/);
    expect(screen.getByRole('button', { name: 'Đến các kế hoạch' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Giao trong kế hoạch năm 2025' })).toBeTruthy();
  });

  it('keeps the choices when somebody else saved the draft, and says who', async () => {
    const { user } = openDialog({ __typename: 'FormDraftConflict', draft });
    await user.click(screen.getByRole('checkbox'));
    await user.click(await screen.findByRole('radio', { name: /^Bắt buộc/ }));
    await user.click(publish());
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Lê Văn An.*Chưa công bố gì/));
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
    expect(screen.getByRole('radio', { name: /^Bắt buộc/ })).toHaveProperty('checked', true);
  });
});
