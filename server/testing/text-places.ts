import { FilePlace } from '@ke-hoach/schema';
import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { contract } from '../src/contract.ts';

/** Places where something is written that is not kept as it is written, and why. */
export const otherwise: Record<string, string> = {
  ...{ 'activateAccount.code': 'a code', 'activateAccount.login': 'a name that is looked up' },
  ...{ 'signIn.login': 'a name that is looked up', 'signInAsDemoRole.card': 'a name that is looked up' },
  ...{ 'activateAccount.password': 'a password', 'signIn.password': 'a password' },
  ...{ 'changePassword.current': 'a password', 'changePassword.password': 'a password' },
  ...{ 'approveReport.contextHash': 'is compared', 'submitReport.contextHash': 'is compared' },
  ...{ 'describePerson.nameSeen': 'is compared', 'describePerson.titleSeen': 'is compared' },
  ...{ 'saveDraft.cells.was': 'is compared', 'savePlanDocument.cells.was': 'is compared' },
  ...{ 'saveDraft.rows.was': 'is compared', 'savePlanDocument.rows.was': 'is compared' },
  ...{ 'saveDraft.explanations.was': 'is compared', 'savePlanDocument.explanations.was': 'is compared' },
  'savePlanDocument.explanations.text': 'as in a report; the plan type has no rule that warns',
  ...{ 'announceInPlan.link': 'an address: announcements.test.ts', 'recordUnitPlan.link': 'an address as well' },
  'setParentPlan.link': 'an address: parent-plans.test.ts',
  ...{ 'changeDuties.changes.addPeriod.period.series': 'a key: letters', 'createForm.key': 'a key: letters' },
  ...{ 'changeDuties.changes.editPeriod.period.series': 'a key: letters', 'createLibraryEntry.key': 'a key: letters' },
  'createAccounts.people.login': 'letters and digits: accounts.test.ts',
  ...{ 'setTarget.target.measure.indicator': 'a key that is looked up' },
  ...{ 'changeTarget.target.measure.indicator': 'a key that is looked up' },
  ...{
    'setTarget.target.measure.only.choices': 'are looked up',
    'changeTarget.target.measure.only.choices': 'are too',
  },
  ...{ 'createForm.start.document': 'a form: forms/src/attacks.test.ts', 'createForm.start.jsonSchema': 'the same' },
  ...{ 'enterPastFigures.periods.rows.unitName': 'is looked up', 'enterPastFigures.periods.rows.cells': 'numbers' },
  ...{ 'saveQuestion.idempotencyKey': 'a key', 'removeQuestion.idempotencyKey': 'a key' },
  ...{ 'saveDashboard.idempotencyKey': 'a key', 'removeDashboard.idempotencyKey': 'a key' },
  'publishTotals.measures.indicator': 'a key that is looked up',
  ...{ 'saveQuestion.question.after': 'a cursor', 'saveQuestion.question.filter.periodSeries': 'is looked up' },
  'saveQuestion.question.filter.answer.anyOf': 'is looked up',
  ...{ 'saveQuestion.question.measures.indicator': 'is looked up' },
  'saveQuestion.question.measures.over.indicator': 'is looked up',
};

const schema = contract();

/** The places of an input where any text fits, in lists as in each of them. */
function placesOf(type: GraphQLInputType, within: readonly string[] = [], seen: readonly unknown[] = []): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    if (seen.includes(named)) return [];
    return Object.values(named.getFields()).flatMap((field) =>
      placesOf(field.type, [...within, field.name], [...seen, named]),
    );
  }
  return ['String', 'JSON'].includes(named.name) ? [within.join('.')] : [];
}

const inputs = Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args }) =>
  args.flatMap(({ type }) => placesOf(type).map((place) => `${name}.${place}`)),
);

/** Every place of the contract where any text fits, and the names of files of each kind. */
export const everyTextPlace = [...inputs, ...Object.values(FilePlace).map((place) => `files.${place}`)];

/** What more people are told than those it is written for, and why. Whatever is not here is told to nobody else. */
export const noSecret = {
  everybody: [
    // Units are no secret, by their names of today.
    ...['changeUnits.changes.rename.name', 'changeUnits.changes.rename.code'],
    // Whoever has the id of a kept question reads what it asks.
    'saveQuestion.title',
  ],
  // An issued plan and the library of its office are there for all units of the city.
  ofTheCity: [
    ...['announceInPlan.text', 'issuePlan.number', 'setParentPlan.reason', 'amendPlan.reason', 'changeDuties.reason'],
    ...['changeDuties.changes.addPeriod.period.name', 'changeDuties.changes.editPeriod.period.name'],
    'assignTask.reason',
    ...['setTarget.reason', 'setTarget.target.title', 'setTarget.target.titleEn', 'withdrawTarget.reason'],
    ...['changeTarget.reason', 'changeTarget.target.title', 'changeTarget.target.titleEn'],
    ...['createLibraryEntry.content', 'editLibraryEntry.content', 'files.guidance', 'files.signedPlan'],
  ],
};

/** What stands in the audit or in the history of units, and is told by no question. */
export const onRecord = [
  ...['disableAccount.reason', 'enableAccount.reason', 'erasePerson.reason', 'reopenPlan.reason'],
  // Renamed on the same day.
  ...['changeUnits.changes.create.name', 'changeUnits.changes.create.code'],
];
