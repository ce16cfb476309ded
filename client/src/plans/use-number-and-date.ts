import { parseVietnameseDate, type Answers } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { useForm } from '../reports/use-fill.ts';
import { useLanguage } from '../texts/texts.tsx';

/** Number and day as the document of a plan says them, and under which title its plan type asks for the number. */
export function useNumberAndDate(plan: Pick<PlanScreen_planFragment, 'document' | 'planType'>) {
  const { language } = useLanguage();
  const form = useForm(plan.planType);
  const answers = (plan.document ?? {}) as Answers;
  const asked = form?.field('docNumber');
  const number = asked ? answers['docNumber'] : null;
  const issuedOn = form?.field('issuedOn') ? answers['issuedOn'] : null;
  return {
    number: typeof number === 'string' ? number.trim() : '',
    issuedOn: typeof issuedOn === 'string' ? parseVietnameseDate(issuedOn) : null,
    askedAs: asked ? fieldTitle(asked, language) : null,
  };
}
