import { expect, it } from 'vitest';
import type { StandingRow } from '../targets/standings.repository.ts';
import { answeredByField, answeredByTarget } from './answering.ts';

const told = { taskId: 't', unitId: 'u', periodId: 'p', isHandedIn: true, nothingToReport: false };
const nothing = { figure: null, yes: null, day: null };

it.each<[string, object | undefined, string]>([
  ['no report', undefined, 'notBegun'],
  ['a report that was only begun', { isHandedIn: false }, 'underWay'],
  ['a number above nothing', { figure: '3' }, 'done'],
  ['zero', { figure: '0' }, 'notBegun'],
  ['a yes', { yes: true }, 'done'],
  ['a no', { yes: false }, 'notBegun'],
  ['a day', { day: '2025-05-02' }, 'done'],
  ['nothing to report', { nothingToReport: true }, 'notBegun'],
  ['a question left blank', {}, 'notBegun'],
])('a field with %s says how far the task is', (_name, found, state) => {
  expect(answeredByField(found && { ...told, ...nothing, ...found }).state).toBe(state);
});

it.each<[string, Partial<StandingRow> | undefined, string]>([
  ['does not owe', undefined, 'notBegun'],
  ['has reported nothing', { state: 'short', figure: null }, 'notBegun'],
  ['may have as much as nothing, and has reported nothing', { state: 'reached', figure: null }, 'notBegun'],
  ['has reported zero', { state: 'short', figure: '0' }, 'notBegun'],
  ['is short of it', { state: 'short', figure: '2' }, 'underWay'],
  ['has more than it should', { state: 'over', figure: '9' }, 'underWay'],
  ['has reached it', { state: 'reached', figure: '3' }, 'done'],
])('a target of which a unit %s says how far the task is', (_name, standing, state) => {
  const found = standing && ({ unitId: 'u', owed: '3', difference: '0', ...standing } as StandingRow);
  expect(answeredByTarget({ targetId: 'g', periodId: 'p' }, found).state).toBe(state);
});
