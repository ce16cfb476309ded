import type { Operation } from '@ke-hoach/forms/build';
import { policyFeedback } from '@ke-hoach/forms/examples';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { formOf, idNumbered } from '../testing/fill-form.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { RegisterFields } from './register-fields.tsx';

const fieldOf = (key: string) =>
  (policyFeedback.schema['properties'] as Record<string, Record<string, string>>)[key]!['x-field']!;
const column = (number: number, kind: string, title: string, more: object) => ({
  ...{ title, 'x-kind': kind, 'x-field': idNumbered(number), ...more },
});
const tableWith = (register: object) =>
  formOf({
    held: {
      ...{ type: 'array', title: 'Các cuộc góp ý', 'x-kind': 'table', maxItems: 50, 'x-columns': ['name', 'day'] },
      ...register,
      items: {
        type: 'object',
        properties: {
          _id: { type: 'string', format: 'uuid' },
          name: column(11, 'text', 'Tên dự thảo', { type: 'string', maxLength: 500 }),
          day: column(12, 'date', 'Ngày họp', { type: 'string', format: 'date' }),
        },
        required: ['_id'],
        unevaluatedProperties: false,
      },
    },
  } as never);

function shown(register: object) {
  const form = tableWith(register);
  const edits: Operation[] = [];
  const edit = (operation: Operation) => {
    edits.push(operation);
    return Promise.resolve(null);
  };
  const known = { __typename: 'Form', id: 'f', key: 'feedback', title: 'Sổ góp ý', titleEn: null };
  renderAnswered(<RegisterFields {...({ form, edit } as unknown as BuilderPart)} field={form.field('held')!} />, {
    Registers: () => ({ forms: { __typename: 'FormConnection', edges: [{ __typename: 'FormEdge', node: known }] } }),
    RegisterForm: () => ({
      form: { __typename: 'Form', id: 'f', latest: { __typename: 'FormVersion', id: 'v', ...policyFeedback } },
    }),
  });
  return edits;
}
const menu = (name: string) => screen.findByRole('combobox', { name });

it('a table is told of a register, and forgets what another one filled', async () => {
  const edits = shown({});
  await userEvent.selectOptions(await menu('Sổ theo dõi'), 'Sổ góp ý');
  expect(edits).toMatchObject([
    {
      type: 'several',
      operations: [
        { field: idNumbered(1), keyword: 'x-register', value: 'feedback' },
        { field: idNumbered(1), keyword: 'x-registerDate', value: null },
        { field: idNumbered(11), keyword: 'x-registerField', value: null },
        { field: idNumbered(12), keyword: 'x-registerField', value: null },
      ],
    },
  ]);
});

it('each column takes a field that fits it, by its name at once', async () => {
  const edits = shown({ 'x-register': 'feedback' });
  const day = await menu('Cột “Ngày họp” lấy từ');
  expect(
    within(day)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual([...['Đơn vị tự nhập', 'Ngày thực hiện'], 'Ngày phản hồi']);
  await userEvent.click(screen.getByRole('button', { name: 'Lấy theo tên giống nhau (1 cột)' }));
  await userEvent.selectOptions(await menu('Ngày xếp mục vào kỳ'), 'Ngày thực hiện');
  await waitFor(() => expect(edits).toHaveLength(2));
  expect(edits).toMatchObject([
    { operations: [{ field: idNumbered(11), value: fieldOf('draftTitle') }] },
    { operations: [{ field: idNumbered(1), value: fieldOf('heldOn') }] },
  ]);
});
