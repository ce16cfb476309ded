import { UnitApproval } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(UnitApproval, {
  name: 'UnitApproval',
  description:
    "Who agrees inside a unit before its reports go to the office: nobody, the leader, the leader's deputy too.",
});

@ObjectType('UnitApprovalSetting', { description: 'Who agrees to the reports of a unit [duyệt trong đơn vị].' })
export class UnitApprovalSettingType {
  @Field(() => UnitApproval)
  approval!: UnitApproval;

  @Field(() => Int, { description: 'Counts every change; send it back as expectedRevision.' })
  editRevision!: number;

  @Field(() => Boolean, { description: 'May the viewer change it?' })
  canSet!: boolean;
}

@InputType({ description: 'Who agrees to the reports of a unit from now on.' })
export class SetUnitApprovalInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => UnitApproval)
  approval!: UnitApproval;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The setting is kept.' })
export class UnitApprovalSet {
  readonly kind!: 'UnitApprovalSet';
  readonly unitId!: string;
}

@ObjectType({ description: 'Somebody changed the setting since; nothing was stored.' })
export class UnitApprovalConflict {
  readonly kind!: 'UnitApprovalConflict';
  readonly unitId!: string;
}

export const SetUnitApprovalResult = createUnionType({
  name: 'SetUnitApprovalResult',
  description: 'Kept, or changed by somebody else since.',
  types: () => [UnitApprovalSet, UnitApprovalConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
