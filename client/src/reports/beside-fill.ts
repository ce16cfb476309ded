/* What stands around a form that is filled: fetched once the form is on the screen, so that the form itself comes first. */
export { DiscardDraft } from './discard-draft.tsx';
export { EditingNow } from './editing-now.tsx';
export { FillNotices } from './fill-notices.tsx';
