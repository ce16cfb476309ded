import { expect, it } from 'vitest';
import page from '../../../../docs/analysts.md?raw';
import type { GraphiqlCatalogueQuery } from '../../gql/graphql.ts';
import { enGraphiql } from '../../texts/en-graphiql.ts';
import { viGraphiql } from '../../texts/vi-graphiql.ts';
import { candidates, exampleQuestions, type Counts } from './example-questions.ts';

const measure = (field: string, more: object = {}) => ({
  ...{ __typename: 'Measurable' as const, indicator: null, field, basis: 'flow', overUnits: 'sum', table: null },
  ...{ denominator: null, functions: ['SUM', 'CUMULATIVE'], years: [2024, 2026], forms: ['Half year'], ...more },
});
const choice = (field: string, table: string | null) => ({
  ...{ __typename: 'AnswerField' as const, field, kind: 'choice', table, form: 'Half year' },
  choices: ['one', 'two'].map((code) => ({ __typename: 'AnswerChoice' as const, code })),
});
const assigned = (title: string, accepted: number) => ({
  ...{ __typename: 'Assignment' as const, id: title, form: { __typename: 'Form' as const, id: title, title } },
  coverage: { __typename: 'Coverage' as const, accepted },
});
const plan = (year: number, ...assignments: ReturnType<typeof assigned>[]) => ({
  __typename: 'PlanEdge' as const,
  node: { __typename: 'Plan' as const, id: String(year), year, assignments },
});
const catalogue = {
  ...{ today: '2026-05-20', viewer: null, answerFields: [choice('c1', null), choice('c2', 't1')] },
  plans: {
    edges: [plan(2026, assigned('Nomination', 0), assigned('Half year', 3)), plan(2024, assigned('Nomination', 5))],
  },
  measurables: [
    measure('', { indicator: 'nothing yet', forms: ['Nomination'] }),
    measure('', { indicator: 'meetings', functions: ['SUM', 'CUMULATIVE', 'PERCENT_OF_TARGET'] }),
    measure('f2', { basis: 'stock' }),
    measure('f3', { denominator: 'f4', overUnits: 'ratio' }),
    measure('f5', { table: 't1' }),
    measure('', { indicator: 'not this year', functions: ['PERCENT_OF_TARGET'], years: [2024] }),
  ],
} as GraphiqlCatalogueQuery;

const counts: Counts = ({ indicator }, year) => (indicator === 'meetings' && year === 2026 ? 3 : 0);

it('the questions of the page are asked of the figures that are here', () => {
  const examples = exampleQuestions(page, catalogue, counts);
  expect(examples.map(({ at }) => at)).toEqual(viGraphiql.graphiql.examples.map((_, at) => at));
  expect(examples[0]!.query).toMatch(/^query .*\n {2}aggregate/);
  const text = examples.map(({ variables }) => variables).join();
  expect(text).not.toMatch(/[<>]|visits|2025|economy|not this|nothing yet/);
  expect(JSON.parse(examples[6]!.variables)).toMatchObject({
    question: {
      measures: [{ field: 'f5' }],
      groupByAnswers: ['c2'],
      filter: { years: [2026], answer: { anyOf: ['one', 'two'] } },
    },
  });
});

it('are asked of the newest year that has figures, or of this one', () => {
  const yearsAsked = (counts: Counts) => [
    ...new Set(exampleQuestions(page, catalogue, counts).flatMap(({ variables }) => variables.match(/20\d\d/g))),
  ];
  expect(yearsAsked((_, year) => (year === 2024 ? 1 : 0))).toEqual(['2024']);
  expect(yearsAsked(() => 0)).toEqual(['2026']);
});

it('are chosen among a few, those of forms with many accepted reports first', () => {
  const many = Array.from({ length: 40 }, (_, at) => measure(`many ${at}`, { forms: ['Nomination'] }));
  const found = candidates({
    ...catalogue,
    measurables: [...many, ...catalogue.measurables],
  } as GraphiqlCatalogueQuery);
  expect(found.length).toBeLessThanOrEqual(20);
  expect(found[0]).toMatchObject({ indicator: 'meetings' });
});

it('what nobody asks for is left out', () => {
  const few = exampleQuestions(
    page,
    { ...catalogue, answerFields: [], measurables: [catalogue.measurables[2]!] },
    counts,
  );
  expect(few.map(({ at }) => at)).toEqual([3]);
});

it('the questions bear the titles of the page', () => {
  const titles = [...page.matchAll(/^## \d+\. (.*)$/gm)].map(([, title]) => title);
  expect(enGraphiql.examples).toEqual(titles);
});
