import { useEffect } from 'react';
import { forgetPerson, isShared } from './shared-computer.ts';

const otherTabs = () => new BroadcastChannel('ke-hoach.left');

/** Tells the other tabs of a shared computer that this person has signed out. */
export function tellOtherTabs(person: string): void {
  if (!isShared()) return;
  const tabs = otherTabs();
  tabs.postMessage(person);
  tabs.close();
}

/** Leaves the page for good: "Back" does not bring out again what the browser kept of it. */
export function goAway(to: string): void {
  window.addEventListener('pagehide', () => {
    document.body.hidden = true;
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  window.location.assign(to);
}

/** Whoever signed out in another tab of a shared computer is gone from this one too, with what it shows and keeps. */
export function useLeaveTogether(person: string): void {
  useEffect(() => {
    const tabs = otherTabs();
    tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== person) return;
      forgetPerson(person);
      goAway('/sign-in');
    };
    return () => tabs.close();
  }, [person]);
}
