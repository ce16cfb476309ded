import type { FieldProps } from '@rjsf/utils';
import { useFilling } from './fill-context.ts';
import { useIssuesAt, useMarkAt } from './use-issues.ts';
import { whenReleased } from './when-released.ts';
import { AnswerInput } from './widgets/registry.ts';

/** RJSF's field for every question answered in one place. */
export function AnswerField({ name, fieldPathId, formData, onChange, required, disabled, readonly }: FieldProps) {
  const { form, touch } = useFilling();
  const field = form.field(name);
  const issues = useIssuesAt(field?.id ?? '');
  const mark = useMarkAt(field?.id ?? '');
  if (!field) return null;
  const id = fieldPathId.$id;
  const described = [
    field.description ? `${id}-definition` : '',
    issues.length > 0 || mark !== null ? `${id}-issues` : '',
  ];
  return (
    <AnswerInput
      id={id}
      field={field}
      value={formData}
      onChange={(value) => onChange(value, fieldPathId.path)}
      onLeave={() => whenReleased(() => touch([field.key]))}
      required={required ?? false}
      disabled={Boolean(disabled) || Boolean(readonly)}
      invalid={issues.some((issue) => issue.level === 'error')}
      describedBy={described.filter(Boolean).join(' ') || undefined}
    />
  );
}
