import { usePages } from '../apollo/pages.ts';
import type { AuditFilter, AuditLogQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-audit-log.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { AuditLogDocument } from './audit-log-operations.ts';
import { AuditSealNote } from './audit-seal-note.tsx';

type Entry = AuditLogQuery['auditEntries']['edges'][number]['node'];

/** Entries, the newest first: when, who, what and to whom. */
export function AuditLogList({ unitId, filter, hasBelow }: { unitId: string; filter: AuditFilter; hasBelow: boolean }) {
  const texts = useTexts();
  const words = texts.auditLog;
  const { found, error, loading, more, retry } = usePages(AuditLogDocument, 'auditEntries', { unitId, filter });
  const isNarrowed = Boolean(filter.person || filter.area || filter.from || filter.to);
  const count = found?.edges.length ?? 0;
  return (
    <section className="stack" aria-label={words.title} aria-busy={loading}>
      {error ? <Failure error={error} retry={retry} /> : null}
      {found ? (
        <p className="small quiet" role="status">
          {!found.pageInfo.hasNextPage ? words.all(count) : count > 0 ? words.shown(count) : words.noneSoFar}
        </p>
      ) : error ? null : (
        <Loading />
      )}
      {found && count === 0 && !found.pageInfo.hasNextPage ? (
        <Empty title={words.noneTitle}>
          {isNarrowed ? words.noneFound(hasBelow && !filter.withBelow) : words.none}
        </Empty>
      ) : null}
      {count > 0 ? (
        <ol className="plain panel audit-log">
          {found!.edges.map(({ node }) => (
            <AuditLogRow key={node.id} entry={node} />
          ))}
        </ol>
      ) : null}
      {found?.pageInfo.hasNextPage ? (
        <div className="row">
          <Button busy={loading} onClick={more}>
            {texts.action.more}
          </Button>
        </div>
      ) : null}
      {found ? <AuditSealNote seal={found.seal} /> : null}
    </section>
  );
}

function AuditLogRow({ entry }: { entry: Entry }) {
  const texts = useTexts();
  const words = texts.auditLog;
  const beside = entry.action === 'person.replace' && entry.beside ? words.takesOver(entry.beside) : entry.beside;
  const refused = entry.refused ? (words.action[entry.refused] ?? entry.refused) : null;
  const about = [entry.subject, refused, entry.role ? texts.role[entry.role] : null, beside]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <span className="quiet small">{texts.write.dateTime(entry.at)}</span>
      <span>
        {entry.byName ?? words.system} <span className="quiet small">{entry.byLogin}</span>
      </span>
      <span>
        <strong>{words.action[entry.action] ?? entry.action}</strong>
        {about ? `: ${about}` : null}
      </span>
    </li>
  );
}
