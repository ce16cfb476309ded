import { ReminderChannel, ReportCommand, ReportState } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';

registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'States of a report; late and overdue are facts about time, never states.',
});
registerEnumType(ReminderChannel, { name: 'ReminderChannel', description: 'How a unit was reminded of a report.' });
registerEnumType(ReportCommand, { name: 'ReportCommand', description: 'What a person may do to a report.' });

@ObjectType('Report', { description: 'The duty of one unit under one assignment, and its answer [báo cáo].' })
export class ReportType {
  planYear!: number;
  reportId!: string;
  planId!: string;
  assignmentId!: string;
  periodId!: string;
  unitId!: string;
  versionId!: string | null;
  dueOverride!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => ReportState)
  state!: ReportState;

  @Field(() => Int, { description: '1, or the running number where a form is open all year.' })
  ordinal!: number;

  @Field(() => Boolean, { description: 'Is it owed? Else its unit opened it of its own accord.' })
  required!: boolean;

  @Field(() => Boolean, { description: 'Was the last submission after the last day of the due date?' })
  isLate!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last submitted.' })
  submittedAt!: Date | null;

  @Field(() => Int, { description: 'Counts every change, draft saves included; send it back as expectedRevision.' })
  editRevision!: number;
}

@ObjectType('Draft', { description: 'What a unit has typed so far.' })
export class DraftType {
  savedById!: string | null;
  stored!: string | null;
  storedExplanations!: string | null;
  keptAsideText!: string | null;
  copiedText!: string | null;
  drawnText!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  savedAt!: Date | null;
}

@ObjectType('Revision', { description: 'What was submitted, kept for ever [lần nộp].' })
export class RevisionType {
  versionId!: string;
  submittedById!: string;
  preparedById!: string;
  approvedById!: string | null;
  /** In bytes. */
  answersSize!: number;
  calculatedSize!: number;
  explanationsSize!: number;
  behalf!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => Boolean)
  nothingToReport!: boolean;

  @Field(() => Boolean)
  isLate!: boolean;

  @Field(() => DateTimeScalar)
  submittedAt!: Date;

  @Field(() => String, {
    description: 'SHA-256 over the canonical texts of answers, calculated values, context and explanations.',
  })
  checksum!: string;

  @Field(() => String)
  receiptNumber!: string;
}

@ObjectType('ReturnedCell', { description: 'A cell the office wants mended.' })
export class ReturnedCellType {
  @Field(() => ID)
  field!: string;

  @Field(() => ID, { nullable: true })
  row!: string | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType('ReportReturn', { description: 'Why a report was returned or reopened, while it is.' })
export class ReportReturnType {
  byId!: string | null;
  planYear!: number;
  reportId!: string;
  /** Number of the revision it was about. */
  revision!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => DateScalar, { nullable: true })
  newDueDate!: string | null;

  @Field(() => [ReturnedCellType])
  cells!: ReturnedCellType[];
}

@ObjectType('ReportSentBack', {
  description: "Why the unit's own leader gave the report back, until it goes out again.",
})
export class ReportSentBackType {
  byId!: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('ReportWaiver', { description: 'Why a unit was let off a report [miễn nộp].' })
export class ReportWaiverType {
  byId!: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('ReportEvent', { description: "One line of a report's timeline." })
export class ReportEventType {
  byId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  command!: string;

  @Field(() => ReportState)
  from!: ReportState;

  @Field(() => ReportState)
  to!: ReportState;

  @Field(() => String, {
    nullable: true,
    description: "Why; what the unit's leader wrote in giving it back is for those of the unit.",
  })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The new last day that was given with it.' })
  newDueDate!: string | null;

  @Field(() => Boolean, { description: 'Did the office do it in filling the report for its unit?' })
  isOnBehalf!: boolean;

  @Field(() => ReminderChannel, { nullable: true, description: 'Of a reminder: how the unit was told.' })
  channel!: ReminderChannel | null;

  @Field(() => String, { nullable: true, description: 'The number that was given with it to what was handed in.' })
  documentNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that was given with it.' })
  documentDay!: string | null;
}

@ObjectType('ReportReminder', {
  description: 'That the office reminded the unit of a report, until it is handed in [nhắc nộp].',
})
export class ReportReminderType {
  byId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it did so last.' })
  at!: Date;

  @Field(() => ReminderChannel)
  channel!: ReminderChannel;

  @Field(() => String, { nullable: true, description: 'What the office said beside it.' })
  sentence!: string | null;

  @Field(() => Int, { description: 'How often it did so since the report was asked for, or handed in last.' })
  times!: number;
}

export const ReportConnection = connectionType(ReportType, 'Report');
