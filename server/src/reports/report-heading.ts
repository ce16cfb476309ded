import type { Form } from '@ke-hoach/forms';

/** The key of the first short text question of a form: what an entry of a register is told apart by. */
export const headingKeyOf = (form: Form): string | undefined =>
  form.fields.find(({ kind, table }) => kind === 'text' && table === undefined)?.key;

/** The answer to that question. */
export function headingOf(form: Form, answers: string): string | null {
  const key = headingKeyOf(form);
  const given: unknown = key !== undefined && (JSON.parse(answers) as Record<string, unknown>)[key];
  return typeof given === 'string' && given.trim() !== '' ? given : null;
}
