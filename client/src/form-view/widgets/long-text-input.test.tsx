import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fillForm, formOf } from '../../testing/fill-form.tsx';

const name = { type: 'string', maxLength: 200, title: 'Họ tên', 'x-kind': 'text' };
const story = { type: 'string', maxLength: 1000, title: 'Ưu điểm', 'x-kind': 'long-text' };

function fill(start = '', title = 'Ưu điểm') {
  const filled = fillForm(formOf({ story, name }), start ? { story: start } : {});
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: title });
  const paste = (text: string) => {
    area.focus();
    const event = createEvent.paste(area, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
    fireEvent(area, event);
    return event;
  };
  return { ...filled, area, paste };
}

describe('a text pasted into a long text', () => {
  it('out of a word processor is cleaned and stands where the caret is', async () => {
    const { user, answers, area, paste } = fill('Trước  sau');
    area.setSelectionRange(6, 6);
    paste('•\tMô\u00a0hình một  \r\n•\tMô hình hai');
    await waitFor(() => expect(area.value).toBe('Trước - Mô hình một\n- Mô hình hai sau'));
    await user.tab();
    expect(answers()['story']).toBe('Trước - Mô hình một\n- Mô hình hai sau');
    expect(screen.queryByRole('button', { name: 'Chuyển sang Unicode' })).toBeNull();
  });

  it('loses NUL and halves of signs, which no server keeps', async () => {
    const { user, answers, area } = fill();
    fireEvent.change(area, { target: { value: 'Tốt\0 \ud83d rồi 👍' } });
    await user.click(area);
    await user.tab();
    expect(answers()['story']).toBe('Tốt  rồi 👍');
  });

  it('that is ordinary is left to the browser', () => {
    const { paste } = fill();
    expect(paste('Đoàn kết, “sáng tạo” – phường Tam Kỳ\r\nƯu điểm…').defaultPrevented).toBe(false);
  });

  it.each([
    ['TCVN3 (ABC)', '§oµn kÕt s¸ng t¹o'],
    ['VNI', 'Ñoaøn keát saùng taïo'],
  ])('in %s is converted only when the person asks', async (encoding, text) => {
    const { user, answers, area, paste } = fill('Nêu: ');
    area.setSelectionRange(5, 5);
    paste(text);
    expect(
      await screen.findByRole('group', { name: new RegExp(`bảng mã ${encoding.replace(/[()]/g, '\\$&')}`) }),
    ).toBeTruthy();
    expect(area.value).toBe(`Nêu: ${text}`);
    expect(screen.getByText(/sẽ là: “Đoàn kết sáng tạo”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chuyển sang Unicode' }));
    await waitFor(() => expect(area.value).toBe('Nêu: Đoàn kết sáng tạo'));
    expect(document.activeElement).toBe(area);
    await user.tab();
    expect(answers()['story']).toBe('Nêu: Đoàn kết sáng tạo');
    expect(screen.queryByRole('button', { name: 'Chuyển sang Unicode' })).toBeNull();
  });

  it('in an old encoding can be left as it is', async () => {
    const { user, area, paste } = fill();
    paste('TiÕng ViÖt rÊt hay');
    await user.click(await screen.findByRole('button', { name: 'Giữ nguyên' }));
    expect(area.value).toBe('TiÕng ViÖt rÊt hay');
    expect(screen.queryByRole('group', { name: /bảng mã/ })).toBeNull();
  });

  it('on one line is converted as well, and stays one line', async () => {
    const { user, answers, area, paste } = fill('', 'Họ tên');
    paste('NguyÔn V¨n TiÕn\r\nL©m ThÞ HiÒn\r\n');
    await user.click(await screen.findByRole('button', { name: 'Chuyển sang Unicode' }));
    await waitFor(() => expect(area.value).toBe('Nguyễn Văn Tiến Lâm Thị Hiền'));
    await user.tab();
    expect(answers()['name']).toBe('Nguyễn Văn Tiến Lâm Thị Hiền');
  });
});
