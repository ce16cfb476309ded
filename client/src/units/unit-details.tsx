import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { UnitLine } from '../gql/graphql.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { ChangeUnitDialog } from './change-unit-dialog.tsx';
import { ImportUnitsDialog } from './import-units-dialog.tsx';
import { changeKinds, type ChangeKind } from './unit-change-draft.ts';
import { UnitHistory } from './unit-history.tsx';

const UnitDetailsDocument = graphql(`
  query UnitDetails($id: ID!, $asOf: Date!) {
    unit(id: $id, asOf: $asOf) {
      id
      name
      kind
      code
      canAdminister
      existsFrom
      parent {
        id
        name
      }
      ...UnitHistory_unit
    }
  }
`);

interface Props {
  id: string;
  asOf: string;
  today: string;
  line: UnitLine;
  /** Shows the units as of today again. */
  onToday: () => void;
  onDone: (sentence: string) => void;
}

/** One unit: what it is on the day, how it came to be so, and what its administrator can do. */
export function UnitDetails({ id, asOf, today, line, onToday, onDone }: Props) {
  const texts = useTexts();
  const viewer = useViewer();
  const [changing, setChanging] = useState<ChangeKind | 'import' | null>(null);
  const { data, previousData, error, refetch } = useQuery(UnitDetailsDocument, {
    variables: { id, asOf },
    // A unit of another day is not the one of today that others keep under the same id.
    fetchPolicy: 'no-cache',
    nextFetchPolicy: 'no-cache',
  });
  const unit = (data ?? previousData)?.unit;
  if (!unit) return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;
  const facts = [
    texts.unitKind[unit.kind],
    unit.code ? texts.units.code(unit.code) : '',
    unit.parent ? texts.units.under(unit.parent.name) : '',
  ];
  return (
    <div className="stack no-print">
      <div>
        <h2>{unit.name}</h2>
        <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {unit.canAdminister ? (
        <div className="row" role="group" aria-label={texts.units.actions}>
          {changeKinds.map((kind) => (
            <Button key={kind} onClick={() => setChanging(kind)}>
              {texts.units.change[kind]}
            </Button>
          ))}
          <Button onClick={() => setChanging('import')}>{texts.units.importTitle}</Button>
        </div>
      ) : holds(viewer, 'ADMINISTRATOR') ? (
        <WhyNothing unit={unit} {...{ asOf, today, onToday }} />
      ) : null}
      <UnitHistory unit={unit} onDone={onDone} />
      {changing === 'import' ? (
        <ImportUnitsDialog
          unit={unit}
          onClose={() => setChanging(null)}
          onDone={(sentence) => {
            setChanging(null);
            onDone(sentence);
          }}
        />
      ) : null}
      {changing && changing !== 'import' ? (
        <ChangeUnitDialog
          kind={changing}
          unit={{ ...unit, code: unit.code ?? null, parent: unit.parent ?? null }}
          line={line}
          today={today}
          onClose={() => setChanging(null)}
          onDone={(sentence) => {
            setChanging(null);
            onDone(sentence);
          }}
        />
      ) : null}
    </div>
  );
}

interface WhyProps {
  unit: { name: string; existsFrom?: string | null };
  asOf: string;
  today: string;
  onToday: () => void;
}

/** Why an administrator finds nothing to do at a unit of a later day, and the way back to today. */
function WhyNothing({ unit, asOf, today, onToday }: WhyProps) {
  const words = useTexts().units;
  const { name, existsFrom } = unit;
  if (existsFrom && existsFrom > today)
    return (
      <Notice tone="info">
        <p>{words.notYet(name, existsFrom)}</p>
      </Notice>
    );
  return asOf > today ? (
    <Notice tone="info">
      <p>{words.notOnThatDay(name, asOf, today)}</p>
      <p>
        <Button onClick={onToday}>{words.backToToday(today)}</Button>
      </p>
    </Notice>
  ) : null;
}
