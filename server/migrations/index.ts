import { FirstMigration } from './0001-first.ts';
import { PublishingMigration } from './0002-publishing.ts';
import { LibraryMigration } from './0003-library.ts';
import { RegistersMigration } from './0004-registers.ts';
import { DraftHistoryMigration } from './0005-draft-history.ts';
import { UnitsOverTimeMigration } from './0006-units-over-time.ts';
import { EnglishTitlesMigration } from './0007-english-titles.ts';
import { DutiesMigration } from './0008-duties.ts';
import { SecondWallMigration } from './0009-second-wall.ts';
import { ClosureByPartMigration } from './0010-closure-by-part.ts';
import { ApprovalInsideTheUnitMigration } from './0011-approval-inside-the-unit.ts';
import { UnitNameKeysMigration } from './0012-unit-name-keys.ts';
import { AuditChainMigration } from './0013-audit-chain.ts';
import { CommentsAtCellsMigration } from './0014-comments-at-cells.ts';
import { OptionalReportsMigration } from './0015-optional-reports.ts';
import { PlanLifeMigration } from './0016-plan-life.ts';
import { TasksAndUnitPlansMigration } from './0017-tasks-and-unit-plans.ts';
import { ReportArrivalsMigration } from './0018-report-arrivals.ts';
import { FilledInForAUnitMigration } from './0019-filled-in-for-a-unit.ts';
import { ReceiptsByChecksumMigration } from './0020-receipts-by-checksum.ts';
import { CopiedAnswersMigration } from './0021-copied-answers.ts';
import { PastYearsMigration } from './0022-past-years.ts';

/** All migrations in order; the names are kept for ever. */
export const migrations = [
  { name: '0001-first', class: FirstMigration },
  { name: '0002-publishing', class: PublishingMigration },
  { name: '0003-library', class: LibraryMigration },
  { name: '0004-registers', class: RegistersMigration },
  { name: '0005-draft-history', class: DraftHistoryMigration },
  { name: '0006-units-over-time', class: UnitsOverTimeMigration },
  { name: '0007-english-titles', class: EnglishTitlesMigration },
  { name: '0008-duties', class: DutiesMigration },
  { name: '0009-second-wall', class: SecondWallMigration },
  { name: '0010-closure-by-part', class: ClosureByPartMigration },
  { name: '0011-approval-inside-the-unit', class: ApprovalInsideTheUnitMigration },
  { name: '0012-unit-name-keys', class: UnitNameKeysMigration },
  { name: '0013-audit-chain', class: AuditChainMigration },
  { name: '0014-comments-at-cells', class: CommentsAtCellsMigration },
  { name: '0015-optional-reports', class: OptionalReportsMigration },
  { name: '0016-plan-life', class: PlanLifeMigration },
  { name: '0017-tasks-and-unit-plans', class: TasksAndUnitPlansMigration },
  { name: '0018-report-arrivals', class: ReportArrivalsMigration },
  { name: '0019-filled-in-for-a-unit', class: FilledInForAUnitMigration },
  { name: '0020-receipts-by-checksum', class: ReceiptsByChecksumMigration },
  { name: '0021-copied-answers', class: CopiedAnswersMigration },
  { name: '0022-past-years', class: PastYearsMigration },
];
