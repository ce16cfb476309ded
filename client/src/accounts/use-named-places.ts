import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { NamedPlacesQuery } from '../gql/graphql.ts';

const NamedPlacesDocument = graphql(`
  query NamedPlaces($unitId: ID!, $name: String!, $after: String) {
    namedPlaces(unitId: $unitId, name: $name, after: $after) {
      lookedThrough
      endCursor
      places {
        reportId
        unit
        form
        period
        ordinal
        where
        revision
        isReplaced
        question
        row
        text
        at
      }
    }
  }
`);

export type NamedPlace = NamedPlacesQuery['namedPlaces']['places'][number];

/** What was found so far, and whether it still goes on. */
export interface Looked {
  name: string;
  places: readonly NamedPlace[];
  reports: number;
  state: 'looking' | 'done' | 'stopped';
}

/** Looks for a name through all reports of a unit and those below it, some at a time, until all were seen or one stops it. */
export function useNamedPlaces(unitId: string) {
  const client = useApolloClient();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const turn = useRef<{ isOver: boolean }>({ isOver: true });
  useEffect(() => () => void (turn.current.isOver = true), []);

  const look = async (name: string) => {
    turn.current.isOver = true;
    const mine = { isOver: false };
    turn.current = mine;
    setFailure(null);
    let [places, reports, after]: [readonly NamedPlace[], number, string | null] = [[], 0, null];
    setLooked({ name, places, reports, state: 'looking' });
    try {
      do {
        const variables: { unitId: string; name: string; after: string | null } = { unitId, name, after };
        const { data } = await client.query({ query: NamedPlacesDocument, variables, fetchPolicy: 'no-cache' });
        if (mine.isOver) return;
        const page: NamedPlacesQuery['namedPlaces'] = data!.namedPlaces;
        places = [...places, ...page.places];
        reports += page.lookedThrough;
        after = page.endCursor;
        setLooked({ name, places, reports, state: after === null ? 'done' : 'looking' });
      } while (after !== null);
    } catch (error) {
      if (mine.isOver) return;
      setFailure(error);
      setLooked({ name, places, reports, state: 'stopped' });
    }
    mine.isOver = true;
  };
  const stop = () => {
    turn.current.isOver = true;
    setLooked((now) => now && { ...now, state: 'stopped' });
  };
  return { looked, failure, look, stop };
}
