import { createContext, use } from 'react';
import { isoDay } from '../texts/write-vi.ts';

/** The day by the server's clock, which in the demonstration can be moved; null where nobody asked the server. */
export const TodayContext = createContext<string | null>(null);

/** Today as reports are judged by it, YYYY-MM-DD: not the day of the device, and never the one of London. */
export const useToday = (): string => use(TodayContext) ?? isoDay(new Date().toISOString());
