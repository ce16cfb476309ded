import { Role } from '@ke-hoach/schema';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';
import type { HeldRole } from './viewer.ts';

registerEnumType(Role, {
  name: 'Role',
  description:
    "Roles, each held at a unit; a role covers the unit's subtree of today and the predecessors of its units.",
});

@ObjectType('HeldRole', { description: 'A role at a unit. The unit is resolved as of today.' })
export class HeldRoleType implements HeldRole {
  unitId!: string;

  @Field(() => Role)
  role!: Role;
}

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType {
  @Field(() => ID, { name: 'id' })
  uid!: string;

  @Field(() => String)
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Position, as written under a signature.' })
  title!: string | null;

  @Field(() => [HeldRoleType], { description: 'The roles held today.' })
  roles!: readonly HeldRole[];
}

@ObjectType('Person', { description: 'Somebody who did something.' })
export class PersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;
}

@ObjectType('DemoDate', { description: "A date the demonstration's clock can jump to." })
export class DemoDateType {
  @Field(() => DateScalar)
  date!: string;

  @Field(() => String, { description: 'Which text to show: beforeDue, afterMerger, beforeAnnual, now.' })
  key!: string;
}

@ObjectType('DemoCard', { description: 'A role of the demonstration, entered by one click.' })
export class DemoCardType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => Role)
  role!: Role;
}

@ObjectType('Demo', { description: 'The demonstration: its own clock and its role cards. Absent outside it.' })
export class DemoType {
  @Field(() => DateScalar)
  today!: string;

  @Field(() => [DemoDateType])
  dates!: DemoDateType[];

  @Field(() => [DemoCardType])
  cards!: DemoCardType[];
}

@InputType({ description: 'Name and password.' })
export class SignInInput {
  @Field(() => String)
  login!: string;

  @Field(() => String)
  password!: string;
}

@InputType({ description: 'Which role card of the demonstration.' })
export class DemoRoleInput {
  @Field(() => String)
  card!: string;
}

@InputType({ description: 'The date the demonstration jumps to.' })
export class DemoDateInput {
  @Field(() => DateScalar)
  date!: string;
}
