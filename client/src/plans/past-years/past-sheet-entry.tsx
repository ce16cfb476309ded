import type { Form } from '@ke-hoach/forms';
import { useState } from 'react';
import type { PastYears_planFragment, PreviewPastFiguresQuery } from '../../gql/graphql.ts';
import { SheetInput } from '../../sheets/sheet-input.tsx';
import { saveWorkbook } from '../../sheets/save-workbook.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStepFocus } from '../../ui/use-step-focus.ts';
import { emptySheet, readPastSheet, whyUnused, type PastColumn } from './past-sheet.ts';
import { PastTable } from './past-table.tsx';
import { usePastSheet } from './use-past-sheet.ts';

/** Rows of one table. */
const most = 2000;

export interface PastEntryTarget {
  assignmentId: string;
  year: number;
  form: Form;
  columns: readonly PastColumn[];
  unitsLeft: PreviewPastFiguresQuery['previewPastFigures']['unitsLeft'];
}

interface Props {
  plan: PastYears_planFragment;
  target: PastEntryTarget;
  onEntered: (reports: number) => void;
}

/** The table itself: a template, pasted cells or a workbook; compared first, then entered as a whole. */
export function PastSheetEntry({ plan, target, onEntered }: Props) {
  const texts = useTexts();
  const words = texts.past;
  const [source, setSource] = useState('');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [mistakes, setMistakes] = useState<{ source?: string; cells?: string }>({});
  const entry = usePastSheet(plan, target);
  const { compared, failure, busy } = entry;
  const step = useStepFocus<HTMLDivElement>(compared === null);

  const template = async () => {
    const { writeXlsx } = await import('../../sheets/write-xlsx.ts');
    const names = target.unitsLeft.map(({ name }) => name);
    const { rows, widths } = emptySheet(words.unit, target.columns, names);
    saveWorkbook(writeXlsx(String(target.year), rows, widths), words.templateName(target.year));
  };
  const compare = async () => {
    const read = readPastSheet(sheet?.cells ?? [], target.columns);
    const cells =
      read === null
        ? words.noHeading
        : read.rows.length === 0
          ? words.noRows
          : read.rows.length > most
            ? words.tooMany(most)
            : undefined;
    const isNamed = source.trim() !== '';
    setMistakes({ source: isNamed ? undefined : words.sourceMissing, cells });
    if (read && cells === undefined && isNamed) await entry.compare(read);
  };
  const enter = async () => {
    const reports = await entry.enter(source.trim());
    if (reports === null) return;
    setSource('');
    onEntered(reports);
  };
  const ready = entry.ready();
  const faults = ready.flatMap(({ line, faults }) => [...faults].map(([id, said]) => ({ line, id, said })));
  return (
    <>
      <div ref={step} tabIndex={-1} className="stack step">
        {compared ? (
          <>
            <p role="status">{words.summary(ready.length, compared.rows.length, faults.length)}</p>
            <UnusedColumns form={target.form} headings={compared.unused} />
            {ready.length < compared.rows.length ? <p className="small">{words.leftOut}</p> : null}
            <PastTable
              columns={compared.columns}
              rows={compared.rows}
              unitsLeft={compared.unitsLeft}
              onPick={entry.pick}
            />
          </>
        ) : null}
        <div className="stack" hidden={compared !== null}>
          <Labelled label={words.source} hint={words.sourceHint} mistake={mistakes.source}>
            {(given) => (
              <input
                {...given}
                className="control"
                maxLength={300}
                value={source}
                onChange={(event) => setSource(event.target.value)}
              />
            )}
          </Labelled>
          <div className="row">
            <Button onClick={() => void template()}>{words.template}</Button>
          </div>
          <SheetInput label={words.cells} hint={words.cellsHint} onSheet={setSheet} />
          {mistakes.cells ? (
            <p className="mistake" role="alert">
              {mistakes.cells}
            </p>
          ) : null}
        </div>
      </div>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {entry.isChanged ? (
        <Notice tone="warn" urgent>
          <p>{words.changed}</p>
        </Notice>
      ) : null}
      {compared && faults.length > 0 ? (
        <Notice tone="bad">
          <p>{words.mend}</p>
          <ul>
            {faults.slice(0, 20).map(({ line, id, said }) => (
              <li key={`${line} ${id}`}>
                {words.fault(line, compared.columns.find((column) => column.id === id)?.label ?? '', said)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : compared && ready.length === 0 ? (
        <Notice tone="warn">
          <p>{words.nothingReady}</p>
        </Notice>
      ) : null}
      <div className="row">
        {compared ? <Button onClick={entry.reset}>{words.back}</Button> : null}
        {compared === null ? (
          <Button look="primary" busy={busy} onClick={() => void compare()}>
            {words.preview}
          </Button>
        ) : faults.length === 0 && ready.length > 0 ? (
          <Button look="primary" busy={busy} onClick={() => void enter()}>
            {words.enter(ready.length)}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** What of the sheet is not entered: what the form has by that name with the reason, all else by its name. */
function UnusedColumns({ form, headings }: { form: Form; headings: readonly string[] }) {
  const { past: words } = useTexts();
  const { language } = useLanguage();
  const told = headings.map((heading) => ({ heading, why: whyUnused(form, heading, language) }));
  const strange = told.filter(({ why }) => why === null).map(({ heading }) => heading);
  return (
    <>
      {told.map(({ heading, why }, at) =>
        why ? (
          <p key={at} className="small">
            {why.kind === 'inTable' ? words.inTable(heading, why.table) : words[why.kind](heading)}
          </p>
        ) : null,
      )}
      {strange.length > 0 ? <p className="small quiet">{words.unused(strange.join(', '))}</p> : null}
    </>
  );
}
