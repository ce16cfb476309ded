import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import { usePaced } from '../ui/use-paced.ts';
import type { PickedUnit } from './unit-change-draft.ts';

const PickUnitDocument = graphql(`
  query PickUnit($search: String!, $asOf: Date) {
    units(search: $search, asOf: $asOf, first: 8) {
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

interface Props {
  label: string;
  hint?: string;
  /** The day as of which units are offered; null: today. */
  asOf: string | null;
  picked: PickedUnit | null;
  onPick: (unit: PickedUnit | null) => void;
}

/** Finds one unit by its name, accents or not; the offers are buttons below the box. */
export function UnitPicker({ label, hint, asOf, picked, onPick }: Props) {
  const texts = useTexts();
  const [typed, setTyped] = useState(picked?.name ?? '');
  const { asked: search, goOn } = usePaced(typed.trim());
  const { data, previousData, loading } = useQuery(PickUnitDocument, {
    variables: { search, asOf },
    skip: search.length < 2,
  });
  goOn(loading);
  const offers = search.length < 2 ? [] : ((data ?? previousData)?.units.edges ?? []).map(({ node }) => node);
  return (
    <div className="stack tight">
      <Labelled label={label} hint={picked ? texts.units.picked(picked.name) : (hint ?? texts.units.pick)}>
        {(given) => (
          <input
            {...given}
            className="control"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              if (picked) onPick(null);
            }}
          />
        )}
      </Labelled>
      {!picked && offers.length > 0 ? (
        <ul className="plain unit-offers">
          {offers.map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                className="unit-offer"
                onClick={() => {
                  onPick({ id: unit.id, name: unit.name });
                  setTyped(unit.name);
                }}
              >
                {unit.name}
                {unit.parent ? <span className="quiet small"> · {unit.parent.name}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
