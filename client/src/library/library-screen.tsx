import { useRef, useState } from 'react';
import { Link, Navigate, NavLink, useParams } from 'react-router';
import type { LibraryKind } from '../gql/graphql.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { Badge, Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { kindOfPath, libraryKinds, pathOf } from './entry-content.ts';
import { EntrySummary } from './entry-summary.tsx';
import { LibrarySearch } from './library-search.tsx';
import { MoreButton } from './more-button.tsx';
import { useLibrary } from './use-library.ts';

/** The office's library, a tab for each kind of entry. */
export function LibraryScreen() {
  const texts = useTexts();
  const viewer = useViewer();
  const { kind: path } = useParams();
  const kind = kindOfPath(path ?? '');
  usePageTitle(kind ? `${texts.library.title}: ${texts.library.kinds[kind]}` : texts.library.title);
  if (path === undefined) return <Navigate to={`/library/${pathOf.INDICATOR}`} replace />;
  if (!kind) return <NotFoundScreen />;
  if (!holds(viewer, 'DESIGNER')) return <NotForViewer />;
  return (
    <div className="page">
      <header>
        <div>
          <h1>{texts.library.title}</h1>
          <p className="quiet">{texts.library.intro}</p>
        </div>
      </header>
      <nav className="tabs" aria-label={texts.library.title}>
        {libraryKinds.map((one) => (
          <NavLink key={one} className="tab" to={`/library/${pathOf[one]}`}>
            {texts.library.kinds[one]}
          </NavLink>
        ))}
      </nav>
      <LibraryList key={kind} kind={kind} />
    </div>
  );
}

/** Said in place of the library to somebody who designs no forms. */
export function NotForViewer() {
  const texts = useTexts();
  return (
    <div className="page">
      <h1>{texts.library.title}</h1>
      <Notice tone="info">
        <p>{texts.library.onlyDesigners}</p>
      </Notice>
    </div>
  );
}

function LibraryList({ kind }: { kind: LibraryKind }) {
  const texts = useTexts();
  const [withRetired, setWithRetired] = useState(false);
  const library = useLibrary(kind, withRetired);
  const list = useRef<HTMLUListElement>(null);
  const { page, entries, search, error, retry } = library;
  const isEmpty = page !== undefined && entries.length === 0 && search === '';
  const add =
    kind === 'GROUP' ? null : (
      <ButtonLink look="primary" to={`/library/${pathOf[kind]}/new`}>
        {texts.library.add[kind]}
      </ButtonLink>
    );
  return (
    <section className="stack" aria-label={texts.library.kinds[kind]}>
      <div className="row between">
        <p>{texts.library.kindHint[kind]}</p>
        {isEmpty ? null : add}
      </div>
      {kind === 'GROUP' && !isEmpty ? <p className="quiet small">{texts.library.addGroupHow}</p> : null}
      <div className="library-search">
        <LibrarySearch library={library} />
        <label className="tick">
          <input type="checkbox" checked={withRetired} onChange={(event) => setWithRetired(event.target.checked)} />
          {texts.library.withRetired}
        </label>
      </div>
      {page ? null : error ? <Failure error={error} retry={retry} /> : <Loading />}
      {isEmpty ? (
        <Empty
          title={texts.library.emptyTitle[kind]}
          action={add ?? <ButtonLink to="/forms">{texts.library.toForms}</ButtonLink>}
        >
          {texts.library.empty[kind]}
        </Empty>
      ) : null}
      <ul className="plain library-list" ref={list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link className="library-entry" to={`/library/${pathOf[kind]}/${entry.id}`}>
              <span className="row">
                <strong>{entry.title}</strong>
                {entry.isRetired ? <Badge tone="neutral">{texts.library.retired}</Badge> : null}
              </span>
              <EntrySummary entry={entry} />
              <span className="small quiet">
                {texts.library.version(entry.version)} · {entry.owner.name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <MoreButton
        library={library}
        onCame={(known) => list.current?.children[known]?.querySelector<HTMLElement>('a')?.focus()}
      />
    </section>
  );
}
