import { SuccessionKind, UnitKind } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';
import { connectionType } from '../platform/connection.type.ts';

registerEnumType(UnitKind, { name: 'UnitKind', description: 'Kinds of unit [đơn vị].' });
registerEnumType(SuccessionKind, { name: 'SuccessionKind', description: 'How a unit passes into another.' });

@ObjectType('Unit', {
  description: 'A unit [đơn vị] as it stands on a date: name, kind and parent may change, the id never does.',
})
export class UnitType {
  /** The inner key; never shown. */
  unitId!: string;
  /** The date as of which name, kind and parent are given. */
  asOf!: string;
  parentId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The name as of the date asked; of a unit that is gone, its last name.' })
  name!: string;

  @Field(() => UnitKind)
  kind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description: 'Statistical code; codes are reused for other units, so never a key.',
  })
  code!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the placement shown.' })
  existsFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the placement shown; null while it lasts.' })
  existsTo!: string | null;
}

@ObjectType({ description: 'How many units of a kind there are.' })
export class UnitKindCount {
  @Field(() => UnitKind)
  kind!: UnitKind;

  @Field(() => Int)
  count!: number;
}

export const UnitConnection = connectionType(UnitType, 'Unit');
