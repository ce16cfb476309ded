import { parseForm, type Field, type Form } from '@ke-hoach/forms';
import { applyOperation, type Operation } from '@ke-hoach/forms/build';
import { randomId } from '../apollo/random-id.ts';
import { addsUp } from './split-merge.ts';

/** Whether the total of the parts can stand for the field: forms and years compare through its indicator. */
export const canKeepTotal = (field: Field): boolean =>
  addsUp(field) && field.table === undefined && field.indicator !== undefined && calculable(field.kind) !== undefined;

const calculable = (kind: Field['kind']) =>
  kind === 'integer' || kind === 'money' || kind === 'decimal' ? kind : undefined;

/**
 * Splits a field and keeps its total: a value computed of the parts, behind them, that carries the field's indicator. A
 * refusal of the split is told when it is done.
 */
export function splitKeepingTotal(form: Form, field: Field, into: { id: string; title: string }[]): Operation {
  const split: Operation = { type: 'splitField', field: field.id, into };
  const done = applyOperation(form.document, split);
  const read = done.ok ? parseForm(done.document) : null;
  const kind = calculable(field.kind);
  if (!read?.ok || !kind) return split;
  const keys = into.map(({ id }) => read.form.field(id)?.key);
  const id = randomId();
  const { title, i18n, unit, basis, overTime, indicator = null } = field;
  const titleEn = i18n?.en?.title;
  return {
    type: 'several',
    operations: [
      split,
      {
        ...{ type: 'addCalculation', id, title, kind, expression: `sum([${keys.join(', ')}])` },
        ...{ section: field.group ?? field.section, after: into.at(-1)?.id ?? null },
        ...(titleEn === undefined ? {} : { titleEn }),
        ...(unit === undefined ? {} : { unit }),
        ...(basis === undefined ? {} : { basis }),
        ...(overTime === undefined ? {} : { overTime }),
      },
      { type: 'setSetting', field: id, keyword: 'x-indicator', value: indicator },
    ],
  };
}
