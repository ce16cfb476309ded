export { printForm } from './print-form.ts';
export type { PrintOptions } from './print-form.ts';
export type {
  PrintedBlock,
  PrintedColumn,
  PrintedDocument,
  PrintedField,
  PrintedTable,
  Space,
} from './printed-document.ts';
export type { Wording } from '../fields/field-kind.ts';
