/** The ways of beginning that begin with something, fetched together when one of them is chosen. */
export { SchemaStart } from './schema-start.tsx';
export { SheetStart } from './sheet-start.tsx';
export { CopyStart } from './copy-start.tsx';
export { ExampleStart } from './example-start.tsx';
