import { expect, test } from 'vitest';
import { attachedFiles, issueSentence, parseForm, type Answers, type Form, type Issue } from '../index.ts';
import { everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';

const { form } = parseForm(everyKindForm) as { form: Form };
const named = everyKindAnswers.evidence as Answers[];

test('the files that answers name come with their fields; what is no file is left out', () => {
  expect(attachedFiles(form, everyKindAnswers)).toEqual(named.map((file) => ({ field: form.field('evidence'), file })));
  for (const evidence of [undefined, null, 'a.pdf', [null, 'a.pdf', 5, {}]])
    expect(attachedFiles(form, { ...everyKindAnswers, evidence } as Answers)).toEqual([]);
  expect(attachedFiles(form, {})).toEqual([]);
});

test('one that was not sent is told by its name', () => {
  const issue: Issue = {
    ...{ code: 'FILE_NOT_SENT', level: 'error', field: form.field('evidence')!.id, row: null, path: ['evidence'] },
    details: { name: 'Biên bản.pdf' },
  };
  expect(issueSentence(form, issue, 'vi')).toBe('“Minh chứng”: tệp “Biên bản.pdf” chưa được gửi. Hãy chọn lại tệp.');
  expect(issueSentence(form, issue, 'en')).toBe(
    '“Evidence”: the server has no file “Biên bản.pdf”. Take it out and choose it again.',
  );
});
