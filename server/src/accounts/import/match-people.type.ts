import { PersonVerdict } from '@ke-hoach/schema';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(PersonVerdict, { name: 'PersonVerdict', description: 'What a row of a sheet of people is.' });

@InputType({ description: 'A row of a sheet of people.' })
export class PersonRowInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The user name; without one it is made of the name.' })
  login?: string | null;

  @Field(() => String, { nullable: true, description: 'Name or code of the unit, as written in the sheet.' })
  unitName?: string | null;
}

@InputType({ description: 'A sheet of people, and the unit whose people, or whose lower units’ people, they are.' })
export class MatchPeopleInput {
  @Field(() => ID)
  underId!: string;

  @Field(() => [PersonRowInput])
  rows!: PersonRowInput[];
}

@ObjectType({ description: 'The user name and the unit that a row of a sheet means.' })
export class MatchedPersonRow {
  @Field(() => PersonVerdict)
  verdict!: PersonVerdict;

  @Field(() => String)
  login!: string;

  @Field(() => ID, { nullable: true })
  unitId!: string | null;

  @Field(() => String, { nullable: true })
  unitName!: string | null;
}
