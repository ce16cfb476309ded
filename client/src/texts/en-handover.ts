import type { viHandover } from './vi-handover.ts';
import { fullDate } from './write-en.ts';

/** Handovers that are still to be read. */
export const enHandover: (typeof viHandover)['handover'] = {
  title: 'Handovers to read',
  of: (leaver, lastDay) => `Handover of ${leaver}, whose last day is ${fullDate(lastDay)}`,
  to: (deputy) => `For: ${deputy} (has not said “Read”)`,
  read: 'Read',
  readOf: (leaver) => `I have read the handover of ${leaver}`,
  done: (leaver) => `Noted: you have read the handover of ${leaver}.`,
};
