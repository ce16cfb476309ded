import { numberingResolvers } from './numbering/numbering.resolver.ts';
import { remindersResolvers } from './reminders/reminders.resolver.ts';

/** What is told of reports and leaves them where they are in their life. */
export const reportExtras = [...numberingResolvers, ...remindersResolvers] as const;
