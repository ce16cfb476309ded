import { keepFile } from '../ui/keep-file.ts';

/** Puts a workbook among the person's downloads. */
export function saveWorkbook(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  keepFile(new Blob([bytes], { type }), name);
}
