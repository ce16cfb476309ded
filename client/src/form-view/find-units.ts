import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../gql/gql.ts';

const SETTLES_AFTER = 250;

const FindUnitsDocument = graphql(`
  query FindUnits($search: String!) {
    units(search: $search, first: 20) {
      totalCount
      edges {
        node {
          id
          name
          parent {
            id
            name
          }
        }
      }
    }
  }
`);

/** A unit as it is offered: "Xã Tây Hồ, Thành phố Đà Nẵng" tells namesakes apart. */
export interface FoundUnit {
  id: string;
  name: string;
  under: string | null;
}

/** Units of today whose name has the text in it, once typing has paused. */
export function useFoundUnits(text: string): { units: FoundUnit[]; all: number; failed: boolean; waiting: boolean } {
  const wanted = text.trim();
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(wanted), SETTLES_AFTER);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, error, loading } = useQuery(FindUnitsDocument, {
    variables: { search },
    skip: search === '' || wanted === '',
  });
  const found = wanted === '' ? undefined : data?.units;
  return {
    units: (found?.edges ?? []).map(({ node }) => ({ id: node.id, name: node.name, under: node.parent?.name ?? null })),
    all: found?.totalCount ?? 0,
    failed: error !== undefined,
    waiting: wanted !== search || loading,
  };
}
