import type { fileTypes } from '@ke-hoach/forms';

/** What is taken, by what is in it: signed scans, documents, tables, photographs. */
export type FileType = (typeof fileTypes)[number];

/** The media type under which each is given out again. */
export const mediaTypes: Record<FileType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};
