import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../platform/connection.type.ts';
import { DecimalScalar } from '../../platform/scalars.ts';

@ObjectType('ReportBehind', { description: 'A report with what it gave to a cell.' })
export class ReportBehindType {
  planYear!: number;
  reportId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The sum of its values; of a ratio, above the line.' })
  value!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of a ratio: the sum of its values below the line.' })
  over!: string | null;

  @Field(() => Int, { description: 'How many values it gave.' })
  count!: number;

  @Field(() => DecimalScalar, {
    description: 'The part of it that counts in this group: less than 1 where RECAST shares a unit out.',
  })
  weight!: string;
}

@ObjectType('Narrative', { description: 'What one report wrote in answer to a field of text.' })
export class NarrativeType {
  planYear!: number;
  reportId!: string;

  @Field(() => String)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'Of a column: the row in which it stands.' })
  row!: string | null;
}

export const ReportBehindConnection = connectionType(ReportBehindType, 'ReportBehind');
export const NarrativeConnection = connectionType(NarrativeType, 'Narrative');
