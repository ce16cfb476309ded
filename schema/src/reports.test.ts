import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReportCommand, ReportState, handedIn, nextState, owed, reportLife } from './reports.ts';

const states = Object.values(ReportState);
const commands = Object.values(ReportCommand);

describe('the life of a report', () => {
  it('names every state and leads only to known states', () => {
    expect(Object.keys(reportLife).sort()).toEqual([...states].sort());
    for (const moves of Object.values(reportLife)) {
      for (const [command, next] of Object.entries(moves)) {
        expect(commands).toContain(command);
        expect(next.length).toBeGreaterThan(0);
        for (const state of next) expect(states).toContain(state);
      }
    }
  });

  it('lets a unit change its answers only while the report is owed', () => {
    for (const state of states) {
      expect(reportLife[state].save !== undefined).toBe(owed.includes(state) && state !== 'inReview');
    }
  });

  it('reviews only what was handed in, and reopens only what was accepted', () => {
    for (const state of states) {
      const reviewable = handedIn.includes(state) && state !== 'accepted';
      expect(reportLife[state].accept !== undefined).toBe(reviewable);
      expect(reportLife[state].return !== undefined).toBe(reviewable);
      expect(reportLife[state].reopen !== undefined).toBe(state === 'accepted');
    }
  });

  it('gives time, and lets off, only what is owed', () => {
    for (const state of states) {
      expect(reportLife[state].extend !== undefined).toBe(owed.includes(state));
      expect(reportLife[state].extend ?? [state]).toEqual([state]);
      expect(reportLife[state].waive !== undefined).toBe(owed.includes(state) && state !== 'inReview');
    }
  });

  it('goes through the unit only where the unit approves, and back to mending only what was returned', () => {
    expect(nextState('draft', 'submit')).toBe('submitted');
    expect(nextState('draft', 'submit', { needsApproval: true, wasReturned: true })).toBe('inReview');
    expect(nextState('submitted', 'recall', { needsApproval: true })).toBe('draft');
    expect(nextState('submitted', 'recall', { wasReturned: true })).toBe('returned');
    expect(nextState('submitted', 'accept', { wasReturned: true, needsApproval: true })).toBe('accepted');
    expect(nextState('waived', 'reinstate')).toBe('expected');
    expect(nextState('waived', 'reinstate', { wasBegun: true })).toBe('draft');
    expect(nextState('waived', 'reinstate', { wasBegun: true, wasReturned: true })).toBe('returned');
    expect(nextState('accepted', 'submit', { wasReturned: true })).toBeUndefined();
  });

  it('lets the office fill in for a unit what the unit has begun or not, and not twice', () => {
    expect(nextState('expected', 'fillFor')).toBe('draft');
    expect(nextState('draft', 'fillFor')).toBe('draft');
    expect(nextState('draft', 'fillFor', { isOnBehalf: true })).toBeUndefined();
    expect(nextState('inReview', 'fillFor')).toBeUndefined();
  });

  it('lets a unit drop only a draft it opened of its own accord, and lets nobody off that', () => {
    expect(nextState('draft', 'discard', { isOptional: true })).toBe('void');
    expect(nextState('draft', 'discard')).toBeUndefined();
    expect(nextState('returned', 'discard', { isOptional: true })).toBeUndefined();
    expect(nextState('draft', 'waive', { isOptional: true })).toBeUndefined();
    expect(nextState('draft', 'waive')).toBe('waived');
  });

  it('stands in the glossary as it stands here', () => {
    const glossary = readFileSync(new URL('../../docs/GLOSSARY.md', import.meta.url), 'utf8');
    const lines = glossary.split('\n').filter((line) => /^\| (state |`\w+` \| \p{L})/u.test(line));
    const [, ...head] = lines[0]!.split('|').map((cell) => cell.trim());
    for (const state of states) {
      const cells = lines.find((line) => line.startsWith(`| \`${state}\``))!.split('|');
      const written = head.flatMap((command, at) => {
        const next = cells[at + 1]?.trim() ?? '';
        return commands.includes(command as never) && next !== '' ? [[command, next.split(/, | or /)]] : [];
      });
      expect(Object.fromEntries(written), state).toEqual(reportLife[state]);
    }
  });
});
