import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';
import { demoDates } from './demo-clock.ts';
import { demoCards } from './people.repository.ts';
import { DemoRoleInput, DemoType, SignInInput, ViewerType } from './people.type.ts';
import type { Request } from './request.ts';
import { signIn, signInAsDemoRole, signOut } from './sign-in.ts';

@Resolver(() => ViewerType)
export class PeopleResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Ctx() request: Request): ViewerType | null {
    return request.viewer;
  }

  @Query(() => DateScalar, { description: "Today by this server's clock, in Asia/Ho_Chi_Minh." })
  today(@Ctx() request: Request): string {
    return request.clock.today;
  }

  @Query(() => String, {
    nullable: true,
    description:
      'What addresses that are passed on to others begin with, as the operator has set it; null where nothing is set.',
  })
  publicAddress(@Ctx() request: Request): string | null {
    return request.publicAddress;
  }

  @Query(() => DemoType, { nullable: true, description: 'The demonstration; null outside it.' })
  async demo(@Ctx() request: Request): Promise<DemoType | null> {
    return request.isDemo ? demoAnswer(request) : null;
  }

  @Mutation(() => ViewerType, {
    description: 'Opens a session (httpOnly cookie). Opens no record, so it takes no idempotency key.',
  })
  async signIn(@Ctx() request: Request, @Arg('input', () => SignInInput) input: SignInInput): Promise<ViewerType> {
    return signIn(request, input);
  }

  @Mutation(() => ViewerType, { description: 'Demonstration only: enters a role by one click.' })
  async signInAsDemoRole(
    @Ctx() request: Request,
    @Arg('input', () => DemoRoleInput) input: DemoRoleInput,
  ): Promise<ViewerType> {
    return signInAsDemoRole(request, input.card);
  }

  @Mutation(() => Boolean, { description: 'Ends the session.' })
  async signOut(@Ctx() request: Request): Promise<boolean> {
    await signOut(request);
    return true;
  }
}

/** The demonstration as of a request's clock. */
export async function demoAnswer(request: Request): Promise<DemoType> {
  const { today } = request.clock;
  return { today, dates: demoDates(), cards: await demoCards(await request.reads.em(), today) };
}
