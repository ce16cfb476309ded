import { expect, test } from 'vitest';
import * as forms from './index.ts';
import { carryOver } from './versions/index.ts';
import type { Answers, Form, Json } from './index.ts';
import { everyKindAnswers, everyKindContext, everyKindForm } from './testing/every-kind-form.ts';

/* An object whose `toString` and `valueOf` are no functions cannot be made a text: `String` throws. JSON can hold such. */
const untellable = JSON.parse('{ "toString": 5, "valueOf": 5 }') as Json;

/** The document again and again, each time with another member replaced. */
function* replaced<T extends object>(whole: T, by: Json): Generator<T> {
  const paths: string[][] = [[]];
  for (const path of paths) {
    const node = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], whole);
    for (const [key, member] of Object.entries(node as object)) {
      const copy = structuredClone(whole);
      const at = path.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], copy);
      (at as Record<string, Json>)[key] = by;
      yield copy;
      if (typeof member === 'object' && member !== null) paths.push([...path, key]);
    }
  }
}

test('a document with a member that cannot be told as text is refused, wherever it stands', () => {
  for (const document of replaced(everyKindForm, untellable))
    expect(forms.parseForm(document)).toMatchObject({ ok: false, issues: [{ code: 'NAME_REFUSED' }] });
});

test.each([
  ['alone', untellable],
  ['in a list', [untellable]],
])('answers with such a member %s are judged, told and carried over', (_name, by) => {
  const { form } = forms.parseForm(everyKindForm) as { form: Form };
  for (const answers of replaced<Answers>(everyKindAnswers, by)) {
    const issues = forms.checkAnswers(form, answers, everyKindContext);
    for (const issue of issues) expect(forms.issueSentence(form, issue, 'vi', answers)).not.toBe('');
    forms.calculate(form, forms.submittedAnswers(form, answers), everyKindContext);
    forms.visibleSchema(form, answers);
    carryOver(form, form, answers);
  }
});
