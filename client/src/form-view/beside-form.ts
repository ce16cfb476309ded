import { createElement } from 'react';
import { lazyPart } from '../ui/lazy-part.ts';
import type { AnswerInputProps } from './widgets/answer-input.ts';

const FileInputPart = lazyPart(async () => (await import('./widgets/file-input.tsx')).FileInput);

/* What a form on the screen fetches beside itself, in one piece, so that its first fields come first. */
export { FiguresBeside, NeighbourFigures } from './neighbour-figures.tsx';
export { TableField } from './table-field.tsx';
export { ExemplarReferenceInput } from './widgets/exemplar-reference-input.tsx';
/** Few forms ask for files. What comes beside the form is a component, never a promise of one. */
export const FileInput = (props: AnswerInputProps) => createElement(FileInputPart, props);
export { ManyChoicesInput } from './widgets/many-choices-input.tsx';
export { MoneyWords } from './widgets/money-words.tsx';
export { PercentInput } from './widgets/percent-input.tsx';
export { UnitReferenceInput } from './widgets/unit-reference-input.tsx';
export { cleanPastedText, fromLegacy, legacyEncodingOf } from '@ke-hoach/forms/typing';
