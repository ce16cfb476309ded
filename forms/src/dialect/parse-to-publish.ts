import { wrongCodes } from '../rules/compared-codes.ts';
import { compile } from '../rules/compile.ts';
import { scopeOf } from '../rules/scope.ts';
import type { Form } from './form.ts';
import type { FormIssue } from './form-issue.ts';
import { isObject, pointer } from './json.ts';
import { isIndicator, isUuid } from './names.ts';
import type { Json, JsonObject } from './json.ts';
import { parseForm } from './parse-form.ts';
import type { ParsedForm } from './parse-form.ts';

/**
 * Reads a document that is to be published: as `parseForm` does, and beyond that no choice may be compared with a text that
 * it never is, and a register is named by its form's key and by ids of its fields. What was published before stays a form.
 */
export function parseToPublish(document: unknown): ParsedForm {
  const parsed = parseForm(document);
  if (!parsed.ok) return parsed;
  const issues = [...codeIssues(parsed.form), ...registerIssues(parsed.form.document.schema, '/schema')];
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

function codeIssues(form: Form): FormIssue[] {
  const { schema } = form.document;
  return (['x-calculations', 'x-rules'] as const).flatMap((list) =>
    entries(schema[list]).flatMap(({ expression, row }, index) => {
      const compiled = compile(String(expression), scopeOf(form, typeof row === 'string' ? row : undefined));
      if (!compiled.ok) return [];
      return wrongCodes(compiled, String(expression)).map(({ code, details }): FormIssue => ({
        code: 'EXPRESSION_INVALID',
        pointer: `/schema${pointer(list, index, 'expression')}`,
        details: { problem: code, ...details },
      }));
    }),
  );
}

/** What names a register, by its keyword: whether it is well named, and what was expected. */
const registerWords = [
  ['x-register', isIndicator, 'INDICATOR_KEY'],
  ['x-registerDate', isUuid, 'UUID'],
  ['x-registerField', isUuid, 'UUID'],
] as const;

function registerIssues(node: Json, at: string): FormIssue[] {
  if (Array.isArray(node)) return node.flatMap((inner, index) => registerIssues(inner, at + pointer(index)));
  if (!isObject(node)) return [];
  const own = registerWords.flatMap(([word, isGood, expected]): FormIssue[] =>
    word in node && !isGood(node[word])
      ? [{ code: 'VALUE_INVALID', pointer: at + pointer(word), details: { expected } }]
      : [],
  );
  return [...own, ...Object.entries(node).flatMap(([key, inner]) => registerIssues(inner, at + pointer(key)))];
}

const entries = (list: Json | undefined): JsonObject[] => (Array.isArray(list) ? list.filter(isObject) : []);
