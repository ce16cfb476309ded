import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AnswersDocument } from './answers-document.tsx';

const revision = {
  answers: { householdsTotal: 1200 },
  calculated: {},
  explanations: [],
  nothingToReport: false,
  version: { id: 'v1', schema: communeHalfYear.schema, uiSchema: communeHalfYear.uiSchema },
} as unknown as Parameters<typeof AnswersDocument>[0]['revision'];

describe('marking fields of a report that is returned', () => {
  it('takes a click on the title or the value for a click on the mark, once each', async () => {
    const toggle = vi.fn();
    render(<AnswersDocument revision={revision} marked={[]} picking={{ isPicked: () => false, toggle }} />);
    const user = userEvent.setup();
    await user.click(screen.getByText('Tổng số hộ'));
    await user.click(screen.getByText(/1\.200/));
    await user.click(screen.getByRole('button', { name: 'Đánh dấu “Tổng số hộ”' }));
    expect(toggle.mock.calls).toEqual(Array(3).fill([expect.any(String), null, 'Tổng số hộ']));
  });

  it('takes no click while nothing is returned', async () => {
    render(<AnswersDocument revision={revision} marked={[]} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Tổng số hộ').closest('.pickable')).toBeNull();
  });
});
