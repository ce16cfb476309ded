import type { viGraphiql } from './vi-graphiql.ts';

export const enGraphiql: (typeof viGraphiql)['graphiql'] = {
  title: 'GraphQL queries',
  intro:
    'Write queries and run them with your own rights: you see the figures that you may see. The book on the left opens the description of every field.',
  example: 'Example question',
  exampleHint: 'It is put into the editor; change it, then press Ctrl+Enter to run it.',
  choose: 'Choose an example…',
  open: 'Open on the page for GraphQL queries',
  examples: [
    'How many sessions, by city?',
    'And each month against the same month last year?',
    'From the beginning of the year?',
    'How many households are there now?',
    'What share of those asked met the mark?',
    'By the answer to a choice?',
    'By a column of a table?',
    'Which units had at least 50, most first?',
    'What is the median, what the spread?',
    'Without reports on the economy, wards only?',
    'How far are the targets reached?',
  ],
};
