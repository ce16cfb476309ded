import { checkAnswers, issueSentence, type Answers, type Context, type Form } from '@ke-hoach/forms';
import type { ErrorSchema, RJSFSchema, RJSFValidationError, ValidatorType } from '@rjsf/utils';
import type { Language } from '../texts/texts.tsx';

/**
 * RJSF's validator over the form language: the same check as the server's, no code generation.
 * Only errors block RJSF's submit; warnings are asked for afterwards.
 */
export function createValidator(form: Form, context: Context, language: Language): ValidatorType<Answers, RJSFSchema> {
  return {
    validateFormData(answers) {
      const errors: RJSFValidationError[] = [];
      const errorSchema: ErrorSchema = {};
      for (const issue of checkAnswers(form, answers ?? {}, context)) {
        if (issue.level !== 'error') continue;
        const message = issueSentence(form, issue, language);
        errors.push({ property: issue.path.join('.'), message, stack: message, name: issue.code });
        const place = issue.path[0];
        if (place) addError(errorSchema, place, message);
      }
      return { errors, errorSchema: errorSchema as ErrorSchema<Answers> };
    },
    // Asked only for alternatives (anyOf, oneOf, if), which visible schemas do not have beyond plain choices.
    isValid: () => true,
    rawValidation: () => ({ errors: [] }),
  };
}

function addError(schema: ErrorSchema, key: string, message: string): void {
  const at = ((schema as Record<string, ErrorSchema>)[key] ??= {});
  at.__errors = [...(at.__errors ?? []), message];
}
