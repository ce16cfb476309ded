import type { Answers, Form } from '../dialect/form.ts';
import { matchingKey } from '../format/matching-key.ts';
import type { Wording } from '../fields/field-kind.ts';
import { fieldTitle } from '../texts/field-title.ts';
import type { Grid } from './grid.ts';
import type { KnownPlaces } from './known-places.ts';
import { mainColumns } from './places.ts';
import { readCells } from './read-cells.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { slotsOf } from './slot.ts';
import type { Slot } from './slot.ts';
import { sheetTexts } from './texts.ts';

/** The answers of the main sheet. A cell is where its label stands; the ids tell labels apart that are alike. */
export function readMain(
  form: Form,
  main: Grid,
  known: KnownPlaces,
  wording: Wording,
): { answers: Answers; problems: SheetProblem[] } {
  const texts = sheetTexts[wording.language];
  const questions = form.fields
    .filter((field) => field.table === undefined)
    .map((field) => ({ field, slots: slotsOf(field, wording) }))
    .filter(({ slots }) => slots.length > 0);
  const rows = rowsOfSlots(
    main,
    questions.flatMap(({ slots }) => slots),
    known,
  );
  const answers: Answers = {};
  const problems: SheetProblem[] = [];
  for (const { field, slots } of questions) {
    const found = slots.map((slot) => rows.get(slot));
    const [row] = found;
    if (found.includes(undefined)) {
      const sentence = texts.fieldMissing(fieldTitle(field, wording.language));
      problems.push({ code: 'FIELD_MISSING', sheet: main.name, row: null, column: null, field: field.id, sentence });
    }
    const cells = found.map((at) => (at === undefined ? null : main.at(at, mainColumns.answer)));
    const { value, faults } = readCells(form, field, cells, wording);
    if (value !== null) answers[field.key] = value;
    for (const { code, sentence } of faults)
      problems.push({
        ...{ code, sheet: main.name, row: row ?? null, column: mainColumns.answer, field: field.id },
        sentence: (row === undefined ? '' : texts.row(row)) + sentence,
      });
  }
  return { answers, problems };
}

/**
 * The row of each cell: where the ids say when its label is there, else the next row with its label, else where the ids
 * say when a label stands there that is no other field's: it was retitled, or is of the other language.
 */
function rowsOfSlots(main: Grid, slots: readonly Slot[], { byId }: KnownPlaces): Map<Slot, number> {
  const rows = new Map<Slot, number>();
  const labels = new Map<string, number[]>();
  for (const row of main.rows) {
    const key = main.key(row, mainColumns.label);
    if (key !== '') labels.set(key, [...(labels.get(key) ?? []), row]);
  }
  const take = (slot: Slot, row: number | undefined) => {
    const alike = labels.get(matchingKey(slot.label)) ?? [];
    if (row === undefined || !alike.includes(row)) return;
    alike.splice(alike.indexOf(row), 1);
    rows.set(slot, row);
  };
  for (const slot of slots) take(slot, byId.get(slot.id)?.row);
  for (const slot of slots) if (!rows.has(slot)) take(slot, labels.get(matchingKey(slot.label))?.[0]);
  const ours = new Set(slots.map(({ label }) => matchingKey(label)));
  for (const slot of slots) {
    const row = byId.get(slot.id)?.row ?? 0;
    const key = main.key(row, mainColumns.label);
    if (!rows.has(slot) && key !== '' && !ours.has(key)) rows.set(slot, row);
  }
  return rows;
}
