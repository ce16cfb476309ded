import { parseForm, type Answers, type Form, type Json, type JsonObject } from '@ke-hoach/forms';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { FormView } from '../form-view/form-view.tsx';
// On hand before the first test, so that none waits for it to load.
import '../form-view/beside-form.ts';

/** A uuid by number. */
export const idNumbered = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A choice of a list: its code and title; the id comes from the number. */
export const choiceOf = (number: number, code: string, title: string, more: JsonObject = {}): JsonObject => ({
  const: code,
  title,
  'x-id': idNumbered(number),
  ...more,
});

/** A form of these fields in one section, or as `sections` lays them out. */
export function formOf(properties: Record<string, JsonObject>, more: JsonObject = {}, items?: Json[]): Form {
  const fields = Object.entries(properties).map(([key, schema], index) => [
    key,
    { 'x-field': idNumbered(index + 1), ...schema },
  ]);
  const parsed = parseForm({
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      title: 'Biểu thử',
      properties: Object.fromEntries(fields),
      unevaluatedProperties: false,
      'x-sections': [{ id: idNumbered(999), title: 'Phần chung', fields: items ?? Object.keys(properties) }],
      ...more,
    },
    uiSchema: {},
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
}

const context = { today: '2025-05-20' };

/** The form on the screen of whoever fills it; `answers()` are those typed so far. */
export function fillForm(
  form: Form,
  start: Answers = {},
  around: (screen: ReactNode) => ReactNode = (screen) => screen,
  report?: string,
) {
  const kept = { answers: start };
  const touched: string[] = [];
  const files = report && ({ place: 'answer', of: report } as const);
  function Filled() {
    const [answers, setAnswers] = useState(start);
    return (
      <FormView
        form={form}
        answers={answers}
        context={context}
        {...(files && { files })}
        onTouch={(path) => touched.push(path.join('.'))}
        onChange={(next) => {
          kept.answers = next;
          setAnswers(next);
        }}
      />
    );
  }
  render(around(<Filled />));
  return { user: userEvent.setup(), answers: () => kept.answers, touched };
}
