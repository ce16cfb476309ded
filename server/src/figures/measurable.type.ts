import { AggregateFunction } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../platform/scalars.ts';
import { CatalogueEntryType, CatalogueFieldType } from './catalogue-entry.type.ts';

@ObjectType('FieldInVersion', { description: 'A field as a version of a form asks it.' })
export class FieldInVersionType {
  @Field(() => ID, { description: 'The permanent id of the field.' })
  field!: string;

  @Field(() => ID)
  formId!: string;

  @Field(() => String, { description: 'Title of the form.' })
  form!: string;

  @Field(() => Int, { description: 'Number of the version.' })
  version!: number;

  @Field(() => DateTimeScalar)
  publishedAt!: Date;

  @Field(() => String, { description: 'What the field is called there.' })
  title!: string;
}

@ObjectType('CatalogueSection', { description: 'The part of a form in which something stands.' })
export class CatalogueSectionType {
  @Field(() => String, { description: 'Title of the form.' })
  form!: string;

  @Field(() => String, { nullable: true })
  formEn!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => Int, { description: 'Its place in the form, from 1.' })
  position!: number;
}

@ObjectType('Measurable', {
  implements: CatalogueEntryType,
  description: 'Something that can be asked of the figures: an indicator, or a field that has none.',
})
export class MeasurableType extends CatalogueEntryType {
  /** The newest version that has it, by inner key, and the permanent id of its field there. */
  versionId!: string;
  fieldInVersion!: string;

  @Field(() => String, { nullable: true, description: 'The shared meaning; null for a field without one.' })
  indicator!: string | null;

  @Field(() => ID, { nullable: true, description: 'The permanent id of a field without indicator.' })
  field!: string | null;

  @Field(() => String, { description: 'integer, decimal, money or percent.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What it counts and how, as the form explains it.' })
  definition!: string | null;

  @Field(() => String, { nullable: true })
  definitionEn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a rate: the field it is a part of; RATIO divides by `denominator`.',
  })
  numerator!: string | null;

  @Field(() => ID, { nullable: true })
  denominator!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure, such as "hộ".' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'flow, cumulative or stock; null where the forms differ.' })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: 'sum, ratio, max or none; null where the forms differ.' })
  overUnits!: string | null;

  @Field(() => String, { nullable: true, description: 'sum, latest or none; null where the forms differ.' })
  overTime!: string | null;

  @Field(() => [Int], { description: 'Years of the plans under which it is reported.' })
  years!: number[];

  @Field(() => [String], { description: 'Titles of the forms that hold it.' })
  forms!: string[];

  @Field(() => [AggregateFunction], {
    description: 'What may be made of it within one period; over periods and units the question decides.',
  })
  functions!: AggregateFunction[];

  @Field(() => [FieldInVersionType], { description: 'The versions of forms in which it lived, oldest first.' })
  versions!: FieldInVersionType[];
}

@ObjectType('AnswerChoice', { description: 'One permitted answer, retired ones too.' })
export class AnswerChoiceType {
  @Field(() => String, { description: 'As filters and groups name it.' })
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;
}

@ObjectType('AnswerField', {
  implements: CatalogueFieldType,
  description:
    'A field by whose answers figures may be filtered; choices, yes or no and references group them as well.',
})
export class AnswerFieldType extends CatalogueFieldType {
  @Field(() => ID, { description: 'The form that has it.' })
  formId!: string;

  @Field(() => String, { description: 'The kind of field, such as choice, yes-no, date or integer.' })
  kind!: string;

  @Field(() => Boolean, { description: 'May figures be grouped by it?' })
  groups!: boolean;

  @Field(() => [AnswerChoiceType], { description: 'Of a choice; else empty.' })
  choices!: AnswerChoiceType[];
}

@ObjectType('NarrativeField', {
  implements: CatalogueFieldType,
  description: 'A field of text whose answers can be read one after the other.',
})
export class NarrativeFieldType extends CatalogueFieldType {
  @Field(() => Boolean, { description: 'It asks for more than a line.' })
  isLong!: boolean;

  @Field(() => Boolean, { description: 'Whoever fills the form must answer it.' })
  isRequired!: boolean;
}
