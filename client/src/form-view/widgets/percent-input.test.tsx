import type { Answers } from '@ke-hoach/forms';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fillForm, formOf, idNumbered } from '../../testing/fill-form.tsx';
import { enterCell } from '../../testing/table-cells.ts';

const part = (number: number, title: string) => ({ type: 'integer', minimum: 0, title, 'x-field': idNumbered(number) });
const share = {
  type: 'object',
  title: 'Tỷ lệ hộ đạt',
  'x-kind': 'percent',
  properties: { numerator: part(51, 'Số đạt'), denominator: part(52, 'Tổng số') },
  required: ['numerator', 'denominator'],
  unevaluatedProperties: false,
  'x-unit': '%',
  'x-basis': 'flow',
  'x-overUnits': 'ratio',
  'x-overTime': 'sum',
};

const group = () => screen.getByRole('group', { name: /Tỷ lệ hộ đạt/ });
const count = (name: string) => within(group()).getByRole('textbox', { name });

async function fill(start: Answers = {}) {
  const filled = fillForm(formOf({ share }), start);
  await screen.findByRole('group', { name: /Tỷ lệ hộ đạt/ });
  return filled;
}

describe('a share of a whole', () => {
  it('asks both counts and shows the percentage back', async () => {
    const { user, answers } = await fill();
    await user.type(count('Số đạt'), '12');
    await user.tab();
    expect(document.activeElement).toBe(count('Tổng số'));
    expect(within(group()).queryByRole('status')).toBeNull();
    await user.keyboard('1.500');
    await user.tab();
    expect(answers()).toEqual({ share: { numerator: 12, denominator: 1500 } });
    expect(within(group()).getByRole('status').textContent).toBe('12/1.500 (0,80%)');
  });

  it('shows no percentage of nothing', async () => {
    await fill({ share: { numerator: 0, denominator: 0 } });
    expect(within(group()).getByRole('status').textContent).toBe('0/0');
  });

  it('is unanswered again when both counts are taken back', async () => {
    const { user, answers } = await fill({ share: { numerator: 3, denominator: 4 } });
    await user.clear(count('Số đạt'));
    await user.tab();
    expect(answers()).toEqual({ share: { denominator: 4 } });
    await user.clear(count('Tổng số'));
    await user.tab();
    expect(answers()['share']).toBeUndefined();
  });

  it('keeps a count that it cannot read as typed', async () => {
    const { user, answers } = await fill();
    await user.type(count('Số đạt'), 'mười');
    await user.tab();
    expect(answers()).toEqual({ share: { numerator: 'mười' } });
    expect(count('Số đạt').getAttribute('aria-invalid')).toBe('true');
  });

  it('is left only when both counts are', async () => {
    const { user, touched } = await fill();
    await user.click(count('Số đạt'));
    await user.tab();
    expect(touched).toEqual([]);
    await user.tab();
    expect(touched).toEqual(['share']);
  });

  it('names its counts in a table by field, row and part', async () => {
    const rows = {
      ...{ type: 'array', maxItems: 5, title: 'Các thôn', 'x-kind': 'table', 'x-columns': ['share'] },
      items: {
        type: 'object',
        properties: { _id: { type: 'string', format: 'uuid' }, share: { ...share, 'x-field': idNumbered(60) } },
        required: ['_id'],
        unevaluatedProperties: false,
      },
    };
    fillForm(formOf({ rows }), { rows: [{ _id: idNumbered(70) }] });
    enterCell('Tỷ lệ hộ đạt', 1);
    expect(screen.getByRole('textbox', { name: 'Tỷ lệ hộ đạt, Dòng 1: Số đạt' })).toBeTruthy();
  });
});
