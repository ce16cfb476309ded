import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { perform } from '../../audit/perform.ts';
import { ViewerType } from '../../people/people.type.ts';
import { signedIn, type Request } from '../../people/request.ts';
import { originOf } from '../../people/sessions.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { linkedSince, unlinkIdentities } from './identities.repository.ts';

@ObjectType({ description: 'Where people may sign in beside the password: at `/oidc/start`.' })
export class SignInProvider {
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'The account is linked with nobody at the provider any more.' })
export class ProviderUnlinked {
  @Field(() => Int)
  count!: number;
}

@InputType({ description: "Undoes the link of the asker's account with the provider." })
export class UnlinkProviderInput {
  @Field(() => ID)
  idempotencyKey!: string;
}

@Resolver(() => ViewerType)
export class ProviderResolver {
  @Query(() => SignInProvider, { nullable: true, description: 'The provider of identities; null where there is none.' })
  signInProvider(@Ctx() { providerName }: Request): SignInProvider | null {
    return providerName === null ? null : { name: providerName };
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the account is linked with somebody at the provider.',
  })
  async linkedSince(@Ctx() request: Request): Promise<string | null> {
    return linkedSince(await request.reads.em(), signedIn(request).id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the browser goes to sign out at the provider too; null where a password opened the session.',
  })
  async signOutAt(@Ctx() request: Request): Promise<string | null> {
    return (await originOf(await request.reads.em(), request.sessionToken)).byProvider ? '/oidc/sign-out' : null;
  }

  @Mutation(() => ProviderUnlinked, { description: "Undoes the link of the asker's account with the provider." })
  unlinkProvider(
    @Ctx() request: Request,
    @Arg('input', () => UnlinkProviderInput) input: UnlinkProviderInput,
  ): Promise<ProviderUnlinked> {
    return perform(request, { action: 'account.unlink', input }, async ({ em, viewer, record }) => {
      const count = await unlinkIdentities(em, viewer.id);
      record(viewer.uid, { count });
      return { count };
    });
  }
}
