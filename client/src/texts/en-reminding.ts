import type { viReminding } from './vi-reminding.ts';
import { fullDate, number } from './write-en.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

export const enReminding: (typeof viReminding)['reminding'] = {
  title: 'Remind units of reports',
  channel: 'Reminded by',
  channels: {
    SYSTEM: 'Here alone',
    ZALO: 'Zalo',
    PHONE: 'Telephone',
    EMAIL: 'E-mail',
    QOFFICE: 'Qoffice',
    PAPER: 'Letter on paper',
  },
  by: {
    SYSTEM: 'here',
    ZALO: 'by Zalo',
    PHONE: 'by telephone',
    EMAIL: 'by e-mail',
    QOFFICE: 'by Qoffice',
    PAPER: 'by letter',
  },
  sentence: 'A word of your own (optional)',
  sentenceHint: 'The unit reads it in its to-do until it submits.',
  who: (chosen, all) => `Remind of ${number(chosen)} of ${plural(all, 'missing report')}`,
  whoHint: 'Open to choose units',
  filter: 'Filter by unit name',
  chooseAll: (count) => `Choose all ${plural(count, 'report')}`,
  report: (unit, period, form) => `${unit}: ${period}, ${form}`,
  before: (times, iso, isToday) => `reminded ${plural(times, 'time')}, last ${isToday ? 'today' : fullDate(iso)}`,
  more: (count) => `${plural(count, 'more report')}. Filter by name to choose single units.`,
  leftOut: (count) => `${plural(count, 'report')} reminded of today already, so not chosen.`,
  again: (count) =>
    `${plural(count, 'chosen report')} already reminded of today. The units will be reminded once more.`,
  message: 'Reminder',
  messageHint: 'Change it if you like before you copy it, then paste it where you send it.',
  copy: 'Copy only',
  copyAndRecord: 'Copy, and record as reminded',
  record: (count) => `Record ${plural(count, 'report')} as reminded`,
  nothingChosen: 'Choose at least one report.',
  recording: (count, all) => `Recording ${number(count)} of ${number(all)}…`,
  recorded: (count) => `${plural(count, 'report')} recorded as reminded. The units see it in their to-do.`,
  noneRecorded: 'No reminder was recorded.',
  toPaste: 'The reminder was copied. Paste it where you send it.',
  left: 'Not recorded for these reports:',
};
