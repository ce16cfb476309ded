import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { graphql } from '../gql/gql.ts';
import type { UnitKind } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import { PartsFields } from './parts-fields.tsx';
import type { ChangeDraft, ChangedUnit, ChangeKind } from './unit-change-draft.ts';
import { UnitPicker } from './unit-picker.tsx';
import { nothingSelected, selectedUnits } from './unit-selection.ts';
import { UnitSelector } from './unit-selector.tsx';

interface Props {
  kind: ChangeKind;
  unit: ChangedUnit;
  draft: ChangeDraft;
  onChange: (part: Partial<ChangeDraft>) => void;
}

/** What one kind of change asks for, besides its day and reason. */
export function ChangeFields(props: Props) {
  const texts = useTexts();
  const { kind, draft, onChange } = props;
  const words = texts.units;
  const asOf = parseVietnameseDate(draft.on);
  const pick = (label: string, hint?: string) => (
    <UnitPicker label={label} hint={hint} asOf={asOf} picked={draft.other} onPick={(other) => onChange({ other })} />
  );
  switch (kind) {
    case 'create':
    case 'rename':
      return <NameFields {...props} label={words.name} />;
    case 'move':
      return pick(words.newParent, draft.line === 'TERRITORY' ? undefined : words.topOfLine);
    case 'merge':
      return (
        <>
          <Siblings {...props} />
          <fieldset className="row">
            <legend className="label">{words.into}</legend>
            {[true, false].map((isNew) => (
              <label key={String(isNew)} className="tick">
                <input
                  type="radio"
                  name="into"
                  checked={draft.intoNew === isNew}
                  onChange={() => onChange({ intoNew: isNew })}
                />
                {isNew ? words.intoNew : words.intoOld}
              </label>
            ))}
          </fieldset>
          {draft.intoNew ? <NameFields {...props} label={words.newName} /> : pick(words.to)}
        </>
      );
    case 'split':
      return <PartsFields draft={draft} onChange={onChange} />;
    case 'abolish':
      return pick(words.heir);
    case 'transfer':
      return (
        <>
          {pick(words.to)}
          <Labelled label={words.shareLabel} hint={words.shareHint}>
            {(given) => (
              <input
                {...given}
                className="control"
                inputMode="decimal"
                value={draft.share}
                onChange={(event) => onChange({ share: event.target.value })}
              />
            )}
          </Labelled>
        </>
      );
  }
}

function NameFields({ draft, onChange, label }: Props & { label: string }) {
  const texts = useTexts();
  return (
    <>
      <Labelled label={label}>
        {(given) => (
          <input
            {...given}
            className="control"
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Labelled>
      <div className="unit-pair">
        <Labelled label={texts.units.kind}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={draft.kind}
              onChange={(event) => onChange({ kind: event.target.value as UnitKind })}
            >
              {Object.entries(texts.unitKind).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={texts.units.codeLabel} hint={texts.units.codeHint}>
          {(given) => (
            <input
              {...given}
              className="control"
              value={draft.code}
              onChange={(event) => onChange({ code: event.target.value })}
            />
          )}
        </Labelled>
      </div>
    </>
  );
}

const SiblingsDocument = graphql(`
  query SiblingUnits($unitId: ID, $asOf: Date) {
    unitsBelow(unitId: $unitId, asOf: $asOf) {
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

/** The units beside the one that is merged, to be merged with it. */
function Siblings({ unit, draft, onChange }: Props) {
  const texts = useTexts();
  const [selection, setSelection] = useState(nothingSelected);
  const { data } = useQuery(SiblingsDocument, { variables: { unitId: unit.parent?.id ?? null } });
  const siblings = (data?.unitsBelow.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== unit.id);
  if (siblings.length === 0 && draft.merged.length === 0) return null;
  return (
    <UnitSelector
      label={texts.units.mergeWhich}
      units={siblings}
      selection={selection}
      onChange={(next) => {
        setSelection(next);
        onChange({ merged: selectedUnits(next, siblings).map(({ id }) => id) });
      }}
    />
  );
}
