import { ConsultationAnswer, ConsultationNews } from '@ke-hoach/schema';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';

registerEnumType(ConsultationNews, {
  name: 'ConsultationNews',
  description: 'Why a unit that was asked about a plan should look at it again.',
});

@ObjectType({ description: 'A remark on a plan that is consulted on.' })
export class PlanComment {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String)
  byName!: string;

  @Field(() => String, { nullable: true, description: 'The part of the document it is about.' })
  section!: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'Said by the office, not by the unit.' })
  isFromOffice!: boolean;
}

@ObjectType({ description: 'A unit that was asked about a plan [hiệp thương], and what it said. Units see their own.' })
export class PlanConsultation {
  planId!: string;
  unitId!: string;

  @Field(() => ConsultationAnswer, { nullable: true, description: 'Null until it answers.' })
  answer!: ConsultationAnswer | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true })
  answeredByName!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody of the unit last answered, remarked or said that they had seen what became of it.',
  })
  seenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who that was.' })
  seenByName!: string | null;

  @Field(() => Boolean, { description: 'Was the document edited after the answer?' })
  isEditedSince!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for an answer.' })
  answerBy!: string | null;

  @Field(() => ConsultationNews, { nullable: true, description: 'Why the unit should look at it; null when it has.' })
  news!: ConsultationNews | null;
}
