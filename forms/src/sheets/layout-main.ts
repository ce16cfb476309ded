import type { Answers, Field, Form, Section } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { answerWords } from '../fields/answer-words.ts';
import type { Wording } from '../fields/field-kind.ts';
import { kindOf } from '../fields/registry.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { sectionTexts } from '../texts/section-texts.ts';
import { isBlank } from '../validate/blank.ts';
import { aboutField, cellsOf, inputCell } from './input-cell.ts';
import { modelCell } from './model-cell.ts';
import { mainColumns } from './places.ts';
import type { SheetPlan } from './places.ts';
import { slotsOf } from './slot.ts';
import { sheetTexts } from './texts.ts';
import type { ModelCell, SheetModel } from './workbook.ts';

const { heading, label, unit, answer, hint } = mainColumns;
/** Row of the column heads; the fields follow. */
const HEAD = 3;

/** The main sheet: headings and fields in the order of the form, one row for each cell to fill in. */
export function layoutMain(
  form: Form,
  plan: SheetPlan,
  shown: Answers,
  calculated: Readonly<Record<string, string | null>>,
  wording: Wording,
): SheetModel & { places: [id: string, row: number, column: number][] } {
  const texts = sheetTexts[wording.language];
  const cells: ModelCell[] = [
    modelCell(1, heading, (wording.language === 'en' && form.titleEn) || form.title, 'title'),
    modelCell(2, heading, texts.guidance, 'hint'),
    modelCell(HEAD, heading, texts.question, 'header'),
    modelCell(HEAD, unit, texts.unit, 'header'),
    modelCell(HEAD, answer, texts.answer, 'header'),
    modelCell(HEAD, hint, texts.hint, 'header'),
  ];
  const places: [string, number, number][] = [];
  let row = HEAD;
  form.sections.forEach((section) => part(section, 1));
  return { name: plan.main, hidden: false, widths: [6, 50, 14, 40, 60], frozenRows: HEAD, cells, places };

  function part(section: Section, level: number): void {
    row += 1;
    const { title, description } = sectionTexts(section, wording.language);
    cells.push(modelCell(row, heading, title, 'heading', { level }));
    if (description !== undefined) remark(description);
    for (const item of section.items) {
      const field = typeof item === 'string' ? form.field(item) : undefined;
      if (typeof item !== 'string') part(item, level + 1);
      else if (field) question(field);
    }
  }

  function remark(text: string): void {
    row += 1;
    cells.push(modelCell(row, heading, text, 'hint'));
  }

  function question(field: Field): void {
    const title = fieldTitle(field, wording.language);
    const about = aboutField(form, field, wording);
    const slots = slotsOf(field, wording);
    const sheet = plan.tables.get(field.key);
    if (field.calculated) return result(field, title, about);
    if (sheet !== undefined) return remark([texts.onSheet(title, sheet), about].filter(Boolean).join(' '));
    if (kindOf(field).measure === 'none') return remark([title, about].filter(Boolean).join('. '));
    if (slots.length === 0) return remark(texts.elsewhere(title));
    const values = cellsOf(field, own(shown, field.key), wording);
    slots.forEach((slot, index) => {
      row += 1;
      places.push([slot.id, row, answer]);
      cells.push(
        modelCell(row, label, slot.label, 'label'),
        ...(slot.unit === undefined ? [] : [modelCell(row, unit, slot.unit, 'unit')]),
        inputCell(slot, row, answer, values[index] ?? null),
        ...(about === '' ? [] : [modelCell(row, hint, about, 'hint')]),
      );
    });
  }

  function result(field: Field, title: string, about: string): void {
    row += 1;
    const value = own(calculated, field.key);
    const [cell = null] = isBlank(value)
      ? []
      : field.met
        ? [answerWords(field, value, wording)]
        : kindOf({ kind: 'decimal' }).toCells(field, value as Json, wording);
    const format = field.kind === 'integer' || field.kind === 'money' ? '#,##0' : '#,##0.##########';
    cells.push(
      modelCell(row, label, title, 'label'),
      ...(field.unit === undefined || field.met ? [] : [modelCell(row, unit, field.unit, 'unit')]),
      modelCell(row, answer, cell, 'calculated', field.met ? {} : { type: 'number', format }),
      ...(about === '' ? [] : [modelCell(row, hint, about, 'hint')]),
    );
  }
}
