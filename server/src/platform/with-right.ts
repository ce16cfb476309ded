import type { Client } from 'pg';
import { databaseRightsMissing } from './start-refusal.ts';

/** Turns PostgreSQL's "permission denied" into a sentence that names the right to grant. */
export async function withRight<T>(owner: Client, right: string, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw databaseRightsMissing(owner.user ?? '', right);
    throw error;
  }
}
