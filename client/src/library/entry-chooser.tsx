import { useId, useRef } from 'react';
import { Link } from 'react-router';
import type { LibraryKind, LibraryList_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { pathOf } from './entry-content.ts';
import { EntrySummary } from './entry-summary.tsx';
import { LibrarySearch } from './library-search.tsx';
import { MoreButton } from './more-button.tsx';
import type { Library } from './use-library.ts';

type Entry = LibraryList_entryFragment;

interface Props {
  kind: LibraryKind;
  library: Library;
  chosen: string | null;
  onChoose: (entry: Entry) => void;
  /** Why an entry cannot be chosen here; null when it can. */
  refusalOf?: (entry: Entry) => string | null;
}

/** Searching the library and choosing one entry, with what it holds; the arrow keys go from entry to entry. */
export function EntryChooser({ kind, library, chosen, onChoose, refusalOf = () => null }: Props) {
  const texts = useTexts();
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const { page, entries, search, error, retry } = library;
  if (!page) return error ? <Failure error={error} retry={retry} /> : <Loading />;
  if (entries.length === 0 && search === '')
    return (
      <div className="stack">
        <p>
          <strong>{texts.library.emptyTitle[kind]}.</strong> {texts.library.empty[kind]}
        </p>
        {kind === 'GROUP' ? null : (
          <p>
            <Link to={`/library/${pathOf[kind]}/new`}>{texts.library.add[kind]}</Link>
          </p>
        )}
      </div>
    );
  return (
    <div className="stack">
      <LibrarySearch library={library} />
      <div className="library-offers" role="radiogroup" aria-label={texts.library.kinds[kind]} ref={list} tabIndex={-1}>
        {entries.map((entry) => {
          const refusal = refusalOf(entry);
          return (
            <label key={entry.id} className="library-offer">
              <input
                type="radio"
                name={name}
                disabled={refusal !== null}
                checked={chosen === entry.id}
                onChange={() => onChoose(entry)}
              />
              <span>
                <strong>{entry.title}</strong>
                <EntrySummary entry={entry} />
                {refusal ? <span className="small">{refusal}</span> : null}
              </span>
            </label>
          );
        })}
      </div>
      <MoreButton
        library={library}
        onCame={(known) => list.current?.children[known]?.querySelector<HTMLElement>('input')?.focus()}
      />
    </div>
  );
}
