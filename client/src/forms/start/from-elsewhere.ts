/** The ways of beginning that read what others made, fetched together when one of them is chosen. */
export { SchemaStart } from './schema-start.tsx';
export { SheetStart } from './sheet-start.tsx';
