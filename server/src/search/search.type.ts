import { ReportState, SearchKind, SuccessionKind } from '@ke-hoach/schema';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';

registerEnumType(SearchKind, { name: 'SearchKind', description: 'What a search finds.' });

@ObjectType({ description: 'Until when a unit was that is gone, and what became of it.' })
export class FormerUnit {
  @Field(() => DateScalar)
  lastDay!: string;

  @Field(() => SuccessionKind, {
    nullable: true,
    description: 'How it passed into others; null when it passed into none.',
  })
  passedBy!: SuccessionKind | null;

  @Field(() => [String], { description: 'The names of the units it passed into as it ended, as they were then.' })
  passedInto!: string[];
}

@ObjectType({ description: 'Something the viewer may see whose words are those searched for.' })
export class SearchHit {
  @Field(() => SearchKind)
  kind!: SearchKind;

  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: 'Its name; of a report that of its unit, of an entry what it is called, of a task what is to be done.',
  })
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The unit above (of a unit that is gone, on its last day) or of a person, the year and number of a plan, the period and form of a report, the unit and form of an entry, the plan of a task, target or announcement.',
  })
  about!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a person: the unit where they work.' })
  unitId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a task or announcement: the plan on whose page it stands.' })
  planId!: string | null;

  @Field(() => ReportState, { nullable: true, description: 'Of a report or entry.' })
  state!: ReportState | null;

  @Field(() => FormerUnit, { nullable: true, description: 'Of a unit that is gone.' })
  former?: FormerUnit | null;
}
