import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';

@ObjectType('DocumentNumber', {
  description: 'Number and day that the unit gave to a report after it was handed in [số văn bản].',
})
export class DocumentNumberType {
  byId!: string | null;

  @Field(() => String)
  number!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null: the day its form says, else that of handing in.' })
  day!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  at!: Date;
}

@InputType({ description: 'Number and day of a report as its records clerk entered it, once it was handed in.' })
export class NumberReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int, { description: 'Number of the submission it was given to, the latest: a later one bears its own.' })
  revision!: number;

  @Field(() => String, {
    description: 'As it stands on the document, "05/BC-MTTQ", without "Số" before it; at most 60 signs.',
  })
  number!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Not after today; null: the day its form says, else that of handing in.',
  })
  day?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}
