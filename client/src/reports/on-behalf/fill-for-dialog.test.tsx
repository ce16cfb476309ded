import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FillForDialog } from './fill-for-dialog.tsx';

const opened = (isBegun: boolean) =>
  render(
    <FillForDialog
      {...{ unit: 'Phường An Xuân', today: '2025-06-03', busy: false, isBegun }}
      onFill={() => undefined}
      onClose={() => undefined}
    />,
  );

it('says that the office goes on from what the unit typed, where it typed something', () => {
  opened(true);
  expect(screen.getByText(/Đơn vị đã nhập một phần: biểu mẫu mở ra với phần đó/)).toBeTruthy();
});

it('says nothing of it where the unit has begun nothing', () => {
  opened(false);
  expect(screen.queryByText(/Đơn vị đã nhập một phần/)).toBeNull();
});
