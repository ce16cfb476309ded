import { columnTotals, visibleRowSchema, type Answers, type Context, type Form, type Issue } from '@ke-hoach/forms';
import RjsfForm from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema } from '@rjsf/utils';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../texts/texts.tsx';
import { AnswerField } from './answer-field.tsx';
import { FillContext, type Filling, type Marked } from './fill-context.ts';
import { fillingOf } from './filling-of.ts';
import { renderSchema } from './render-schema.ts';
import { TableBeside } from './table-beside.tsx';
import { FieldTemplate } from './templates/field-template.tsx';
import { ObjectTemplate } from './templates/object-template.tsx';
import { createValidator } from './validator.ts';
import './form-view.css';

const fields = { answer: AnswerField, table: TableBeside };
const templates = { FieldTemplate, ObjectFieldTemplate: ObjectTemplate };
const noDefaults = {
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  constAsDefaults: 'never',
} as const;
const nobody: readonly never[] = [];
const nothing = () => {};

interface Props {
  form: Form;
  answers: Answers;
  context: Context;
  onChange: (answers: Answers) => void;
  issues?: readonly Issue[];
  marked?: readonly Marked[];
  onTouch?: (path: readonly string[]) => void;
  /** RJSF's check found no error. */
  onValid?: () => void;
  onInvalid?: () => void;
  readOnly?: boolean;
  /** What stands below the last section; a submit button here starts the check. */
  children?: ReactNode;
}

/** A form of the form language, rendered by RJSF with our own inputs. */
export function FormView(props: Props) {
  const { form, answers, context, onChange, onValid, onInvalid, children } = props;
  const { issues = nobody, marked = nobody, onTouch = nothing, readOnly = false } = props;
  const { language } = useLanguage();
  const { schema, uiSchema } = renderSchema(form, answers);
  const validator = useMemo(() => createValidator(form, context, language), [form, context, language]);
  const { calculated } = useMemo(() => fillingOf(form, answers, context), [form, answers, context]);
  const totals = useMemo(() => columnTotals(form, answers), [form, answers]);
  const filling: Filling = useMemo(
    () => ({
      ...{ form, context, calculated, totals, issues, marked, touch: onTouch, readOnly },
      rowSchema: (table, row) => visibleRowSchema(form, table, row),
    }),
    [form, context, calculated, totals, issues, marked, onTouch, readOnly],
  );
  return (
    <FillContext value={filling}>
      <div className="form-view" onKeyDown={enterMovesOn}>
        <RjsfForm<Answers, RJSFSchema>
          schema={schema}
          uiSchema={uiSchema}
          formData={answers}
          validator={validator}
          fields={fields}
          templates={templates}
          experimental_defaultFormStateBehavior={noDefaults}
          noHtml5Validate
          showErrorList={false}
          disabled={readOnly}
          onChange={({ formData }) => onChange(formData ?? {})}
          onSubmit={onValid}
          onError={onInvalid}
        >
          {children ?? <></>}
        </RjsfForm>
      </div>
    </FillContext>
  );
}

/** Enter in a one-line input goes on to the next control instead of submitting; not while a syllable is being composed. */
function enterMovesOn(event: KeyboardEvent<HTMLDivElement>): void {
  const here = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !here.matches('input, select')) return;
  event.preventDefault();
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input:not(:disabled), select:not(:disabled), textarea:not(:disabled)',
    ),
  ];
  stops[stops.indexOf(here) + 1]?.focus();
}
