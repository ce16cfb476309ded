import type { TokenScope } from '@ke-hoach/schema';
import type { Answer } from '../platform/answer-in-bytes.ts';
import type { AnswerRoom } from '../platform/answer-room.ts';
import type { Clock } from '../platform/clock.ts';
import type { Orm } from '../platform/database.ts';
import type { Loaders } from '../platform/loaders.ts';
import { problem } from '../platform/problem.ts';
import type { Reads } from '../platform/reads.ts';
import type { Viewer } from './viewer.ts';

/** What every resolver and command knows of the request: who asks, on which day, and where to read. */
export interface Request {
  readonly orm: Orm;
  readonly clock: Clock;
  readonly viewer: Viewer | null;
  /** For whoever had to wait since the viewer was looked up: has the session or the token not ended meanwhile? */
  isStillIn(): Promise<boolean>;
  readonly reads: Reads;
  readonly loaders: Loaders;
  readonly room: AnswerRoom;
  /** Counts what a command of the asker keeps, in characters; refuses where they have had too much kept. */
  readonly countKept: (characters: number) => void;
  /** Says what the audit notes of the next command that somebody is refused; is told of one that could not be noted. */
  readonly refusals: {
    next(person: string): 'command.refuse' | 'command.refuseMore' | null;
    missed(failure: unknown): void;
  };
  readonly answer: Answer;
  readonly address: string;
  /** Browser and system in words, as far as the browser tells. */
  readonly device: string;
  readonly isDemo: boolean;
  /** How far the audit is signed outside the database; null where this server keeps no signatures. */
  readonly sealOfAudit: () => {
    signedAt: Date;
    entries: number;
    verifiedAt: Date | null;
    isWhole: boolean | null;
  } | null;
  /** The word for the provider of identities; null where there is none. */
  readonly providerName: string | null;
  /** Where people reach this server, as its operator has set it: never what a request calls it. */
  readonly publicAddress: string | null;
  /** Sets the session cookie of the answer; null ends the session. */
  setSession(token: string | null): void;
  readonly sessionToken: string | null;
  /** Waits until an operation of so many fields may begin; where questions of one asker are taken in turn. */
  takesTurn?: (cost: number) => Promise<void>;
  /** What the access token may read that the request came with; null where a session asks. */
  readonly tokenScopes: readonly TokenScope[] | null;
}

/** The viewer, or UNAUTHENTICATED. */
export function signedIn(request: Request): Viewer {
  if (!request.viewer) throw problem('UNAUTHENTICATED', {});
  return request.viewer;
}

/** UNAUTHENTICATED where the session ended since the request began. */
export async function assertStillIn(request: Pick<Request, 'isStillIn'>): Promise<void> {
  if (!(await request.isStillIn())) throw problem('UNAUTHENTICATED', {});
}
