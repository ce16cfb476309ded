import type { FieldProps } from '@rjsf/utils';
import { useFilling } from './fill-context.ts';
import { hasNeighbours } from './neighbours.tsx';
import { useAnswer, useIsRequired, useIssuesAt, useMarkAt } from './use-filled.ts';
import { whenReleased } from './when-released.ts';
import { AnswerInput } from './widgets/registry.ts';

/** RJSF's field for every question answered in one place. */
export function AnswerField({ name, fieldPathId }: FieldProps) {
  const { form, context, touch, answer, readOnly, files } = useFilling();
  const field = form.field(name);
  const issues = useIssuesAt(field?.id ?? '');
  const mark = useMarkAt(field?.id ?? '');
  const value = useAnswer(name);
  const required = useIsRequired(name);
  if (!field) return null;
  const id = fieldPathId.$id;
  const described = [
    field.description ? `${id}-definition` : '',
    hasNeighbours(context, field) ? `${id}-neighbours` : '',
    issues.length > 0 || mark !== null ? `${id}-issues` : '',
  ];
  return (
    <AnswerInput
      id={id}
      field={field}
      value={value}
      onChange={(next) => answer(name, next)}
      onLeave={() => whenReleased(() => touch([field.key]))}
      required={required}
      disabled={readOnly}
      files={files}
      invalid={issues.some((issue) => issue.level === 'error')}
      describedBy={described.filter(Boolean).join(' ') || undefined}
    />
  );
}
