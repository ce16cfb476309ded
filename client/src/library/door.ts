/**
 * The library in one piece, with the screens on which forms are drawn: those take from it, it shows fields as they do, and
 * apart they would cut what the screen of filling shares with them into more pieces.
 */
import '../forms/designer.ts';
import '../texts/vi-library.ts';
import './library.css';

export { CodeListNews } from './code-list-news.tsx';
export { CodeListPicker } from './code-list-picker.tsx';
export { EntryScreen } from './entry-screen.tsx';
export { GroupPicker } from './group-picker.tsx';
export { IndicatorPicker } from './indicator-picker.tsx';
export { LibraryScreen } from './library-screen.tsx';
export { NewEntryScreen } from './new-entry-screen.tsx';
export { SaveGroupDialog } from './save-group-dialog.tsx';
