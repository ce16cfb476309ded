import { ReminderChannel } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ReportOutcome } from '../change-reports.type.ts';

@InputType({ description: 'Reports of which the office reminds their units; at most 1000.' })
export class RemindReportsInput {
  @Field(() => [ID])
  reportIds!: string[];

  @Field(() => ReminderChannel, { description: 'How the units were told, beside their to-do.' })
  channel!: ReminderChannel;

  @Field(() => String, { nullable: true, description: 'What the office says beside it, in the to-do of the units.' })
  sentence?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also those that were reminded today, up to five times; else they are left as they are, and told.',
  })
  evenIfToday!: boolean;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'That units were reminded of their reports.' })
export class ReportsReminded {
  @Field(() => Int, { description: 'Of how many reports.' })
  count!: number;

  @Field(() => [ReportOutcome], { description: 'Of which reports they were not, with the reason why.' })
  left!: ReportOutcome[];
}
