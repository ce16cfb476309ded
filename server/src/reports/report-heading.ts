import type { Form } from '@ke-hoach/forms';

/** The answer to the first short text question of a form: what an entry of a register is told apart by. */
export function headingOf(form: Form, answers: string): string | null {
  const field = form.fields.find(({ kind, table }) => kind === 'text' && table === undefined);
  const given: unknown = field && (JSON.parse(answers) as Record<string, unknown>)[field.key];
  return typeof given === 'string' && given.trim() !== '' ? given : null;
}
