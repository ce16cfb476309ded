import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { HandoversToRead } from './handovers-to-read.tsx';

const handover = (more: object = {}) => ({
  ...{ __typename: 'Handover', id: 'h', leaverId: 'mai', leaverName: 'Lê Thị Mai', deputyId: 'hung' },
  ...{ deputyName: 'Trần Hùng', unitNames: ['Phường An Mỹ'], lastDay: '2025-05-31', isForViewer: true },
  ...{ text: 'Hồ sơ giấy ở tủ số 2', ...more },
});

describe('handovers to read', () => {
  it('are shown to whoever takes over until they say so', async () => {
    const user = userEvent.setup();
    let handovers = [handover()];
    const server = renderAnswered(<HandoversToRead />, {
      Handovers: () => ({ handovers }),
      ReadHandover: () => {
        handovers = [];
        return { readHandover: 'h' };
      },
    });
    expect(await screen.findByText('Hồ sơ giấy ở tủ số 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đã đọc bàn giao của Lê Thị Mai' }));
    expect(await screen.findByText('Đã ghi: bạn đã đọc bàn giao của Lê Thị Mai.')).toBeTruthy();
    expect(screen.queryByText('Hồ sơ giấy ở tủ số 2')).toBeNull();
    expect(server.of('ReadHandover')[0]!.input).toMatchObject({ handoverId: 'h' });
  });

  it('are shown to the leader without the word that only the other can give', async () => {
    renderAnswered(<HandoversToRead />, { Handovers: () => ({ handovers: [handover({ isForViewer: false })] }) });
    expect(await screen.findByText(/Người nhận: Trần Hùng/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('take no room where there are none', async () => {
    const { container, of } = renderAnswered(<HandoversToRead />, { Handovers: () => ({ handovers: [] }) });
    await expect.poll(() => of('Handovers').length).toBe(1);
    expect(container.textContent).toBe('');
  });
});
