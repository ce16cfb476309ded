import { useEffect, useEffectEvent, useState } from 'react';
import { useBlocker, type Location } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import { LeaveDialog } from '../ui/leave-dialog.tsx';
import type { Edited } from './use-edit-form-draft.ts';

interface Props {
  saving: boolean;
  isOffline: boolean;
  /** Titles of what holds something half-written: a condition, a formula, a rule. */
  unfinished: readonly string[];
  /** Ends once all edits so far have ended, with how the last did. */
  settled: () => Promise<Edited | undefined>;
}

/** Given to a page the builder itself leads to, once its draft is published or dropped: nothing is asked on the way. */
export const decided = { isDecided: true };
const isDecided = ({ state }: Location): boolean => (state as typeof decided | null)?.isDecided ?? false;

/** A text is saved when its box is left: a key of the browser leads away without leaving it. */
const typing = () => document.activeElement?.closest<HTMLElement>('.builder-canvas :is(input, textarea)') ?? null;

/** Boxes that add something in which a text was typed: by that text, or by what the box is called. */
export const notAdded = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-adding]')].flatMap((box) => {
    const texts = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type]), textarea')];
    const typed = texts.map(({ value }) => value.trim()).find((text) => text !== '');
    return typed ? box.dataset['adding'] || typed : [];
  });

/**
 * Asks before the builder is left, by a link or by the browser's buttons, with something half-written or unsent. What is
 * being saved is waited for; where it is refused the page stays, and says so.
 */
export function LeaveBuilder({ saving, isOffline, unfinished, settled }: Props) {
  const { builder } = useTexts();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const halfWritten = [...unfinished, ...typed];
  const isLost = halfWritten.length > 0 || isOffline;
  const blocker = useBlocker(({ currentLocation: here, nextLocation: next }) => {
    if (here.pathname === next.pathname || isDecided(next)) return false;
    const names = notAdded();
    setTyped(names);
    return saving || unfinished.length + names.length > 0 || isOffline || typing() !== null;
  });
  const isBlocked = blocker.state === 'blocked';
  const leaveOnceSaved = useEffectEvent(async (isWanted: () => boolean) => {
    const box = typing();
    box?.blur();
    const last = saving || box ? await settled() : undefined;
    if (!isWanted() || blocker.state !== 'blocked') return;
    if (last && last.kind !== 'done') blocker.reset();
    else blocker.proceed();
  });
  useEffect(() => {
    if (!isBlocked || isLost) return;
    let isWanted = true;
    void leaveOnceSaved(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, [isBlocked, isLost]);
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (saving || unfinished.length > 0 || isOffline || notAdded().length > 0) event.preventDefault();
  });
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => ask(event);
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
  if (!isBlocked || !isLost) return null;
  const leaveWarning = halfWritten.length > 0 ? builder.leaveUnfinished(halfWritten) : builder.leaveUnsent;
  return (
    <LeaveDialog
      words={{ ...builder, leaveWarning }}
      onLeave={() => blocker.proceed()}
      onStay={() => blocker.reset()}
    />
  );
}
