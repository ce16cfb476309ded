import { ReportState, SearchKind } from '@ke-hoach/schema';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(SearchKind, { name: 'SearchKind', description: 'What a search finds.' });

@ObjectType({ description: 'Something the viewer may see whose words are those searched for.' })
export class SearchHit {
  @Field(() => SearchKind)
  kind!: SearchKind;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Its name; of a report that of its unit.' })
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit above or of a person, the year and number of a plan, the period and form of a report.',
  })
  about!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a person: the unit where they work.' })
  unitId!: string | null;

  @Field(() => ReportState, { nullable: true, description: 'Of a report.' })
  state!: ReportState | null;
}
