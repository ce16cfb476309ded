import type { Visitor } from './visitor.ts';

/** Moves the clock of the whole server, also to days that the bar of the demonstration does not offer. */
export async function setToday(visitor: Visitor, day: string): Promise<void> {
  const query = `mutation { setDemoDate(input: { date: "${day}" }) { today } }`;
  await visitor.context.request.post(`${visitor.address}/graphql`, { data: { query } });
}
