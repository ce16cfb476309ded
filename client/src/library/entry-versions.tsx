import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { ContentChanges } from './content-changes.tsx';

/** The versions of an entry, newest first, with what each changed. */
export function EntryVersions({ entry: { kind, versions } }: { entry: LibraryEntry_entryFragment }) {
  const texts = useTexts();
  return (
    <details className="panel">
      <summary>
        {texts.library.versions} ({versions.length})
      </summary>
      <ol className="plain stack">
        {versions.map(({ number, content, savedAt, savedBy }, at) => {
          const before = versions[at + 1];
          return (
            <li key={number}>
              <h3>{texts.library.version(number)}</h3>
              <p className="small quiet">{texts.library.saved(savedAt, savedBy?.name ?? '')}</p>
              {before ? (
                <ContentChanges kind={kind} before={before.content} after={content} />
              ) : (
                <p className="small">{number === 1 ? texts.library.firstVersion : ''}</p>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
