export { layoutWorkbook } from './layout-workbook.ts';
export type { WorkbookOptions } from './layout-workbook.ts';
export { readWorkbook } from './read-workbook.ts';
export type { ReadingOptions } from './read-workbook.ts';
export type { SheetProblem } from './sheet-problem.ts';
export type { CellStyle, ModelCell, ReadableWorkbook, SheetModel, WorkbookModel } from './workbook.ts';
export { answersOfFigures, figureColumns } from './past-figures.ts';
export type { FigureColumn, PastFigures } from './past-figures.ts';
