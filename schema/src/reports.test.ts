import { describe, expect, it } from 'vitest';
import { ReportCommand, ReportState, handedIn, owed, reportLife } from './reports.ts';

const states = Object.values(ReportState);
const commands = Object.values(ReportCommand);

describe('the life of a report', () => {
  it('names every state and leads only to known states', () => {
    expect(Object.keys(reportLife).sort()).toEqual([...states].sort());
    for (const moves of Object.values(reportLife)) {
      for (const [command, next] of Object.entries(moves)) {
        expect(commands).toContain(command);
        expect(states).toContain(next);
      }
    }
  });

  it('lets a unit change its answers only while the report is owed', () => {
    for (const state of states) {
      expect(reportLife[state].save !== undefined).toBe(owed.includes(state) && state !== 'inReview');
    }
  });

  it('reviews only what was handed in, and never what was accepted', () => {
    for (const state of states) {
      const reviewable = handedIn.includes(state) && state !== 'accepted';
      expect(reportLife[state].accept !== undefined).toBe(reviewable);
      expect(reportLife[state].return !== undefined).toBe(reviewable);
    }
  });
});
