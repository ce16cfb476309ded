/* What filling a report shows seldom: fetched while nothing else is to do, or when it is needed before. */
export { ConflictDialog } from './conflict-dialog.tsx';
export { DraftHistoryDialog } from './draft-history-dialog.tsx';
export { ErrorSummary } from './error-summary.tsx';
export { FoundDraftNotice } from './found-draft-notice.tsx';
export { HandIn } from './hand-in.tsx';
export { NextMistake } from './next-mistake.tsx';
export { ReceiptPanel } from './receipt-panel.tsx';
