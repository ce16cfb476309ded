import { Link } from 'react-router';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

/** The forms that use an entry, with their versions. */
export function EntryUses({ entry: { kind, uses } }: { entry: Pick<LibraryEntry_entryFragment, 'kind' | 'uses'> }) {
  const texts = useTexts();
  return (
    <section className="panel stack" aria-labelledby="entry-uses">
      <h2 id="entry-uses">{texts.library.uses}</h2>
      {uses.length === 0 ? (
        <p className="quiet">{kind === 'GROUP' ? texts.library.groupUses : texts.library.unused}</p>
      ) : (
        <ul className="changes">
          {uses.map(({ form, versions, inDraft }) => (
            <li key={form.id}>
              {form.canEdit ? <Link to={`/forms/${form.id}/edit`}>{texts.titleOf(form)}</Link> : texts.titleOf(form)}
              <span className="small quiet"> ({texts.library.usedIn(versions, inDraft)})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
