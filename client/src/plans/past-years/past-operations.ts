import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment PastYears_plan on Plan {
    id
    year
    title
    state
    editRevision
    canEnterPast
    assignments {
      id
      required
      form {
        id
        title
        titleEn
      }
      period {
        id
        name
        series
        dataTo
      }
    }
    pastBatches {
      id
      formTitle
      formTitleEn
      sourceName
      reports
      at
      takenBackAt
      by {
        id
        name
      }
      takenBack {
        id
        name
      }
      parts {
        year
        periodName
        reports
        plan {
          id
        }
      }
    }
  }
`);

export const PastYearsDocument = graphql(`
  query PastYears($id: ID!) {
    plan(id: $id) {
      ...PastYears_plan
    }
  }
`);

export const PastYearOpenedDocument = graphql(`
  query PastYearOpened($input: PreviewPastFiguresInput!) {
    previewPastFigures(input: $input) {
      ...PastFigures_preview
      years {
        year
        refusal
      }
    }
  }
`);

export const PreviewPastFiguresDocument = graphql(`
  query PreviewPastFigures($input: PreviewPastFiguresInput!) {
    previewPastFigures(input: $input) {
      ...PastFigures_preview
    }
  }

  fragment PastFigures_preview on PastFiguresPreview {
    year
    refusal
    planTitle
    planState
    periodName
    dataFrom
    dataTo
    unitsMeant
    unitsLeft {
      id
      name
    }
    version {
      id
      schema
      uiSchema
    }
    rows {
      verdict
      unit {
        id
        name
      }
    }
  }
`);

export const EnterPastFiguresDocument = graphql(`
  mutation EnterPastFigures($input: EnterPastFiguresInput!) {
    enterPastFigures(input: $input) {
      __typename
      ... on PastFiguresEntered {
        reports
        plan {
          ...PastYears_plan
        }
      }
      ... on PlanConflict {
        plan {
          ...PastYears_plan
        }
      }
    }
  }
`);

export const TakeBackPastFiguresDocument = graphql(`
  mutation TakeBackPastFigures($input: TakeBackPastFiguresInput!) {
    takeBackPastFigures(input: $input) {
      __typename
      ... on PastFiguresTakenBack {
        reports
        plan {
          ...PastYears_plan
        }
      }
      ... on PastFiguresKept {
        unitNames
      }
    }
  }
`);
