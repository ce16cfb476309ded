import { checkAnswers, parseForm, type Answers, type Form } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { cellAt } from '../testing/table-cells.ts';
import { FormView } from './form-view.tsx';
import { flushPendingTexts } from './pending-texts.ts';

const context = { today: '2025-05-20', planYear: 2025, previous: { householdsTotal: 3100 } };

function formOf(): Form {
  const parsed = parseForm(communeHalfYear);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
}

/** The form as a unit fills it; `answers` gives what has been answered so far. */
function fill(start: Answers = {}) {
  const form = formOf();
  const kept = { answers: start };
  const onInvalid = vi.fn();
  const onValid = vi.fn();
  function Filled() {
    const [answers, setAnswers] = useState(start);
    const issues = checkAnswers(form, answers, context).filter((issue) => issue.code !== 'REQUIRED');
    return (
      <FormView
        form={form}
        answers={answers}
        context={context}
        issues={issues}
        onInvalid={onInvalid}
        onValid={onValid}
        onChange={(next) => {
          kept.answers = next;
          setAnswers(next);
        }}
      >
        <button type="submit">Kiểm tra</button>
      </FormView>
    );
  }
  render(<Filled />);
  return { user: userEvent.setup(), answers: () => kept.answers, onInvalid, onValid };
}

const box = (name: RegExp) => screen.getByRole('textbox', { name });

describe('filling the half-year report', () => {
  it('reads whole numbers as Vietnamese write them and shows what was understood', async () => {
    const { user, answers } = fill();
    const households = box(/^Tổng số hộ/);
    await user.type(households, '1.234');
    expect(households).toHaveProperty('value', '1.234');
    expect(screen.getByText('Hiểu là: 1.234 hộ')).toBeTruthy();
    await user.tab();
    expect(answers()['householdsTotal']).toBe(1234);
    expect(households).toHaveProperty('value', '1.234');
    expect(screen.getByText('Hiểu là: 1.234 hộ')).toBeTruthy();
  });

  it('keeps a number it cannot read as typed, and says how to write it', async () => {
    const { user, answers } = fill();
    await user.type(box(/^Tổng số hộ/), '12 hộ');
    await user.tab();
    expect(answers()['householdsTotal']).toBe('12 hộ');
    expect(box(/^Tổng số hộ/)).toHaveProperty('value', '12 hộ');
    expect(screen.getByText(/phải là số nguyên, ví dụ 1\.200/)).toBeTruthy();
  });

  it('never rewrites a text while it is being typed', async () => {
    const { user, answers } = fill();
    const strengths = box(/^Ưu điểm/);
    await user.type(strengths, '  Đoàn kết, sáng tạo  ');
    expect(strengths).toHaveProperty('value', '  Đoàn kết, sáng tạo  ');
    flushPendingTexts();
    expect(answers()['strengths']).toBe('  Đoàn kết, sáng tạo  ');
  });

  it('shows the fields of a condition when it holds and keeps hidden answers in the draft', async () => {
    const { user, answers } = fill();
    expect(screen.queryByRole('textbox', { name: /Số cuộc giám sát|Số cuộc/ })).toBeNull();
    const before = screen.getAllByRole('textbox').length;
    const own = screen.getByRole('radiogroup', { name: /kế hoạch/i });
    await user.click(within(own).getByRole('radio', { name: 'Có' }));
    expect(screen.getAllByRole('textbox').length).toBeGreaterThan(before);
    const date = screen.getByPlaceholderText('ngày/tháng/năm');
    await user.type(date, '5/6/2025');
    await user.tab();
    expect(answers()['ownPlanDate']).toBe('2025-06-05');
    expect(date).toHaveProperty('value', '05/06/2025');
    await user.click(within(own).getByRole('radio', { name: 'Không' }));
    expect(answers()).toMatchObject({ hasOwnPlan: false, ownPlanDate: '2025-06-05' });
  });

  it('adds, fills and removes rows of a table, and totals follow', async () => {
    const { user, answers } = fill();
    const table = screen.getByRole('group', { name: /tuyên truyền/i });
    await user.click(within(table).getByRole('button', { name: /Thêm dòng/ }));
    const sessions = cellAt('Số buổi', 1, within(table).getByRole('grid'));
    await user.type(sessions, '12');
    await user.tab();
    expect(answers()['propagandaRows']).toMatchObject([{ sessions: 12 }]);
    expect(screen.getByRole('status', { name: /Tổng số buổi/ }).textContent).toContain('12');
    await user.click(within(table).getByRole('button', { name: 'Bỏ dòng 1' }));
    expect(answers()['propagandaRows']).toBeUndefined();
    await user.click(within(table).getByRole('button', { name: /Lấy lại/ }));
    expect(answers()['propagandaRows']).toMatchObject([{ sessions: 12 }]);
  });

  it('explains a bad number at its field', async () => {
    const { user } = fill({ householdsTotal: 100 });
    const participating = box(/^(Số )?[Hh]ộ tham gia/);
    await user.type(participating, '120');
    await user.tab();
    const described = participating.getAttribute('aria-describedby')?.split(' ') ?? [];
    const said = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    expect(said).toMatch(/hộ/);
    expect(participating.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows the figure of the last period beside the number', () => {
    fill();
    expect(screen.getByText('Kỳ trước: 3.100 hộ')).toBeTruthy();
  });

  it('is checked by the form language, not by the browser or a code generator', async () => {
    const { user, onInvalid, onValid } = fill();
    await user.click(screen.getByRole('button', { name: 'Kiểm tra' }));
    expect(onInvalid).toHaveBeenCalled();
    expect(onValid).not.toHaveBeenCalled();
  });

  it('goes to the next field on Enter', async () => {
    const { user } = fill();
    await user.click(box(/^Tổng số hộ/));
    await user.keyboard('{Enter}');
    expect(document.activeElement).not.toBe(box(/^Tổng số hộ/));
    expect(document.activeElement?.tagName).toBe('INPUT');
  });
});
