import { createContext, createElement, use, type ReactNode } from 'react';

const LevelContext = createContext(2);

/** A heading of the level it stands at: sections 2, what is inside them one more each. */
export function Heading({ id, children }: { id?: string; children: ReactNode }) {
  return createElement(`h${Math.min(use(LevelContext), 6)}`, { id }, children);
}

/** What stands under the heading before it: headings in here are one level lower. */
export function UnderHeading({ children }: { children: ReactNode }) {
  return <LevelContext value={use(LevelContext) + 1}>{children}</LevelContext>;
}
