import type { JsonObject } from '../dialect/json.ts';
import { checkExpression } from '../rules/check-expression.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { newPartId } from './new-part-id.ts';
import type { RuleContent } from './operation.ts';
import { entries, listOf } from './parts.ts';

/** Adds a rule behind all others. */
export const addRule: Edit<'addRule'> = (draft, operation) => {
  const rule = { id: newPartId(draft, operation.id) };
  writeRule(draft, rule, { row: null, ...operation });
  listOf(draft.document.schema, 'x-rules').push(rule);
  return undefined;
};

/** Changes what is given of a rule; a null `row` makes it judge the report as a whole. */
export const editRule: Edit<'editRule'> = (draft, operation) => {
  writeRule(draft, findRule(draft, operation.rule).rule, operation);
  return undefined;
};

/** Takes a rule out. */
export const removeRule: Edit<'removeRule'> = (draft, operation) => {
  const { rules, index } = findRule(draft, operation.rule);
  rules.splice(index, 1);
  return undefined;
};

/** Moves a rule among the rules, whose order is the order of their sentences. */
export const moveRule: Edit<'moveRule'> = (draft, { rule: id, after }) => {
  const { rules, rule, index } = findRule(draft, id);
  rules.splice(index, 1);
  const behind = typeof after === 'string' ? findRule(draft, after).index + 1 : after === null ? 0 : rules.length;
  rules.splice(behind, 0, rule);
  return undefined;
};

function findRule({ document }: Draft, id: string) {
  const rules = listOf(document.schema, 'x-rules');
  const index = entries(rules).findIndex((entry) => entry.id === id);
  const rule = entries(rules)[index];
  if (!rule) throw new Refusal('RULE_UNKNOWN', { rule: id });
  return { rules, rule, index };
}

function writeRule({ form }: Draft, rule: JsonObject, content: Partial<RuleContent>): void {
  const { level, expression, message, fields, row } = content;
  if (level !== undefined) rule.level = level;
  if (message !== undefined) rule.message = { vi: message.vi, en: message.en };
  if (row === null) delete rule.row;
  if (typeof row === 'string') {
    const table = form.field(row);
    if (table?.kind !== 'table') throw new Refusal('FIELD_UNKNOWN', { field: row });
    rule.row = table.key;
  }
  if (fields !== undefined)
    rule.fields = fields.map((id) => {
      const field = form.field(id);
      if (!field) throw new Refusal('FIELD_UNKNOWN', { field: id });
      if (field.table !== rule.row) throw new Refusal('PLACE_INVALID', { title: field.title });
      return field.key;
    });
  if (expression !== undefined) rule.expression = expression;
  const place = typeof rule.row === 'string' ? { row: rule.row } : {};
  const checked = checkExpression(form, String(rule.expression), { wanted: 'bool', ...place });
  if (!checked.ok) throw new Refusal('EXPRESSION_INVALID', { problems: checked.problems });
}
