import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { monthlyProvince } from '../../testing/monthly-province.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const page = readFileSync(new URL('../../../docs/analysts.md', import.meta.url), 'utf8');
const query = /^ {4}query[^]*?^ {4}\}$/m.exec(page)![0];
/** Each question of the page with the answer it prints. */
const questions = page
  .split(/^## /m)
  .slice(1)
  .map((part) => ({
    title: part.slice(0, part.indexOf('\n')),
    question: /```json\n([^]*?)```/.exec(part)![1]!,
    answer: [...part.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].slice(2).map(([, group, value]) => [group, value]),
  }));

let app: TestApp;
let analyst: Person;
let fields: Record<string, string>;
beforeAll(async () => {
  app = await testApp();
  fields = (await monthlyProvince(app.owner)).form.fields;
  analyst = await app.as('analyst');
});
afterAll(() => app.close());

it.each(questions)('the page for analysts is right: $title', async ({ question, answer }) => {
  const asked: unknown = JSON.parse(question.replace(/<(\w+)>/g, (_, key: string) => fields[key]!));
  const { groups } = (await analyst.get(query, { question: asked })).aggregate;
  const told = groups.map((group: any) => [
    group.keys.map((key: any) => key.label).join(' ') || '—',
    group.values[0].value ?? '—',
  ]);
  expect(told).toEqual(answer);
});

it('the page asks eleven questions', () => {
  expect(questions).toHaveLength(11);
});
