import { useApolloClient } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { UnitChange } from '../gql/graphql.ts';
import { SheetInput } from '../sheets/sheet-input.tsx';
import type { Sheet } from '../sheets/sheet.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import { ChangePreview } from './change-preview.tsx';
import { DayAndReasonFields } from './day-and-reason-fields.tsx';
import { changesOfRows, hasMistake, importRows, type ImportRow, type MatchedRow } from './import-rows.ts';
import { ImportTable } from './import-table.tsx';
import { useChangeUnits, type Preview, type Refused } from './use-change-units.ts';
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

interface Compared {
  rows: ImportRow[];
  matches: readonly MatchedRow[];
  changes: UnitChange[];
}

const isSound = ({ matches, changes }: Compared) => changes.length > 0 && !matches.some(hasMistake);

/** Units below one, from a workbook or pasted cells: compared, told what follows, and made as one batch that can be taken back as one. */
export function ImportUnitsDialog({ unit, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.units;
  const client = useApolloClient();
  const { preview, change } = useChangeUnits();
  const [typed, setTyped] = useState({ on: '', reason: '' });
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [seen, setSeen] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const step = useStepFocus<HTMLDivElement>(compared === null);
  const [mistake, setMistake] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const lastAsked = useRef(0);
  const write = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const count = compared?.changes.length ?? 0;

  const attempt = async (run: (isLast: () => boolean) => Promise<void>) => {
    const asked = ++lastAsked.current;
    const isLast = () => asked === lastAsked.current;
    setMistake(null);
    setFailure(null);
    setBusy(true);
    await run(isLast).catch((error) => isLast() && setFailure(error));
    if (isLast()) setBusy(false);
  };
  const refuse = ({ rows, matches }: Compared, refused: Refused) => {
    const isMeant = ({ id }: ImportRow, at: number) => [id, matches[at]?.unitId].includes(refused.unitId);
    const name = refused.unitName || rows.find(isMeant)?.name || words.oneOfThem;
    setMistake(words.refused(name, whyRefused(words, refused)));
  };
  const look = (table: Compared) =>
    attempt(async (isLast) => {
      const found = await preview(table.changes);
      // Somebody went back to the sheet meanwhile.
      if (!isLast()) return;
      if (found.__typename === 'UnitChangeRefused') return refuse(table, found);
      setSeen(found);
    });
  const compare = () =>
    attempt(async () => {
      const on = parseVietnameseDate(typed.on);
      const rows = importRows(sheet?.cells ?? []);
      if (on === null || typed.reason.trim() === '' || rows.length === 0) return setMistake(words.incomplete);
      const asked = rows.map(({ name, code, parentName }) => ({ name, code, parentName }));
      const input = { underId: unit.id, on, rows: asked };
      const { data } = await client.query({ query: MatchUnitsDocument, variables: { input }, fetchPolicy: 'no-cache' });
      const matches = data!.matchUnits;
      const table = { rows, matches, changes: changesOfRows(rows, matches, on) };
      setCompared(table);
      if (isSound(table)) await look(table);
    });
  const apply = (table: Compared) =>
    attempt(async () => {
      const made = await change(table.changes, typed.reason.trim());
      if (made.__typename === 'UnitsChanged') return onDone(words.imported(table.changes.length));
      setSeen(null);
      refuse(table, made);
    });
  const next = () => (compared === null ? compare() : seen ? apply(compared) : look(compared));
  const goBack = () => {
    lastAsked.current += 1;
    setBusy(false);
    setSeen(null);
    setCompared(null);
  };

  return (
    <Dialog title={`${words.importTitle}: ${unit.name}`} onClose={onClose} wide>
      <div ref={step} className="stack step">
        {compared && isSound(compared) ? (
          <div aria-live="polite">
            {seen ? <h3>{words.previewTitle}</h3> : busy ? <Loading label={words.importLooking(count)} /> : null}
          </div>
        ) : null}
        {seen ? <ChangePreview preview={seen} /> : null}
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
      {compared && !isSound(compared) ? (
        <Notice tone="warn">
          <p>{count === 0 ? words.importNothing : words.importMend}</p>
        </Notice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {compared ? <Button onClick={goBack}>{words.back}</Button> : null}
        {compared === null || isSound(compared) ? (
          <Button look="primary" busy={busy} onClick={() => void next()}>
            {seen ? words.importApply(count) : words.preview}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
