import type { TokenScope } from '@ke-hoach/schema';

type Reach = readonly TokenScope[];
const both: Reach = ['figures', 'reports'];
const figures: Reach = ['figures'];
const reports: Reach = ['reports'];
/** Asked at a screen only: previews, drafts, people, what concerns the asker's own work. */
const none: Reach = [];

/** Which scopes may ask each query of the contract; every query stands here. No scope commands anything. */
export const queriesOfTokens: Readonly<Record<string, Reach>> = {
  aggregate: figures,
  aggregateCost: figures,
  answerFields: both,
  assignment: both,
  awaitsAdministrator: none,
  auditEntries: none,
  checkReceipt: none,
  consultationsToSee: none,
  dashboard: none,
  dashboards: none,
  demo: none,
  duties: none,
  entries: reports,
  firstSteps: none,
  form: both,
  formExample: none,
  formExamples: none,
  forms: both,
  handovers: none,
  library: none,
  libraryEntry: none,
  matchPeople: none,
  matchUnits: none,
  measurables: both,
  narrativeFields: reports,
  narratives: reports,
  namedPlaces: none,
  nextYear: none,
  optionalDuties: none,
  plan: both,
  planExamples: none,
  plans: both,
  previewDuties: none,
  previewPastFigures: none,
  previewUnitChanges: none,
  progress: both,
  publication: none,
  publicAddress: both,
  report: reports,
  reports,
  reportsBehind: reports,
  savedQuestion: figures,
  savedQuestions: figures,
  search: none,
  signInProvider: none,
  target: figures,
  tasksToDo: none,
  today: both,
  unit: both,
  units: both,
  unitsBelow: both,
  unitTargets: none,
  viewer: both,
};

/** All fields of a type, or those that are named. What does not stand here is read by no token. */
type Fields = Readonly<Record<string, '*' | string>>;

const always: Fields = {
  Viewer: 'id login name title roles',
  HeldRole: '*',
  Unit: 'id name kind code existsFrom existsTo parent above placements predecessors successors successions countBelow',
  UnitConnection: '*',
  UnitEdge: '*',
  PageInfo: '*',
  Placement: '*',
  Succession: '*',
  Plan: 'id title year movement number state issuedOn owner periods assignments coverage targets previous next parent children planType publishedMeasures',
  ParentPlan: '*',
  PlanConnection: '*',
  PlanEdge: '*',
  Period: '*',
  Due: '*',
  Assignment: '*',
  Form: 'id key title titleEn purpose latest versions',
  FormConnection: '*',
  FormEdge: '*',
  FormVersion: 'id number schema uiSchema contentHash publishedAt form',
  Coverage: '*',
  CatalogueEntry: '*',
  CatalogueField: '*',
  Measurable: '*',
  CatalogueSection: '*',
  FieldInVersion: '*',
  AnswerField: '*',
  AnswerChoice: '*',
  ProgressBoard: '*',
  ProgressColumn: '*',
  ProgressGroup: '*',
  ProgressPage: '*',
  ProgressRow: '*',
  ProgressCell: '*',
};

const more: Readonly<Record<TokenScope, Fields>> = {
  figures: {
    Aggregate: '*',
    AggregateGroup: '*',
    GroupKey: '*',
    MeasureValue: '*',
    EarlierValue: '*',
    TargetReach: '*',
    AggregateCost: '*',
    PublishedMeasure: '*',
    PublishedTotal: '*',
    PublishedCoverage: '*',
    SavedQuestion: '*',
    Target: '*',
    TargetMeasure: '*',
    TargetOwnValue: '*',
    TargetStanding: '*',
    TargetStandingConnection: '*',
    TargetStandingEdge: '*',
    TargetTotals: '*',
  },
  reports: {
    Report:
      'id state unit plan period assignment form version ordinal heading required due isLate isOverdue submittedAt latest revisions estimatesReplaced',
    EstimateReplaced: '*',
    ReportConnection: '*',
    ReportEdge: '*',
    Revision:
      'id number answers calculated explanations nothingToReport isLate submittedAt checksum receiptNumber version',
    Explanation: '*',
    NarrativeField: '*',
    Narrative: '*',
    NarrativeConnection: '*',
    NarrativeEdge: '*',
    ReportBehind: '*',
    ReportBehindConnection: '*',
    ReportBehindEdge: '*',
  },
};

/** May a token of these scopes read the field? */
export function mayRead(scopes: readonly TokenScope[], type: string, field: string): boolean {
  if (field.startsWith('__') || type.startsWith('__')) return true;
  if (type === 'Query') return (queriesOfTokens[field] ?? []).some((scope) => scopes.includes(scope));
  return [always, ...scopes.map((scope) => more[scope])].some((fields) => {
    const named = fields[type];
    return named === '*' || (named?.split(' ').includes(field) ?? false);
  });
}
