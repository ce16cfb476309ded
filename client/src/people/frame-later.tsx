import { Search } from '../search/search.tsx';
import { SessionDialog } from './session-dialog.tsx';
import type { Viewer } from './viewer.tsx';

/** What the frame has that nobody waits for: the search, and what opens when the session has ended. */
export function FrameLater({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <Search />
      <SessionDialog viewer={viewer} />
    </>
  );
}
