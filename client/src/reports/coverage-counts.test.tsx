import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CoverageCounts } from './coverage-counts.tsx';

const coverage = {
  expected: 10,
  received: 4,
  accepted: 1,
  onTime: 3,
  late: 1,
  missing: 6,
  nothingToReport: 0,
  waived: 0,
} as Parameters<typeof CoverageCounts>[0]['coverage'];
const count = (name: string) => screen.getByText(name).nextElementSibling;

describe('the counts of a plan', () => {
  it('keep reports of periods not open yet out of the missing ones', () => {
    render(<CoverageCounts coverage={coverage} notOpen={4} />);
    expect(count('Chưa nộp')?.textContent).toBe('2');
    expect(count('Chưa mở')?.textContent).toBe('4');
  });

  it('show nothing red while all that is owed is not open yet', () => {
    const { container } = render(<CoverageCounts coverage={coverage} notOpen={6} />);
    expect(container.querySelector('.count-bad')).toBeNull();
  });

  it('say how many wait for the office: handed in, not accepted', () => {
    render(<CoverageCounts coverage={coverage} notOpen={0} />);
    expect(count('Chờ duyệt')?.textContent).toBe('3');
    expect(screen.queryByText('Chưa mở')).toBeNull();
  });
});
