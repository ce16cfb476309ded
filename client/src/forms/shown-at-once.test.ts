import { parseForm } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { expect, it } from 'vitest';
import { randomId } from '../apollo/random-id.ts';
import { shortHalfYear } from '../testing/short-half-year.ts';
import { shownAtOnce } from './shown-at-once.ts';
import { withIds } from './with-ids.ts';

const parsed = parseForm(shortHalfYear);
if (!parsed.ok) throw new Error('the form is not valid');
const { form } = parsed;
const section = form.sections[0]!.id;
const shown = (...operations: Operation[]) => {
  const read = parseForm(shownAtOnce(shortHalfYear, operations));
  return read.ok ? read.form : null;
};

it('shows an added field and what is then set of it', () => {
  const added = withIds({ type: 'addField', kind: 'integer', title: 'Số lớp', section });
  const id = 'id' in added ? String(added.id) : '';
  expect(shown(added, { type: 'setRequired', field: id, required: true })?.field(id)).toMatchObject({
    ...{ title: 'Số lớp', key: 'soLop', required: true },
  });
});

it('shows an added choice with those it offers, and what is then done to one of them', () => {
  const added = withIds({ type: 'addField', kind: 'choice', title: 'Cách làm', section, choices: ['Một', 'Hai'] });
  const { id = '', partIds = [] } = added.type === 'addField' ? added : {};
  const retitled: Operation = { type: 'retitleChoice', choice: partIds[1] ?? '', title: 'Ba' };
  expect(
    shown(added, retitled)
      ?.field(id)
      ?.choices?.map(({ title }) => title),
  ).toEqual(['Một', 'Ba']);
});

it('gives what several operations add ids too, and keeps those it has', () => {
  const several = withIds({
    type: 'several',
    operations: [
      { type: 'addSection', title: 'Phụ lục', id: section },
      { type: 'addSection', title: 'Phụ lục 2' },
    ],
  });
  const [kept, made] = 'operations' in several ? several.operations : [];
  expect(kept).toHaveProperty('id', section);
  expect(made).toHaveProperty('id', expect.stringMatching(/^[0-9a-f-]{36}$/));
});

it('waits with what only the server can name, and with what it will refuse, and shows the rest', () => {
  const field = form.fields[0]!;
  const id = randomId();
  const added = withIds({ type: 'addField', kind: 'choice', title: 'Cách làm', section, id });
  const titles = shown(
    added,
    withIds({ type: 'duplicateField', field: id }),
    { type: 'removeField', field: 'nobody' },
    { type: 'retitleField', field: field.id, title: 'Tên khác' },
  )?.fields.map(({ title }) => title);
  expect(titles).toHaveLength(form.fields.length + 1);
  expect(titles).toEqual(expect.arrayContaining(['Tên khác', 'Cách làm']));
});
