import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment SavedQuestions_question on SavedQuestion {
    id
    title
    question
    chart
    address
    editRevision
  }
`);

export const SavedQuestionsDocument = graphql(`
  query SavedQuestions {
    savedQuestions {
      ...SavedQuestions_question
    }
  }
`);

export const SavedQuestionDocument = graphql(`
  query SavedQuestion($id: ID!) {
    savedQuestion(id: $id) {
      ...SavedQuestions_question
    }
  }
`);

export const SaveQuestionDocument = graphql(`
  mutation SaveQuestion($input: SaveQuestionInput!) {
    saveQuestion(input: $input) {
      __typename
      ... on QuestionSaved {
        question {
          ...SavedQuestions_question
        }
      }
      ... on QuestionConflict {
        question {
          ...SavedQuestions_question
        }
      }
    }
  }
`);

export const RemoveQuestionDocument = graphql(`
  mutation RemoveQuestion($input: RemoveQuestionInput!) {
    removeQuestion(input: $input) {
      __typename
      ... on QuestionRemoved {
        id
      }
      ... on QuestionConflict {
        question {
          ...SavedQuestions_question
        }
      }
    }
  }
`);
