import { canonicalJson } from '../dialect/canonical.ts';
import type { Form } from '../dialect/form.ts';

/**
 * What shows each field or makes it required, by the field's id: tests that name fields by permanent id, as text, so that
 * renaming changes nothing and equal text means the same condition.
 */
export function conditionsOf(form: Form): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  for (const { fields, conditions } of [form.shape, ...form.rows.values()])
    for (const { tests, any, shows, requires } of conditions) {
      const asked = tests.map(({ key, allowed, ...limits }) => ({
        ...{ field: fields.get(key)?.id ?? key, ...limits },
        ...(allowed ? { allowed: [...allowed] } : {}),
      }));
      const text = canonicalJson(any ? { any: asked } : asked);
      const shown = new Set(shows);
      for (const key of new Set([...shows, ...requires])) {
        const field = fields.get(key);
        if (field)
          texts.set(field.id, [...(texts.get(field.id) ?? []), `${shown.has(key) ? 'shown' : 'required'} ${text}`]);
      }
    }
  return new Map([...texts].map(([id, all]) => [id, all.sort().join(' ')]));
}
