import { AfterMerger, RecastFigures, ReportState, Role, UndoObstacle, UnitRefusalCode } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../platform/scalars.ts';

registerEnumType(UnitRefusalCode, { name: 'UnitRefusalCode', description: 'Why a change of units cannot be made.' });
registerEnumType(RecastFigures, {
  name: 'RecastFigures',
  description: "What becomes of a unit's earlier figures when they are recast on later units.",
});
registerEnumType(UndoObstacle, { name: 'UndoObstacle', description: 'Why changes of units cannot be taken back.' });

@ObjectType({ description: 'One of the changes cannot be made; none was.' })
export class UnitChangeRefused {
  readonly kind!: 'UnitChangeRefused';

  @Field(() => Int, { description: 'The place of the change in the batch, from 0.' })
  index!: number;

  @Field(() => UnitRefusalCode)
  refusal!: UnitRefusalCode;

  @Field(() => ID, { description: 'The unit it is about.' })
  unitId!: string;

  @Field(() => String, { nullable: true, description: 'Its name, where another day of it stands in the way.' })
  unitName!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that stands in the way: it ends, begins or changes then.',
  })
  day!: string | null;
}

@ObjectType({ description: 'The changes are made.' })
export class UnitsChanged {
  readonly kind!: 'UnitsChanged';

  @Field(() => ID, { description: 'Names the batch, to take it back.' })
  batchId!: string;

  @Field(() => Int, { description: 'Reports that are now owed in addition.' })
  reportsAdded!: number;

  @Field(() => Int, { description: 'Untouched reports that are no longer owed.' })
  reportsVoided!: number;

  @Field(() => Int, { description: 'Begun reports of units that no longer owe them: for the office to decide.' })
  reportsToDecide!: number;
}

export const ChangeUnitsResult = createUnionType({
  name: 'ChangeUnitsResult',
  description: 'Made, or refused with the first change that cannot be made.',
  types: () => [UnitsChanged, UnitChangeRefused] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

@ObjectType({ description: 'A begun report whose unit would no longer owe it.' })
export class ReportLeftOver {
  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  periodName!: string;

  @Field(() => ReportState)
  state!: ReportState;
}

@ObjectType({ description: 'A role that would pass to another unit or end.' })
export class RoleToPass {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String)
  fromUnit!: string;

  @Field(() => String, { nullable: true, description: 'Null: the role ends.' })
  toUnit!: string | null;
}

@ObjectType({ description: 'A plan that another unit would lead.' })
export class PlanToPass {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  toUnit!: string;
}

@ObjectType({ description: 'What a unit would owe of a target in another way than without the change.' })
export class TargetToFollow {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => AfterMerger, { description: 'What the target says of units into which several were merged.' })
  afterMerger!: AfterMerger;

  @Field(() => String)
  unitName!: string;

  @Field(() => DecimalScalar)
  owed!: string;
}

@ObjectType({ description: 'Entries of a unit in a register, such as its dossiers of exemplary models.' })
export class EntriesOfUnit {
  @Field(() => String)
  formTitle!: string;

  @Field(() => String, { nullable: true })
  formTitleEn!: string | null;

  @Field(() => Int)
  handedIn!: number;

  @Field(() => Int, { description: 'Begun and not handed in, or returned.' })
  begun!: number;
}

@ObjectType({ description: "What becomes of a unit's earlier figures." })
export class FiguresToRecast {
  @Field(() => String)
  unitName!: string;

  @Field(() => Int, { description: 'Reports handed in so far.' })
  reports!: number;

  @Field(() => [EntriesOfUnit], {
    description: 'By form: those handed in are among its reports and go the way of its figures.',
  })
  entries!: EntriesOfUnit[];

  @Field(() => RecastFigures)
  recast!: RecastFigures;
}

@ObjectType({ description: 'What a unit that ends recorded under issued plans: it stays, under its last name.' })
export class ToldOfPlans {
  @Field(() => String)
  unitName!: string;

  @Field(() => Int, { description: 'Plans of its own.' })
  ownPlans!: number;

  @Field(() => Int, { description: 'Tasks it told of.' })
  tasks!: number;
}

@ObjectType({ description: 'What would follow from changes of units, as of the day on which the last of them holds.' })
export class UnitChangePreview {
  readonly kind!: 'UnitChangePreview';

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => Int)
  reportsAdded!: number;

  @Field(() => Int)
  reportsVoided!: number;

  @Field(() => [ReportLeftOver])
  reportsToDecide!: ReportLeftOver[];

  @Field(() => [RoleToPass])
  roles!: RoleToPass[];

  @Field(() => [PlanToPass])
  plans!: PlanToPass[];

  @Field(() => [TargetToFollow], { description: 'At most 200.' })
  targets!: TargetToFollow[];

  @Field(() => [FiguresToRecast])
  figures!: FiguresToRecast[];

  @Field(() => [ToldOfPlans], { description: 'At most 200.' })
  told!: ToldOfPlans[];

  @Field(() => Int, { description: 'Units that would stand under another parent, besides those named.' })
  unitsMoved!: number;
}

export const PreviewUnitChangesResult = createUnionType({
  name: 'PreviewUnitChangesResult',
  description: 'What would follow, or the first change that cannot be made.',
  types: () => [UnitChangePreview, UnitChangeRefused] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

@ObjectType({ description: 'The batch is taken back: units, roles, plans and duties are as if it had not been made.' })
export class UnitChangesUndone {
  readonly kind!: 'UnitChangesUndone';

  @Field(() => ID)
  batchId!: string;

  @Field(() => [String], {
    description:
      'Titles of plans that were begun after the batch and are led again as without it: their units are to be looked at.',
  })
  plansFollowed!: string[];

  @Field(() => [String], {
    description:
      'Titles of plans that chose units made by the batch, for reports, tasks or targets: they choose again those these came of.',
  })
  plansChoosing!: string[];
}

@ObjectType({ description: 'Changes that were made since and build on those to be taken back.' })
export class LaterUnitChange {
  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar, { description: 'The day on which the first of them holds.' })
  on!: string;
}

@ObjectType({ description: 'The batch can no longer be taken back; nothing was done.' })
export class UndoRefused {
  readonly kind!: 'UndoRefused';

  @Field(() => UndoObstacle)
  obstacle!: UndoObstacle;

  @Field(() => LaterUnitChange, { nullable: true, description: 'What to take back first.' })
  later!: LaterUnitChange | null;
}

export const UndoUnitChangesResult = createUnionType({
  name: 'UndoUnitChangesResult',
  description: 'Taken back, or what stands in the way.',
  types: () => [UnitChangesUndone, UndoRefused] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

@ObjectType({ description: 'Changes of units that were made together.' })
export class UnitChangeBatch {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String)
  byName!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Int, { description: 'How many changes it holds.' })
  size!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt!: string | null;
}
