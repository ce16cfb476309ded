import type { FormDocument } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { comparableKinds } from '../versions/comparable-kinds.ts';
import { differenceOf } from './difference.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import type { Operation } from './operation.ts';
import { putSteps } from './revert.ts';

/** The operation that makes `after` of `before`, as an expert wrote it; only the places that differ are in it. */
export function rewritingOf(before: FormDocument, after: FormDocument): Extract<Operation, { type: 'rewriteForm' }> {
  return { type: 'rewriteForm', steps: differenceOf(before as unknown as Json, after as unknown as Json) };
}

/**
 * Writes other content at places of the document, where they still hold what the expert saw. A permanent id stays with
 * what it means: it is refused for a kind whose figures do not compare.
 */
export const rewriteForm: Edit<'rewriteForm'> = ({ document, form }, { steps }) => {
  putSteps(document, steps);
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Refusal('RESULT_INVALID', { issues: parsed.issues });
  for (const field of parsed.form.fields) {
    const before = form.field(field.id);
    if (before?.id === field.id && !comparableKinds(before.kind, field.kind))
      throw new Refusal('KIND_REFUSED', { title: field.title, kind: field.kind });
  }
  return undefined;
};
