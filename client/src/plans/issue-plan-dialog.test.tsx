import { yearlyPlan } from '@ke-hoach/forms/examples';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { renderAnswered } from '../testing/answered.tsx';
import { IssuePlanDialog } from './issue-plan-dialog.tsx';

function open(document: object, { canEditDocument = true, answer = (): object => ({ issuePlan: null }) } = {}) {
  const of = { __typename: 'Plan', id: 'p', state: 'DRAFT', editRevision: 3, canWrite: true, canEditDocument };
  const plan = { ...of, document, planType: { id: 'v', number: 1, ...yearlyPlan }, assignments: [] };
  const rendered = renderAnswered(
    <IssuePlanDialog plan={plan as unknown as PlanScreen_planFragment} onClose={() => {}} onOutcome={vi.fn()} />,
    {
      BeforeIssue: () => ({ plan: { ...of, consultations: [], dutiesAtIssue: [], tasks: [] } }),
      IssuePlan: answer,
    },
  );
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  return { user: userEvent.setup(), number: field('Số, ký hiệu'), day: field('Ngày ban hành'), rendered };
}
const hintOf = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('issuing a plan', () => {
  it('begins with the number and the day that its document says', async () => {
    const { user, number, day, rendered } = open({ docNumber: '04/KH-MTTQ-BTT', issuedOn: '2026-03-12' });
    expect([number.value, day.value]).toEqual(['04/KH-MTTQ-BTT', '12/03/2026']);
    expect(hintOf(number)).toContain('Văn bản đang ghi 04/KH-MTTQ-BTT.');
    expect(hintOf(day)).toContain('Văn bản đang ghi 12/03/2026.');
    await user.click(screen.getByRole('button', { name: 'Ban hành' }));
    await waitFor(() =>
      expect(rendered.of('IssuePlan')).toMatchObject([
        { input: { planId: 'p', expectedRevision: 3, number: '04/KH-MTTQ-BTT', issuedOn: '2026-03-12' } },
      ]),
    );
  });

  it('says what is meant by a number and a day that are left empty', () => {
    const { number, day } = open({});
    expect([number.value, day.value]).toEqual(['', '']);
    expect(hintOf(number)).toContain('có số rồi, soạn điều chỉnh văn bản và ghi vào ô “Số, ký hiệu”');
    expect(hintOf(day)).toBe('Để trống thì lấy ngày hôm nay.');
  });

  it('does not take for a day what is none in the document', () => {
    expect(open({ issuedOn: 'tháng 3' }).day.value).toBe('');
  });

  it.each([true, false])(
    'leads to what is lacking whoever may write it (%s); others are told who does',
    async (may) => {
      const refused = new GraphQLError('incomplete', { extensions: { code: 'ANSWERS_INVALID' } });
      const answer = () => {
        throw refused;
      };
      const { user } = open({}, { canEditDocument: may, answer });
      await user.click(screen.getByRole('button', { name: 'Ban hành' }));
      expect(await screen.findByText('Văn bản kế hoạch chưa điền đủ')).toBeTruthy();
      expect(screen.queryByRole('link', { name: 'Xem từng chỗ và soạn tiếp' }) !== null).toBe(may);
      expect(screen.queryByText(/^Chuyên viên Văn phòng soạn nốt/) === null).toBe(may);
    },
  );
});
