import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { PlanSeenInput } from '../plan-change.type.ts';

@ObjectType('PlanAnnouncement', { description: 'What the office tells everybody who sees the plan [thông báo].' })
export class PlanAnnouncementType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where guidance or a form can be read: an address.' })
  link!: string | null;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  byName!: string;
}

@InputType({ description: 'Something to tell everybody who sees the plan.' })
export class AnnounceInPlanInput extends PlanSeenInput {
  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'An address that begins with http:// or https://.' })
  link?: string | null;
}

@InputType({ description: 'Which announcement to take down.' })
export class TakeDownAnnouncementInput extends PlanSeenInput {
  @Field(() => ID)
  announcementId!: string;
}
