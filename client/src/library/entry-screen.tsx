import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FieldsOutline } from '../forms/start/fields-outline.tsx';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { Badge, Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { ChoicesNamed } from './choices-named.tsx';
import { CodeListEditor } from './code-list-editor.tsx';
import { groupOf, pathOf } from './entry-content.ts';
import { EntryReading } from './entry-reading.tsx';
import { EntryUses } from './entry-uses.tsx';
import { EntryVersions } from './entry-versions.tsx';
import { GroupEditor } from './group-editor.tsx';
import { IndicatorEditor } from './indicator-editor.tsx';
import { LibraryEntryDocument } from './library-operations.ts';
import { NotForViewer } from './library-screen.tsx';
import { RestoreEntryButton } from './restore-entry-button.tsx';
import { RetireEntryDialog } from './retire-entry-dialog.tsx';

const editors = { INDICATOR: IndicatorEditor, CODE_LIST: CodeListEditor, GROUP: GroupEditor };

/** One entry of the library: what it says, where it is used, its versions; editing it for those who may. */
export function EntryScreen() {
  const texts = useTexts();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(LibraryEntryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(data?.libraryEntry ? `${texts.library.title}: ${data.libraryEntry.title}` : undefined);
  if (!holds(viewer, 'DESIGNER')) return <NotForViewer />;
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return data.libraryEntry ? <Entry key={id} entry={data.libraryEntry} /> : <NotFoundScreen />;
}

function Entry({ entry }: { entry: LibraryEntry_entryFragment }) {
  const texts = useTexts();
  const [retiring, setRetiring] = useState(false);
  const { kind, title, version, savedAt, savedBy, isRetired, canEdit, owner } = entry;
  const Editor = editors[kind];
  return (
    <div className="page">
      <header>
        <div>
          <p className="small">
            <Link to={`/library/${pathOf[kind]}`}>
              {texts.library.title}: {texts.library.kinds[kind]}
            </Link>
          </p>
          <h1 tabIndex={-1} id="entry-title">
            {title}
          </h1>
          <p className="row small quiet">
            <span>{texts.library.version(version)}</span>
            <span>{texts.library.saved(savedAt, savedBy?.name ?? '')}</span>
            <span>{owner.name}</span>
            {entry.key ? <code>{entry.key}</code> : null}
            {isRetired ? <Badge tone="neutral">{texts.library.retired}</Badge> : null}
          </p>
        </div>
        {canEdit && isRetired ? <RestoreEntryButton entry={entry} /> : null}
        {canEdit && !isRetired ? <Button onClick={() => setRetiring(true)}>{texts.library.retire}</Button> : null}
      </header>
      {isRetired || !canEdit ? (
        <Notice tone="info">
          <p>{isRetired ? texts.library.isRetired : texts.library.notYours(owner.name)}</p>
        </Notice>
      ) : null}
      {canEdit && !isRetired ? <Editor entry={entry} /> : <EntryReading entry={entry} />}
      {kind === 'GROUP' ? (
        <section className="panel stack">
          <h2>{texts.library.groupComes}</h2>
          <FieldsOutline {...groupOf(entry.content)} />
        </section>
      ) : null}
      <EntryUses entry={entry} />
      {kind === 'CODE_LIST' ? <ChoicesNamed entry={entry} /> : null}
      <EntryVersions entry={entry} />
      {retiring ? <RetireEntryDialog entry={entry} onClose={() => setRetiring(false)} /> : null}
    </div>
  );
}
