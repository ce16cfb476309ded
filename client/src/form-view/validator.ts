import { checkAnswers, issueSentence, type Answers, type Context, type Form } from '@ke-hoach/forms';
import type { ValidatorType } from '@rjsf/utils';
import type { Language } from '../texts/texts.tsx';

/**
 * RJSF's validator over the form language: the same check as the server's, no code generation, on the answers as they
 * stand in the store. Only errors block RJSF's submit; warnings are asked for afterwards. Where an issue is shown is
 * followed in the store, so RJSF gets no error schema to hand down.
 */
export function createValidator(
  form: Form,
  context: Context,
  language: Language,
  answersNow: () => Answers,
): ValidatorType {
  return {
    validateFormData() {
      const errors = checkAnswers(form, answersNow(), context).flatMap((issue) => {
        if (issue.level !== 'error') return [];
        const message = issueSentence(form, issue, language);
        return [{ property: issue.path.join('.'), message, stack: message, name: issue.code }];
      });
      return { errors, errorSchema: {} };
    },
    // Asked only for alternatives (anyOf, oneOf, if), which the schemas RJSF walks do not have.
    isValid: () => true,
    rawValidation: () => ({ errors: [] }),
  };
}
