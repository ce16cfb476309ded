import type { Basis, Choice, Field, Form, Kind, Language, OverTime, OverUnits } from '../dialect/form.ts';
import { known } from '../dialect/json.ts';
import { partTitle } from '../fields/part-title.ts';
import { kindOf } from '../fields/registry.ts';
import { fieldTitle } from '../texts/field-title.ts';

/** Something a form's figures can be asked for: a field, a column, a count of a stored percent, or a calculation. */
export interface CatalogueEntry {
  /** Permanent id, by which facts are found. */
  id: string;
  /** The present key; of a column `table.column`, of a count of a percent its key and `numerator` or `denominator`. */
  key: string;
  kind: Kind;
  /** Which value of a fact is filled. */
  fact: 'number' | 'text' | 'bool' | 'date';
  title: string;
  titleEn?: string;
  definition?: string;
  definitionEn?: string;
  /** Unit of measure. */
  unit?: string;
  basis?: Basis;
  overUnits?: OverUnits;
  overTime?: OverTime;
  indicator?: string;
  /** Of a rate: the ids of what is summed up, each apart, before it is divided. */
  ratio?: { numerator: string; denominator: string };
  /** By which its facts are grouped; retired ones stand last. */
  choices?: Choice[];
  /** Id of the table when it has one fact a row. */
  table?: string;
  /** Id of the stored percent it is a count of. */
  partOf?: string;
  calculated: boolean;
}

/** What can be asked of the figures of a form, in its order; texts, files and notes are no figures. */
export function catalogueOf(form: Form): CatalogueEntry[] {
  return form.fields.flatMap((field) => {
    const { fact } = kindOf(field);
    if (fact === 'none') return [];
    const ratio = ratioOf(form, field);
    const entry: CatalogueEntry = {
      ...known({
        titleEn: field.i18n?.en?.title,
        definition: field.description,
        definitionEn: field.i18n?.en?.description,
        unit: field.unit,
        basis: field.basis,
        overUnits: field.overUnits,
        overTime: field.overTime,
        indicator: field.indicator,
        table: field.table === undefined ? undefined : form.field(field.table)?.id,
      }),
      id: field.id,
      key: field.table === undefined ? field.key : `${field.table}.${field.key}`,
      kind: field.kind,
      fact,
      title: field.title,
      ...(ratio ? { ratio } : {}),
      ...(field.choices ? { choices: [...field.choices, ...(field.retired ?? [])] } : {}),
      calculated: field.calculated,
    };
    return [entry, ...countsOf(field, entry)];
  });
}

/** Both counts of a stored percent add up over units as the percent itself cannot; their titles can stand alone. */
function countsOf(field: Field, { key, basis, overTime, table }: CatalogueEntry): CatalogueEntry[] {
  return (['numerator', 'denominator'] as const).flatMap((part) => {
    const id = field.parts?.[part].id;
    if (id === undefined) return [];
    const titled = (language: Language) => `${fieldTitle(field, language)}: ${partTitle(field, part, language)}`;
    const [title, titleEn] = [titled('vi'), titled('en')];
    return {
      ...known({ basis, overTime, table }),
      id,
      key: `${key}.${part}`,
      kind: 'integer',
      fact: 'number',
      title,
      ...(titleEn === title ? {} : { titleEn }),
      overUnits: 'sum',
      partOf: field.id,
      calculated: false,
    };
  });
}

function ratioOf(form: Form, field: Field): CatalogueEntry['ratio'] {
  if (field.parts) return { numerator: field.parts.numerator.id, denominator: field.parts.denominator.id };
  const divided = form.calculations.find((calculation) => calculation.field === field.id)?.ratio;
  const [numerator, denominator] = [divided?.numerator, divided?.denominator].map((key) => form.field(key ?? '')?.id);
  return numerator !== undefined && denominator !== undefined ? { numerator, denominator } : undefined;
}
