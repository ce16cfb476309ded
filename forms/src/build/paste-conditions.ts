import type { Form } from '../dialect/form.ts';
import type { Test } from '../dialect/shape.ts';
import type { Draft } from './edit.ts';
import { locate } from './locate.ts';
import type { FieldTest } from './operation.ts';
import type { Pasted } from './paste-fields.ts';
import { requireAlso } from './require-while.ts';
import { showWhile } from './set-condition.ts';

/**
 * Keeps the conditions of a pasted field whose every tested field was pasted to the same place. A field that was required
 * only while it was shown is optional where nothing shows it any more.
 */
export function pasteConditions(draft: Draft, source: Form, { field, id }: Pasted, pasted: readonly Pasted[]): void {
  const shape = field.table === undefined ? source.shape : source.rows.get(field.table);
  for (const { tests, any, shows, requires } of shape?.conditions ?? []) {
    const isShown = shows.includes(field.key);
    const place = isShown || requires.includes(field.key) ? locate(draft.document, id) : undefined;
    if (!place) continue;
    const missing = tests.filter(({ key }) => !comingAs(key));
    const kept = tests.flatMap((test) => testOf(test, comingAs(test.key)?.id));
    if (missing.length === 0 && isShown) showWhile(draft.document, place, kept, any);
    else if (missing.length === 0) requireAlso(draft.document, place, kept, any);
    else {
      const { requirer, key } = place;
      if (isShown && Array.isArray(requirer?.required))
        requirer.required = requirer.required.filter((name) => name !== key);
      const titles = missing.map((test) => shape?.fields.get(test.key)?.title ?? test.key);
      draft.notes.push({ code: 'CONDITION_LEFT', details: { field: id, title: field.title, titles } });
    }
  }

  function comingAs(key: string): Pasted | undefined {
    return pasted.find((other) => other.field.table === field.table && other.field.key === key);
  }
}

function testOf({ allowed, minimum, maximum, minItems }: Test, field: string | undefined): FieldTest[] {
  if (field === undefined) return [];
  if (minItems) return [{ field, minItems }];
  const limits = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
  return [{ field, ...(allowed === undefined ? {} : { enum: [...allowed] as string[] }), ...limits }];
}
