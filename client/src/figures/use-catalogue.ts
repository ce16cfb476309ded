import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Catalogue } from './condition-choices.ts';

const CatalogueDocument = graphql(`
  query FiguresCatalogue {
    today
    plans(first: 50) {
      edges {
        node {
          id
          state
          coverage {
            accepted
          }
          ...QuestionFields_plan
        }
      }
    }
    measurables {
      ...QuestionFields_measurable
    }
  }
`);

/** Asked apart: the figures need not wait for it. */
const AnswersDocument = graphql(`
  query FigureAnswers {
    answerFields {
      field
      title
      titleEn
      form
      kind
      groups
      choices {
        code
        title
        titleEn
      }
    }
  }
`);

/** What can be asked: plans, measures, and the fields by whose answers figures are told apart. */
export function useCatalogue() {
  const found = useQuery(CatalogueDocument);
  const answerFields = useQuery(AnswersDocument);
  const catalogue = useMemo(
    (): Catalogue => ({
      plans: (found.data?.plans.edges ?? []).map(({ node }) => node).sort((left, right) => right.year - left.year),
      measurables: found.data?.measurables ?? [],
      fields: answerFields.data?.answerFields ?? [],
    }),
    [found.data, answerFields.data],
  );
  return { catalogue, data: found.data, error: found.error, retry: () => void found.refetch() };
}
