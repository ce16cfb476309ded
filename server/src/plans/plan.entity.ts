import { defineEntity, p } from '@mikro-orm/core';
import type { PlanState } from '@ke-hoach/schema';
import { problem } from '../platform/problem.ts';
import type { NumberAndDate } from './number-and-date.ts';
import type { StoredParent } from './parent-plans/parent-plan.ts';

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
    contact: p.text().nullable(),
    previousPlanId: p.bigint('string').nullable(),
    parentBasis: p.uuid().nullable(),
    parentLink: p.text().nullable(),
    parentPlanId: p.bigint('string').nullable(),
    explanations: p.text().nullable(),
    savedAt: p.datetime().nullable(),
    savedBy: p.bigint('string').nullable(),
    amendedDocument: p.text().nullable(),
    amendedExplanations: p.text().nullable(),
  },
});

/** A movement's plan for one year. */
export class Plan extends schema.class {
  /** Issues a plan that is still being written or consulted on; afterwards it changes by amendment only. */
  issue(number: string | null, on: string): void {
    this.assertState('issue', 'draft', 'consulting');
    this.state = 'issued';
    this.number = number ?? this.number ?? null;
    this.issuedOn = on;
    this.editRevision += 1;
  }

  /** Its periods or assignments change: freely while it is written, as an amendment once it is issued. */
  changeDuties(): void {
    this.assertState('changeDuties', 'draft', 'consulting', 'issued');
    this.editRevision += 1;
  }

  /** Its targets change: freely while it is written, as an amendment once it is issued. */
  changeTargets(): void {
    this.assertState('changeTargets', 'draft', 'consulting', 'issued');
    this.editRevision += 1;
  }

  /** What the plan is called, and whom to ask about it. */
  describe(as: { title: string; movement: string; contact: string | null }): void {
    this.assertState('describe', 'draft', 'consulting', 'issued');
    Object.assign(this, as);
    this.editRevision += 1;
  }

  /** Which plan it carries out: freely while it is written, as an amendment once it is issued. */
  carryOut(parent: StoredParent): void {
    this.assertState('setParent', 'draft', 'consulting', 'issued');
    Object.assign(this, parent);
    this.editRevision += 1;
  }

  /** Member organisations are asked; more of them may be asked while it lasts. */
  consult(): void {
    this.assertState('consult', 'draft', 'consulting');
    this.state = 'consulting';
    this.editRevision += 1;
  }

  /** Which units do its tasks: freely while it is written; from the issue on they tell how far they are. */
  changeTasks(): void {
    this.assertState('changeTasks', 'draft', 'consulting', 'issued');
    this.editRevision += 1;
  }

  /** Whoever sees it is told something; or not any more. */
  announce(): void {
    this.assertState('announce', 'consulting', 'issued');
    this.editRevision += 1;
  }

  /** What its units are told of the figures of all; once it is over too. */
  publishTotals(): void {
    this.assertState('publishTotals', 'draft', 'consulting', 'issued', 'closed');
    this.editRevision += 1;
  }

  close(): void {
    this.assertState('close', 'issued');
    this.state = 'closed';
    this.editRevision += 1;
  }

  /** A plan that was closed too early lives on as it was. */
  reopen(): void {
    this.assertState('reopen', 'closed');
    this.state = 'issued';
    this.editRevision += 1;
  }

  /** The document as the office edits it: of an issued plan the amendment that is being written, if there is one. */
  editedTexts(): { answers: string; explanations: string | null } {
    if (this.state === 'issued' && this.amendedDocument != null)
      return { answers: this.amendedDocument, explanations: this.amendedExplanations ?? null };
    return { answers: this.document, explanations: this.explanations ?? null };
  }

  /** Keeps what was typed. The document of an issued plan stays as it was issued until the amendment is made. */
  saveDocument(texts: { answers: string; explanations: string }, at: Date, by: string): void {
    this.assertState('saveDocument', 'draft', 'consulting', 'issued');
    if (this.state === 'issued') {
      this.amendedDocument = texts.answers;
      this.amendedExplanations = texts.explanations;
    } else {
      this.document = texts.answers;
      this.explanations = texts.explanations;
    }
    this.savedAt = at;
    this.savedBy = by;
    this.editRevision += 1;
  }

  /** The amendment that was written becomes the document; answers the document before. */
  amend(): string {
    if (this.state !== 'issued' || this.amendedDocument == null) throw this.wrongState('amend');
    const before = this.document;
    this.document = this.amendedDocument;
    this.explanations = this.amendedExplanations;
    this.dropAmendment();
    return before;
  }

  /** Lists and paper show it under the number and day that its amended document says. */
  renumber(as: Partial<NumberAndDate>): void {
    Object.assign(this, as);
  }

  dropAmendment(): void {
    if (this.amendedDocument == null) throw this.wrongState('dropAmendment');
    this.amendedDocument = null;
    this.amendedExplanations = null;
    this.editRevision += 1;
  }

  assertState(command: string, ...states: PlanState[]): void {
    if (!states.includes(this.state)) throw this.wrongState(command);
  }

  private wrongState(command: string) {
    return problem('PLAN_WRONG_STATE', { state: this.state, command });
  }
}

schema.setClass(Plan);
export const PlanSchema = schema;
