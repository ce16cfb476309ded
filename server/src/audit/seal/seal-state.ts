import type { Request } from '../../people/request.ts';
import type { SignedHeads } from './signed-heads.ts';

/** How far the audit is sealed, by what stands in the folder of its heads; null where nothing was ever signed. */
export function sealState(heads: SignedHeads): ReturnType<Request['sealOfAudit']> {
  const last = heads.last();
  if (!last) return null;
  const verified = heads.verified();
  return {
    ...{ signedAt: new Date(last.at), entries: last.position },
    ...{ verifiedAt: verified ? new Date(verified.at) : null, isWhole: verified?.isWhole ?? null },
  };
}
