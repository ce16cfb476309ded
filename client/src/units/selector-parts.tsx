import type { UnitKind } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { isSelected, type SelectableUnit, type UnitSelection } from './unit-selection.ts';

/** A tick for each kind: all units of it. */
export function KindTicks({
  kinds,
  selection,
  onToggle,
}: {
  kinds: readonly { kind: UnitKind; count?: number }[];
  selection: UnitSelection;
  onToggle: (kind: UnitKind) => void;
}) {
  const texts = useTexts();
  return (
    <div className="row">
      {kinds.map(({ kind, count }) => (
        <label key={kind} className="tick">
          <input type="checkbox" checked={selection.kinds.includes(kind)} onChange={() => onToggle(kind)} />
          {texts.units.selector.all(texts.unitKind[kind])}
          {count === undefined ? null : <span className="quiet"> ({texts.write.number(count)})</span>}
        </label>
      ))}
    </div>
  );
}

/** A tick for each unit of a list, chosen by its kind or by itself. */
export function UnitTicks({
  units,
  selection,
  onToggle,
}: {
  units: readonly SelectableUnit[];
  selection: UnitSelection;
  onToggle: (unit: SelectableUnit) => void;
}) {
  return (
    <ul className="plain unit-choices">
      {units.map((unit) => (
        <li key={unit.id}>
          <label className="tick">
            <input type="checkbox" checked={isSelected(selection, unit)} onChange={() => onToggle(unit)} />
            {unit.name}
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The choice in words: "Tất cả xã, trừ 3 đơn vị: 17 đơn vị được chọn". */
export function SelectionLine({ selection, count }: { selection: UnitSelection; count: number }) {
  const texts = useTexts();
  const words = texts.units.selector;
  const { kinds, except, also } = selection;
  const chosen = kinds.map((kind) => texts.unitKind[kind]);
  return (
    <p className="small" role="status">
      {count === 0 ? words.none : `${words.sentence(chosen, except.length, also.length)}: ${words.count(count)}`}
    </p>
  );
}
