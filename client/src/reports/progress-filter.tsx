import { useEffect, useState } from 'react';
import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { byUnitName } from '../units/by-unit-name.ts';
import { Button } from '../ui/button.tsx';
import { FindField } from '../ui/find-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { usePaced } from '../ui/use-paced.ts';
import { boardViews, filterOf } from './board-view.ts';
import { columnOptions } from './column-options.ts';
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
  const byName = [...groups].sort(byUnitName);
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
        <FindField label={words.find} value={typed} onChange={setTyped} />
        <SelectField
          label={words.of}
          value={search.get('of') ?? ''}
          options={columnOptions(columns, texts)}
          onChange={(of) => onNarrow({ of })}
        />
        <LackingChannelField
          value={filterOf(search).missingChannel ?? null}
          onChange={(channel) => onNarrow({ lacks: channel ?? '' })}
        />
        {groups.length > 1 ? (
          <SelectField
            label={words.above}
            value={search.get('above') ?? ''}
            options={[
              { value: '', title: words.everywhere },
              ...byName.map(({ unit, units, missing }) => ({
                value: unit.id,
                title: words.group(unit.name, units, missing),
              })),
            ]}
            onChange={(above) => onNarrow({ above })}
          />
        ) : null}
      </div>
    </div>
  );
}
