/* Inputs of kinds that most forms do not have; they are downloaded together, with the first form that has one. */
export { ExemplarReferenceInput } from './exemplar-reference-input.tsx';
export { FileInput } from './file-input.tsx';
export { ManyChoicesInput } from './many-choices-input.tsx';
export { PercentInput } from './percent-input.tsx';
export { UnitReferenceInput } from './unit-reference-input.tsx';
