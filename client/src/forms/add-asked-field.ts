import type { Operation } from '@ke-hoach/forms/build';
import { fieldKind } from '@ke-hoach/forms/build';
import { randomId } from '../apollo/random-id.ts';
import type { AskedField } from './start/asked-field.ts';

/** A field and what is said of it, as one edit: its choices, columns, unit, least value, whether it must be answered. */
export function addingOf(
  asked: Pick<AskedField, 'title' | 'kind'> & Partial<AskedField>,
  { section, isTable = false, id = randomId() }: { section: string; isTable?: boolean; id?: string },
): Operation {
  const asColumn = isTable && fieldKind(asked.kind)?.column !== true ? 'text' : asked.kind;
  // Money is kept in đồng: what is said to be in thousands or millions is a decimal in them.
  const kind = asColumn === 'money' && /^(nghìn|triệu|tỷ) đồng$/.test(asked.unit ?? '') ? 'decimal' : asColumn;
  const { title, choices = [], unit = null, least = null, required = false, columns = [] } = asked;
  const hasChoices = (kind === 'choice' || kind === 'many-choices') && choices.length > 0;
  const isCount = kind === 'integer' || kind === 'decimal';
  const add: Operation = {
    ...{ type: 'addField', kind, title, section, id },
    ...(hasChoices ? { choices } : {}),
  };
  const more: Operation[] = [
    ...(isCount && unit ? [setting(id, 'x-unit', unit)] : []),
    ...(kind === 'integer' && least !== null ? [setting(id, 'minimum', least)] : []),
    ...(required ? [{ type: 'setRequired', field: id, required } as const] : []),
    ...(kind === 'table' ? columns.map((column) => addingOf(column, { section: id, isTable: true })) : []),
  ];
  return more.length === 0 ? add : { type: 'several', operations: [add, ...more] };
}

const setting = (field: string, keyword: string, value: string | number): Operation => ({
  ...{ type: 'setSetting', field, keyword, value },
});
