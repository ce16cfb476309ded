import { isUuid } from '../dialect/names.ts';
import type { Draft } from './edit.ts';
import { Refusal } from './edit.ts';

/** The id asked for, or a new one; refused when anything of the document has it already. */
export function newPartId({ document, newId }: Draft, asked: string | undefined): string {
  const id = asked ?? newId();
  if (!isUuid(id) || JSON.stringify(document.schema).includes(`"${id}"`)) throw new Refusal('ID_TAKEN', { id });
  return id;
}
