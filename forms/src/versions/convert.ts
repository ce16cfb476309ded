import type { Field } from '../dialect/form.ts';
import { kindOf } from '../fields/registry.ts';
import { isBlank } from '../validate/blank.ts';

/** What of a value is carried, and what does not fit. */
export interface Converted {
  carry?: unknown;
  rest?: unknown;
}

/**
 * The value written the way of the other field. A draft may hold what is wrong; between fields of one kind only choices
 * that are gone do not fit.
 */
export function convert(from: Field, to: Field, value: unknown): Converted {
  if (isBlank(value)) return { carry: value };
  const chooses = ({ kind }: Field) => kind === 'choice' || kind === 'many-choices';
  if (chooses(from) && chooses(to)) return convertChoices(from, to, value);
  if (from.kind === to.kind) return { carry: value };
  const asDecimal = to.kind === 'decimal' && typeof value === 'number' && Number.isSafeInteger(value);
  const written = asDecimal ? String(value) : wholeOf(to, value);
  let fits = to.kind !== 'table';
  if (fits) kindOf(to).check(to, written, () => (fits = false));
  return fits ? { carry: written } : { rest: value };
}

/** A decimal that is whole is also a count. */
function wholeOf({ kind }: Field, value: unknown): unknown {
  const isWhole =
    (kind === 'integer' || kind === 'money') && typeof value === 'string' && /^-?[1-9]\d{0,14}$|^0$/.test(value);
  return isWhole ? Number(value) : value;
}

function convertChoices(from: Field, to: Field, value: unknown): Converted {
  const codes: unknown[] = Array.isArray(value) ? value : [value];
  const gone: unknown[] = [];
  const now = new Set<unknown>();
  for (const code of codes) {
    const found = codeIn(from, to, code);
    if (found === undefined) gone.push(code);
    else now.add(found);
  }
  if (to.kind === 'many-choices') {
    const carried = now.size > 0 ? { carry: [...now] } : {};
    return gone.length > 0 ? { ...carried, rest: Array.isArray(value) ? gone : value } : carried;
  }
  const [first] = now;
  return now.size === 1 && gone.length === 0 ? { carry: first } : { rest: value };
}

/**
 * The code of the same choice in the other field, or of the one that took it over; a code never offered stays. Where the
 * choices come from another list their ids are others, so that they are known by their codes too.
 */
function codeIn(from: Field, to: Field, code: unknown): unknown {
  const chosen = [...(from.choices ?? []), ...(from.retired ?? [])].find((choice) => choice.code === code);
  if (!chosen) return code;
  const byId = (id: string | undefined) => to.choices?.find((choice) => choice.id === id);
  const retired = to.retired?.find((choice) => choice.id === chosen.id);
  const same = byId(chosen.id) ?? byId(retired?.into);
  if (same || from.codeList === to.codeList) return same?.code;
  const sameCode = to.choices?.find((choice) => choice.code === code);
  const retiredCode = to.retired?.find((choice) => choice.code === code);
  return (sameCode ?? byId(retiredCode?.into))?.code;
}
