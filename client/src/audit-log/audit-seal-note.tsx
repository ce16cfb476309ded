import type { AuditLogQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-audit-log.ts';
import { Notice } from '../ui/notice.tsx';

/** What does not stand in the list, and by what the list can be believed. */
export function AuditSealNote({ seal }: { seal: AuditLogQuery['auditEntries']['seal'] }) {
  const words = useTexts().auditLog;
  const isBroken = seal?.isWhole === false;
  return (
    <Notice tone={isBroken ? 'bad' : 'info'}>
      <p>{words.elsewhere}</p>
      {seal ? (
        <p>
          {words.sealed(seal.entries, seal.signedAt)}{' '}
          {seal.verifiedAt ? (isBroken ? words.broken : words.whole)(seal.verifiedAt) : words.unverified}
        </p>
      ) : null}
    </Notice>
  );
}
