import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { Library } from './use-library.ts';

/** The box in which entries are searched for, and how many fit. */
export function LibrarySearch({ library, autoFocus = false }: { library: Library; autoFocus?: boolean }) {
  const texts = useTexts();
  const { typed, setTyped, search, page } = library;
  return (
    <div>
      <Labelled label={texts.library.find} hint={texts.library.findHint}>
        {(given) => (
          <input
            {...given}
            type="search"
            className="control"
            autoComplete="off"
            autoFocus={autoFocus}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      <p className="small quiet" role="status">
        {page && (search || page.totalCount > 0) ? texts.library.found(page.totalCount) : ''}
      </p>
    </div>
  );
}
