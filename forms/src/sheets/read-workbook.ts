import { newId as randomId } from '../build/new-id.ts';
import type { Answers, Form } from '../dialect/form.ts';
import type { Wording } from '../fields/field-kind.ts';
import { matchingKey } from '../format/matching-key.ts';
import { languages } from '../texts/languages.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { gridsOf } from './grid.ts';
import type { Grid } from './grid.ts';
import { knownPlaces } from './known-places.ts';
import { columnSlots, planSheets } from './places.ts';
import { readMain } from './read-main.ts';
import { readTable } from './read-table.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { sheetTexts } from './texts.ts';
import type { ReadableWorkbook } from './workbook.ts';

/** How a workbook is read: the language it was laid out in, and where new rows get their ids from. */
export interface ReadingOptions extends Wording {
  newId?(): string;
}

/**
 * The answers in a workbook that somebody filled in. Cells are found by their labels, blind to accents and case, and by
 * the hidden ids where labels are alike; rows keep their ids. What cannot be understood is left out and told with its
 * place; what breaks a limit is kept and told. Nothing in a workbook makes it throw. Files are not in it: answers to
 * them are the caller's to keep.
 */
export function readWorkbook(
  form: Form,
  workbook: ReadableWorkbook,
  options: ReadingOptions,
): { answers: Answers; problems: SheetProblem[] } {
  const { newId = randomId, ...wording } = options;
  const texts = sheetTexts[wording.language];
  const missing = { sheet: null, row: null, column: null, field: null };
  const grids = gridsOf(workbook);
  if (!grids) {
    const sentence = languages[wording.language].issues.TOO_MUCH_WORK({});
    return { answers: {}, problems: [{ code: 'TOO_MUCH_WORK', ...missing, sentence }] };
  }
  const known = knownPlaces(grids);
  const plan = planSheets(form, wording);
  const sheetOf = (id: string | undefined, name: string) => {
    const said = id === undefined ? undefined : known.byId.get(id)?.sheet;
    return (
      grids.find((grid) => grid.name === said) ?? grids.find((grid) => matchingKey(grid.name) === matchingKey(name))
    );
  };
  const problems: SheetProblem[] = [];
  if (known.hash !== null && known.hash !== form.hash)
    problems.push({ code: 'FORM_DIFFERS', ...missing, sentence: texts.formDiffers });

  const main = sheetOf(undefined, plan.main) ?? grids.find((grid) => grid !== known.sheet);
  const read = readMain(form, main ?? emptyGrid, known, wording);
  const answers: Answers = read.answers;
  problems.push(...read.problems);
  for (const [key, name] of plan.tables) {
    const table = form.field(key);
    if (!table || columnSlots(form, table, wording).length === 0) continue;
    const sheet = sheetOf(table.id, name);
    if (!sheet) {
      const sentence = texts.sheetMissing(fieldTitle(table, wording.language));
      problems.push({ code: 'SHEET_MISSING', ...missing, field: table.id, sentence });
      continue;
    }
    const found = readTable(form, table, sheet, known, wording, newId);
    if (found.rows.length > 0) answers[key] = found.rows;
    problems.push(...found.problems);
  }
  return { answers, problems };
}

const emptyGrid: Grid = { name: '', rows: [], at: () => null, key: () => '', columns: () => [] };
