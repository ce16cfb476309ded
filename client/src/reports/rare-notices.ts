/* What stands above few forms while they are filled: fetched where it does. */
export { KeptAsideNotice } from './kept-aside-notice.tsx';
export { MovedNotice } from './moved-notice.tsx';
export { NewerVersionNotice } from './newer-version-notice.tsx';
export { OnBehalfNotice } from './on-behalf/on-behalf-notice.tsx';
export { ReturnedNotice, SentBackNotice } from './returned-notice.tsx';
