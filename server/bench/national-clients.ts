import type { AggregateInput } from '../src/figures/figures.inputs.ts';
import { signIn } from './ask.ts';
import { anew, connections, during, load, type Call } from './load.ts';
import { middle, print } from './national-ask.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const query = `query ($question: AggregateInput!) { aggregate(question: $question) { totalCount groups { keys { id label }
  values { value count } coverage { expected received } } coverage { expected received } } }`;
/** As many groups as one question may ask for with coverage. */
const page = 300;
/** Names of the enums as the contract has them. */
const told = (word: string) => word.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/**
 * The questions over HTTP by several people at once: how long half of them wait, and how many are answered a second. Each is
 * read anew, as where figures come in all the time, and then as it is kept while nothing of it changes.
 */
export async function askedByMany(port: number, questions: Record<string, AggregateInput>): Promise<void> {
  const cookie = await signIn(port, 'analyst');
  for (const [name, { measures, groupBy, filter }] of Object.entries(questions)) {
    const question = {
      measures: measures.map((measure) => ({ ...measure, function: told(measure.function) })),
      ...{ groupBy: groupBy.map(told), filter, first: page },
    };
    const call = (more = {}): Call => {
      const body = JSON.stringify({ query, variables: { question: { ...question, ...more } } });
      return { path: '/graphql', body, cookie, holds: '"groups":[{' };
    };
    await measured(port, `${name}By${connections}`, () => call(anew()));
    await measured(port, `${name}KeptBy${connections}`, call());
  }
}

async function measured(port: number, bench: string, call: Call | (() => Call)): Promise<void> {
  await load(port, during(1, call));
  const took: number[] = [];
  const rate = await load(port, during(seconds, call), took);
  const slow = [...took].sort((a, b) => a - b)[Math.floor(took.length * 0.99)]!;
  print({ bench, value: middle(took), unit: 'ms', p99: slow, requests: rate });
}
