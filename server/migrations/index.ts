import { FirstMigration } from './0001-first.ts';

/** All migrations in order; the names are kept for ever. */
export const migrations = [{ name: '0001-first', class: FirstMigration }];
