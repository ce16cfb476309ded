import type { Field } from '../dialect/form.ts';
import type { Shape, Test } from '../dialect/shape.ts';
import { answerWords } from '../fields/answer-words.ts';
import type { Wording } from '../fields/field-kind.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { printTexts } from './texts.ts';

/** When a field is to be answered: "Nếu “Có giám sát” là Có."; undefined when it always is. */
export function conditionSentence(shape: Shape, field: Field, wording: Wording): string | undefined {
  const condition = shape.conditions.find(({ shows }) => shows.includes(field.key));
  if (!condition) return undefined;
  const texts = printTexts[wording.language];
  const tests = condition.tests.flatMap((test) => {
    const tested = shape.fields.get(test.key);
    return tested ? [testWords(tested, test, wording)] : [];
  });
  return texts.onlyIf(tests.join(condition.any ? texts.orElse : texts.and));
}

function testWords(field: Field, { allowed, minimum, maximum, minItems }: Test, wording: Wording): string {
  const texts = printTexts[wording.language];
  const title = fieldTitle(field, wording.language);
  const words = (value: unknown) => answerWords(field, value, wording);
  if (allowed) return texts.is(title, [...allowed].map(words).join(texts.or));
  if (minItems !== undefined) return texts.given(title);
  if (maximum === undefined) return texts.from(title, words(minimum));
  return minimum === undefined
    ? texts.upTo(title, words(maximum))
    : texts.between(title, words(minimum), words(maximum));
}
