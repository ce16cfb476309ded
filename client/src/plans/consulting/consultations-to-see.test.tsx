import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { ConsultationsToSee } from './consultations-to-see.tsx';

const consultation = (more: object = {}) => ({
  ...{ __typename: 'PlanConsultation', news: 'ASKED', answer: null, reason: null, answerBy: '2025-12-05' },
  plan: { __typename: 'Plan', id: 'p', year: 2026, title: 'Đoàn kết sáng tạo' },
  unit: { __typename: 'Unit', id: 'u', name: 'Phường Tam Kỳ' },
  comments: [],
  ...more,
});
const told = (...consultationsToSee: object[]) => ({
  ConsultationsToSee: () => ({ today: '2025-12-01', consultationsToSee }),
});

describe('plans that a unit is asked about', () => {
  it('stand in its to-do with the day for an answer and the way to the plan', async () => {
    renderAnswered(<ConsultationsToSee />, told(consultation()));
    const link = await screen.findByRole('link', {
      name: 'Đọc và trả lời: Kế hoạch năm 2026: Đoàn kết sáng tạo, Phường Tam Kỳ',
    });
    expect(link.getAttribute('href')).toBe('/plans/p#plan-consultation');
    expect(screen.getByText(/Trả lời đến hết .*05\/12\/2025/).textContent).toContain('còn 4 ngày');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('say that the day went by', async () => {
    renderAnswered(<ConsultationsToSee />, told(consultation({ answerBy: '2025-11-29' })));
    expect((await screen.findByText(/Trả lời đến hết/)).textContent).toContain('quá hạn 2 ngày');
  });

  it('show what the office replied to an objection, until the unit says that it has seen it', async () => {
    const user = userEvent.setup();
    let waiting = [
      consultation({
        ...{ news: 'REPLIED', answer: 'OBJECTED', reason: 'Hạn 05/6 quá sớm' },
        comments: [
          { __typename: 'PlanComment', id: '1', text: 'Đề nghị lùi hạn', isFromOffice: false },
          { __typename: 'PlanComment', id: '2', text: 'Sẽ lùi đến 10/6', isFromOffice: true },
        ],
      }),
    ];
    const server = renderAnswered(<ConsultationsToSee />, {
      ConsultationsToSee: () => ({ today: '2025-12-01', consultationsToSee: waiting }),
      SeeConsultation: () => {
        waiting = [];
        const plan = { __typename: 'Plan', id: 'p', state: 'CONSULTING', editRevision: 1, canWrite: false };
        return { seeConsultation: { ...plan, consultations: [] } };
      },
    });
    expect(await screen.findByText('Văn phòng: Sẽ lùi đến 10/6')).toBeTruthy();
    expect(screen.getByText('Ý kiến của đơn vị: Hạn 05/6 quá sớm')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Đã xem:/ }));
    await expect.poll(() => screen.queryByText('Văn phòng: Sẽ lùi đến 10/6')).toBeNull();
    expect(server.of('SeeConsultation')[0]!.input).toMatchObject({ planId: 'p', unitId: 'u' });
  });
});
