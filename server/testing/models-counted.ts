import type { Person } from './test-app.ts';

/** The new models of what was handed in, as somebody sees them: in all, and by what they are grouped by. */
export async function modelsCounted(by: Person): Promise<{ figures: string[]; received: number }[]> {
  const told = '{ groups { values { value } } coverage { received } }';
  const sum = 'measures: [{ indicator: "models-new", function: SUM }], counted: SUBMITTED';
  const grouped = ['', 'UNIT', 'CITY', 'PERIOD', 'YEAR'].map(
    (group, at) => `a${at}: aggregate(question: { ${sum}, groupBy: [${group}] }) ${told}`,
  );
  const answers = Object.values<any>(await by.get(`{ ${grouped.join(' ')} }`));
  return answers.map(({ groups, coverage }) => ({
    figures: groups.flatMap(({ values }: any) => values.flatMap(({ value }: any) => value ?? [])),
    received: coverage.received,
  }));
}
