import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { UnitLine } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import { usePaced } from '../ui/use-paced.ts';

const SearchUnitsDocument = graphql(`
  query SearchUnits($search: String!, $asOf: Date!, $line: UnitLine!) {
    units(search: $search, asOf: $asOf, first: 20) {
      totalCount
      edges {
        node {
          id
          name
          above(line: $line) {
            id
            name
          }
        }
      }
    }
  }
`);

interface Props {
  asOf: string;
  line: UnitLine;
  /** A hit was chosen: the unit, and all above it, to be opened in the tree. */
  onFound: (id: string, above: string[]) => void;
}

/** Finds units by name, accents or not; a hit opens the tree down to it. */
export function UnitSearch({ asOf, line, onFound }: Props) {
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const { asked: search, goOn } = usePaced(typed.trim());
  const { data, previousData, loading } = useQuery(SearchUnitsDocument, {
    variables: { search, asOf, line },
    skip: search.length < 2,
  });
  const isBusy = goOn(loading);
  const hits = search.length < 2 ? null : ((data ?? previousData)?.units ?? null);
  const shown = hits?.edges.length ?? 0;
  return (
    <div className="stack tight">
      <Labelled label={texts.units.search} hint={texts.units.searchHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      <p className="small quiet" role="status" aria-busy={isBusy}>
        {hits && hits.totalCount === 0 ? texts.units.notFound : ''}
        {hits && hits.totalCount > 0
          ? hits.totalCount > shown
            ? texts.units.foundFirst(shown, hits.totalCount)
            : texts.units.found(shown)
          : ''}
      </p>
      {shown > 0 ? (
        <ul className="plain unit-offers">
          {hits!.edges.map(({ node }) => (
            <li key={node.id}>
              <button
                type="button"
                className="unit-offer"
                onClick={() =>
                  onFound(
                    node.id,
                    node.above.map(({ id }) => id),
                  )
                }
              >
                {node.name}
                {node.above.length > 0 ? (
                  <span className="quiet small"> · {node.above.map(({ name }) => name).join(' › ')}</span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
