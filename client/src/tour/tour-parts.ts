import { graphql } from '../gql/gql.ts';
import { onDate, realPlan, withRole, type TourStep } from './tour-steps.ts';

const TourToldDocument = graphql(`
  query TourTold {
    duties(first: 20) {
      edges {
        node {
          id
          unreadComments
          returned {
            reason
          }
        }
      }
    }
  }
`);

const TourWaitingDocument = graphql(`
  query TourWaiting {
    reports(filter: { states: [SUBMITTED, RECEIVED] }, first: 50) {
      edges {
        node {
          id
          onBehalf {
            source
          }
        }
      }
    }
  }
`);

const TourTargetDocument = graphql(`
  query TourTarget($id: ID!) {
    plan(id: $id) {
      id
      targets(first: 1) {
        edges {
          node {
            id
          }
        }
      }
    }
  }
`);

/** The ward whose report came back, and that talked with the office at one of its cells. */
const TALKS = 'hoa-huong';
/** The ward that wrote in its register of feedback. */
const KEEPS_REGISTER = 'an-xuan';
const place = (address: string) => async () => address;

/** One link to each part of the product that the story does not pass. */
export const tourParts: readonly TourStep[] = [
  {
    key: 'talk',
    cards: (cards) => cards.filter((card) => card.key === TALKS),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const { data } = await client.query({ query: TourToldDocument, fetchPolicy: 'network-only', context });
      const owed = data?.duties.edges.map((edge) => edge.node) ?? [];
      const told = owed.find((report) => report.unreadComments > 0) ?? owed.find((report) => report.returned);
      return told ? `/reports/${told.id}` : null;
    },
  },
  {
    key: 'onBehalf',
    cards: withRole('REVIEWER'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const { data } = await client.query({ query: TourWaitingDocument, fetchPolicy: 'network-only', context });
      const waiting = data?.reports.edges.map((edge) => edge.node).find((report) => report.onBehalf);
      return waiting ? `/review/${waiting.id}` : null;
    },
  },
  {
    key: 'targets',
    cards: withRole('DESIGNER'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const plan = await realPlan(client, context);
      if (!plan) return null;
      const variables = { id: plan.id };
      const asked = { query: TourTargetDocument, variables, fetchPolicy: 'network-only', context } as const;
      const target = (await client.query(asked)).data?.plan?.targets.edges[0]?.node;
      return target ? `/targets/${target.id}` : null;
    },
  },
  { key: 'board', cards: withRole('REVIEWER'), date: onDate('beforeDue'), place: place('/progress') },
  {
    key: 'plan',
    cards: withRole('DESIGNER'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const plan = await realPlan(client, context);
      return plan ? `/plans/${plan.id}` : null;
    },
  },
  {
    key: 'register',
    cards: (cards) => cards.filter((card) => card.key === KEEPS_REGISTER),
    date: onDate('beforeDue'),
    place: place('/duties'),
  },
  { key: 'units', cards: withRole('ADMINISTRATOR'), date: onDate('beforeDue'), place: place('/units') },
  { key: 'library', cards: withRole('DESIGNER'), date: onDate('beforeDue'), place: place('/library') },
  {
    key: 'past',
    cards: withRole('DESIGNER'),
    date: onDate('beforeDue'),
    place: async (client, context) => {
      const plan = await realPlan(client, context);
      return plan ? `/plans/${plan.id}/past` : null;
    },
  },
  { key: 'firstDay', cards: withRole('ADMINISTRATOR'), date: onDate('beforeDue'), place: place('/first-day') },
];
