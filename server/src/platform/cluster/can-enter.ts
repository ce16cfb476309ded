import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseUser } from './database-user.ts';

/**
 * Whether the user may enter a folder and every folder above it, judged by permission bits. Access lists are not
 * read: at worst something is put elsewhere without need. Folders that do not exist yet are judged by their parents.
 */
export function canEnter(folder: string, user: DatabaseUser | undefined): boolean {
  if (!user) return true;
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(path)) {
      const { mode, uid, gid } = statSync(path);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (path === dirname(path)) return true;
  }
}
