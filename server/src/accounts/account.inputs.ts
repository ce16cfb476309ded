import { Role } from '@ke-hoach/schema';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';

@InputType({ description: 'Roles at one more unit.' })
export class RolesAtUnit {
  @Field(() => ID)
  unitId!: string;

  @Field(() => [Role])
  roles!: Role[];
}

@InputType({ description: 'Somebody who gets an account.' })
export class NewPerson {
  @Field(() => String, { description: 'User name; capitals do not count.' })
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Position, as written under a signature.' })
  title?: string | null;

  @Field(() => [Role], { description: 'At the unit that the list is for.' })
  roles!: Role[];

  @Field(() => [RolesAtUnit], { defaultValue: [], description: 'At other units, each of which the asker administers.' })
  elsewhere!: RolesAtUnit[];
}

@InputType({ description: 'Accounts for people of one unit or of several, one or many; all are made or none.' })
export class CreateAccountsInput {
  @Field(() => ID, { description: 'The unit that the list is for.' })
  unitId!: string;

  @Field(() => [NewPerson])
  people!: NewPerson[];

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'What somebody is called, as it was read and as it is to be.' })
export class DescribePersonInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Position, as written under a signature; none: it is taken away.',
  })
  title?: string | null;

  @Field(() => String, { description: 'The name that was read: where it is another by now, nothing is changed.' })
  nameSeen!: string;

  @Field(() => String, { nullable: true, description: 'The position that was read.' })
  titleSeen?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Whose password is forgotten.' })
export class ResetAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Whose account is disabled, and why.' })
export class DisableAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { description: 'Kept on record; at most 500 signs.' })
  reason!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Whose account is enabled again, and why.' })
export class EnableAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { description: 'Kept on record; at most 500 signs.' })
  reason!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'User name and one-time code of the slip, and the password from now on.' })
export class ActivateAccountInput {
  @Field(() => String)
  login!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  password!: string;
}

@InputType({ description: 'A role at a unit from a day to a day.' })
export class GiveRoleInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; none: until it is ended.' })
  lastDay?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'A role and its last day.' })
export class EndRoleInput {
  @Field(() => ID)
  roleId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'None: it ends at once, with the next request; one that began today then never was, but on record.',
  })
  lastDay?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Somebody leaves, and another takes over.' })
export class ReplacePersonInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => DateScalar, { description: 'The last day of whoever leaves.' })
  lastDay!: string;

  @Field(() => ID)
  deputyId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the deputy; none: for good.' })
  deputyLastDay?: string | null;

  @Field(() => String, { description: 'What the deputy must know: kept on record.' })
  handover!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
