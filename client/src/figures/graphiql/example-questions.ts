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
export function exampleQuestions(page: string, catalogue: Catalogue, counts: Counts): ExampleQuestion[] {
  const query = /^ {4}query[^]*?^ {4}\}$/m.exec(page)?.[0] ?? '';
  const names = namesHere(catalogue, counts);
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

type Slot = 'visits' | '<households>' | '<share>' | '<cost>' | 'aimed';
type Catalogue = GraphiqlCatalogueQuery;
/** How many accepted values a candidate has in a year. */
export type Counts = (candidate: Measurable, year: number) => number;

/** What may stand for a name of the page: of forms with many accepted reports in the newest such year first. */
function candidatesOf({ plans, measurables, answerFields }: Catalogue): Record<Slot, Measurable[]> {
  const accepted = plans.edges.flatMap(({ node: { year, assignments } }) =>
    assignments.map(({ form, coverage }) => ({ year, form: form.title, reports: coverage.accepted })),
  );
  const newest = Math.max(...accepted.filter(({ reports }) => reports > 0).map(({ year }) => year));
  const reports = ({ forms }: Measurable) =>
    Math.max(0, ...accepted.filter((one) => one.year === newest && forms.includes(one.form)).map((one) => one.reports));
  const found = (most: number, fits: (one: Measurable) => boolean) =>
    [...measurables.filter(fits)].sort((one, other) => reports(other) - reports(one)).slice(0, most);
  return {
    visits: found(
      8,
      ({ table, basis, functions }) => table === null && basis === 'flow' && functions.includes('CUMULATIVE'),
    ),
    '<households>': found(4, ({ basis, overUnits }) => basis === 'stock' && overUnits === 'sum'),
    // What there is on a day does not add up over the year.
    '<share>': found(3, ({ denominator, basis }) => denominator !== null && basis === 'flow'),
    // In several forms it would be columns of several tables.
    '<cost>': found(
      3,
      (one) =>
        one.table !== null &&
        one.forms.length === 1 &&
        one.functions.includes('SUM') &&
        choiceBeside(one, answerFields) !== undefined,
    ),
    aimed: found(2, ({ functions }) => functions.includes('PERCENT_OF_TARGET')),
  };
}

/** All that may stand for a name of the page, to ask how many values of it there are: at most 20. */
export const candidates = (catalogue: Catalogue): Measurable[] => Object.values(candidatesOf(catalogue)).flat();

const choiceBeside = ({ table, forms }: Measurable, fields: Catalogue['answerFields']) =>
  fields.find(
    (field) =>
      field.kind === 'choice' && field.choices.length > 1 && field.table === table && forms.includes(field.form),
  );

/** For each name of the page what has most values in the newest year that has any. */
function namesHere(catalogue: Catalogue, counts: Counts) {
  const all = candidatesOf(catalogue);
  const years = [...new Set(candidates(catalogue).flatMap((one) => one.years))].sort((one, other) => other - one);
  const year =
    years.find((one) => all.visits.some((candidate) => counts(candidate, one) > 0)) ??
    Number(catalogue.today.slice(0, 4));
  const chosen = (slot: Slot) =>
    [...all[slot].filter((one) => one.years.includes(year))].sort(
      (one, other) => counts(other, year) - counts(one, year),
    )[0];
  const visits = chosen('visits');
  const cost = chosen('<cost>');
  return {
    ...{ year: String(year), visits, cost, aimed: chosen('aimed') },
    ...{ households: chosen('<households>'), share: chosen('<share>') },
    choice: visits && choiceBeside(visits, catalogue.answerFields),
    column: cost && choiceBeside(cost, catalogue.answerFields),
  };
}

/** A question with the names that the page made up replaced; null where one of them has no match. */
function fitted(question: string, names: ReturnType<typeof namesHere>): string | null {
  const { year, choice, column } = names;
  const measures: Record<string, Measurable | undefined> = {
    visits: question.includes('PERCENT_OF_TARGET') ? names.aimed : names.visits,
    ...{ '<households>': names.households, '<share>': names.share, '<cost>': names.cost },
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
