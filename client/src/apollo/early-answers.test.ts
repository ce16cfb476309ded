// @vitest-environment jsdom
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { parse } from 'graphql';
import { of } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { earlyAnswers } from './early-answers.ts';

const query = parse(`
  query Report($id: ID!) {
    report(id: $id) {
      id
      state
    }
  }
`);
const reportIn = (state: string) => ({ data: { report: { __typename: 'Report', id: 'r1', state } } });

/** Asks for the report twice; what was asked early says DRAFT, the server SUBMITTED. */
async function ask(early: () => Promise<unknown>, id = 'r1') {
  window.earlyAnswers = new Map([['Report/r1', early()]]);
  const server = new ApolloLink(() => of(reportIn('SUBMITTED')));
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([earlyAnswers, server]) });
  const once = () => client.query<{ report: { state: string } }>({ query, variables: { id }, fetchPolicy: 'no-cache' });
  return [await once(), await once()].map(({ data }) => data?.report.state);
}

afterEach(() => delete window.earlyAnswers);

describe('an answer asked for before the program was there', () => {
  it('is taken once', async () => {
    expect(await ask(() => Promise.resolve(reportIn('DRAFT')))).toEqual(['DRAFT', 'SUBMITTED']);
  });

  it('is not taken for another report', async () => {
    expect(await ask(() => Promise.resolve(reportIn('DRAFT')), 'r2')).toEqual(['SUBMITTED', 'SUBMITTED']);
  });

  it.each([
    ['was refused', () => Promise.resolve({ data: null, errors: [{ message: 'UNAUTHENTICATED' }] })],
    ['never came', () => Promise.resolve(null)],
    ['could not be read', () => Promise.reject(new SyntaxError())],
  ])('is asked for again when it %s', async (_what, early) => {
    expect(await ask(early)).toEqual(['SUBMITTED', 'SUBMITTED']);
  });
});
