import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { followedBy } from '../apollo/pages.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLateStart } from '../ui/use-late-start.ts';
import { usePaced } from '../ui/use-paced.ts';
import { KindTicks, SelectionLine, UnitTicks } from './selector-parts.tsx';
import { countSelected, toggleKind, toggleUnit, type SelectableUnit, type UnitSelection } from './unit-selection.ts';
import './units.css';

const SelectableUnitsDocument = graphql(`
  query SelectableUnits($under: ID!, $asOf: Date, $search: String, $after: String) {
    unit(id: $under, asOf: $asOf) {
      id
      kindsBelow {
        kind
        count
      }
    }
    units(under: $under, asOf: $asOf, search: $search, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`);

interface Props {
  label: string;
  /** The unit of which, and below which, units are chosen: for an assignment the owner of its plan. */
  under: string;
  /** The day as of which units are offered; without it: today. */
  asOf?: string | null;
  selection: UnitSelection;
  /** The units that the selection names one by one, as far as they are known when the field opens. */
  named?: readonly SelectableUnit[];
  /** It is the first of its dialog: the keyboard starts here once the units are there. */
  startsHere?: boolean;
  onChange: (selection: UnitSelection) => void;
}

/**
 * Chooses among thousands of units in a few presses, "tất cả xã trừ ba xã": whole kinds, exceptions, and others one by
 * one. Units are found by name and read a page at a time; what it yields is the rule, not the list.
 */
export function UnitSelectionField({
  label,
  under,
  asOf = null,
  selection,
  named = [],
  startsHere = false,
  onChange,
}: Props) {
  const texts = useTexts();
  const words = texts.units.selector;
  const [typed, setTyped] = useState('');
  const [seen, setSeen] = useState<ReadonlyMap<string, SelectableUnit>>(
    () => new Map(named.map((unit) => [unit.id, unit])),
  );
  const { asked: search, goOn } = usePaced(typed.trim());
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(SelectableUnitsDocument, {
    variables: { under, asOf, search: search || null },
  });
  goOn(loading);
  const shown = data ?? previousData;
  const field = useLateStart<HTMLFieldSetElement>(startsHere && shown !== undefined);
  if (!shown) return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;
  const { edges, pageInfo, totalCount } = shown.units;
  const order = Object.keys(texts.unitKind);
  const kinds = [...(shown.unit?.kindsBelow ?? [])].sort(
    (left, right) => order.indexOf(left.kind) - order.indexOf(right.kind),
  );
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        units: followedBy(before.units, next.units),
      }),
    });
  const toggle = (unit: SelectableUnit) => {
    setSeen((before) => new Map(before).set(unit.id, unit));
    onChange(toggleUnit(selection, unit));
  };
  const exceptions = selection.except.map((id) => seen.get(id)?.name ?? words.unnamed);
  return (
    <fieldset ref={field} className="stack tight unit-selector">
      <legend className="label">{label}</legend>
      <KindTicks
        {...{ kinds, selection }}
        onToggle={(kind) => onChange(toggleKind(selection, kind, [...seen.values()]))}
      />
      <input
        className="control"
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {totalCount === 0 ? <p className="quiet">{texts.units.notFound}</p> : null}
      <UnitTicks units={edges.map(({ node }) => node)} selection={selection} onToggle={toggle} />
      {pageInfo.hasNextPage ? (
        <Button look="ghost" onClick={() => void more()}>
          {texts.units.more(totalCount - edges.length)}
        </Button>
      ) : null}
      {exceptions.length > 0 ? <p className="small">{words.exceptions(exceptions)}</p> : null}
      <SelectionLine selection={selection} count={countSelected(selection, kinds)} />
    </fieldset>
  );
}
