import { mostTokens, tokenDays } from '@ke-hoach/schema';
import { perform } from '../../audit/perform.ts';
import { makeToken, tokensOf, type AccessTokenRow } from '../../people/access-tokens.ts';
import type { Request } from '../../people/request.ts';
import { assertJustSignedIn } from '../../people/sessions.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import type { AccessTokenCreated, CreateAccessTokenInput } from './access-token.type.ts';

/** A token for a program of an analyst's, who has just signed in. Its text is in no record: a retry that is answered from memory has none. */
export async function createAccessToken(request: Request, input: CreateAccessTokenInput): Promise<AccessTokenCreated> {
  const name = tidyText(input.name, 'name', 100);
  const scopes = [...new Set(input.scopes)].toSorted();
  if (scopes.length === 0) throw problem('INVALID_INPUT', { path: 'scopes', reason: 'empty' });
  const days = tokenDays.find((choice) => choice === input.days);
  if (!days) throw problem('INVALID_INPUT', { path: 'days', reason: tokenDays.join(', ') });
  let told: string | null = null;
  const { token } = await perform(request, { action: 'token.create', input }, async ({ em, viewer, record }) => {
    if (!viewer.roles.some(({ role }) => role === 'analyst')) throw problem('FORBIDDEN', { command: 'token.create' });
    await rows(em, 'SELECT 1 FROM accounts WHERE id = $1 FOR UPDATE', [viewer.id]);
    // A session that was left open or got away leaves nothing behind that outlives it; asked once no reset is under way.
    await assertJustSignedIn(em, request.sessionToken);
    if ((await tokensOf(em, viewer.id)).length >= mostTokens) throw problem('TOO_MANY_TOKENS', { limit: mostTokens });
    const made = await makeToken(em, { accountId: viewer.id, name, scopes, days });
    told = made.secret;
    record(made.token.id, { name, scopes, days });
    return { token: made.token } as { token: AccessTokenRow };
  });
  return { token, secret: told };
}
