import { useApolloClient, useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { followedBy } from '../apollo/pages.ts';
import { graphql } from '../gql/gql.ts';
import type { UnitLine, UnitTreeQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';

const UnitTreeDocument = graphql(`
  query UnitTree($unitId: ID, $line: UnitLine!, $asOf: Date!, $after: String) {
    unitsBelow(unitId: $unitId, line: $line, asOf: $asOf, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          countBelow(line: $line)
        }
      }
    }
  }
`);

export interface TreeView {
  line: UnitLine;
  asOf: string;
  /** Ids of units whose branches are open. */
  open: ReadonlySet<string>;
  chosen: string | null;
  onToggle: (id: string) => void;
  onChoose: (id: string) => void;
}

/** The units right below one, each with its branch once it is opened; branches are asked for when they open. */
export function UnitBranch({ above, view }: { above: { id: string; name: string } | null; view: TreeView }) {
  const texts = useTexts();
  const variables = { unitId: above?.id ?? null, line: view.line, asOf: view.asOf };
  const { data, error, refetch, fetchMore } = useQuery(UnitTreeDocument, {
    variables,
    fetchPolicy: above === null ? 'cache-and-network' : 'cache-first',
  });
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;
  const { edges, pageInfo, totalCount } = data.unitsBelow;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        unitsBelow: followedBy(before.unitsBelow, next.unitsBelow),
      }),
    });
  if (above === null && edges.length === 0) {
    return (
      <div className="empty">
        <h2>{texts.units.emptyTitle}</h2>
        <p>{texts.units.empty}</p>
      </div>
    );
  }
  return (
    <ul className="plain unit-branch" aria-label={above ? above.name : texts.units.tree}>
      {edges.map(({ node }) => (
        <UnitNode key={node.id} unit={node} view={view} />
      ))}
      {pageInfo.hasNextPage ? (
        <li>
          <Button look="ghost" onClick={() => void more()}>
            {texts.units.more(totalCount - edges.length)}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

type TreeUnit = UnitTreeQuery['unitsBelow']['edges'][number]['node'];

/** How long a pointer rests on an arrow until somebody means it. */
const RESTS = 50;

/** Asks for a branch, always anew, when a pointer rests on its arrow or the keyboard reaches it: before it is opened. */
function useBranchAhead(unitId: string, { line, asOf }: TreeView) {
  const client = useApolloClient();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = () => {
    const query = { query: UnitTreeDocument, variables: { unitId, line, asOf } };
    // What cannot be fetched ahead is asked for, and its failure shown, when the branch opens.
    client.query({ ...query, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  const leave = () => clearTimeout(resting.current);
  return {
    onFocus: ask,
    onPointerEnter: () => {
      leave();
      resting.current = setTimeout(ask, RESTS);
    },
    onPointerLeave: leave,
  };
}

function UnitNode({ unit, view }: { unit: TreeUnit; view: TreeView }) {
  const texts = useTexts();
  const isOpen = view.open.has(unit.id);
  const ahead = useBranchAhead(unit.id, view);
  return (
    <li>
      <div className="unit-node">
        {unit.countBelow > 0 ? (
          <button
            type="button"
            className="unit-toggle"
            aria-expanded={isOpen}
            aria-label={isOpen ? texts.units.collapse(unit.name) : texts.units.expand(unit.name)}
            onClick={() => view.onToggle(unit.id)}
            {...(isOpen ? {} : ahead)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className="unit-toggle" aria-hidden="true" />
        )}
        <button
          type="button"
          className="unit-name"
          aria-current={view.chosen === unit.id || undefined}
          onClick={() => view.onChoose(unit.id)}
        >
          {unit.name}
          {unit.countBelow > 0 ? <span className="quiet small"> ({unit.countBelow})</span> : null}
        </button>
      </div>
      {isOpen ? <UnitBranch above={unit} view={view} /> : null}
    </li>
  );
}
