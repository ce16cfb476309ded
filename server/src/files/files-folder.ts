import { join } from 'node:path';
import { dataFolderOf, type DatabaseChoice } from '../platform/open-database.ts';

/** Where files are kept: `FILES_FOLDER`, or `files` beside the data. */
export const filesFolderOf = (config: DatabaseChoice & { filesFolder?: string | undefined }): string =>
  config.filesFolder ?? join(dataFolderOf(config), 'files');
