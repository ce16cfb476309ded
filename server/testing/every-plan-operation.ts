import { designer, input, ofTheCity, type Operation } from './operation.ts';

const ofPlanDraft = (more: object = {}) =>
  input(({ planDraft }) => ({ planId: planDraft, expectedRevision: 99, ...more }));
/** Who works for the unit, and answers for it, at the unit itself. */
const ownPeople = { self: ['reporter', 'leader', 'deputyLeader', 'signatory'] } satisfies Operation['may'];

const someTarget = {
  ...{ title: 'Mỗi xã, phường ít nhất 01 mô hình', relation: 'AT_LEAST', value: '1', units: { kinds: ['WARD'] } },
  ...{ measure: { indicator: 'models-new' }, periodId: '6f1c1b1e-6a0b-4c0e-9d59-0d6f3c2f5a11' },
};

export const planMutations: Record<string, Operation> = {
  amendPlan: { args: ofPlanDraft({ reason: 'thử' }), may: designer, hides: ['planDraft'] },
  announceInPlan: { args: ofPlanDraft({ text: 'Họp' }), may: designer, hides: ['planDraft'] },
  answerConsultation: {
    args: input(({ planConsulted, unit }) => ({
      ...{ planId: planConsulted, unitId: unit },
      ...{ expectedRevision: 99, answer: 'AGREED' },
    })),
    may: ownPeople,
    hides: ['planConsulted', 'unit'],
  },
  assignTask: {
    args: input(({ plan, task }) => ({ planId: plan, taskId: task, expectedRevision: 99, units: { kinds: [] } })),
    may: designer,
    hides: ['plan'],
    seenBy: ofTheCity,
  },
  changeTarget: {
    args: input(({ planDraft, target }) => ({
      planId: planDraft,
      expectedRevision: 99,
      targetId: target,
      target: someTarget,
    })),
    may: designer,
    hides: ['planDraft', 'target'],
  },
  closePlan: { args: ofPlanDraft(), may: designer, hides: ['planDraft'] },
  commentOnPlan: {
    args: input(({ planConsulted, unit }) => ({ planId: planConsulted, unitId: unit, text: 'thử' })),
    may: { ...ownPeople, ...designer },
    hides: ['planConsulted', 'unit'],
  },
  seeConsultation: {
    args: input(({ planConsulted, unit }) => ({ planId: planConsulted, unitId: unit })),
    may: ownPeople,
    hides: ['planConsulted', 'unit'],
  },
  consultOnPlan: { args: ofPlanDraft({ units: { kinds: ['WARD'] } }), may: designer, hides: ['planDraft'] },
  createPlan: {
    args: input(({ city, planType }) => ({
      ...{ unitId: city, planTypeId: planType, year: 2027, title: 'Kế hoạch', movement: 'Phong trào' },
    })),
    may: designer,
  },
  deletePlan: { args: ofPlanDraft(), may: designer, hides: ['planDraft'] },
  describePlan: {
    args: ofPlanDraft({ title: 'Khác', movement: 'Khác' }),
    may: designer,
    hides: ['planDraft'],
  },
  dropAmendment: { args: ofPlanDraft(), may: designer, hides: ['planDraft'] },
  enterPastFigures: {
    args: input(({ plan, assignment }) => ({
      ...{ planId: plan, expectedRevision: 99, sourceName: 'Sổ cũ' },
      periods: [{ assignmentId: assignment, year: 2024, columns: ['x'], rows: [{ unitName: 'Phường', cells: ['1'] }] }],
    })),
    may: designer,
    hides: ['plan', 'assignment'],
    seenBy: ofTheCity,
  },
  issuePlan: {
    args: input(({ planDraft }) => ({ planId: planDraft, expectedRevision: 99 })),
    may: { above: ['designer', 'recordsClerk'] },
    hides: ['planDraft'],
  },
  prepareNextYear: {
    args: input(({ plan }) => ({ planId: plan, expectedRevision: 99 })),
    may: designer,
    hides: ['plan'],
    seenBy: ofTheCity,
  },
  publishTotals: {
    args: ofPlanDraft({ measures: [{ indicator: 'models-new' }] }),
    may: designer,
    hides: ['planDraft'],
  },
  recordUnitPlan: {
    args: input(({ plan, unit }) => ({
      ...{ planId: plan, unitId: unit, expectedRevision: 0, state: 'BEING_WRITTEN' },
    })),
    may: ownPeople,
    hides: ['unit'],
  },
  reopenPlan: { args: ofPlanDraft({ reason: 'thử' }), may: designer, hides: ['planDraft'] },
  takeBackPastFigures: {
    args: input(({ sheet }) => ({ batchId: sheet })),
    may: designer,
    hides: ['sheet'],
    seenBy: ofTheCity,
  },
  takeDownAnnouncement: {
    args: ofPlanDraft({ announcementId: '0' }),
    may: designer,
    hides: ['planDraft'],
  },
  reportTask: {
    args: input(({ plan, task, unit }) => ({
      ...{ planId: plan, taskId: task, unitId: unit, expectedRevision: 0, state: 'DONE' },
    })),
    may: ownPeople,
    hides: ['unit'],
  },
  savePlanDocument: { args: ofPlanDraft(), may: designer, hides: ['planDraft'] },
  setParentPlan: {
    args: input(({ planDraft, plan }) => ({ planId: planDraft, expectedRevision: 99, parentId: plan })),
    may: designer,
    hides: ['planDraft', 'plan'],
  },
  setTarget: { args: ofPlanDraft({ target: someTarget }), may: designer, hides: ['planDraft'] },
  withdrawTarget: {
    args: input(({ planDraft, target }) => ({ planId: planDraft, expectedRevision: 99, targetId: target })),
    may: designer,
    hides: ['planDraft', 'target'],
  },
};
