import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { ConsultationPanel } from './consultation-panel.tsx';

const asked = (name: string, more: object = {}) => ({
  ...{ __typename: 'PlanConsultation', answer: 'OBJECTED', reason: 'Hạn 05/6 quá sớm', answerBy: null, news: null },
  ...{ answeredAt: '2025-05-19T02:00:00Z', answeredByName: 'Trần Thị Bình', isEditedSince: false, canAnswer: false },
  ...{ seenAt: '2025-05-19T02:00:00Z', seenByName: 'Trần Thị Bình', comments: [] },
  unit: { __typename: 'Unit', id: name, name },
  ...more,
});

it('says who of a unit has seen what became of its answer, and when', async () => {
  const later = { seenAt: '2025-05-21T03:15:00Z', seenByName: 'Lê Văn Cường' };
  const consultations = [asked('Phường An Mỹ', later), asked('Phường An Xuân')];
  const plan = { __typename: 'Plan', id: 'p', state: 'CONSULTING', editRevision: 3, canWrite: true, consultations };
  renderAnswered(<ConsultationPanel planId="p" today="2025-05-22" />, { Consultations: () => ({ plan }) });
  const told = await screen.findAllByText(/^Đơn vị đã xem/);
  expect(told.map((line) => line.textContent)).toEqual(['Đơn vị đã xem: 10:15 ngày 21/05/2025, Lê Văn Cường']);
});
