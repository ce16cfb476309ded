import { applyOperation } from '../build/apply-operation.ts';
import type { Operation, OperationProblem } from '../build/operation.ts';
import { canonicalJson } from '../dialect/canonical.ts';
import type { Form, FormDocument } from '../dialect/form.ts';
import { parseForm } from '../dialect/parse-form.ts';

/** A document that must be a form. */
export function read(document: FormDocument): Form {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
}

/** What an operation makes of a document; undoing it must give the same document back, and doing it again the same result. */
export function done(document: FormDocument, operation: Operation): { document: FormDocument; form: Form } {
  const result = applyOperation(document, operation);
  if (!result.ok) throw new Error(`${operation.type} was refused: ${JSON.stringify(result.problem)}`);
  const back = applyOperation(result.document, result.inverse);
  if (!back.ok) throw new Error(`${operation.type} cannot be undone: ${JSON.stringify(back.problem)}`);
  if (canonicalJson(back.document) !== canonicalJson(document)) throw new Error(`${operation.type} leaves a trace.`);
  const again = applyOperation(back.document, back.inverse);
  if (!again.ok || canonicalJson(again.document) !== canonicalJson(result.document))
    throw new Error(`${operation.type} cannot be done again.`);
  return { document: result.document, form: read(result.document) };
}

/** Why an operation is refused. */
export function refused(document: FormDocument, operation: Operation): OperationProblem {
  const result = applyOperation(document, operation);
  if (result.ok) throw new Error(`${operation.type} was done.`);
  return result.problem;
}

/** The titles a refusal names. */
export function usersIn(problem: OperationProblem): string[] {
  return (problem.details.uses as { title: string }[]).map((use) => use.title);
}
