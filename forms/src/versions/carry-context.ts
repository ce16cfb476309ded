import type { Context, Field, Form } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import { sumOfFigures } from '../facts/sum-of-figures.ts';
import { figureSources } from './lineage.ts';

const figures = ['previous', 'samePeriodLastYear', 'earlierThisYear', 'targets'] as const;

/**
 * What rules may know, by the names of another version: figures follow their fields, those of merged fields are added up
 * when all are given, and what has no field there is left out.
 */
export function carryContext(from: Form, to: Form, context: Context): Context {
  const carried: Context = { ...context };
  for (const part of figures) {
    const known = context[part];
    if (!known) continue;
    const found = to.fields.flatMap((field): [string, string | number | null][] => {
      const figure = field.table === undefined ? figureIn(from, field, known) : undefined;
      return figure === undefined ? [] : [[field.key, figure]];
    });
    carried[part] = Object.fromEntries(found);
  }
  return carried;
}

function figureIn(from: Form, field: Field, known: Record<string, string | number | null>) {
  const sources = figureSources(field, from);
  const values = sources?.fields.map(
    (id) => own(known, from.field(id)?.key ?? '') as string | number | null | undefined,
  );
  if (sources?.relation === 'same') return values?.[0];
  if (sources?.relation !== 'sumOf' || values?.some((value) => value == null)) return undefined;
  return sumOfFigures(values ?? []) ?? undefined;
}
