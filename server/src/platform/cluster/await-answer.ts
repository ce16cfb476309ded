import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connectSuper } from './connect-super.ts';

/** Whom to wait for, and for how long (milliseconds) without any answer. */
export interface Expected {
  folder: string;
  port: number;
  patience: number;
  isGone: () => boolean;
  say: (line: string) => void;
}

/**
 * Waits until PostgreSQL lets its superuser in. Returns the connection, or the error that says why there is none. While
 * it answers "starting up" (57P03: it recovers after a crash) the patience begins anew; ending it would only make the
 * next recovery longer.
 */
export async function awaitAnswer({ folder, port, patience, isGone, say }: Expected): Promise<Client | Error> {
  let deadline = Date.now() + patience;
  let sayNext = Date.now() + 5000;
  for (;;) {
    const answer = await connectSuper(folder, port).catch((error: Error & { code?: string }) => error);
    if (!(answer instanceof Error)) return answer;
    const code = answer.code ?? '';
    if (code === '57P03') deadline = Date.now() + patience;
    const isVerdict = /^[0-9A-Z]{5}$/.test(code) && code !== '57P03';
    if (isVerdict || isGone() || Date.now() > deadline) return answer;
    if (Date.now() > sayNext) {
      say('PostgreSQL đang khôi phục / PostgreSQL is recovering …');
      sayNext = Date.now() + 15_000;
    }
    await pause(25);
  }
}
