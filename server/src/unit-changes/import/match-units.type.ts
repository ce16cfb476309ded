import { ImportVerdict } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

registerEnumType(ImportVerdict, { name: 'ImportVerdict', description: 'What a row of an imported sheet is.' });

@InputType({ description: 'A row of a sheet of units.' })
export class UnitRow {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit above it, as written in the sheet.' })
  parentName?: string | null;
}

@InputType({ description: 'A sheet of units, and the unit below which it is imported.' })
export class MatchUnitsInput {
  @Field(() => ID)
  underId!: string;

  @Field(() => DateScalar, { description: 'Units are compared as they stand on this day.' })
  on!: string;

  @Field(() => [UnitRow])
  rows!: UnitRow[];
}

@ObjectType({ description: 'Which unit a row of a sheet means.' })
export class MatchedUnitRow {
  @Field(() => ImportVerdict)
  verdict!: ImportVerdict;

  @Field(() => ID, { nullable: true, description: 'The existing unit.' })
  unitId!: string | null;

  @Field(() => String, { nullable: true })
  currentName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The existing unit above it.' })
  parentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The row that makes the unit above it, from 0.' })
  parentRow!: number | null;
}
