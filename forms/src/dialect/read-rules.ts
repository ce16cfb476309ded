import type { Scope } from '../rules/scope.ts';
import { bool } from '../rules/types.ts';
import type { Rule } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, textOrNull, texts } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { isUuid } from './names.ts';
import type { ExpressionReader } from './read-expression.ts';
import { refuseOthers } from './read-texts.ts';

const ruleWords = ['id', 'level', 'expression', 'message', 'fields', 'row'];

/** Reads and compiles `x-rules`. */
export function readRules(
  list: Json | undefined,
  scope: Scope,
  at: string,
  expressions: ExpressionReader,
  report: FormReport,
): Rule[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) report.add('VALUE_INVALID', at, { expected: 'RULES' });
  return (Array.isArray(list) ? list : []).flatMap((entry, index) => {
    const rule = isObject(entry) ? readRule(entry, scope, at + pointer(index), expressions, report) : undefined;
    if (!isObject(entry)) report.add('VALUE_INVALID', at + pointer(index), { expected: 'RULE' });
    return rule ? [rule] : [];
  });
}

function readRule(
  entry: JsonObject,
  scope: Scope,
  at: string,
  expressions: ExpressionReader,
  report: FormReport,
): Rule | undefined {
  refuseOthers(entry, ruleWords, at, report);
  const { id, level, row } = entry;
  const message = { vi: own(entry.message, 'vi'), en: own(entry.message, 'en') };
  if (!isUuid(id)) report.add('VALUE_INVALID', at + pointer('id'), { expected: 'UUID' });
  if (level !== 'error' && level !== 'warning')
    report.add('VALUE_INVALID', at + pointer('level'), { expected: 'ONE_OF', words: ['error', 'warning'] });
  if (typeof message.vi !== 'string' || typeof message.en !== 'string')
    report.add('VALUE_INVALID', at + pointer('message'), { expected: 'BOTH_LANGUAGES' });
  const table = typeof row === 'string' ? scope.root(row) : undefined;
  if (row !== undefined && table?.kind !== 'table')
    report.add('FIELD_UNKNOWN', at + pointer('row'), { key: textOrNull(row) });

  const fields = texts(entry.fields);
  if (fields.length === 0) report.add('VALUE_INVALID', at + pointer('fields'), { expected: 'FIELD_NAMES' });
  for (const key of fields) {
    const found = table ? scope.column(table.key, key) : scope.root(key);
    if (!found) report.add('FIELD_UNKNOWN', at + pointer('fields'), { key });
  }

  const expression = String(entry.expression ?? '');
  const within = table ? { ...scope, row: table.key } : scope;
  const compiled = expressions.read(expression, within, bool, at + pointer('expression'));
  if (!compiled) return undefined;
  const reads = [...new Set(compiled.references.map((reference) => reference.field))];
  return {
    id: String(id),
    level: level === 'warning' ? 'warning' : 'error',
    expression,
    tree: compiled.tree,
    message: { vi: String(message.vi), en: String(message.en) },
    fields,
    ...(table ? { row: table.key } : {}),
    reads,
  };
}
