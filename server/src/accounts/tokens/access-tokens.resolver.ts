import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { tokensOf } from '../../people/access-tokens.ts';
import { ViewerType } from '../../people/people.type.ts';
import { signedIn, type Request } from '../../people/request.ts';
import {
  AccessTokenCreated,
  AccessTokenEnded,
  AccessTokenType,
  CreateAccessTokenInput,
  EndAccessTokenInput,
} from './access-token.type.ts';
import { createAccessToken } from './create-access-token.ts';
import { endAccessToken } from './end-access-token.ts';

@Resolver(() => ViewerType)
export class AccessTokensResolver {
  @FieldResolver(() => [AccessTokenType], { description: "The asker's own tokens, the newest first." })
  async accessTokens(@Ctx() request: Request): Promise<AccessTokenType[]> {
    return tokensOf(await request.reads.em(), signedIn(request).id);
  }

  @Mutation(() => AccessTokenCreated, {
    description: 'Makes a token for a program, for an analyst who signed in within the last quarter of an hour.',
  })
  createAccessToken(
    @Ctx() request: Request,
    @Arg('input', () => CreateAccessTokenInput) input: CreateAccessTokenInput,
  ): Promise<AccessTokenCreated> {
    return createAccessToken(request, input);
  }

  @Mutation(() => AccessTokenEnded, { description: "Ends one of the asker's own tokens." })
  endAccessToken(
    @Ctx() request: Request,
    @Arg('input', () => EndAccessTokenInput) input: EndAccessTokenInput,
  ): Promise<AccessTokenEnded> {
    return endAccessToken(request, input);
  }
}
