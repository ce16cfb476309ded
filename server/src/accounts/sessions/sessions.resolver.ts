import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { ViewerType } from '../../people/people.type.ts';
import { signedIn, type Request } from '../../people/request.ts';
import { sessionsOf } from '../../people/sessions.ts';
import { changePassword } from './change-password.ts';
import { endOtherSessions, endSession, endSessionsOf } from './end-sessions.ts';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  EndOtherSessionsInput,
  EndSessionInput,
  EndSessionsOfInput,
  SessionsEnded,
  SessionType,
} from './session.type.ts';

@Resolver(() => ViewerType)
export class SessionsResolver {
  @FieldResolver(() => [SessionType], {
    description: 'Where the asker is signed in: the device that asks first, then by the last use.',
  })
  async sessions(@Ctx() request: Request): Promise<SessionType[]> {
    const { id } = signedIn(request);
    return sessionsOf(await request.reads.em(), id, { token: request.sessionToken, now: new Date() });
  }

  @Mutation(() => SessionsEnded, { description: "Ends one of the asker's own sessions." })
  endSession(
    @Ctx() request: Request,
    @Arg('input', () => EndSessionInput) input: EndSessionInput,
  ): Promise<SessionsEnded> {
    return endSession(request, input);
  }

  @Mutation(() => SessionsEnded, { description: "Ends all of the asker's own sessions but the one that asks." })
  endOtherSessions(
    @Ctx() request: Request,
    @Arg('input', () => EndOtherSessionsInput) input: EndOtherSessionsInput,
  ): Promise<SessionsEnded> {
    return endOtherSessions(request, input);
  }

  @Mutation(() => SessionsEnded, {
    description: 'Ends all sessions and access tokens of somebody, for an administrator of their units.',
  })
  endSessionsOf(
    @Ctx() request: Request,
    @Arg('input', () => EndSessionsOfInput) input: EndSessionsOfInput,
  ): Promise<SessionsEnded> {
    return endSessionsOf(request, input);
  }

  @Mutation(() => ChangePasswordResult, { description: "Changes the asker's password and ends all other sessions." })
  changePassword(
    @Ctx() request: Request,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<typeof ChangePasswordResult> {
    return changePassword(request, input);
  }
}
