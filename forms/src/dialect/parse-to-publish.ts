import { wrongCodes } from '../rules/compared-codes.ts';
import { compile } from '../rules/compile.ts';
import { scopeOf } from '../rules/scope.ts';
import type { Form } from './form.ts';
import type { FormIssue } from './form-issue.ts';
import { isObject, pointer } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { parseForm } from './parse-form.ts';
import type { ParsedForm } from './parse-form.ts';

/**
 * Reads a document that is to be published: as `parseForm` does, and beyond that no choice may be compared with a text that
 * it never is. What was published before stays a form, whatever it compares.
 */
export function parseToPublish(document: unknown): ParsedForm {
  const parsed = parseForm(document);
  if (!parsed.ok) return parsed;
  const issues = codeIssues(parsed.form);
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

const entries = (list: Json | undefined): JsonObject[] => (Array.isArray(list) ? list.filter(isObject) : []);
