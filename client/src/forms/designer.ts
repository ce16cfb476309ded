/**
 * The screens on which forms are drawn, fetched together: apart they would cut what the screen of filling shares with
 * them into more pieces, and make that one heavier.
 */
export { BuilderScreen } from './builder-screen.tsx';
export { FormScreen } from './form-screen.tsx';
export { NewFormScreen } from './new-form-screen.tsx';
