/** What fields are guessed from their names and from outlines by, fetched when a field is first added. */
export { typedField } from './asked-field.ts';
export { portionsOf } from './apply-all.ts';
export { layoutOfPasted } from './layout-of-pasted.ts';
