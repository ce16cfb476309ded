/* What filling a report shows seldom: fetched when the form is on the screen, so that the form itself comes first. */
export { ConflictDialog } from './conflict-dialog.tsx';
export { DraftHistoryDialog } from './draft-history-dialog.tsx';
export { ErrorSummary } from './error-summary.tsx';
export { FillNotices } from './fill-notices.tsx';
export { FoundDraftNotice } from './found-draft-notice.tsx';
export { HandIn } from './hand-in.tsx';
export { ReceiptPanel } from './receipt-panel.tsx';
export { DiscardDraft } from './discard-draft.tsx';
export { NextMistake } from './next-mistake.tsx';
export { EditingNow } from './editing-now.tsx';
