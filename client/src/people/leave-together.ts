import { useEffect } from 'react';
import { forgetPerson, isShared } from './shared-computer.ts';

/** Of this tab, which does not hear what it says itself. */
let line: BroadcastChannel | undefined;

/** Tells the other tabs of a shared computer that this person has signed out. */
export function tellOtherTabs(person: string): void {
  if (isShared()) line?.postMessage(person);
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
    const tabs = new BroadcastChannel('ke-hoach.left');
    tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== person) return;
      forgetPerson(person);
      goAway('/sign-in');
    };
    line = tabs;
    return () => tabs.close();
  }, [person]);
}
