import { Suspense } from 'react';
import { Search } from '../search/search.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { useLeaveTogether } from './leave-together.ts';
import { Leaving } from './leaving.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { holds, type Viewer } from './viewer.tsx';

const FirstDayLine = lazyPart(async () => (await import('../first-day/door.ts')).FirstDayLine);

interface Props {
  viewer: Viewer;
  isLeaving: boolean;
  onStay: () => void;
}

/**
 * What the frame has that nobody waits for: the search, the way through a first day, signing out, and what
 * opens when the session has ended.
 */
export function FrameLater({ viewer, isLeaving, onStay }: Props) {
  useLeaveTogether(viewer.id);
  return (
    <>
      <Search />
      {holds(viewer, 'DESIGNER', 'ADMINISTRATOR') ? (
        <Suspense fallback={null}>
          <FirstDayLine />
        </Suspense>
      ) : null}
      <SessionDialog viewer={viewer} />
      {isLeaving ? <Leaving person={viewer.id} onStay={onStay} /> : null}
    </>
  );
}
