import { useEffect } from 'react';
import { useLocation } from 'react-router';

const start = '#task-';

/** Shows the task that the address names as soon as it stands on the page: where it is followed, else in the document. */
export function useTaskInAddress(isThere: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!isThere || !hash.startsWith(start)) return;
    const id = hash.slice(start.length);
    const shown = document.getElementById(`task-${id}`) ?? document.getElementById(`item-${id}`);
    if (!shown) return;
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
    shown.scrollIntoView({ block: 'center' });
  }, [isThere, hash]);
}
