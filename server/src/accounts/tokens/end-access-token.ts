import { perform } from '../../audit/perform.ts';
import { endTokens } from '../../people/access-tokens.ts';
import type { Request } from '../../people/request.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import type { AccessTokenEnded, EndAccessTokenInput } from './access-token.type.ts';

/** Ends one of the asker's own tokens, at once; another's is as unknown as one that never was. */
export function endAccessToken(request: Request, input: EndAccessTokenInput): Promise<AccessTokenEnded> {
  return perform(request, { action: 'token.end', input }, async ({ em, viewer, record }) => {
    const [name] = isOuterId(input.tokenId) ? await endTokens(em, viewer.id, input.tokenId) : [];
    if (name === undefined) throw problem('NOT_FOUND', { kind: 'AccessToken' });
    record(input.tokenId, { name });
    return { name };
  });
}
