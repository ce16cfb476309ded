import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { ConflictingCell, ExplanationType } from '../../drafts/draft.type.ts';
import { DateTimeScalar, JsonScalar } from '../../platform/scalars.ts';
import { PlanConflict } from '../plan.type.ts';

@ObjectType({
  description: "A plan's document as the office edits it; of an issued plan, the amendment being written.",
})
export class PlanDraft {
  savedById!: string | null;

  @Field(() => JsonScalar, { description: 'Answers to the plan type.' })
  answers!: unknown;

  @Field(() => [ExplanationType], { description: 'Why warnings are right as they stand.' })
  explanations!: ExplanationType[];

  @Field(() => DateTimeScalar, { nullable: true })
  savedAt!: Date | null;

  @Field(() => Boolean, { description: 'Is it an amendment of an issued plan that is not yet made?' })
  isAmendment!: boolean;
}

@ObjectType({ description: 'What was typed is kept, beside what others saved in other cells since.' })
export class PlanDocumentSaved {
  readonly kind!: 'PlanDocumentSaved';
  readonly planId!: string;
  /** Had others changed the plan since the revision it was typed on? */
  readonly joined!: boolean;
}

@ObjectType({ description: 'Somebody changed the same cells since: nothing was stored; the plan as it stands.' })
export class PlanDocumentConflict {
  readonly kind!: 'PlanDocumentConflict';
  readonly planId!: string;

  @Field(() => [ConflictingCell])
  cells!: ConflictingCell[];
}

export const SavePlanDocumentResult = createUnionType({
  name: 'SavePlanDocumentResult',
  description: 'Kept, or met what somebody else changed.',
  types: () => [PlanDocumentSaved, PlanDocumentConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType({ description: 'The draft is gone, with its periods and assignments. Forms and accounts stay.' })
export class PlanDeleted {
  readonly kind!: 'PlanDeleted';

  @Field(() => ID)
  id!: string;
}

export const DeletePlanResult = createUnionType({
  name: 'DeletePlanResult',
  description: 'Gone, or changed by somebody else since.',
  types: () => [PlanDeleted, PlanConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType({ description: "One place of a plan's document before and after an amendment, as text." })
export class DocumentAmendment {
  @Field(() => String, { description: 'The titles of field and column.' })
  place!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}
