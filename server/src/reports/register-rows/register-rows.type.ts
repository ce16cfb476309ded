import { RegisterRowStanding } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReportConflict } from '../report-results.type.ts';

registerEnumType(RegisterRowStanding, {
  name: 'RegisterRowStanding',
  description: 'How a report stands to the row of an entry.',
});

@ObjectType('RegisterRow', { description: 'A row that an entry of a register makes in a table of this report.' })
export class RegisterRowType {
  @Field(() => ID, { description: 'Permanent id of the table.' })
  table!: string;

  @Field(() => ID, { description: 'The entry, which is a report; the row stands in the table under the same id.' })
  row!: string;

  @Field(() => String, { nullable: true, description: 'What the entry is told apart by.' })
  heading!: string | null;

  @Field(() => RegisterRowStanding)
  standing!: RegisterRowStanding;

  @Field(() => [ID], { description: 'Of a corrected row: the columns that say something else than the entry.' })
  differs!: string[];
}

@InputType({ description: 'Rows of registers to put into the draft.' })
export class DrawRegisterRowsInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Of Report.registerRows: these are put there as their entries say, in place of what was corrected. Null for all that never stood there.',
  })
  rows?: string[] | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The rows stand in the draft.' })
export class RegisterRowsDrawn {
  readonly kind!: 'RegisterRowsDrawn';
  readonly planYear!: number;
  readonly reportId!: string;

  @Field(() => [ID], { description: 'Those that came in or were put right; what a table has no room for is left out.' })
  drawn!: string[];
}

export const DrawRegisterRowsResult = createUnionType({
  name: 'DrawRegisterRowsResult',
  description: 'Put into the draft, or changed by somebody else since.',
  types: () => [RegisterRowsDrawn, ReportConflict] as const,
  resolveType: (value: { kind: string }) => value.kind,
});
