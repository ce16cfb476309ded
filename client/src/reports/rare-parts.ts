/* What filling a report shows seldom: fetched when the form is on the screen, so that the form itself comes first. */
export { ConflictDialog } from './conflict-dialog.tsx';
export { NewerVersionNotice } from './newer-version-notice.tsx';
export { KeptAsideNotice } from './kept-aside-notice.tsx';
export { MovedNotice } from './moved-notice.tsx';
export { DraftHistoryDialog } from './draft-history-dialog.tsx';
export { ReturnedNotice, SentBackNotice } from './returned-notice.tsx';
export { SubmitDialog } from './submit-dialog.tsx';
export { ReceiptPanel } from './receipt-panel.tsx';
export { AnsweredBeforeNotice } from './answered-before-notice.tsx';
export { DiscardDraft } from './discard-draft.tsx';
export { EditingNow } from './editing-now.tsx';
export { TalkNotice } from './comments/talk-notice.tsx';
export { ComparedWith } from './compared-with.tsx';
