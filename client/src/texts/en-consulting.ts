import type { viConsulting } from './vi-consulting.ts';
import { fullDate, number } from './write-en.ts';

const units = (count: number) => (count === 1 ? '1 unit' : `${number(count)} units`);
const days = (count: number) => (count === 1 ? '1 day' : `${number(count)} days`);

/** Plans that units are asked about. */
export const enConsulting: (typeof viConsulting)['consulting'] = {
  title: 'Plans that ask for your unit’s consent',
  plan: (year, title) => `Plan ${year}: ${title}`,
  news: {
    ASKED: 'The office asks your unit about the draft of this plan.',
    REPLIED: 'The office replied to your unit.',
    EDITED: 'The draft was edited after your unit answered. You can read it again and change the answer.',
    ISSUED: 'The plan your unit objected to was issued. Read what was issued.',
  },
  by: (day) => `Answer until ${fullDate(day)}`,
  late: (count) => `${days(count)} late`,
  left: (count) => (count === 0 ? 'today is the last day' : `${days(count)} left`),
  own: (reason) => `Your unit said: ${reason}`,
  office: 'Office',
  said: (text) => `Office: ${text}`,
  answer: 'Read and answer',
  read: 'Open the plan',
  seen: 'Seen',
  seenBy: (when, who) => `Seen by the unit: ${when}, ${who}`,
  actionOn: (action, plan, unit) => `${action}: ${plan}, ${unit}`,
  answerBy: 'Last day for an answer',
  answerByHint: 'Units see this day in their to-do. Leave empty for none.',
  pastDay: 'This day has gone by.',
  before: 'Before it is issued',
  asks: (reports) => `Units will owe ${reports === 1 ? '1 report' : `${number(reports)} reports`}.`,
  tasks: (given, all) =>
    given === 0
      ? `None of ${number(all)} tasks is given to a unit; that is possible after the issue too.`
      : `${number(given)} of ${number(all)} tasks will be given to units.`,
  asksNobody: 'Issued now, no unit owes any report.',
  nothingAssigned: 'The plan assigns no form to any period, so it cannot be issued yet. Assign reports first.',
  emptyPeriod: (period) => `No form is assigned to the period ${period}: no unit has to report.`,
  why: {
    OPTIONAL: (what) => `${what}: not required, units report if they like.`,
    NO_UNITS: (what, day, office) =>
      `${what}: on ${fullDate(day)} no unit stands under ${office}. Look at the period, or at the day on which the units begin.`,
    NONE_MEANT: (what, day, office) =>
      `${what}: on ${fullDate(day)} none of the units under ${office} is among those chosen. Look at the units it is assigned to.`,
  },
  silent: (count) => `${units(count)} ${count === 1 ? 'has' : 'have'} not answered:`,
  objecting: (count) => `${units(count)} ${count === 1 ? 'objects' : 'object'}:`,
  objection: (unit, reason) => `${unit}: ${reason}`,
  edited: (count) => `${units(count)} answered before the draft was edited.`,
  allAgreed: (count) =>
    count === 1 ? 'The unit that was asked agreed.' : `All ${units(count)} that were asked agreed.`,
  stillIssues: 'It can be issued all the same; what the units said is kept with the plan.',
};
