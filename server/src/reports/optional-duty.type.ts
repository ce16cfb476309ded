import { Field, Int, ObjectType } from 'type-graphql';
import type { OptionalDutyRow } from './optional-duties.repository.ts';

@ObjectType('OptionalDuty', {
  description:
    "What one of the viewer's own units may report though it owes nothing: one report, or entries of a register.",
})
export class OptionalDutyType implements OptionalDutyRow {
  assignmentId!: string;
  unitId!: string;
  planYear!: number;
  reportId!: string | null;

  @Field(() => Boolean, { description: 'May the viewer begin a report now? It takes a reporter, and an open period.' })
  canOpen!: boolean;

  @Field(() => Int)
  drafts!: number;

  @Field(() => Int)
  returned!: number;

  @Field(() => Int, { description: 'Submitted, received or accepted.' })
  handedIn!: number;
}
