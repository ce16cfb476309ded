import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '@ke-hoach/forms';
import { fillForm, formOf, idNumbered } from '../testing/fill-form.tsx';
import { focusAnswer } from './element-id.ts';
import type { AnswerInputProps } from './widgets/answer-input.ts';
import { cellAt, enterCell } from '../testing/table-cells.ts';
import type * as Written from './cell-text.tsx';
import type * as Registry from './widgets/registry.ts';

const rendered: string[] = [];
vi.mock('./widgets/registry.ts', async (original) => {
  const registry = await original<typeof Registry>();
  const AnswerInput = (props: AnswerInputProps) => {
    rendered.push(props.id.replace('root_', ''));
    return registry.AnswerInput(props);
  };
  return { ...registry, AnswerInput };
});
vi.mock('./cell-text.tsx', async (original) => {
  const { CellText } = await original<typeof Written>();
  return {
    CellText: (props: Parameters<typeof CellText>[0]) => {
      rendered.push(`written ${props.column.key} ${String(props.value)}`);
      return CellText(props);
    },
  };
});

const text = (title: string): JsonObject => ({ type: 'string', maxLength: 100, title, 'x-kind': 'text' });
const count = (title: string): JsonObject => ({
  ...{ type: 'integer', minimum: 0, title, 'x-kind': 'integer' },
  ...{ 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' },
});
const sections = [0, 1, 2, 3, 4].map((part) => ({
  id: idNumbered(990 + part),
  title: `Phần ${part + 1}`,
  fields: Array.from({ length: 40 }, (_, at) => `f${part * 40 + at}`),
}));
const fields = Object.fromEntries(
  sections.flatMap(({ fields: keys }) => keys.map((key) => [key, text(`Ô ${key.slice(1)}`)])),
);

/** 200 texts in five sections; the first question is a yes/no that shows one more. */
const large = () =>
  formOf(
    { ...fields, f0: { type: 'boolean', title: 'Có phát sinh', 'x-kind': 'yes-no' }, f1: count('Số hộ') },
    {
      allOf: [
        {
          if: { properties: { f0: { const: true } }, required: ['f0'] },
          then: { properties: { more: { ...text('Ghi rõ'), 'x-field': idNumbered(888) } } },
        },
      ],
      'x-sections': [{ ...sections[0], fields: [...sections[0]!.fields, 'more'] }, ...sections.slice(1)],
    },
  );

/** A table of two texts. */
function table() {
  const columns = { name: text('Tên'), place: text('Nơi') };
  const own = Object.entries(columns).map(([key, column], at) => [key, { ...column, 'x-field': idNumbered(80 + at) }]);
  const properties = { _id: { type: 'string', format: 'uuid' }, ...(Object.fromEntries(own) as JsonObject) };
  const items = { type: 'object', properties, required: ['_id'], unevaluatedProperties: false };
  const more = { type: 'array', maxItems: 99, title: 'Hoạt động', 'x-kind': 'table', 'x-columns': ['name', 'place'] };
  return formOf({ table: { ...more, items } });
}

const works = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ _id: idNumbered(700 + at), name: `Việc ${at}`, place: 'Xã' }));

const cell = (at: number, column: string) => `table_${idNumbered(700 + at)}_${column}`;
const inputs = () => screen.getAllByRole('textbox').length;
const idle: (() => void)[] = [];

beforeEach(() => {
  rendered.length = 0;
  idle.length = 0;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  return () => vi.unstubAllGlobals();
});

describe('a form larger than a screen', () => {
  it('shows its first section at once, and one more whenever the browser is idle', async () => {
    fillForm(large());
    expect(inputs()).toBe(39);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(5);
    act(() => idle.pop()?.());
    await waitFor(() => expect(inputs()).toBe(79));
  });

  it('lays out no section between two keys of somebody who types', async () => {
    const { user } = fillForm(large());
    await user.type(screen.getByRole('textbox', { name: 'Ô 2' }), 'An');
    act(() => idle.pop()?.());
    expect(inputs()).toBe(39);
    await waitFor(() => expect(inputs()).toBe(79));
  });

  it('is there in full before Tab, a search in the page and printing go on', async () => {
    const { user } = fillForm(large());
    screen.getByRole('textbox', { name: 'Ô 39' }).focus();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Ô 40' }));
    expect(inputs()).toBe(199);
  });

  it('shows the place a jump leads to first', () => {
    fillForm(large());
    act(() => focusAnswer(['f170']));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Ô 170' }));
  });

  it('prints in full', () => {
    fillForm(large());
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(inputs()).toBe(199);
  });
});

describe('typing in a large form', () => {
  it('renders the field typed in and no other', async () => {
    const { user, answers } = fillForm(large());
    rendered.length = 0;
    await user.type(screen.getByRole('textbox', { name: /^Số hộ/ }), '12');
    await user.tab();
    expect(answers()).toEqual({ f1: 12 });
    expect(new Set(rendered.filter((key) => Number(key.slice(1)) < 40))).toEqual(new Set(['f1']));
  });

  it('renders what a condition shows, and no other', async () => {
    const { user } = fillForm(large());
    rendered.length = 0;
    await user.click(screen.getByRole('radio', { name: 'Có' }));
    expect(screen.getByRole('textbox', { name: 'Ghi rõ' })).toBeTruthy();
    expect(new Set(rendered)).toEqual(new Set(['f0', 'more']));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Có' }));
  });

  it('renders the cell typed in and those a key leads to, and no other of its table', async () => {
    const rows = works(9);
    const { user, answers } = fillForm(table(), { table: rows });
    enterCell('Tên', 5);
    rendered.length = 0;
    await user.keyboard('{End} mới');
    expect(rendered).toEqual([]);
    await user.tab();
    expect(document.activeElement).toBe(cellAt('Nơi', 5));
    expect(answers()['table']).toEqual(rows.with(4, { ...rows[4]!, name: 'Việc 4 mới' }));
    const around = [cell(4, 'name'), cell(4, 'place'), cell(5, 'place')];
    expect(new Set(rendered)).toEqual(new Set([...around, 'written name Việc 3']));
  });

  it('makes no other row anew when one is removed and taken back: who types in it keeps the focus', async () => {
    const { user } = fillForm(table(), { table: works(12) });
    const shown = () => [...document.querySelectorAll('tbody tr')];
    const areShown = (rows: Element[]) => rows.map((row) => shown().includes(row));
    const others = shown().filter((_, at) => at !== 2);
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng 3' }));
    expect(shown()).toHaveLength(11);
    expect(areShown(others)).not.toContain(false);
    await user.click(screen.getByRole('button', { name: /Lấy lại/ }));
    expect(areShown(others)).not.toContain(false);
    expect(shown().map((row) => row.querySelector('.row-number')?.textContent)).toEqual(
      works(12).map((_, at) => String(at + 1)),
    );
  });
});
