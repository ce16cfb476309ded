import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('CatalogueEntry', {
  description: 'Something that the catalogue of figures names: a number, an answer or a text.',
  resolveType: ({ kind, functions }: { kind?: unknown; functions?: unknown }) =>
    functions ? 'Measurable' : kind ? 'AnswerField' : 'NarrativeField',
})
export abstract class CatalogueEntryType {
  @Field(() => String, { description: 'As in the newest version that has it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Null where nobody wrote one.' })
  titleEn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The table of which it is a column: it has one value a row.' })
  table!: string | null;
}

@InterfaceType('CatalogueField', {
  implements: CatalogueEntryType,
  description: 'One field of one form that the catalogue names.',
  resolveType: ({ kind }: { kind?: unknown }) => (kind ? 'AnswerField' : 'NarrativeField'),
})
export abstract class CatalogueFieldType extends CatalogueEntryType {
  @Field(() => ID, { description: 'The permanent id of the field.' })
  field!: string;

  @Field(() => String, { description: 'Title of the form.' })
  form!: string;
}
