import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PlanCommandDialog } from './plan-command-dialog.tsx';

function open(run: (reason: string) => Promise<boolean>) {
  const onOutcome = vi.fn();
  render(
    <PlanCommandDialog
      title="Mở lại kế hoạch"
      what="Các đơn vị lại nộp được."
      act="Mở lại"
      asksReason
      run={run}
      onClose={() => {}}
      onOutcome={onOutcome}
    />,
  );
  return { user: userEvent.setup(), onOutcome };
}

it('does nothing without the reason that is kept, then hands it over', async () => {
  const run = vi.fn().mockResolvedValue(true);
  const { user, onOutcome } = open(run);
  await user.click(screen.getByRole('button', { name: 'Mở lại' }));
  expect(screen.getByRole('alert').textContent).toBe('Cần ghi lý do.');
  expect(run).not.toHaveBeenCalled();
  await user.type(screen.getByRole('textbox', { name: 'Lý do' }), ' Đóng nhầm ');
  await user.click(screen.getByRole('button', { name: 'Mở lại' }));
  expect(run).toHaveBeenCalledWith('Đóng nhầm');
  expect(onOutcome).toHaveBeenCalledWith(true);
});

it('keeps what was typed when the server cannot be reached', async () => {
  const { user, onOutcome } = open(() => Promise.reject(new Error('offline')));
  const reason = screen.getByRole('textbox', { name: 'Lý do' });
  await user.type(reason, 'Đóng nhầm');
  await user.click(screen.getByRole('button', { name: 'Mở lại' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa có gì thay đổi');
  expect((reason as HTMLInputElement).value).toBe('Đóng nhầm');
  expect(onOutcome).not.toHaveBeenCalled();
});
