import type { viChannels } from './vi-channels.ts';
import { fullDate } from './write-en.ts';

/** What is said of the ways on which a report comes to the office, in English. */
export const enChannels: (typeof viChannels)['channels'] = {
  title: 'Channels',
  name: { SYSTEM: 'System', PAPER: 'Paper', QOFFICE: 'Qoffice', EMAIL: 'E-mail' },
  short: { SYSTEM: 'System', PAPER: 'Paper', QOFFICE: 'Qoffice', EMAIL: 'E-mail' },
  came: (iso, reference) => `came on ${fullDate(iso)}${reference ? `, no. ${reference}` : ''}`,
  none: 'not recorded',
  notHandedIn: 'not handed in',
  record: (channel) => `Record: ${channel}`,
  recordShort: 'Record…',
  change: (channel) => `Change the record: ${channel}`,
  changeShort: 'Change…',
  dialog: (channel) => `Received: ${channel}`,
  day: 'Day it came',
  dayWrong: 'Enter the day it came, not after today.',
  reference: { PAPER: 'Document number (if any)', QOFFICE: 'Qoffice number', EMAIL: 'Sender (if any)' },
  referenceWanted: 'Enter the Qoffice number.',
  save: 'Save the record',
  takeBack: 'Take this record back',
  saved: 'The record is saved.',
  takenBack: 'The record is taken back.',
  conflict: 'Somebody else just recorded this channel. The page shows the newest record.',
  lacking: 'Not received by',
  any: 'Any channel',
};
