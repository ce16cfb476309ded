import { formatOfficialDate, type Answers, type Row } from '@ke-hoach/forms';
import type { PlanRow } from '../plans.repository.ts';
import type { ParentPlan } from './parent-plan.type.ts';

/** What is kept of the plan that a plan carries out: a row of its legal bases, or a plan that is kept here. */
export interface StoredParent {
  parentBasis: string | null;
  parentLink: string | null;
  parentPlanId: string | null;
}

type Child = StoredParent & { document: string };

export const noParent: StoredParent = { parentBasis: null, parentLink: null, parentPlanId: null };

/**
 * The parent as it is told: a basis in the words of its row, a plan kept here in its own. Null too where an amendment has
 * taken the row away. `kept` is the plan kept here, `before` the plan of the year before.
 */
export function parentOf(plan: Child, kept: PlanRow | undefined, before: Child | null): ParentPlan | null {
  const told = plan.parentPlanId === null ? tellBasis(plan) : kept ? tellPlan(kept) : null;
  return told && { ...told, planId: plan.parentPlanId, isFromYearBefore: before !== null && isSame(plan, before) };
}

type Told = Omit<ParentPlan, 'planId' | 'isFromYearBefore'>;

function tellBasis({ document, parentBasis, parentLink }: Child): Told | null {
  const row = basisIn(document, parentBasis);
  if (!row) return null;
  return {
    ...{ basis: row._id, type: text(row, 'type') ?? documentKind, number: text(row, 'number') },
    ...{ issuedOn: text(row, 'date'), issuer: text(row, 'issuer'), subject: text(row, 'subject'), link: parentLink },
  };
}

function tellPlan({ document, number, issuedOn, title }: PlanRow): Told {
  const answers = JSON.parse(document) as Answers;
  const kind = text(answers, 'docType') ?? documentKind;
  return {
    ...{ basis: null, link: null, type: kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() },
    ...{ number, issuedOn, issuer: text(answers, 'issuingBody'), subject: text(answers, 'subject') ?? title },
  };
}

/** A row of the legal bases of a plan's document. */
export function basisIn(document: string, id: string | null): Row | undefined {
  if (id === null) return undefined;
  const { bases } = JSON.parse(document) as Answers;
  return Array.isArray(bases) ? (bases as Row[]).find(({ _id }) => _id === id) : undefined;
}

/** Has the plan of the year before the same parent, to the letter? */
function isSame(plan: Child, before: Child): boolean {
  if (plan.parentPlanId !== null) return plan.parentPlanId === before.parentPlanId;
  const [is, was] = [plan, before].map(({ document }) => basisIn(document, plan.parentBasis));
  return is !== undefined && was !== undefined && ['number', 'date'].every((key) => text(is, key) === text(was, key));
}

/** In one line, as amendments and the audit keep it: "Kế hoạch số 38/KH-MTTQ-BTT ngày 11 tháng 02 năm 2025 của …". */
export function parentInWords({ type, number, issuedOn, issuer, subject, link }: ParentPlan): string {
  const words = [
    type,
    number && (/^số\s/i.test(number) ? number : `số ${number}`),
    issuedOn && formatOfficialDate(issuedOn),
    issuer && `của ${issuer}`,
    !number && subject,
    link && `(${link})`,
  ];
  return words.filter(Boolean).join(' ');
}

const documentKind = 'Kế hoạch';
const text = (answers: Answers | Row, key: string): string | null => {
  const value = answers[key];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};
