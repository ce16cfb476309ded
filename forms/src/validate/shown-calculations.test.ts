import { expect, test } from 'vitest';
import { communeHalfYear, organisationReport } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { parseForm, visibleFields, visibleSchema } from '../index.ts';
import type { Answers, Form, FormDocument, JsonObject } from '../index.ts';

const parsed = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const calculated = (form: Form, answers: Answers) =>
  visibleFields(form, answers)
    .filter((field) => field.calculated)
    .map(({ key }) => key);

test('an organisation sees no total of what only another organisation reports', () => {
  const form = parsed(organisationReport);
  const own = ['clubsTotal', 'goodBusinessAchieved', 'poorMemberHouseholdsReduced'];
  const seen = (organisationType: string) => calculated(form, { organisationType }).filter((key) => own.includes(key));
  expect(seen('farmers')).toEqual(['clubsTotal', 'goodBusinessAchieved']);
  expect(seen('veterans')).toEqual(['poorMemberHouseholdsReduced']);
  expect(seen('women')).toEqual([]);
});

test('the sections of the visible schema leave it out too', () => {
  const schema = visibleSchema(parsed(organisationReport), { organisationType: 'women' });
  const listed = (schema['x-sections'] as JsonObject[]).flatMap(({ fields }) => fields as string[]);
  expect(listed).toContain('fundingTotal');
  expect(listed).not.toContain('clubsTotal');
});

test('totals over shown fields are seen before anything is answered', () => {
  const form = parsed(communeHalfYear);
  expect(calculated(form, {})).toEqual(form.calculations.map(({ key }) => key).sort(byPlace(form)));
});

test.each<[string, [string, string][], Answers, string[]]>([
  ['of hidden fields', [['p', 'hidden * 2']], {}, []],
  ['of a hidden field that is now shown', [['p', 'hidden * 2']], { yes: true }, ['p']],
  ['of a hidden and a shown field', [['p', 'sum([hidden, a])']], {}, ['p']],
  ['of a hidden table', [['p', 'sum(more.y)']], {}, []],
  [
    'of a hidden value',
    [
      ['p', 'hidden * 2'],
      ['q', 'p + 1'],
    ],
    {},
    [],
  ],
  ['of no field', [['p', 'context.planYear + 1']], {}, ['p']],
  ['of the period before', [['p', 'previous.hidden + 1']], {}, ['p']],
])('a value %s is shown or hidden with it', (_name, calculations, answers, expected) => {
  expect(calculated(parsed(smallForm({ calculations })), answers)).toEqual(expected);
});

function byPlace(form: Form) {
  const place = (key: string) => form.fields.findIndex((field) => field.key === key);
  return (left: string, right: string) => place(left) - place(right);
}
