import { AuditLogResolver } from './audit-log/audit-log.resolver.ts';
import { DraftEditsResolver, FormDraftEditResolver } from './forms/draft-edits.resolver.ts';
import { FormCreatedResolver, FormExamplesResolver } from './forms/form-creation.resolver.ts';
import {
  FormChangeResolver,
  FormDraftConflictResolver,
  FormDraftDiscardedResolver,
  FormDraftEditedResolver,
  FormDraftResolver,
  FormOperationRefusedResolver,
  FormPublishedResolver,
  FormVersionResolver,
} from './forms/form-parts.resolver.ts';
import { FormsResolver } from './forms/forms.resolver.ts';
import { libraryResolvers } from './library/library.resolver.ts';
import { DemoResolver } from './plans/demo.resolver.ts';
import {
  AssignmentResolver,
  PeriodResolver,
  PlanConflictResolver,
  PlanIssuedResolver,
} from './plans/plan-parts.resolver.ts';
import { AssignmentUnitsResolver, DutiesChangedResolver, PlanDutiesResolver } from './plans/duties/duties.resolver.ts';
import { PlanConsultationResolver, PlanConsultationsResolver } from './plans/consulting/consultation.resolver.ts';
import {
  PlanChangedResolver,
  PlanDocumentConflictResolver,
  PlanDocumentResolver,
  PlanDocumentSavedResolver,
  PlanDraftResolver,
} from './plans/documents/plan-document.resolver.ts';
import { PlanExamplesResolver } from './plans/examples/plan-examples.resolver.ts';
import { nextYearResolvers } from './plans/next-year/next-year.resolver.ts';
import { tasksResolvers } from './tasks/tasks.resolver.ts';
import { parentPlansResolvers } from './plans/parent-plans/parent-plans.resolver.ts';
import { unitPlansResolvers } from './plans/unit-plans/unit-plans.resolver.ts';
import { pastYearsResolvers } from './past-years/past-years.resolver.ts';
import { FirstDayResolver } from './first-day/first-day.resolver.ts';
import { searchResolvers } from './search/search.resolver.ts';
import { AnnouncementsResolver } from './plans/announcements/announcements.resolver.ts';
import { PlansResolver } from './plans/plans.resolver.ts';
import { onBehalfResolvers } from './reports/on-behalf/on-behalf.resolver.ts';
import {
  CopySourceResolver,
  EarlierCopiedResolver,
  ReportCopiesResolver,
} from './reports/copy-earlier/copy-earlier.resolver.ts';
import { registerRowsResolvers } from './reports/register-rows/register-rows.resolver.ts';
import { ReceiptsResolver } from './reports/receipts/receipts.resolver.ts';
import { channelsResolvers } from './reports/channels/channels.resolver.ts';
import { CellCommentResolver, CellThreadsResolver } from './reports/comments/threads.resolver.ts';
import {
  DraftHistoryResolver,
  DraftRestoredResolver,
  DraftSnapshotResolver,
} from './reports/draft-history.resolver.ts';
import {
  DraftResolver,
  DraftSavedResolver,
  ReportConflictResolver,
  ReportEventResolver,
  ReportReturnResolver,
  ReportReviewedResolver,
  ReportSentBackResolver,
  ReportSentForApprovalResolver,
  ReportSubmittedResolver,
  ReportWaiverResolver,
  RevisionResolver,
} from './reports/report-parts.resolver.ts';
import {
  DraftMovedResolver,
  KeptAsideResolver,
  ReportVersionRequiredResolver,
  ReportVersionResolver,
} from './reports/move-draft.resolver.ts';
import { DraftEditorResolver, DraftEditorsResolver } from './reports/draft-editors.resolver.ts';
import { EarlierReportsResolver } from './reports/earlier-reports.resolver.ts';
import { AnsweredBeforeResolver, ReportAnsweredBeforeResolver } from './reports/answered-before.resolver.ts';
import { EstimateReplacedResolver, ReportEstimatesReplacedResolver } from './reports/estimates-replaced.resolver.ts';
import { reportExtras } from './reports/beside-life.ts';
import { ManyReportsResolver } from './reports/many-reports.resolver.ts';
import {
  OptionalReportsResolver,
  ReportHeadingResolver,
  ReportOpenedResolver,
} from './reports/optional-reports.resolver.ts';
import { ReportResolver } from './reports/report.resolver.ts';
import { ReportsToDecideResolver } from './reports/reports-to-decide.resolver.ts';
import { ReportsResolver } from './reports/reports.resolver.ts';
import { TargetCommandsResolver } from './targets/target-commands.resolver.ts';
import { PlanTargetsResolver, TargetsResolver, TargetStandingResolver } from './targets/targets.resolver.ts';
import { NarrativeResolver, ReportBehindResolver } from './figures/behind/behind.resolver.ts';
import { dashboardsResolvers } from './figures/dashboards/dashboards.resolver.ts';
import { publishedTotalsResolvers } from './figures/published/published-totals.resolver.ts';
import { savedQuestionsResolvers } from './figures/saved/saved-questions.resolver.ts';
import { FiguresResolver } from './figures/figures.resolver.ts';
import { MeasurableResolver } from './figures/measurable.resolver.ts';
import { PeopleResolver } from './people/people.resolver.ts';
import { HeldRoleResolver } from './units/held-role.resolver.ts';
import {
  ProgressColumnResolver,
  ProgressGroupResolver,
  ProgressResolver,
  ProgressRowResolver,
} from './progress/progress.resolver.ts';
import { AccountsResolver } from './accounts/accounts.resolver.ts';
import { FirstAdministratorResolver } from './accounts/first-administrator.resolver.ts';
import { HandoversResolver } from './accounts/handover/handovers.resolver.ts';
import { AccessTokensResolver } from './accounts/tokens/access-tokens.resolver.ts';
import { PersonalDataResolver } from './accounts/personal-data/personal-data.resolver.ts';
import { ProviderResolver } from './accounts/provider/provider.resolver.ts';
import { SessionsResolver } from './accounts/sessions/sessions.resolver.ts';
import { MatchPeopleResolver } from './accounts/import/match-people.resolver.ts';
import { MatchUnitsResolver } from './unit-changes/import/match-units.resolver.ts';
import { UnitChangesResolver } from './unit-changes/unit-changes.resolver.ts';
import { unitApprovalResolvers } from './units/unit-approval.resolver.ts';
import { letterheadResolvers } from './units/letterhead/letterhead.resolver.ts';
import { UnitHistoryResolver } from './units/unit-history.resolver.ts';
import { UnitTreeResolver } from './units/unit-tree.resolver.ts';
import { publicationResolvers } from './publishing/publication.resolver.ts';
import { attachmentResolvers } from './attachments/attachments.resolver.ts';
import { UnitsListResolver } from './units/units-list.resolver.ts';
import { UnitsResolver } from './units/units.resolver.ts';

