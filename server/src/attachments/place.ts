import type { FileType } from '../files/file-type.ts';
import type { FilePosition, FileRow } from '../files/files.repository.ts';
import type { Clock } from '../platform/clock.ts';
import type { EntityManager } from '../platform/database.ts';
import type { Viewer } from '../people/viewer.ts';

/** Who asks, on which day, and where to read. */
export interface Asker {
  em: EntityManager;
  viewer: Viewer;
  clock: Clock;
}

/** `put` brings a file, `remove` takes the given one away. */
export type Change = { command: 'put' } | { command: 'remove'; file: FileRow };

/** Something that files may lie at, as the asker sees it. */
export interface Target {
  position: FilePosition;
  /** Outer id, for the audit. */
  subject: string;
  /** FORBIDDEN, or why not in this state. */
  assertMay(change: Change): Promise<void>;
  /** Whether the asker may read a file that lies there; those who see what it lies at may, unless it says otherwise. */
  maySee?(file: FileRow): boolean;
}

/** One kind of thing that files may lie at; each domain names its own. */
export interface Place {
  /** How many files at one target. */
  most: number;
  types: readonly FileType[];
  /** By what the sender says it is for, or by a file that lies there; null where the asker sees no such thing. */
  find(asker: Asker, of: string | FileRow): Promise<Target | null>;
}
