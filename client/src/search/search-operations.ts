import { graphql } from '../gql/gql.ts';
import type { SearchQuery } from '../gql/graphql.ts';

export const SearchDocument = graphql(`
  query Search($text: String!, $kinds: [SearchKind!], $first: Int!) {
    search(text: $text, kinds: $kinds, first: $first) {
      kind
      id
      title
      titleEn
      about
      unitId
      planId
      state
      former {
        lastDay
        passedBy
        passedInto
      }
    }
  }
`);

export type Hit = SearchQuery['search'][number];
