import { ReportChannel } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

registerEnumType(ReportChannel, { name: 'ReportChannel', description: 'A way on which a report comes to the office.' });

@ObjectType('ReportArrival', { description: 'That a report came to the office on one of its channels [kênh nhận].' })
export class ReportArrivalType {
  /** Null for the system, which records itself. */
  byId!: string | null;

  @Field(() => ReportChannel)
  channel!: ReportChannel;

  @Field(() => DateScalar, { description: 'The day it came.' })
  cameOn!: string;

  @Field(() => String, { nullable: true, description: 'Its number in Qoffice, or what else names it there.' })
  reference!: string | null;

  @Field(() => Int, { description: 'Send it back as expectedRevision; 0 where nothing is recorded.' })
  revision!: number;
}

@InputType({
  description: 'That a report came on paper, in Qoffice or by e-mail; or that this was recorded by mistake.',
})
export class RecordChannelInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ReportChannel, { description: 'Not SYSTEM: that records itself.' })
  channel!: ReportChannel;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came; null takes the record away.' })
  cameOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The number in Qoffice, needed there.' })
  reference?: string | null;

  @Field(() => Int, { description: "The record's revision as it was seen; 0 where there was none." })
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}
