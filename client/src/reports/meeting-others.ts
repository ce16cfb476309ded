/* What a draft needs when somebody else changed the report too: fetched beside the form, seldom run. */
export { joinDrafts } from './join-drafts.ts';
export { moveToVersion } from './move-to-version.ts';
