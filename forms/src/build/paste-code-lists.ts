import type { Field, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { bringCodeList, listById } from './code-list.ts';
import type { Draft } from './edit.ts';

/**
 * Brings along the code lists that these fields use; a list that the form has already, in whatever version, stays as it
 * is. Gives back what turns the references of a copied definition to the names the lists have here.
 */
export function pasteCodeLists(draft: Draft, source: Form, fields: readonly Field[]): (copy: Json) => void {
  const tables = new Set(fields.filter(({ kind }) => kind === 'table').map(({ key }) => key));
  const users = source.fields.filter((field) => fields.includes(field) || tables.has(field.table ?? ''));
  const names = new Map<string, string>();
  for (const { codeList } of users) {
    const list = source.codeLists.get(codeList ?? '');
    const definition = own(source.document.schema.$defs, list?.key ?? '');
    if (!list || names.has(list.key) || !isObject(definition)) continue;
    const known = listById(draft, list.id);
    names.set(list.key, known?.key ?? bringCodeList(draft, structuredClone(definition), freeKey(draft, list.key)));
  }
  return redirect;

  function redirect(value: Json): void {
    if (Array.isArray(value)) value.forEach(redirect);
    if (!isObject(value)) return;
    const name = typeof value.$ref === 'string' ? names.get(value.$ref.split('/').at(-1) ?? '') : undefined;
    if (name !== undefined) value.$ref = `#/$defs/${name}`;
    Object.values(value).forEach(redirect);
  }
}

function freeKey({ document }: Draft, key: string): string | undefined {
  return own(document.schema.$defs, key) === undefined ? key : undefined;
}
