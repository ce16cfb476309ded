import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choiceOf, fillForm, formOf, idNumbered } from '../../testing/fill-form.tsx';

const state = (count: number, more: object = {}) => ({
  ...{ type: 'string', title: 'Tình trạng', 'x-kind': 'choice' },
  oneOf: Array.from({ length: count }, (_, index) => choiceOf(100 + index, `s${index}`, `Mức ${index + 1}`)),
  'x-retired': [choiceOf(200, 'stopped', 'Đã dừng', { 'x-into': idNumbered(101) }), choiceOf(201, 'lost', 'Không rõ')],
  ...more,
});

describe('a choice of one', () => {
  it('shows a retired answer as such beside the radio buttons, and it cannot be chosen again', async () => {
    const { user, answers } = fillForm(formOf({ state: state(3) }), { state: 'stopped' });
    const group = screen.getByRole('radiogroup', { name: /Tình trạng/ });
    const retired = within(group).getByRole('radio', { name: 'Đã dừng (không còn dùng, nay là “Mức 2”)' });
    expect(retired).toHaveProperty('checked', true);
    expect(retired).toHaveProperty('disabled', true);
    await user.click(within(group).getByRole('radio', { name: 'Mức 2' }));
    expect(answers()).toEqual({ state: 's1' });
    expect(within(group).queryByRole('radio', { name: /Đã dừng/ })).toBeNull();
  });

  it('shows a retired answer in a list, also when nothing took it over', async () => {
    const { user, answers } = fillForm(formOf({ state: state(7) }), { state: 'lost' });
    const list = screen.getByRole('combobox', { name: /Tình trạng/ });
    expect(within(list).getByRole('option', { name: 'Không rõ (không còn dùng)', selected: true })).toHaveProperty(
      'disabled',
      true,
    );
    await user.selectOptions(list, 'Mức 7');
    expect(answers()).toEqual({ state: 's6' });
  });

  it('offers the choices of a code list that forms share', async () => {
    const areas = {
      ...{ type: 'string', title: 'Lĩnh vực', 'x-codeList': { id: idNumbered(300), version: 1 } },
      oneOf: [choiceOf(301, 'economy', 'Kinh tế'), choiceOf(302, 'society', 'Xã hội')],
    };
    const area = { type: 'string', title: 'Lĩnh vực chính', 'x-kind': 'choice', $ref: '#/$defs/areas' };
    const { user, answers } = fillForm(formOf({ area }, { $defs: { areas } }));
    await user.click(screen.getByRole('radio', { name: 'Xã hội' }));
    expect(answers()).toEqual({ area: 'society' });
  });
});
