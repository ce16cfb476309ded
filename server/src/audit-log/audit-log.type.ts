import { AuditArea, Role } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';

registerEnumType(AuditArea, { name: 'AuditArea', description: 'What an entry of the audit is about.' });

@ObjectType({
  description: 'One entry of the audit [nhật ký]: who did what to whom. What was answered stands in none.',
})
export class AuditEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'What was done, a noun and a verb: role.give.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Who did it, as they are called today; null of the system.' })
  byName!: string | null;

  @Field(() => String, { nullable: true, description: 'Null of who is not of those that the viewer administers.' })
  byLogin!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The person, unit, plan, form or report it was done to, as it is called today; null where it is gone or not for the viewer.',
  })
  subject!: string | null;

  @Field(() => Role, { nullable: true, description: 'The role that was given or ended.' })
  role!: Role | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a command that was refused, because whoever sent it may not: what would have been done, as `action` says it.',
  })
  refused!: string | null;

  @Field(() => String, { nullable: true, description: 'The unit for which it was done, or the person who takes over.' })
  beside!: string | null;
}

@ObjectType({ description: 'One AuditEntry of a page.' })
export class AuditEntryEdge {
  @Field(() => AuditEntry)
  node!: AuditEntry;

  @Field(() => String)
  cursor!: string;
}

@ObjectType({ description: 'How far the audit is sealed: its head is signed outside the database.' })
export class AuditSeal {
  @Field(() => DateTimeScalar, { description: 'When its head was signed last.' })
  signedAt!: Date;

  @Field(() => Int, { description: 'How many entries that head stands for, of all units.' })
  entries!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last held against its chain.' })
  verifiedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was found whole then.' })
  isWhole!: boolean | null;
}

@ObjectType({
  description:
    'A page of the audit, the newest first. How many there are in all is not counted; where few of many fit, a page may hold fewer than asked for and go on.',
})
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge])
  edges!: AuditEntryEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => AuditSeal, { nullable: true, description: 'Null where this server keeps no signed heads.' })
  seal!: AuditSeal | null;
}

@InputType({ description: 'Which entries of the audit are asked for.' })
export class AuditFilter {
  @Field(() => Boolean, { defaultValue: false, description: 'Of units below too.' })
  withBelow!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the name or user name of who did it, or of whom it was done to.',
  })
  person?: string | null;

  @Field(() => AuditArea, { nullable: true })
  area?: AuditArea | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  to?: string | null;
}
