import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'A report of an earlier period, of the unit or of one that it succeeded.' })
export class EarlierReport {
  @Field(() => String, { description: 'The unit as it was called then.' })
  unitName!: string;

  @Field(() => Boolean, { description: 'Only accepted figures stand beside those of today.' })
  isAccepted!: boolean;

  @Field(() => Boolean, { description: 'Is it a report of this very unit?' })
  isSelf!: boolean;
}

@ObjectType({ description: 'A period with whose figures a report is compared, and whose figures these are.' })
export class EarlierPeriod {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  series!: string;

  @Field(() => DateScalar)
  dataTo!: string;

  @Field(() => [EarlierReport])
  reports!: EarlierReport[];
}
