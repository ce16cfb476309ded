import { useApolloClient } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { SheetInput } from '../sheets/sheet-input.tsx';
import type { Sheet } from '../sheets/sheet.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import { DayAndReasonFields } from './day-and-reason-fields.tsx';
import { changesOfRows, hasMistake, importRows, type ImportRow, type MatchedRow } from './import-rows.ts';
import { ImportTable } from './import-table.tsx';
import { useChangeUnits } from './use-change-units.ts';
import { whyRefused } from './why-refused.ts';

const MatchUnitsDocument = graphql(`
  query MatchUnits($input: MatchUnitsInput!) {
    matchUnits(input: $input) {
      verdict
      unitId
      currentName
      parentId
      parentRow
    }
  }
`);

interface Props {
  unit: { id: string; name: string };
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Units below one, from a workbook or pasted cells: compared first, then made as one batch that can be taken back as one. */
export function ImportUnitsDialog({ unit, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.units;
  const client = useApolloClient();
  const { change, busy } = useChangeUnits();
  const [typed, setTyped] = useState({ on: '', reason: '' });
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [compared, setCompared] = useState<{ rows: ImportRow[]; matches: readonly MatchedRow[] } | null>(null);
  const step = useStepFocus<HTMLDivElement>(compared === null);
  const [mistake, setMistake] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const write = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const on = parseVietnameseDate(typed.on);
  const changes = compared && on ? changesOfRows(compared.rows, compared.matches, on) : [];

  const attempt = async (run: () => Promise<void>) => {
    setMistake(null);
    setFailure(null);
    await run().catch(setFailure);
  };
  const compare = () =>
    attempt(async () => {
      const rows = importRows(sheet?.cells ?? []);
      if (on === null || typed.reason.trim() === '' || rows.length === 0) return setMistake(words.incomplete);
      const asked = rows.map(({ name, code, parentName }) => ({ name, code, parentName }));
      const input = { underId: unit.id, on, rows: asked };
      const { data } = await client.query({ query: MatchUnitsDocument, variables: { input }, fetchPolicy: 'no-cache' });
      setCompared({ rows, matches: data!.matchUnits });
    });
  const apply = () =>
    attempt(async () => {
      const made = await change(changes, typed.reason.trim());
      if (made.__typename === 'UnitsChanged') return onDone(words.imported(changes.length));
      const { create, rename } = changes[made.index] ?? {};
      setMistake(words.refused(create?.name ?? rename?.name ?? words.oneOfThem, whyRefused(words, made)));
    });
  const isReady = compared !== null && changes.length > 0 && !compared.matches.some(hasMistake);

  return (
    <Dialog title={`${words.importTitle}: ${unit.name}`} onClose={onClose} wide>
      <div ref={step} className="stack step">
        {compared ? <ImportTable rows={compared.rows} matches={compared.matches} /> : null}
        <div className="stack" hidden={compared !== null}>
          <SheetInput label={words.importCells} hint={words.importHint} onSheet={setSheet} />
          <DayAndReasonFields on={typed.on} reason={typed.reason} dayHint={words.importOnHint} onChange={write} />
        </div>
      </div>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {mistake ? (
        <Notice tone="bad" urgent>
          <p>{mistake}</p>
        </Notice>
      ) : null}
      {compared && !isReady ? (
        <Notice tone="warn">
          <p>{changes.length === 0 ? words.importNothing : words.importMend}</p>
        </Notice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {compared ? <Button onClick={() => setCompared(null)}>{words.back}</Button> : null}
        {compared === null || isReady ? (
          <Button look="primary" busy={busy} onClick={() => void (compared ? apply() : compare())}>
            {compared ? words.importApply(changes.length) : words.preview}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
