import { ChartKind, ChartSize, Role } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { SavedQuestionType } from '../saved/saved-question.type.ts';

registerEnumType(ChartSize, { name: 'ChartSize', description: 'How wide a chart stands on a dashboard.' });

@ObjectType('DashboardChart', { description: 'A kept question on a dashboard, and how its answer is drawn there.' })
export class DashboardChartType {
  @Field(() => SavedQuestionType)
  question!: SavedQuestionType;

  @Field(() => ChartKind)
  kind!: ChartKind;

  @Field(() => ChartSize)
  size!: ChartSize;
}

@ObjectType('Dashboard', {
  description:
    'Kept questions side by side [bảng biểu đồ], in the order of their person. It holds no figures: whoever opens it asks ' +
    'for themselves.',
})
export class DashboardType {
  /** Inner keys. */
  dashboardId!: string;
  accountId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Boolean, { description: 'It is the viewer who made it and may change it.' })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'Whoever is signed in and has its id may open it.' })
  sharedByLink!: boolean;

  @Field(() => [Role], {
    description:
      'Who holds one of these at a unit where its person holds a role, or below one, finds it in their list.',
  })
  sharedWith!: Role[];

  @Field(() => DateTimeScalar)
  savedAt!: Date;

  @Field(() => Int, { description: 'Send it back as expectedRevision.' })
  editRevision!: number;
}

@InputType({ description: 'A kept question on a dashboard, and how its answer is drawn there.' })
export class DashboardChartInput {
  @Field(() => ID, { description: 'A kept question of your own; one may stand on it several times.' })
  questionId!: string;

  @Field(() => ChartKind, { defaultValue: ChartKind.AUTO })
  kind!: ChartKind;

  @Field(() => ChartSize, { defaultValue: ChartSize.HALF })
  size!: ChartSize;
}

@InputType({ description: 'A dashboard as it is to be: whatever is not named is on it no more.' })
export class SaveDashboardInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A dashboard of your own that is changed; without it a new one is made.',
  })
  dashboardId?: string | null;

  @Field(() => String, { description: '1 to 300 characters.' })
  title!: string;

  @Field(() => [DashboardChartInput], { description: 'In their order; at most 24.' })
  charts!: DashboardChartInput[];

  @Field(() => Boolean, { defaultValue: false })
  sharedByLink!: boolean;

  @Field(() => [Role], { defaultValue: [] })
  sharedWith!: Role[];

  @Field(() => Int, { description: '0 for a new one.' })
  expectedRevision!: number;

  @Field(() => String)
  idempotencyKey!: string;
}

@InputType({ description: 'A dashboard of your own that is no longer wanted. Its questions are kept.' })
export class RemoveDashboardInput {
  @Field(() => ID)
  dashboardId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The dashboard is as it was sent.' })
export class DashboardSaved {
  kind!: 'DashboardSaved';
  dashboardId!: string;
}

@ObjectType({ description: 'The dashboard is gone.' })
export class DashboardRemoved {
  kind!: 'DashboardRemoved';

  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'It was changed since it was read, on another page of the same person.' })
export class DashboardConflict {
  kind!: 'DashboardConflict';
  dashboardId!: string;
}

export const SaveDashboardResult = createUnionType({
  name: 'SaveDashboardResult',
  description: 'Saved, or changed elsewhere since.',
  types: () => [DashboardSaved, DashboardConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

export const RemoveDashboardResult = createUnionType({
  name: 'RemoveDashboardResult',
  description: 'Removed, or changed elsewhere since.',
  types: () => [DashboardRemoved, DashboardConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
