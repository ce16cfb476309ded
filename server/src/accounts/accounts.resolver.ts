import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { UnitType } from '../units/unit.type.ts';
import {
  ActivateAccountInput,
  CreateAccountsInput,
  DescribePersonInput,
  DisableAccountInput,
  EnableAccountInput,
  EndRoleInput,
  GiveRoleInput,
  ReplacePersonInput,
  ResetAccountInput,
} from './account.inputs.ts';
import {
  ActivateAccountResult,
  DescribePersonResult,
  DisableAccountResult,
  EnableAccountResult,
  RolesResult,
  SlipsResult,
  UnitPerson,
} from './account.type.ts';
import { peopleAt } from './accounts.repository.ts';
import { activateAccount } from './activate-account.ts';
import { createAccounts } from './create-accounts.ts';
import { describePerson } from './describe-person.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { endRole } from './end-role.ts';
import { giveRole } from './give-role.ts';
import { replacePerson } from './replace-person.ts';
import { resetAccount } from './reset-account.ts';

@Resolver(() => UnitType)
export class AccountsResolver {
  @FieldResolver(() => [UnitPerson], {
    description: 'Who holds roles at this unit today or later, by given name; for its administrators.',
  })
  async people(@Root() unit: UnitType, @Ctx() request: Request): Promise<UnitPerson[]> {
    return peopleAt(await request.reads.em(), unit.unitId, { today: request.clock.today, former: false });
  }

  @FieldResolver(() => [UnitPerson], {
    description: 'Who held roles at this unit and holds none today or later, 200 at most; for its administrators.',
  })
  async formerPeople(@Root() unit: UnitType, @Ctx() request: Request): Promise<UnitPerson[]> {
    return peopleAt(await request.reads.em(), unit.unitId, { today: request.clock.today, former: true });
  }

  @Mutation(() => SlipsResult, { description: 'Makes accounts for people of a unit, each with a one-time code.' })
  createAccounts(
    @Ctx() request: Request,
    @Arg('input', () => CreateAccountsInput) input: CreateAccountsInput,
  ): Promise<typeof SlipsResult> {
    return createAccounts(request, input);
  }

  @Mutation(() => DescribePersonResult, { description: 'Another name or position of somebody with an account.' })
  describePerson(
    @Ctx() request: Request,
    @Arg('input', () => DescribePersonInput) input: DescribePersonInput,
  ): Promise<typeof DescribePersonResult> {
    return describePerson(request, input);
  }

  @Mutation(() => SlipsResult, { description: 'A new one-time code; the old password and all sessions end.' })
  resetAccount(
    @Ctx() request: Request,
    @Arg('input', () => ResetAccountInput) input: ResetAccountInput,
  ): Promise<typeof SlipsResult> {
    return resetAccount(request, input);
  }

  @Mutation(() => DisableAccountResult, {
    description:
      'Nobody signs in by the account from now on; sessions, access tokens and the one-time code end at once.',
  })
  disableAccount(
    @Ctx() request: Request,
    @Arg('input', () => DisableAccountInput) input: DisableAccountInput,
  ): Promise<typeof DisableAccountResult> {
    return disableAccount(request, input);
  }

  @Mutation(() => EnableAccountResult, { description: 'Its owner signs in again, with the roles held today.' })
  enableAccount(
    @Ctx() request: Request,
    @Arg('input', () => EnableAccountInput) input: EnableAccountInput,
  ): Promise<typeof EnableAccountResult> {
    return enableAccount(request, input);
  }

  @Mutation(() => ActivateAccountResult, {
    description:
      'Sets a password by a one-time code and signs in. The code works once, so it takes no idempotency key.',
  })
  activateAccount(
    @Ctx() request: Request,
    @Arg('input', () => ActivateAccountInput) input: ActivateAccountInput,
  ): Promise<typeof ActivateAccountResult> {
    return activateAccount(request, input);
  }

  @Mutation(() => RolesResult, { description: 'Gives somebody a role at a unit over some days.' })
  giveRole(
    @Ctx() request: Request,
    @Arg('input', () => GiveRoleInput) input: GiveRoleInput,
  ): Promise<typeof RolesResult> {
    return giveRole(request, input);
  }

  @Mutation(() => RolesResult, { description: 'Ends a role with a day, or at once.' })
  endRole(@Ctx() request: Request, @Arg('input', () => EndRoleInput) input: EndRoleInput): Promise<typeof RolesResult> {
    return endRole(request, input);
  }

  @Mutation(() => RolesResult, { description: 'Somebody leaves: a deputy holds all their roles from the next day.' })
  replacePerson(
    @Ctx() request: Request,
    @Arg('input', () => ReplacePersonInput) input: ReplacePersonInput,
  ): Promise<typeof RolesResult> {
    return replacePerson(request, input);
  }
}