/** All resolvers: the whole GraphQL edge on one page. */
export const resolvers = [
  ...attachmentResolvers,
  FormCreatedResolver,
  FormExamplesResolver,
  PlanExamplesResolver,
  DraftEditsResolver,
  FormChangeResolver,
  FormDraftConflictResolver,
  FormDraftDiscardedResolver,
  FormDraftEditResolver,
  FormDraftEditedResolver,
  FormDraftResolver,
  FormOperationRefusedResolver,
  FormPublishedResolver,
  FormVersionResolver,
  FormsResolver,
  ...libraryResolvers,
  DemoResolver,
  AssignmentResolver,
  PeriodResolver,
  PlanConflictResolver,
  PlanIssuedResolver,
  PlansResolver,
  ...pastYearsResolvers,
  AnnouncementsResolver,
  ...searchResolvers,
  FirstDayResolver,
  PlanDutiesResolver,
  PlanDocumentResolver,
  PlanDraftResolver,
  PlanChangedResolver,
  PlanDocumentSavedResolver,
  PlanDocumentConflictResolver,
  ...tasksResolvers,
  ...unitPlansResolvers,
  ...parentPlansResolvers,
  ...nextYearResolvers,
  PlanConsultationsResolver,
  PlanConsultationResolver,
  AssignmentUnitsResolver,
  DutiesChangedResolver,
  TargetCommandsResolver,
  PlanTargetsResolver,
  TargetsResolver,
  TargetStandingResolver,
  ...onBehalfResolvers,
  CopySourceResolver,
  EarlierCopiedResolver,
  ReportCopiesResolver,
  ...registerRowsResolvers,
  ReceiptsResolver,
  ...channelsResolvers,
  ...reportExtras,
  CellCommentResolver,
  CellThreadsResolver,
  DraftResolver,
  DraftEditorResolver,
  DraftEditorsResolver,
  DraftSavedResolver,
  DraftHistoryResolver,
  DraftSnapshotResolver,
  DraftRestoredResolver,
  ReportConflictResolver,
  ReportEventResolver,
  ReportReturnResolver,
  ReportReviewedResolver,
  ReportSentBackResolver,
  ReportSentForApprovalResolver,
  ReportSubmittedResolver,
  ReportWaiverResolver,
  RevisionResolver,
  DraftMovedResolver,
  KeptAsideResolver,
  ReportVersionRequiredResolver,
  ReportVersionResolver,
  AnsweredBeforeResolver,
  ReportAnsweredBeforeResolver,
  EstimateReplacedResolver,
  ReportEstimatesReplacedResolver,
  ManyReportsResolver,
  OptionalReportsResolver,
  ReportHeadingResolver,
  ReportOpenedResolver,
  EarlierReportsResolver,
  ReportResolver,
  ReportsResolver,
  ReportsToDecideResolver,
  FiguresResolver,
  MeasurableResolver,
  NarrativeResolver,
  ReportBehindResolver,
  ...publishedTotalsResolvers,
  ...savedQuestionsResolvers,
  ...dashboardsResolvers,
  HeldRoleResolver,
  PeopleResolver,
  ProgressColumnResolver,
  ProgressGroupResolver,
  ProgressResolver,
  ProgressRowResolver,
  AccountsResolver,
  FirstAdministratorResolver,
  AuditLogResolver,
  HandoversResolver,
  SessionsResolver,
  AccessTokensResolver,
  ProviderResolver,
  PersonalDataResolver,
  MatchPeopleResolver,
  MatchUnitsResolver,
  UnitChangesResolver,
  ...unitApprovalResolvers,
  UnitHistoryResolver,
  UnitTreeResolver,
  ...publicationResolvers,
  ...letterheadResolvers,
  UnitsListResolver,
  UnitsResolver,
];
