import { describe, expect, it } from 'vitest';
import { calculate, checkAnswers, issueSentence, parseForm, parseToPublish } from '../src/index.ts';
import type { Answers, Context, Field, Form, FormDocument } from '../src/index.ts';
import * as examples from './index.ts';
import { idOf } from './ids.ts';
import type { InvalidVariant } from './mistake.ts';

const organisations = ['tradeUnion', 'farmers', 'youth', 'women', 'veterans', 'otherMember'] as const;
const organisationOf = (seed: number) => organisations[seed % organisations.length]!;

interface Example {
  name: string;
  document: FormDocument;
  context: Context;
  answers(seed: number): Answers;
  mistakes: InvalidVariant[];
  /** The answers the mistakes are made in. */
  right: number;
  /** Rules and fields taken over from another form are tried out there. */
  from?: { form: string; document: FormDocument };
}

const annual = { document: examples.communeAnnual, context: examples.communeAnnualContext };
const all: Example[] = [
  {
    name: 'F1, the half-year report of a commune',
    document: examples.communeHalfYear,
    context: examples.communeHalfYearContext,
    answers: examples.communeHalfYearAnswers,
    mistakes: examples.communeHalfYearMistakes,
    right: 1,
  },
  {
    name: 'F2, the yearly report of a commune',
    ...annual,
    answers: examples.communeAnnualAnswers,
    mistakes: examples.communeAnnualMistakes,
    right: 1,
    from: { form: 'commune-annual', document: examples.communeHalfYear },
  },
  {
    name: 'F3, the half-year report of an organisation',
    document: examples.organisationReport,
    context: examples.communeHalfYearContext,
    answers: (seed) => examples.organisationReportAnswers(seed, organisationOf(seed)),
    mistakes: examples.organisationReportMistakes,
    right: 6,
    from: { form: 'organisation-report', document: examples.communeHalfYear },
  },
  {
    name: 'F3 for the year',
    document: examples.organisationAnnual,
    context: examples.communeAnnualContext,
    answers: (seed) => examples.organisationAnnualAnswers(seed, organisationOf(seed)),
    mistakes: examples.organisationAnnualMistakes,
    right: 6,
    from: { form: 'organisation-annual', document: examples.organisationReport },
  },
  {
    name: 'F4, the dossier of a model',
    document: examples.modelNomination,
    context: examples.modelNominationContext,
    answers: examples.modelNominationAnswers,
    mistakes: examples.modelNominationMistakes,
    right: 1,
  },
  {
    name: "F4, the board's scores",
    document: examples.modelScoring,
    context: examples.modelScoringContext,
    answers: examples.modelScoringAnswers,
    mistakes: examples.modelScoringMistakes,
    right: 1,
  },
  {
    name: 'F5, a sheet of policy feedback',
    document: examples.policyFeedback,
    context: examples.policyFeedbackContext,
    answers: examples.policyFeedbackAnswers,
    mistakes: examples.policyFeedbackMistakes,
    right: 1,
  },
  {
    name: 'F6, a sheet of monitoring',
    document: examples.monitoring,
    context: examples.monitoringContext,
    answers: examples.monitoringAnswers,
    mistakes: examples.monitoringMistakes,
    right: 1,
  },
];

function parsed(document: FormDocument): Form {
  const result = parseForm(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.form;
}

/** `table.column`, or the key of a field. */
const nameOf = (field: Field) => (field.table === undefined ? field.key : `${field.table}.${field.key}`);
const hasSomething = (value: unknown) => value !== undefined && value !== null && value !== '';

/** The names of all that is answered. */
function answered(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    if (!hasSomething(value)) return [];
    const rows = Array.isArray(value) ? value.filter((row): row is Answers => typeof row === 'object') : [];
    return [key, ...rows.flatMap((row) => answered(row).map((column) => `${key}.${column}`))];
  });
}

const seeds = Array.from({ length: 50 }, (_entry, index) => index + 1);

describe.each(all)('$name', ({ document, context, answers, mistakes, right, from }) => {
  const form = parsed(document);
  const taken = from ? parsed(from.document) : undefined;
  const inherited = new Set(
    [...(taken?.fields ?? []), ...(taken?.rules ?? [])].map(({ id }) => idOf(from?.form ?? '', id)),
  );
  const told = (mistake: InvalidVariant) =>
    checkAnswers(form, { ...answers(right), ...mistake.change }, { ...context, ...mistake.context });

  it('is answered fifty times without anything to mend or explain', () => {
    for (const seed of seeds) {
      const issues = checkAnswers(form, answers(seed), context);
      expect(issues.map((issue) => [seed, issue.path, issue.code, issueSentence(form, issue, 'vi')])).toEqual([]);
    }
  });

  it.each(mistakes)('tells of $name', (mistake) => {
    const issues = told(mistake);
    expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(mistake.codes);
    for (const issue of issues)
      for (const language of ['vi', 'en'] as const)
        expect(issueSentence(form, issue, language, mistake.change)).toMatch(/^[^\n]{10,250}$/);
  });

  it('has no rule that no mistake breaks', () => {
    const broken = new Set(mistakes.flatMap(told).map((issue) => issue.rule));
    const never = form.rules.filter(({ id }) => !broken.has(id) && !inherited.has(id));
    expect(never.map(({ expression }) => expression)).toEqual([]);
  });

  it('has no field that nobody answers', () => {
    const right = seeds.map(answers);
    const names = new Set([...right, ...mistakes.map(({ change }) => change)].flatMap(answered));
    const computed = new Set(
      right
        .flatMap((one) => Object.entries(calculate(form, one, context)))
        .flatMap(([key, value]) => (value === null ? [] : [key])),
    );
    const never = form.fields.filter(
      (field) =>
        field.kind !== 'note' && !inherited.has(field.id) && !(field.calculated ? computed : names).has(nameOf(field)),
    );
    expect(never.map(nameOf)).toEqual([]);
  });

  it('says everything in English too, and explains every number', () => {
    for (const field of form.fields) {
      expect(field.i18n?.en?.title, nameOf(field)).toBeTruthy();
      if (field.basis !== undefined) expect(field.indicator, nameOf(field)).toBeTruthy();
    }
  });
});

it.each(all)('$name may be published', ({ document }) => {
  expect(parseToPublish(document)).toMatchObject({ ok: true });
});

it('begins a plan anywhere: nothing of one city is said, and only what its office must say itself is open', () => {
  expect(JSON.stringify(examples.movementPlan)).not.toMatch(/Tam Kỳ|Quảng Nam|thành phố|tỉnh|\d\/[A-ZĐ]|@/);
  const open = checkAnswers(parsed(examples.yearlyPlan), examples.movementPlan, {
    today: '2026-01-05',
    planYear: 2026,
  });
  expect(open.map(({ code, path }) => [code, path[0], path[2]])).toEqual([
    ...['place', 'issuedOn', 'subject'].map((key) => ['REQUIRED', key, undefined]),
    ...Array.from({ length: 6 }, (_, at) => ['REQUIRED', 'bases', at % 2 === 0 ? 'number' : 'date']),
    ...['signerTitle', 'signerName'].map((key) => ['REQUIRED', key, undefined]),
  ]);
});
