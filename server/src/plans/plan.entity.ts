import { defineEntity, p } from '@mikro-orm/core';
import type { PlanState } from '@ke-hoach/schema';
import { problem } from '../platform/problem.ts';

const schema = defineEntity({
  name: 'Plan',
  tableName: 'plans',
  properties: {
    id: p.bigint('string').primary(),
    uid: p.uuid(),
    year: p.integer(),
    title: p.string(),
    number: p.string().nullable(),
    movement: p.string(),
    state: p.string().$type<PlanState>(),
    issuedOn: p.string().columnType('date').nullable(),
    typeVersionId: p.bigint('string'),
    document: p.text(),
    invented: p.boolean(),
    editRevision: p.integer(),
  },
});

/** A movement's plan for one year. */
export class Plan extends schema.class {
  /** Issues a plan that is still being written or consulted on; afterwards it changes by amendment only. */
  issue(number: string | null, on: string): void {
    if (this.state !== 'draft' && this.state !== 'consulting') {
      throw problem('PLAN_WRONG_STATE', { state: this.state, command: 'issue' });
    }
    this.state = 'issued';
    this.number = number ?? this.number ?? null;
    this.issuedOn = on;
    this.editRevision += 1;
  }

  /** Its periods or assignments change: freely while it is written, as an amendment once it is issued. */
  changeDuties(): void {
    if (this.state === 'closed') throw problem('PLAN_WRONG_STATE', { state: this.state, command: 'changeDuties' });
    this.editRevision += 1;
  }
}

schema.setClass(Plan);
export const PlanSchema = schema;
