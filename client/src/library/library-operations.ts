import { graphql } from '../gql/gql.ts';

export const LibraryDocument = graphql(`
  query Library($kind: LibraryKind!, $search: String, $includeRetired: Boolean!, $after: String) {
    library(kind: $kind, search: $search, includeRetired: $includeRetired, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...LibraryList_entry
        }
      }
    }
  }

  fragment LibraryList_entry on LibraryEntry {
    id
    kind
    key
    title
    content
    version
    isRetired
    canEdit
    owner {
      id
      name
    }
  }
`);

export const LibraryEntryDocument = graphql(`
  query LibraryEntry($id: ID!) {
    libraryEntry(id: $id) {
      ...LibraryEntry_entry
    }
  }

  fragment LibraryEntry_entry on LibraryEntry {
    ...LibraryList_entry
    savedAt
    savedBy {
      id
      name
    }
    versions {
      number
      content
      savedAt
      savedBy {
        id
        name
      }
    }
    uses {
      versions
      inDraft
      form {
        id
        title
        titleEn
        canEdit
      }
    }
  }
`);

export const ChoicesNamedDocument = graphql(`
  query ChoicesNamed($id: ID!) {
    libraryEntry(id: $id) {
      id
      choicesNamed {
        code
        plans {
          plan {
            id
            year
          }
          organisation
          years
        }
        answers {
          form {
            id
            title
            titleEn
          }
          reports
          units
          planYears
        }
      }
    }
  }
`);

export const CreateLibraryEntryDocument = graphql(`
  mutation CreateLibraryEntry($input: CreateLibraryEntryInput!) {
    createLibraryEntry(input: $input) {
      ...SaveLibraryEntry_result
    }
  }

  fragment SaveLibraryEntry_result on SaveLibraryEntryResult {
    __typename
    ... on LibraryEntrySaved {
      entry {
        ...LibraryEntry_entry
      }
    }
    ... on LibraryEntryRefused {
      code
      details
    }
    ... on LibraryEntryConflict {
      entry {
        ...LibraryEntry_entry
      }
    }
  }
`);

export const EditLibraryEntryDocument = graphql(`
  mutation EditLibraryEntry($input: EditLibraryEntryInput!) {
    editLibraryEntry(input: $input) {
      ...SaveLibraryEntry_result
    }
  }
`);

export const RestoreLibraryEntryDocument = graphql(`
  mutation RestoreLibraryEntry($input: RestoreLibraryEntryInput!) {
    restoreLibraryEntry(input: $input) {
      ...SaveLibraryEntry_result
    }
  }
`);

export const RetireLibraryEntryDocument = graphql(`
  mutation RetireLibraryEntry($input: RetireLibraryEntryInput!) {
    retireLibraryEntry(input: $input) {
      ...SaveLibraryEntry_result
    }
  }
`);
