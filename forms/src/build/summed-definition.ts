import { Big } from 'big.js';
import type { Field } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { Refusal } from './edit.ts';

const measures = ['unit', 'basis', 'overUnits', 'overTime'] as const;

/**
 * The definition of a number that is the sum of these: of their kind (a decimal when any is one), with the sums of their
 * limits. Refused when they do not count in the same way, or do not add up at all.
 */
export function summedDefinition(fields: readonly Field[]): JsonObject {
  const titles = fields.map(({ title }) => title);
  for (const { kind, title, calculated, overUnits } of fields)
    if (!['integer', 'money', 'decimal'].includes(kind) || calculated || overUnits !== 'sum')
      throw new Refusal('KIND_REFUSED', { kind, title });
  const kinds = new Set(fields.map(({ kind }) => kind));
  if (kinds.has('money') && kinds.size > 1) throw new Refusal('FIELDS_DIFFER', { keyword: 'x-kind', titles });
  for (const measure of measures)
    if (new Set(fields.map((field) => field[measure])).size > 1)
      throw new Refusal('FIELDS_DIFFER', { keyword: `x-${measure}`, titles });

  const first = fields.find(({ kind }) => kind === 'decimal') ?? fields[0];
  const definition = structuredClone(first?.schema ?? {});
  delete definition['x-indicator'];
  delete definition['x-registerField'];
  const isDecimal = first?.kind === 'decimal';
  for (const [limit, word] of [
    ['minimum', 'x-minimum'],
    ['maximum', 'x-maximum'],
  ] as const) {
    const sum = sumOf(fields.map(({ kind, schema }) => schema[kind === 'decimal' ? word : limit]));
    const keyword = isDecimal ? word : limit;
    delete definition[keyword];
    if (sum && isDecimal) definition[keyword] = sum.toFixed();
    else if (sum && sum.abs().lte(Number.MAX_SAFE_INTEGER)) definition[keyword] = sum.toNumber();
    else if (sum) definition[keyword] = sum.gt(0) ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
  }
  return definition;
}

function sumOf(limits: readonly (Json | undefined)[]): Big | undefined {
  if (limits.some((limit) => limit === undefined)) return undefined;
  return limits.reduce<Big>((sum, limit) => sum.plus(String(limit)), new Big(0));
}
