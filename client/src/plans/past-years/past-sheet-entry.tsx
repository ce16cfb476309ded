import type { Form } from '@ke-hoach/forms';
import { useState, type ReactNode } from 'react';
import type { PastYears_planFragment, PastFigures_previewFragment } from '../../gql/graphql.ts';
import { SheetInput } from '../../sheets/sheet-input.tsx';
import { saveWorkbook } from '../../sheets/save-workbook.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import type { Texts } from '../../texts/vi.ts';
import '../../texts/vi-past.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStepFocus } from '../../ui/use-step-focus.ts';
import { readyRows, soundRows } from './compare-past-sheet.ts';
import { nameWithoutYear, type OfferedPeriod, type PastPeriod } from './past-periods.ts';
import { PastPeriodsCompared } from './past-periods-compared.tsx';
import { emptySheet, whyUnused, type PastColumn } from './past-sheet.ts';
import { readPastSheet, type PastSheet } from './read-past-sheet.ts';
import { usePastSheet } from './use-past-sheet.ts';

/** Rows of one table, and periods. */
const most = { rows: 2000, periods: 24 };
/** How many years a template of several asks for. */
const several = 3;

export interface PastEntryTarget extends PastPeriod {
  form: Form;
  /** For which the form is given: all of them may stand in one table. */
  periods: readonly OfferedPeriod[];
  columns: readonly PastColumn[];
  unitsLeft: PastFigures_previewFragment['unitsLeft'];
}

interface Props {
  plan: PastYears_planFragment;
  target: PastEntryTarget;
  /** Where the figures of the chosen period go. */
  where: ReactNode;
  onEntered: (reports: number) => void;
}

/** The table itself: a template, pasted cells or a workbook; compared first, then entered as a whole. */
export function PastSheetEntry({ plan, target, where, onEntered }: Props) {
  const texts = useTexts();
  const words = texts.past;
  const [source, setSource] = useState('');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  // A table that was entered makes room for another.
  const [entered, setEntered] = useState(0);
  const [mistakes, setMistakes] = useState<{ source?: string; cells?: string }>({});
  const entry = usePastSheet(plan);
  const { compared, failure, busy } = entry;
  const step = useStepFocus<HTMLDivElement>(compared === null);

  const template = async (years: number) => {
    const { writeXlsx } = await import('../../sheets/write-xlsx.ts');
    const heads = { unit: words.unit, period: words.period, year: words.yearHead };
    const { rows, widths } = emptySheet(heads, target.columns, {
      units: target.unitsLeft.map(({ name }) => name),
      years: Array.from({ length: years }, (_, at) => target.year - years + 1 + at),
      periods: years > 1 ? target.periods.map(({ name }) => nameWithoutYear(name)) : [],
    });
    saveWorkbook(writeXlsx(String(target.year), rows, widths), words.templateName(target.year));
  };
  const compare = async () => {
    const { columns, periods } = target;
    const read = readPastSheet(sheet?.cells ?? [], { columns, periods, chosen: target });
    const cells = wrongWith(read, words);
    const isNamed = source.trim() !== '';
    setMistakes({ source: isNamed ? undefined : words.sourceMissing, cells });
    if (read && cells === undefined && isNamed) await entry.compare(read);
  };
  const enter = async () => {
    const reports = await entry.enter(source.trim());
    if (reports === null) return;
    setSource('');
    setSheet(null);
    setEntered(entered + 1);
    onEntered(reports);
  };
  const periods = compared?.periods ?? [];
  const all = periods.reduce((sum, { rows }) => sum + rows.length, 0);
  const ready = periods.flatMap(readyRows);
  const sound = periods.flatMap(soundRows).length;
  const faults = periods.flatMap((period) =>
    readyRows(period).flatMap(({ line, faults }) =>
      [...faults].map(([id, said]) => ({
        ...{ line, id, said, year: period.period.year },
        column: period.columns.find((column) => column.id === id)?.label ?? '',
      })),
    ),
  );
  const nameOf = ({ assignmentId }: PastPeriod) =>
    nameWithoutYear(target.periods.find((one) => one.assignmentId === assignmentId)?.name ?? '');
  return (
    <>
      <div ref={step} className="stack step">
        {compared ? (
          <>
            <p role="status">{words.summary({ sound, all, faulty: ready.length - sound, faults: faults.length })}</p>
            <UnusedColumns form={target.form} headings={compared.unused} />
            {ready.length < all ? <p className="small">{words.leftOut}</p> : null}
            <PastPeriodsCompared periods={periods} nameOf={nameOf} onPick={entry.pick} />
          </>
        ) : null}
        <div className="stack" hidden={compared !== null}>
          {where}
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
            <Button onClick={() => void template(1)}>{words.template}</Button>
            <Button look="ghost" onClick={() => void template(several)}>
              {words.templateOfYears(several)}
            </Button>
          </div>
          <SheetInput key={entered} label={words.cells} hint={words.cellsHint} onSheet={setSheet} />
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
            {faults.slice(0, 20).map(({ line, id, year, column, said }) => (
              <li key={`${line} ${id} ${year}`}>{words.fault(line, column, said)}</li>
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

/** Why a sheet cannot be compared as it is; undefined where it can. */
function wrongWith(read: PastSheet | null, words: Texts['past']): string | undefined {
  if (read === null) return words.noHeading;
  const [strange] = read.unclear;
  if (strange) return words.unclear(strange.line, strange.text);
  if (read.blocks.length === 0) return words.noRows;
  if (read.blocks.length > most.periods) return words.tooManyPeriods(most.periods);
  const rows = read.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  return rows > most.rows ? words.tooMany(most.rows) : undefined;
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
