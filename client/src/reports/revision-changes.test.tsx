import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { communeHalfYear, communeHalfYearAnswers } from '@ke-hoach/forms/examples';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AnswersDocument_revisionFragment, ReportScreen_reportFragment } from '../gql/graphql.ts';
import { RevisionChanges } from './revision-changes.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

const document = communeHalfYear as FormDocument;
const parsed = parseForm(document);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;
const idOf = (key: string) => form.field(key)!.id;
const answers = communeHalfYearAnswers(1);
const version = { id: 'v', number: 1, ...document };
const revision = {
  id: '1',
  number: 1,
  answers,
  calculated: {},
  nothingToReport: false,
  explanations: [],
  mends: null,
  version,
};
const cells = [{ field: idOf('householdsTotal'), row: null, reason: 'Lớn hơn dân số' }];
const mended = { ...answers, householdsTotal: 4000, preparedByName: 'Trần Thị B', steeringDocCount: 9 };

describe('a report that was returned and mended', () => {
  it('shows before and after, what the office asked for, and why anything else changed', () => {
    const explanations = [{ rule: idOf('preparedByName'), row: null, text: 'Đổi người lập biểu' }];
    const shown = {
      ...revision,
      id: '2',
      number: 2,
      answers: mended,
      explanations,
      mends: { cells, revision: { id: '1' } },
    };
    render(<RevisionChanges shown={shown as never} before={revision as unknown as AnswersDocument_revisionFragment} />);
    expect(screen.getByRole('heading', { name: 'Thay đổi so với lần nộp 1' })).toBeTruthy();
    const changes = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(changes).toHaveLength(3);
    expect(changes.find((text) => text.includes('Tổng số hộ'))).toMatch(/Trước.*Sau4\.000 hộ.*Lớn hơn dân số/);
    expect(changes.find((text) => text.includes('Người lập biểu'))).toMatch(/Lý do của đơn vị: Đổi người lập biểu/);
  });

  it('asks for a reason for each other change, or one for all of them', async () => {
    const report = {
      needsApproval: false,
      isOverdue: false,
      unit: { name: 'Phường An Xuân' },
      period: { name: '6 tháng', series: 'halfYear', dataTo: '2025-05-31' },
      context: { today: '2025-06-01' },
      returned: { cells, revision: { id: '1', answers } },
    } as unknown as ReportScreen_reportFragment;
    const explain = vi.fn();
    const onSubmit = vi.fn();
    const draft = { answers: mended, explanations: [] };
    render(
      <SubmitDialog {...{ report, form, draft, explain, onSubmit }} warnings={[]} busy={false} onClose={vi.fn()} />,
    );
    const places = screen.getAllByRole('textbox', { name: /^Giải trình/ });
    expect(places).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
    expect(onSubmit).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: /^Một lý do/ }), 'Rà lại');
    await userEvent.click(screen.getByRole('button', { name: 'Ghi lý do này' }));
    const given = explain.mock.calls.map(([explained]) => [explained.rule, explained.text]).toSorted();
    expect(given).toEqual(['preparedByName', 'steeringDocCount'].map((key) => [idOf(key), 'Rà lại']).toSorted());
  });
});
