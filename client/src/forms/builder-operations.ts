import { graphql } from '../gql/gql.ts';

export const BuilderDocument = graphql(`
  query Builder($id: ID!) {
    form(id: $id) {
      id
      key
      title
      titleEn
      canEdit
      latest {
        id
        number
        ...PublishedForm_version
      }
      draft {
        ...Builder_draft
      }
    }
  }

  fragment Builder_draft on FormDraft {
    id
    editRevision
    schema
    uiSchema
    savedAt
    basedOn {
      id
      number
    }
    savedBy {
      id
      name
    }
    issues {
      ...FormIssueList_issue
    }
    changes {
      ...ChangeList_change
    }
  }

  fragment FormIssueList_issue on FormIssue {
    code
    pointer
    details
  }
`);

export const StartFormDraftDocument = graphql(`
  mutation StartFormDraft($input: StartFormDraftInput!) {
    startFormDraft(input: $input) {
      ...Builder_draft
      form {
        id
        draft {
          id
        }
      }
    }
  }
`);

export const EditFormDraftDocument = graphql(`
  mutation EditFormDraft($input: EditFormDraftInput!) {
    editFormDraft(input: $input) {
      __typename
      ... on FormDraftEdited {
        inverse
        notes {
          code
          details
        }
        draft {
          ...Builder_draft
        }
      }
      ... on FormDraftConflict {
        draft {
          ...Builder_draft
        }
      }
      ... on FormOperationRefused {
        code
        details
        draft {
          ...Builder_draft
        }
      }
    }
  }
`);

export const PublishFormDocument = graphql(`
  mutation PublishForm($input: PublishFormInput!) {
    publishForm(input: $input) {
      __typename
      ... on FormPublished {
        movedAssignments
        version {
          id
          number
          form {
            id
            purpose
          }
        }
      }
      ... on FormRejected {
        issues {
          ...FormIssueList_issue
        }
      }
      ... on FormMeaningUnconfirmed {
        changes {
          ...ChangeList_change
        }
      }
      ... on FormDraftConflict {
        draft {
          ...Builder_draft
        }
      }
    }
  }
`);

export const DiscardFormDraftDocument = graphql(`
  mutation DiscardFormDraft($input: DiscardFormDraftInput!) {
    discardFormDraft(input: $input) {
      __typename
      ... on FormDraftDiscarded {
        form {
          id
        }
      }
      ... on FormDraftConflict {
        draft {
          ...Builder_draft
        }
      }
    }
  }
`);
