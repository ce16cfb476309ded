import { UnitKind, UnitLine } from '@ke-hoach/schema';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../platform/scalars.ts';

@InputType({ description: 'A new unit [lập đơn vị].' })
export class CreateUnit {
  @Field(() => ID, { description: 'A uuid made by the asker, so that later changes of the same batch can name it.' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => UnitKind)
  kind!: UnitKind;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit above it; without one it stands at the top.' })
  parentId?: string | null;

  @Field(() => UnitLine, { defaultValue: UnitLine.TERRITORY })
  line!: UnitLine;
}

@InputType({ description: 'Another name, kind or code [đổi tên]; what is left out stays.' })
export class RenameUnit {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => UnitKind, { nullable: true })
  kind?: UnitKind | null;

  @Field(() => String, { nullable: true, description: 'The new code; an empty text removes it.' })
  code?: string | null;
}

@InputType({ description: 'Another place in a line [chuyển cấp trên]; also the first place in a line.' })
export class MoveUnit {
  @Field(() => ID)
  unitId!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above it; without one it stands at the top of the line.' })
  parentId?: string | null;

  @Field(() => UnitLine, { defaultValue: UnitLine.TERRITORY })
  line!: UnitLine;
}

@InputType({
  description: 'Units end and pass into one [sáp nhập]; it may be an old unit or one made by the same batch.',
})
export class MergeUnits {
  @Field(() => [ID])
  unitIds!: string[];

  @Field(() => ID)
  intoId!: string;
}

@InputType({ description: 'One of the units that a unit is split into.' })
export class UnitPart {
  @Field(() => ID)
  unitId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its part of earlier figures, above 0 and at most 1.' })
  share?: string | null;
}

@InputType({ description: 'Into which part of a unit that is split somebody of it goes, with all roles held there.' })
export class PersonOfPart {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID, { description: 'One of the parts.' })
  unitId!: string;
}

@InputType({ description: 'A unit passes into several [chia, tách].' })
export class SplitUnit {
  @Field(() => ID)
  unitId!: string;

  @Field(() => [UnitPart])
  parts!: UnitPart[];

  @Field(() => Boolean, { defaultValue: false, description: 'The unit itself lives on and keeps the rest.' })
  staysOn!: boolean;

  @Field(() => ID, { nullable: true, description: 'Who takes over its people, plans and the units below it.' })
  heirId?: string | null;

  @Field(() => [PersonOfPart], { defaultValue: [], description: 'People who go elsewhere than to the heir.' })
  people!: PersonOfPart[];
}

@InputType({ description: 'A unit ends [giải thể].' })
export class AbolishUnit {
  @Field(() => ID)
  unitId!: string;

  @Field(() => ID, { nullable: true, description: 'Who takes over its people, plans and the units below it.' })
  heirId?: string | null;
}

@InputType({ description: 'A unit gives a part to another [điều chuyển]; both live on.' })
export class TransferPart {
  @Field(() => ID)
  fromId!: string;

  @Field(() => ID)
  toId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The part of earlier figures given away.' })
  share?: string | null;
}

@InputType({ description: 'One change of units; exactly one of the kinds is given.' })
export class UnitChange {
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  on!: string;

  @Field(() => CreateUnit, { nullable: true })
  create?: CreateUnit | null;

  @Field(() => RenameUnit, { nullable: true })
  rename?: RenameUnit | null;

  @Field(() => MoveUnit, { nullable: true })
  move?: MoveUnit | null;

  @Field(() => MergeUnits, { nullable: true })
  merge?: MergeUnits | null;

  @Field(() => SplitUnit, { nullable: true })
  split?: SplitUnit | null;

  @Field(() => AbolishUnit, { nullable: true })
  abolish?: AbolishUnit | null;

  @Field(() => TransferPart, { nullable: true })
  transfer?: TransferPart | null;
}

@InputType({ description: 'Changes of units made together, in this order, for one reason.' })
export class ChangeUnitsInput {
  @Field(() => [UnitChange])
  changes!: UnitChange[];

  @Field(() => String, { description: 'For instance the resolution that orders it.' })
  reason!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'What would follow from these changes.' })
export class PreviewUnitChangesInput {
  @Field(() => [UnitChange])
  changes!: UnitChange[];
}

@InputType({ description: 'Which batch of changes to take back.' })
export class UndoUnitChangesInput {
  @Field(() => ID)
  batchId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
