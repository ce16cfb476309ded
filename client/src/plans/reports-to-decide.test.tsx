import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { ReportsToDecide } from './reports-to-decide.tsx';

const begun = {
  id: 'r1',
  state: 'DRAFT',
  unit: { id: 'u1', name: 'Phường An Xuân' },
  form: { id: 'f1', title: 'Báo cáo năm', titleEn: 'Yearly report' },
  period: { id: 'p1', name: 'Năm 2025', series: 'annual', dataTo: '2025-10-31' },
} as unknown as Parameters<typeof ReportsToDecide>[0]['reports'][number];
const show = (...reports: (typeof begun)[]) =>
  render(
    <MemoryRouter>
      <ReportsToDecide reports={reports} />
    </MemoryRouter>,
  );

describe('reports that wait for a decision', () => {
  it('are named with their unit and lead to the report', () => {
    show(begun);
    expect(
      screen.getByRole('heading', { name: 'Có 1 báo cáo đơn vị đã nhập dở nhưng không còn phải nộp' }),
    ).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Phường An Xuân: Báo cáo năm, Năm 2025' });
    expect(link.getAttribute('href')).toBe('/reports/r1');
  });

  it('take no place on the page when there are none', () => {
    expect(show().container.textContent).toBe('');
  });
});
