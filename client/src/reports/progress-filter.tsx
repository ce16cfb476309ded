import { useEffect, useState } from 'react';
import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { usePaced } from '../ui/use-paced.ts';
import { boardViews, filterOf } from './board-view.ts';
import { LackingChannelField } from './channels/channel-field.tsx';

interface Props {
  search: URLSearchParams;
  columns: readonly ProgressTable_columnFragment[];
  groups: readonly { unit: { id: string; name: string }; units: number; missing: number }[];
  /** The board is being asked for. */
  isBusy: boolean;
  onNarrow: (part: Record<string, string>) => void;
}

/** What the board is narrowed to: who misses a report, which period, under which unit, by name. */
export function ProgressFilterBar({ search, columns, groups, isBusy, onNarrow }: Props) {
  const texts = useTexts();
  const words = texts.progress;
  const view = boardViews.find((name) => name === search.get('show')) ?? 'all';
  const [typed, setTyped] = useState(search.get('find') ?? '');
  const { asked: settled, goOn } = usePaced(typed);
  goOn(isBusy);
  const asked = search.get('find') ?? '';
  useEffect(() => {
    if (settled !== asked) onNarrow({ find: settled });
    // Only what is typed narrows the board; the address may change for other reasons.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  const byName = [...groups].sort((left, right) => left.unit.name.localeCompare(right.unit.name, 'vi'));
  return (
    <div className="board-filter">
      <div className="row" role="group" aria-label={words.show}>
        {boardViews.map((name) => (
          <Button
            key={name}
            aria-pressed={view === name}
            onClick={() => onNarrow({ show: name === 'all' ? '' : name })}
          >
            {words.view[name]}
          </Button>
        ))}
      </div>
      <div className="board-choices">
        <Labelled label={words.find}>
          {(given) => (
            <input
              {...given}
              className="control"
              type="search"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={words.of}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={search.get('of') ?? ''}
              onChange={(event) => onNarrow({ of: event.target.value })}
            >
              <option value="">{words.everyPeriod}</option>
              {columns.map(({ assignment, period, form }) => (
                <option key={assignment.id} value={assignment.id}>
                  {texts.periodName(period)}: {texts.titleOf(form)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <LackingChannelField
          value={filterOf(search).missingChannel ?? null}
          onChange={(channel) => onNarrow({ lacks: channel ?? '' })}
        />
        {groups.length > 1 ? (
          <Labelled label={words.above}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={search.get('above') ?? ''}
                onChange={(event) => onNarrow({ above: event.target.value })}
              >
                <option value="">{words.everywhere}</option>
                {byName.map(({ unit, units, missing }) => (
                  <option key={unit.id} value={unit.id}>
                    {words.group(unit.name, units, missing)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        ) : null}
      </div>
    </div>
  );
}
