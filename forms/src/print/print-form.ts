import type { Answers, Form, Section } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import { columnTotals } from '../facts/column-totals.ts';
import type { Wording } from '../fields/field-kind.ts';
import { headingNumber, unnumbered, unnumberedSection } from '../format/heading-number.ts';
import { sectionTexts } from '../texts/section-texts.ts';
import { withCalculations } from '../validate/shown-calculations.ts';
import { visibleOf } from '../validate/visible.ts';
import { printBlankField, printFilledField } from './print-field.ts';
import { saidOnce } from './said-once.ts';
import type { PrintedBlock, PrintedDocument } from './printed-document.ts';
import { printTexts } from './texts.ts';

/** How a form is printed; without answers it is a blank form to be filled in by hand. */
export interface PrintOptions extends Wording {
  answers?: Answers;
  /** What `calculate` gave for the answers. */
  calculated?: Readonly<Record<string, string | null>>;
  /** Keys of fields that the paper has elsewhere, in its head or at its foot: left out, and headings over them alone. */
  elsewhere?: ReadonlySet<string>;
}

/**
 * The form on paper, blank or filled in. A blank form shows every field, with the condition under which it is to be
 * answered, said once over several that share it; a report leaves out what its answers hide, says "Không phát sinh" under a heading that an answer emptied,
 * and numbers only the headings it prints, unless the form numbers its questions. The order is the form's: a field after a group is numbered like the group, as
 * it would seem to belong to it.
 */
export function printForm(form: Form, options: PrintOptions): PrintedDocument {
  const { answers, calculated = {}, elsewhere = new Set(), ...wording } = options;
  const english = wording.language === 'en';
  const filled = answers && { answers, calculated, totals: columnTotals(form, answers) };
  const shown = answers && withCalculations(form, visibleOf(form.shape, answers).keys);
  const about = own(form.document.schema, 'description');
  const aboutEn = own(own(own(form.document.schema, 'x-i18n'), 'en'), 'description');
  const description = (english && aboutEn) || about;
  const body = place(form.sections, 1);
  return {
    language: wording.language,
    blocks: [
      { type: 'title', text: (english && form.titleEn) || form.title },
      ...(typeof description === 'string' ? [{ type: 'paragraph' as const, text: description }] : []),
      ...(filled ? body : saidOnce(body, (id) => form.field(id)?.calculated ?? false)).map(withNumber),
    ],
  };

  /**
   * Headings at one level are numbered through; fields stand between them as the form has it. An author may have written
   * a number before the title: by its place on the blank form, with or without what stands elsewhere, or counted among
   * the headings that have one.
   */
  function place(items: readonly (string | Section)[], level: number): PrintedBlock[] {
    let [written, counted, numbered, printed] = [0, 0, 0, 0];
    return items.flatMap((item): PrintedBlock[] => {
      if (typeof item === 'string')
        return (elsewhere.has(item) ? [] : field(item)).map((block) =>
          printed > 0 && block.type !== 'note' && !form.numbering
            ? { ...block, number: headingNumber(level, (printed += 1)) }
            : block,
        );
      written += 1;
      if (item.fields.length > 0 && item.fields.every((key) => elsewhere.has(key))) return [];
      counted += 1;
      const inner = under(item, level);
      if (inner.length === 0) return [];
      printed += 1;
      if (form.numbering) return [asInForm(item, level), ...inner];
      const { title } = sectionTexts(item, wording.language);
      const own = [written, counted, numbered + 1].map((position) => headingNumber(level, position));
      const text = own.reduce((rest, number) => (rest === title ? unnumbered(number, title) : rest), title);
      if (text !== title) numbered += 1;
      return [{ type: 'heading', level, number: headingNumber(level, printed), text }, ...inner];
    });
  }

  /** Where questions have numbers, those of sections are the form's as well, and groups have none. */
  function asInForm(part: Section, level: number): PrintedBlock {
    const { title } = sectionTexts(part, wording.language);
    const { place: at } = part;
    if (at === undefined) return { type: 'heading', level, number: '', text: title };
    return { type: 'heading', level, number: headingNumber(1, at), text: unnumberedSection(at, title) };
  }

  function withNumber(block: PrintedBlock): PrintedBlock {
    if (!('field' in block)) return block;
    const number = form.field(block.field)?.number;
    return number === undefined ? block : { ...block, number: `${number}.` };
  }

  function under(section: Section, level: number): PrintedBlock[] {
    const { items, fields } = section;
    const { description: said } = sectionTexts(section, wording.language);
    if (fields.length > 0 && !fields.some(isShown)) return nothing(section);
    return [...(said === undefined ? [] : [{ type: 'paragraph' as const, text: said }]), ...place(items, level + 1)];
  }

  function field(key: string): PrintedBlock[] {
    const found = form.field(key);
    if (!found || !isShown(key)) return [];
    return [filled ? printFilledField(form, found, filled, wording) : printBlankField(form, found, wording)];
  }

  function isShown(key: string): boolean {
    return !shown || shown.has(key);
  }

  /** A heading without anything under it stays when an answer said that nothing happened. */
  function nothing({ fields }: Section): PrintedBlock[] {
    const denied = form.shape.conditions.some(
      ({ shows, tests }) =>
        shows.some((key) => fields.includes(key)) &&
        tests.some(({ key }) => form.shape.fields.get(key)?.nothing && shown?.has(key) && own(answers, key) === false),
    );
    return denied ? [{ type: 'nothing', text: printTexts[wording.language].nothing }] : [];
  }
}
