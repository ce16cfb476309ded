import type { Answers, JsonObject } from '@ke-hoach/forms';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choiceOf, fillForm, formOf, idNumbered } from '../../testing/fill-form.tsx';

const areas = (titles: readonly string[]) => ({
  ...{ type: 'array', uniqueItems: true, maxItems: 50, title: 'Các lĩnh vực', 'x-kind': 'many-choices' },
  items: {
    type: 'string',
    oneOf: titles.map((title, index) => choiceOf(100 + index, `area${index}`, title)),
    'x-retired': [choiceOf(200, 'culture', 'Văn hóa', { 'x-into': idNumbered(101) })],
  },
});
const few = areas(['Kinh tế', 'Xã hội', 'An ninh']);
const many = areas(['Đường hoa', 'Đường cờ', ...Array.from({ length: 12 }, (_, index) => `Mô hình ${index + 1}`)]);

const group = () => screen.getByRole('group', { name: /Các lĩnh vực/ });
const box = (name: string) => within(group()).getByRole('checkbox', { name });

async function fill(field: JsonObject, start: Answers = {}) {
  const filled = fillForm(formOf({ areas: field }), start);
  await screen.findByRole('group', { name: /Các lĩnh vực/ });
  return filled;
}

describe('several choices', () => {
  it('are ticked by mouse or keyboard and kept in the order of the list', async () => {
    const { user, answers } = await fill(few);
    await user.click(box('An ninh'));
    box('Kinh tế').focus();
    await user.keyboard(' ');
    expect(answers()).toEqual({ areas: ['area0', 'area2'] });
    await user.click(box('An ninh'));
    await user.click(box('Kinh tế'));
    expect(answers()['areas']).toBeUndefined();
  });

  it('show a retired choice with what took it over until it is taken back', async () => {
    const { user, answers } = await fill(few, { areas: ['culture'] });
    const retired = box('Văn hóa (không còn dùng, nay là “Xã hội”)');
    expect(retired).toHaveProperty('checked', true);
    await user.click(retired);
    expect(answers()['areas']).toBeUndefined();
    expect(within(group()).queryByRole('checkbox', { name: /Văn hóa/ })).toBeNull();
  });

  it('beyond twelve can be filtered without accents, and what is ticked stays', async () => {
    const { user, answers } = await fill(many, { areas: ['area5'] });
    expect(within(group()).getByRole('status').textContent).toBe('Đang hiện 14/14 lựa chọn; đã chọn 1');
    await user.type(screen.getByRole('searchbox', { name: 'Lọc lựa chọn của “Các lĩnh vực”' }), 'duong');
    expect(within(group()).getAllByRole('checkbox')).toHaveLength(2);
    await user.click(box('Đường cờ'));
    expect(answers()).toEqual({ areas: ['area1', 'area5'] });
    expect(within(group()).getByRole('status').textContent).toBe('Đang hiện 2/14 lựa chọn; đã chọn 2');
  });

  it('up to twelve have no filter', async () => {
    await fill(few);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});
