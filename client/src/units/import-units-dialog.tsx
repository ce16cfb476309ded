import { useApolloClient } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { pastedCells } from '../form-view/pasted-cells.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { DayAndReasonFields } from './day-and-reason-fields.tsx';
import { changesOfRows, hasMistake, importRows, type ImportRow, type MatchedRow } from './import-rows.ts';
import { ImportTable } from './import-table.tsx';
import { useChangeUnits } from './use-change-units.ts';

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

/** Units below one, from pasted cells: compared first, then made as one batch that can be taken back as one. */
export function ImportUnitsDialog({ unit, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.units;
  const client = useApolloClient();
  const { change, busy } = useChangeUnits();
  const [typed, setTyped] = useState({ cells: '', on: '', reason: '' });
  const [sheet, setSheet] = useState<{ rows: ImportRow[]; matches: readonly MatchedRow[] } | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const write = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const on = parseVietnameseDate(typed.on);
  const changes = sheet && on ? changesOfRows(sheet.rows, sheet.matches, on) : [];

  const attempt = async (run: () => Promise<void>) => {
    setMistake(null);
    setFailure(null);
    await run().catch(setFailure);
  };
  const compare = () =>
    attempt(async () => {
      const rows = importRows(pastedCells(typed.cells));
      if (on === null || typed.reason.trim() === '' || rows.length === 0) return setMistake(words.incomplete);
      const asked = rows.map(({ name, code, parentName }) => ({ name, code, parentName }));
      const input = { underId: unit.id, on, rows: asked };
      const { data } = await client.query({ query: MatchUnitsDocument, variables: { input }, fetchPolicy: 'no-cache' });
      setSheet({ rows, matches: data!.matchUnits });
    });
  const apply = () =>
    attempt(async () => {
      const made = await change(changes, typed.reason.trim());
      if (made.__typename === 'UnitsChanged') return onDone(words.imported(changes.length));
      const { create, rename } = changes[made.index] ?? {};
      setMistake(words.refused(create?.name ?? rename?.name ?? words.oneOfThem, words.refusal[made.refusal]));
    });
  const isReady = sheet !== null && changes.length > 0 && !sheet.matches.some(hasMistake);

  return (
    <Dialog title={`${words.importTitle}: ${unit.name}`} onClose={onClose} wide>
      {sheet ? (
        <ImportTable rows={sheet.rows} matches={sheet.matches} />
      ) : (
        <>
          <Labelled label={words.importCells} hint={words.importHint}>
            {(given) => (
              <textarea
                {...given}
                className="control"
                rows={8}
                value={typed.cells}
                onChange={(event) => write({ cells: event.target.value })}
              />
            )}
          </Labelled>
          <DayAndReasonFields on={typed.on} reason={typed.reason} onChange={write} />
        </>
      )}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {mistake ? (
        <Notice tone="bad" urgent>
          <p>{mistake}</p>
        </Notice>
      ) : null}
      {sheet && !isReady ? (
        <Notice tone="warn">
          <p>{changes.length === 0 ? words.importNothing : words.importMend}</p>
        </Notice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {sheet ? <Button onClick={() => setSheet(null)}>{words.back}</Button> : null}
        {sheet === null || isReady ? (
          <Button look="primary" busy={busy} onClick={() => void (sheet ? apply() : compare())}>
            {sheet ? words.importApply(changes.length) : words.preview}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
