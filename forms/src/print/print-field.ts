import type { Answers, Field, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { answerWords } from '../fields/answer-words.ts';
import type { Wording } from '../fields/field-kind.ts';
import { partTitle } from '../fields/part-title.ts';
import { kindOf } from '../fields/registry.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { isBlank } from '../validate/blank.ts';
import { choiceBoxes, MOST_BOXES } from './choice-boxes.ts';
import { conditionSentence } from './condition-sentence.ts';
import { printBlankTable, printTable } from './print-table.ts';
import { printedWords } from './printed-words.ts';
import type { PrintedBlock, PrintedField, Space } from './printed-document.ts';
import { printTexts, UNANSWERED } from './texts.ts';

/** What a report says: its answers, what is computed from them, and the totals of its tables. */
export interface Filled {
  answers: Answers;
  calculated: Readonly<Record<string, string | null>>;
  totals: Readonly<Record<string, Json>>;
}

/** The definition of a field in the language, Vietnamese where there is no other. */
export function fieldDefinition(field: Field, { language }: Wording): string | undefined {
  return (language === 'en' ? field.i18n?.en?.description : undefined) ?? field.description;
}

/** A field on a blank form: room for the answer as its kind needs it, the definition, and when to answer. */
export function printBlankField(form: Form, field: Field, wording: Wording): PrintedBlock {
  const texts = printTexts[wording.language];
  const hint = [fieldDefinition(field, wording), field.calculated ? texts.calculated : undefined];
  const condition = conditionSentence(form.shape, field, wording);
  const printed: PrintedField = {
    field: field.id,
    label: fieldTitle(field, wording.language),
    ...(hint.some(Boolean) ? { hint: hint.filter(Boolean).join(' ') } : {}),
    ...(condition === undefined ? {} : { condition }),
  };
  const kind = kindOf(field);
  const shape = form.rows.get(field.key);
  if (shape) return printBlankTable(printed, field, shape, wording);
  if (kind.measure === 'none') {
    const { hint: text, ...note } = printed;
    return { type: 'note', ...note, paragraphs: paragraphs(text ?? '') };
  }
  const options = choiceBoxes(field, null, wording);
  if (options) return { type: 'choices', ...printed, many: kind.type === 'array', options };
  const unit = field.unit === undefined || field.met ? {} : { unit: field.unit };
  return { type: 'blank', ...printed, ...unit, spaces: spacesOf(field, wording) };
}

/** A field of a report with its answer. */
export function printFilledField(form: Form, field: Field, filled: Filled, wording: Wording): PrintedBlock {
  const printed: PrintedField = { field: field.id, label: fieldTitle(field, wording.language) };
  const said = (text: string): PrintedBlock => ({
    type: 'value',
    ...printed,
    text: text === '' ? UNANSWERED : text,
    calculated: field.calculated,
  });
  if (field.calculated) return said(answerWords(field, own(filled.calculated, field.key), wording));
  const kind = kindOf(field);
  if (kind.measure === 'none')
    return { type: 'note', ...printed, paragraphs: paragraphs(fieldDefinition(field, wording) ?? '') };
  const value = own(filled.answers, field.key);
  const shape = form.rows.get(field.key);
  if (shape && Array.isArray(value) && value.some(isObject))
    return printTable(printed, field, shape, value, filled.totals, wording);
  const words = shape || isBlank(value) ? '' : printedWords(field, value, wording);
  if (words === '' || (field.nothing && value === false)) return said(words);
  const options = choiceBoxes(field, value, wording);
  if (options && options.length <= MOST_BOXES)
    return { type: 'choices', ...printed, many: kind.type === 'array', options };
  return spacesOf(field, wording).some(({ lines }) => lines > 1)
    ? { type: 'text', ...printed, paragraphs: paragraphs(words) }
    : said(words);
}

/** Room for what a cell holds: five lines where paragraphs are written, one elsewhere. */
function spacesOf(field: Field, wording: Wording): Space[] {
  const cells = field.calculated ? [{ width: 14 }] : kindOf(field).cells(field, wording);
  const room = cells.map(({ width, ...cell }) => ({
    ...('part' in cell && cell.part ? { label: partTitle(field, cell.part, wording.language) } : {}),
    lines: width < 60 ? 1 : 5,
    width,
  }));
  return room.length > 0 ? room : [{ lines: 1, width: 40 }];
}

function paragraphs(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}
