import type { ApolloClient } from '@apollo/client';
import { figuresAddress } from '../figures/question-address.ts';
import { nothingAsked } from '../figures/question.ts';
import { graphql } from '../gql/gql.ts';
import type { TourQuery } from '../gql/graphql.ts';

type Demo = NonNullable<TourQuery['demo']>;
/** For whom the page asks: who was signed in last. */
export type Context = { pageOf: string };

/**
 * One deep link: who (the first of them for whom the place exists), on which day of the demonstration's clock, and
 * where; `place` is null when it is not found.
 */
export interface TourStep {
  key: 'fill' | 'merger' | 'rename' | 'drill' | 'query' | 'nextYear' | TourPart;
  cards: (cards: Demo['cards']) => Demo['cards'];
  date: (dates: Demo['dates']) => string | undefined;
  place: (client: ApolloClient, context: Context) => Promise<string | null>;
}

/** The parts that are shown beside the story. */
export type TourPart =
  | 'talk'
  | 'onBehalf'
  | 'targets'
  | 'board'
  | 'plan'
  | 'register'
  | 'units'
  | 'library'
  | 'past'
  | 'firstDay';

const TourDutyDocument = graphql(`
  query TourDuty {
    duties(first: 20) {
      edges {
        node {
          id
          state
          allowed
          assignment {
            id
            asks
          }
        }
      }
    }
  }
`);

const TourFormsDocument = graphql(`
  query TourForms {
    forms(purpose: REPORT, first: 20) {
      edges {
        node {
          id
          key
        }
      }
    }
  }
`);

const TourPlansDocument = graphql(`
  query TourPlans {
    plans(first: 20) {
      edges {
        node {
          id
          year
          isInvented
          periods {
            id
            series
            dataTo
          }
        }
      }
    }
  }
`);

/** Indicators that the demonstration's charts show: models in all, and one that communes and wards alone report. */
const MODELS = 'models-total';
const HOUSEHOLDS = 'households-participating';

export const withRole = (role: Demo['cards'][number]['role']) => (cards: Demo['cards']) =>
  cards.filter((card) => card.role === role);
export const onDate = (key: string) => (dates: Demo['dates']) => dates.find((choice) => choice.key === key)?.date;

/** The plan that is not invented. */
export async function realPlan(client: ApolloClient, context: Context) {
  const { data } = await client.query({ query: TourPlansDocument, fetchPolicy: 'network-only', context });
  // The oldest: guests make plans of later years.
  return data?.plans.edges.map((edge) => edge.node).findLast((plan) => !plan.isInvented);
}

const firstSeries = (plan: Awaited<ReturnType<typeof realPlan>>): string =>
  [...(plan?.periods ?? [])].sort((left, right) => left.dataTo.localeCompare(right.dataTo))[0]?.series ?? '';

export const tourSteps: readonly TourStep[] = [
  {
    key: 'fill',
    cards: withRole('REPORTER'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const { data } = await client.query({ query: TourDutyDocument, fetchPolicy: 'network-only', context });
      const open = data?.duties.edges
        .map((edge) => edge.node)
        .find(({ allowed, assignment }) => assignment.asks === 'ONE' && allowed.includes('SAVE'));
      return open ? `/reports/${open.id}` : null;
    },
  },
  {
    key: 'merger',
    cards: withRole('ANALYST'),
    date: onDate('afterMerger'),
    place: async (client, context) => {
      const plan = await realPlan(client, context);
      if (!plan) return null;
      return figuresAddress({
        ...nothingAsked,
        measures: [{ of: HOUSEHOLDS, function: 'SUM' }],
        groupBy: ['UNIT'],
        planId: plan.id,
        series: firstSeries(plan),
        counted: 'SUBMITTED',
        placement: 'RECAST',
        chart: 'bar',
      });
    },
  },
  {
    key: 'rename',
    cards: withRole('DESIGNER'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const { data } = await client.query({ query: TourFormsDocument, fetchPolicy: 'network-only', context });
      const forms = data?.forms.edges.map((edge) => edge.node) ?? [];
      const form = forms.find((candidate) => /half/i.test(candidate.key)) ?? forms[0];
      return form ? `/forms/${form.id}/edit` : null;
    },
  },
  {
    key: 'drill',
    cards: withRole('ANALYST'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const plan = await realPlan(client, context);
      if (!plan) return null;
      return figuresAddress({
        ...nothingAsked,
        measures: [{ of: MODELS, function: 'SUM' }],
        groupBy: ['UNIT'],
        planId: plan.id,
        series: firstSeries(plan),
        counted: 'SUBMITTED',
      });
    },
  },
  {
    key: 'query',
    cards: withRole('ANALYST'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const plan = await realPlan(client, context);
      return figuresAddress({
        ...nothingAsked,
        measures: [{ of: MODELS, function: 'SUM' }],
        groupBy: ['YEAR'],
        series: firstSeries(plan),
        counted: 'SUBMITTED',
        chart: 'line',
        query: true,
      });
    },
  },
  {
    key: 'nextYear',
    cards: withRole('DESIGNER'),
    date: onDate('beforeAnnual'),
    place: async (client, context) => {
      const plan = await realPlan(client, context);
      return plan ? `/plans/${plan.id}/next` : null;
    },
  },
];
