import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-targets.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { usePaced } from '../ui/use-paced.ts';
import type { OwnValueDraft } from './target-draft.ts';
import { UnitsToChooseDocument } from './target-operations.ts';

interface Props {
  /** The unit below which units are found. */
  under: string;
  values: readonly OwnValueDraft[];
  mistake?: string;
  onChange: (values: readonly OwnValueDraft[]) => void;
}

/** What single units owe instead of the value for all: found by name, each with its number. */
export function OwnValuesField({ under, values, mistake, onChange }: Props) {
  const texts = useTexts();
  const words = texts.targets;
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const [added, setAdded] = useState('');
  const fresh = useRef<HTMLInputElement>(null);
  // A unit that was just chosen waits for its number.
  useEffect(() => fresh.current?.focus(), [added]);
  const { asked, goOn } = usePaced(typed.trim());
  const { data, loading } = useQuery(UnitsToChooseDocument, {
    variables: { under, search: asked },
    skip: asked === '',
  });
  goOn(loading);
  const chosen = new Set(values.map(({ unitId }) => unitId));
  const found =
    asked === '' ? [] : (data?.units.edges ?? []).map(({ node }) => node).filter(({ id }) => !chosen.has(id));
  return (
    <fieldset className="stack tight">
      <legend className="label">{words.entry.ownValues}</legend>
      {values.map((own) => (
        <div key={own.unitId} className="row own-value">
          <span>{own.unitName}</span>
          <input
            ref={own.unitId === added ? fresh : undefined}
            className="control"
            inputMode="decimal"
            aria-label={words.ownOf(own.unitName)}
            value={own.value}
            onChange={(event) =>
              onChange(values.map((one) => (one === own ? { ...own, value: event.target.value } : one)))
            }
          />
          <Button
            look="ghost"
            aria-label={words.dropOwn(own.unitName)}
            onClick={() => {
              onChange(values.filter((one) => one !== own));
              setAdded('');
              search.current?.focus();
            }}
          >
            {words.withdraw}
          </Button>
        </div>
      ))}
      <Labelled label={words.addOwn} hint={words.ownHint} mistake={mistake}>
        {(given) => (
          <input
            {...given}
            ref={search}
            className="control"
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      {found.length > 0 ? (
        <div className="row">
          {found.map((unit) => (
            <Button
              key={unit.id}
              onClick={() => {
                onChange([...values, { unitId: unit.id, unitName: unit.name, value: '' }]);
                setTyped('');
                setAdded(unit.id);
              }}
            >
              {unit.name}
            </Button>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
