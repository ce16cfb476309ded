import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { largeAnswers, largeForm } from '../large-form.ts';

/** RJSF as it comes, with its own theme, on the same schema and answers. */
type Test = { properties: Record<string, { const: unknown }>; required: string[] };

/** Only what its conditions ask; it checks nothing, so that the comparison is not about validators. */
const validator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
  isValid: (schema: RJSFSchema, answers: Record<string, unknown> | undefined) => {
    const { properties = {} } = schema as unknown as Partial<Test>;
    return Object.entries(properties).every(([key, test]) => answers?.[key] === test.const);
  },
};

function PlainForm() {
  const [answers, setAnswers] = useState<unknown>(largeAnswers);
  return (
    <Form
      schema={largeForm.schema as RJSFSchema}
      validator={validator}
      formData={answers}
      onChange={({ formData }) => setAnswers(formData)}
    />
  );
}

const root = document.getElementById('root');
performance.mark('mount');
if (root) createRoot(root).render(<PlainForm />);
