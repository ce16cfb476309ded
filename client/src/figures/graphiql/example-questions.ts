import type { GraphiqlCatalogueQuery } from '../../gql/graphql.ts';

type Measurable = GraphiqlCatalogueQuery['measurables'][number];

/** A question of the page for analysts, as a client sends it. */
export interface ExampleQuestion {
  /** Its place on the page. */
  at: number;
  query: string;
  variables: string;
}

const without = (indent: string) => (line: string) => (line.startsWith(indent) ? line.slice(indent.length) : line);

/**
 * The questions of docs/analysts.md, asked of the figures that are here: the page names those of a made-up province. A
 * question that needs something which no form asks for is left out.
 */
export function exampleQuestions(page: string, catalogue: GraphiqlCatalogueQuery): ExampleQuestion[] {
  const query = /^ {4}query[^]*?^ {4}\}$/m.exec(page)?.[0] ?? '';
  const names = reportedFirst(catalogue);
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((part, at) => {
      const asked = fitted(/```json\n([^]*?)```/.exec(part)?.[1] ?? '', names);
      if (asked === null) return [];
      const variables = JSON.stringify({ question: JSON.parse(asked) as unknown }, null, 2);
      return { at, variables, query: query.split('\n').map(without('    ')).join('\n') };
    });
}

/** Puts first what stands in a form of which something was accepted in the newest such year, which goes with it. */
function reportedFirst({ today, plans, measurables, answerFields }: GraphiqlCatalogueQuery) {
  const accepted = plans.edges.flatMap(({ node: { year, assignments } }) =>
    assignments.flatMap(({ form, coverage }) => (coverage.accepted > 0 ? [{ year, form: form.title }] : [])),
  );
  const year = Math.max(0, ...accepted.map((one) => one.year)) || Number(today.slice(0, 4));
  const titles = new Set(accepted.filter((one) => one.year === year).map(({ form }) => form));
  const sorted = <T>(all: readonly T[], formsOf: (one: T) => readonly string[]) => {
    const isReported = (one: T) => formsOf(one).some((form) => titles.has(form));
    return [...all.filter(isReported), ...all.filter((one) => !isReported(one))];
  };
  return {
    year: String(year),
    measurables: sorted(
      measurables.filter(({ years }) => years.includes(year)),
      ({ forms }) => forms,
    ),
    choices: sorted(
      answerFields.filter(({ kind, choices: codes }) => kind === 'choice' && codes.length > 1),
      ({ form }) => [form],
    ),
  };
}

/** A question with the names that the page made up replaced; null where one of them has no match. */
function fitted(question: string, { year, measurables, choices }: ReturnType<typeof reportedFirst>): string | null {
  const aimed = question.includes('PERCENT_OF_TARGET');
  const choice = choices.find(({ table }) => table === null);
  const columnBeside = ({ table }: Measurable) => choices.find((column) => table !== null && column.table === table);
  const cost = measurables.find((one) => one.functions.includes('SUM') && columnBeside(one));
  const column = cost && columnBeside(cost);
  const measures: Record<string, Measurable | undefined> = {
    visits: measurables.find(({ table, basis, functions }) =>
      aimed
        ? functions.includes('PERCENT_OF_TARGET')
        : table === null && basis === 'flow' && functions.includes('CUMULATIVE'),
    ),
    '<households>': measurables.find(({ basis, overUnits }) => basis === 'stock' && overUnits === 'sum'),
    '<share>': measurables.find(({ denominator }) => denominator !== null),
    '<cost>': cost,
  };
  const values: Record<string, string | undefined> = {
    ...{ '<area>': choice?.field, economy: choice?.choices[0]?.code },
    ...{ '<work>': column?.field, road: column?.choices[0]?.code, school: column?.choices[1]?.code },
  };
  let fits = true;
  const said = question
    .replaceAll(/"(?:indicator|field)": "(visits|<households>|<share>|<cost>)"/g, (_, name: string) => {
      const found = measures[name];
      if (!found) fits = false;
      return found?.indicator
        ? `"indicator": ${JSON.stringify(found.indicator)}`
        : `"field": ${JSON.stringify(found?.field)}`;
    })
    .replaceAll(/"(<area>|economy|<work>|road|school)"/g, (_, name: string) => {
      if (values[name] === undefined) fits = false;
      return JSON.stringify(values[name]);
    })
    .replaceAll('2025', year);
  return fits ? said : null;
}
