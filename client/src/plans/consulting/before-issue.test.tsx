import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PlanScreen_planFragment } from '../../gql/graphql.ts';
import { renderAnswered } from '../../testing/answered.tsx';
import { BeforeIssue } from './before-issue.tsx';

const plan = {
  id: 'p',
  owner: { id: 'c', name: 'Thành phố Tam Kỳ' },
  assignments: [
    {
      id: 'a',
      form: { id: 'f', title: 'Báo cáo xã, phường', titleEn: null },
      period: { id: 't', name: 'Báo cáo 6 tháng', series: 'half-year' },
    },
  ],
  periods: [{ id: 't', name: 'Báo cáo 6 tháng', series: 'half-year' }],
} as unknown as PlanScreen_planFragment;
const asked = (name: string, answer: string | null, more: object = {}) => ({
  ...{
    __typename: 'PlanConsultation',
    answer,
    reason: null,
    answeredAt: null,
    answeredByName: null,
    seenAt: null,
    seenByName: null,
  },
  ...{ isEditedSince: false, canAnswer: false, answerBy: null, news: null, comments: [] },
  unit: { __typename: 'Unit', id: name, name },
  ...more,
});
function look(consultations: object[], duty: object = {}, given = plan) {
  const duties = [
    { __typename: 'DutyAtIssue', assignmentId: 'a', units: 4, decidedOn: '2026-06-30', why: null, ...duty },
  ];
  const of = { __typename: 'Plan', id: 'p', state: 'CONSULTING', editRevision: 3, canWrite: true };
  const tasks = [2, 0, 0].map((unitsMeant, at) => ({ __typename: 'PlanTask', id: `t${at}`, unitsMeant }));
  renderAnswered(<BeforeIssue plan={given} />, {
    BeforeIssue: () => ({ plan: { ...of, consultations, dutiesAtIssue: duties, tasks } }),
  });
}

describe('before a plan is issued', () => {
  it('who objects is named with the reason, and who has not answered', async () => {
    look([
      asked('Phường Tam Kỳ', 'OBJECTED', { reason: 'Hạn quá gấp' }),
      asked('Phường Bàn Thạch', null),
      asked('Phường Hương Trà', 'AGREED', { isEditedSince: true }),
    ]);
    expect(await screen.findByText('Phường Tam Kỳ: Hạn quá gấp')).toBeTruthy();
    expect(screen.getByText(/1 đơn vị chưa trả lời:/).parentElement!.textContent).toContain('Phường Bàn Thạch');
    expect(screen.getByText('1 đơn vị trả lời trước khi dự thảo được sửa.')).toBeTruthy();
    expect(screen.getByText('Các đơn vị sẽ phải nộp 4 báo cáo.')).toBeTruthy();
    expect(screen.getByText('1/3 nhiệm vụ sẽ được giao cho đơn vị.')).toBeTruthy();
  });

  it('that all agreed is said in a sentence', async () => {
    look([asked('Phường Tam Kỳ', 'AGREED')]);
    expect(await screen.findByText('Đơn vị được hỏi đã thống nhất.')).toBeTruthy();
  });

  it('a period that no form is assigned to is named', async () => {
    const annual = { id: 'y', name: 'Năm 2026', series: 'annual', dataTo: '2026-10-31' };
    look([], {}, { ...plan, periods: [...plan.periods, annual] } as PlanScreen_planFragment);
    expect(await screen.findByText('Các đơn vị sẽ phải nộp 4 báo cáo.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Chưa giao biểu mẫu nào cho kỳ Năm 2026: không đơn vị nào phải nộp.',
    ]);
  });

  it('that nobody would owe a report is said with why', async () => {
    look([], { units: 0, why: 'NO_UNITS' });
    expect(await screen.findByText('Ban hành lúc này thì không đơn vị nào phải nộp báo cáo nào.')).toBeTruthy();
    expect(screen.getByText(/Báo cáo xã, phường.*30\/06\/2026 không có đơn vị nào dưới Thành phố Tam Kỳ/)).toBeTruthy();
  });
});
