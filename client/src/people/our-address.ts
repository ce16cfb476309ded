import { createContext, use } from 'react';

/** Where people reach this server, as its operator has set it; null where nothing is set. */
export const OurAddressContext = createContext<string | null>(null);

/** What links that are passed on to others begin with: what the operator has set, or else where this page was opened. */
export function useOurAddress(): string {
  return use(OurAddressContext) ?? location.origin;
}
