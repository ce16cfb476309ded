import { SuccessionKind, UnitKind, UnitLine } from '@ke-hoach/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'Where a unit stood in a line, from a day to a day, and what it was called [vị trí].' })
export class Placement {
  @Field(() => UnitLine)
  line!: UnitLine;

  @Field(() => String)
  name!: string;

  @Field(() => UnitKind)
  kind!: UnitKind;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the unit above it when the placement began.' })
  parentName!: string | null;

  @Field(() => DateScalar, { nullable: true })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  until!: string | null;
}

@ObjectType({ description: 'A unit passing into another on a day [kế thừa].' })
export class Succession {
  @Field(() => SuccessionKind)
  kind!: SuccessionKind;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => ID)
  fromId!: string;

  @Field(() => String)
  fromName!: string;

  @Field(() => ID)
  toId!: string;

  @Field(() => String)
  toName!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The part of earlier figures that passes, where given.' })
  share!: string | null;
}
