import { AccountRefusalCode, Role } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { ViewerType } from '../people/people.type.ts';

registerEnumType(AccountRefusalCode, {
  name: 'AccountRefusalCode',
  description: 'Why a change of accounts or roles cannot be made.',
});

@ObjectType({ description: 'A role that somebody holds at the unit, held or planned.' })
export class PersonRole {
  @Field(() => ID)
  id!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => DateScalar, { nullable: true })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true })
  lastDay!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom the person stands in.' })
  standsInFor!: string | null;
}

@ObjectType({ description: 'A role that somebody of a unit holds at another, held or planned.' })
export class RoleElsewhere {
  @Field(() => Role)
  role!: Role;

  @Field(() => String)
  unitName!: string;

  @Field(() => DateScalar, { nullable: true })
  lastDay!: string | null;
}

@ObjectType({ description: 'Somebody with an account and roles at a unit.' })
export class UnitPerson {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => Boolean, { description: 'Has chosen a password.' })
  isActivated!: boolean;

  @Field(() => Boolean, { description: 'Nobody signs in by the account until an administrator enables it again.' })
  isDisabled!: boolean;

  @Field(() => Boolean, { description: 'What was told of them is erased; what they did stays.' })
  isErased!: boolean;

  @Field(() => Int, { description: 'On how many devices they are signed in now.' })
  openSessions!: number;

  @Field(() => [PersonRole])
  roles!: PersonRole[];

  @Field(() => [RoleElsewhere], {
    description: 'At other units, for whoever administers all units where the person works; else empty.',
  })
  rolesElsewhere!: RoleElsewhere[];
}

@ObjectType({ description: 'What the office prints and hands over: a code that works once.' })
export class ActivationSlip {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  login!: string;

  @Field(() => String, { nullable: true, description: 'Told once; null when the same request is sent again.' })
  code!: string | null;

  @Field(() => DateTimeScalar)
  expiresAt!: string;
}

@ObjectType({ description: 'One-time codes are issued.' })
export class SlipsIssued {
  readonly kind!: 'SlipsIssued';

  @Field(() => [ActivationSlip])
  slips!: ActivationSlip[];
}

@ObjectType({ description: 'Cannot be done as asked; nothing was.' })
export class AccountRefused {
  readonly kind!: 'AccountRefused';

  @Field(() => AccountRefusalCode)
  refusal!: AccountRefusalCode;

  @Field(() => Int, { description: 'Which of the people, from 0; 0 where there is one.' })
  index!: number;
}

@ObjectType({ description: 'Name and position are as asked from now on.' })
export class PersonDescribed {
  readonly kind!: 'PersonDescribed';

  @Field(() => ID)
  accountId!: string;
}

@ObjectType({
  description: 'Nobody signs in by the account any more; sessions, access tokens and the one-time code are gone.',
})
export class AccountDisabled {
  readonly kind!: 'AccountDisabled';

  @Field(() => ID)
  accountId!: string;
}

@ObjectType({ description: 'Its owner signs in as before.' })
export class AccountEnabled {
  readonly kind!: 'AccountEnabled';

  @Field(() => ID)
  accountId!: string;
}

@ObjectType({ description: 'The roles are as asked from now on.' })
export class RolesChanged {
  readonly kind!: 'RolesChanged';

  @Field(() => Int, { description: 'How many roles were given or ended.' })
  count!: number;
}

@ObjectType({ description: 'The password is too short or holds the user name; the code still works.' })
export class PasswordTooWeak {
  readonly kind!: 'PasswordTooWeak';

  @Field(() => Int, { description: 'Letters and signs it needs at least.' })
  minimum!: number;
}

@ObjectType({ description: 'The password is set and the person is signed in.' })
export class AccountActivated {
  readonly kind!: 'AccountActivated';

  @Field(() => ViewerType)
  viewer!: ViewerType;
}

const resolveType = (value: { kind: string }) => value.kind;

export const SlipsResult = createUnionType({
  name: 'SlipsResult',
  description: 'Codes, or the first person who cannot get one.',
  types: () => [SlipsIssued, AccountRefused] as const,
  resolveType,
});

export const DescribePersonResult = createUnionType({
  name: 'DescribePersonResult',
  description: 'Done, or why not.',
  types: () => [PersonDescribed, AccountRefused] as const,
  resolveType,
});

export const DisableAccountResult = createUnionType({
  name: 'DisableAccountResult',
  description: 'Done, or why not.',
  types: () => [AccountDisabled, AccountRefused] as const,
  resolveType,
});

export const EnableAccountResult = createUnionType({
  name: 'EnableAccountResult',
  description: 'Done, or why not.',
  types: () => [AccountEnabled, AccountRefused] as const,
  resolveType,
});

export const RolesResult = createUnionType({
  name: 'RolesResult',
  description: 'Done, or why not.',
  types: () => [RolesChanged, AccountRefused] as const,
  resolveType,
});

export const ActivateAccountResult = createUnionType({
  name: 'ActivateAccountResult',
  description: 'Signed in, or another password is needed.',
  types: () => [AccountActivated, PasswordTooWeak] as const,
  resolveType,
});
