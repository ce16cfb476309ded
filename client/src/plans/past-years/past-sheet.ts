import { fieldTitle, issueSentence, matchingKey, type Form, type Language } from '@ke-hoach/forms';
import { answersOfFigures, figureColumns } from '@ke-hoach/forms/sheets';

/** A number of the form as a column of the sheet is headed. */
export interface PastColumn {
  id: string;
  label: string;
  /** Other headings that mean it: of a total, the column of a table that it sums up. */
  also: string[];
  /** A value that the form calculates: taken where the record does not say what it is made of. */
  calculated: boolean;
  /** Calculated from other columns of the sheet alone: a template does not ask for it. */
  reckoned: boolean;
}

/** The columns a sheet may have. Where several numbers are called alike, their section goes before. */
export function pastColumns(form: Form, language: Language): PastColumn[] {
  const columns = figureColumns(form).map(({ id, key, title, titleEn, calculated, reckoned, sumOf }) => {
    const field = form.field(key.split('.')[0]!);
    const section = form.sections.find((one) => one.id === field?.section);
    const inSection = language === 'en' ? (section?.titleEn ?? section?.title) : section?.title;
    const label = (language === 'en' && titleEn) || title;
    const table = form.field(sumOf?.table ?? '');
    const column = sumOf && fieldTitle(sumOf, language);
    const also = column && table ? [column, `${fieldTitle(table, language)}: ${column}`] : [];
    return { id, label, also, calculated, reckoned, section: inSection ?? '' };
  });
  const times = (label: string) => columns.filter((one) => matchingKey(one.label) === matchingKey(label)).length;
  return columns.map(({ section, ...column }) => ({
    ...column,
    label: times(column.label) > 1 ? `${section}: ${column.label}` : column.label,
  }));
}

/** What each heading means, by its key; a name that several columns bear beside their own means none. */
export function headingsOf(offered: readonly PastColumn[]): Map<string, PastColumn> {
  const byKey = new Map(offered.map((column) => [matchingKey(column.label), column]));
  const others = offered.flatMap((column) => column.also.map((heading) => [matchingKey(heading), column] as const));
  for (const [key, column] of others) {
    if (!byKey.has(key) && others.every(([other, its]) => other !== key || its === column)) byKey.set(key, column);
  }
  return byKey;
}

/** Why a heading of the sheet is no column of it, where the form has something called so. */
export type Unusable = { kind: 'rate' } | { kind: 'inTable'; table: string } | { kind: 'notNumber' };

/** Null where nothing of the form is called so. */
export function whyUnused(form: Form, heading: string, language: Language): Unusable | null {
  const wanted = matchingKey(heading);
  const named = form.fields.filter((field) =>
    [field.title, fieldTitle(field, language)].some((title) => matchingKey(title) === wanted),
  );
  const field = named.find(({ calculated }) => calculated) ?? named[0];
  if (!field) return null;
  if (field.calculated) return { kind: 'rate' };
  const table = form.field(field.table ?? '');
  return table ? { kind: 'inTable', table: fieldTitle(table, language) } : { kind: 'notNumber' };
}

/** What is wrong with the numbers of a row, by column; `differs` says that a total is not the one that is reckoned. */
export function faultsOf(
  form: Form,
  columns: readonly PastColumn[],
  cells: readonly string[],
  language: Language,
  differs: (reckoned: string) => string,
): Map<string, string> {
  const { issues } = answersOfFigures(form, new Map(columns.map(({ id }, index) => [id, cells[index] ?? ''])));
  const faults = new Map<string, string>();
  for (const issue of issues) {
    const field = form.field(issue.field ?? '');
    if (!field) continue;
    const ids = field.parts ? [field.parts.numerator.id, field.parts.denominator.id] : [field.id];
    const column = columns.find(({ id }) => ids.includes(id));
    if (!column) continue;
    const { reckoned } = issue.details;
    const sentence = typeof reckoned === 'string' ? differs(reckoned) : issueSentence(form, issue, language);
    faults.set(column.id, sentence || fieldTitle(field, language));
  }
  return faults;
}

/** What a template asks beside the numbers: each unit by its name, of each year in a row of its own where there are several. */
export interface TemplateFor {
  units: readonly string[];
  years: readonly number[];
  /** Names of periods, where the form is given for several. */
  periods: readonly string[];
}

/** A workbook to be filled in: the heading, and a row for each unit and period. */
export function emptySheet(
  heads: { unit: string; period: string; year: string },
  offered: readonly PastColumn[],
  { units, years, periods }: TemplateFor,
) {
  const columns = offered.filter(({ reckoned }) => !reckoned);
  const byPeriod = periods.length > 1;
  const byYear = byPeriod || years.length > 1;
  const head = [heads.unit, ...(byPeriod ? [heads.period] : []), ...(byYear ? [heads.year] : [])];
  const rows = units.flatMap((unit) =>
    years.flatMap((year) =>
      (byPeriod ? periods : ['']).map((period) => [
        unit,
        ...(byPeriod ? [period] : []),
        ...(byYear ? [String(year)] : []),
      ]),
    ),
  );
  return {
    rows: [[...head, ...columns.map(({ label }) => label)], ...rows],
    widths: [32, ...(byPeriod ? [24] : []), ...(byYear ? [8] : []), ...columns.map(() => 18)],
  };
}
