import { Refusal } from './problems.ts';

/** Why somebody says once more who they are: the session is over, or too old for what was asked. */
export type Why = 'over' | 'stale';

/**
 * Where requests wait while the session is over, or too old for them. The first refused request opens the sign-in dialog;
 * all of them go on once the same person is back, so that nothing typed is lost.
 */
class SessionGate {
  private waiting: { promise: Promise<void>; open: () => void; refuse: () => void; why: Why } | null = null;
  private readonly listeners = new Set<() => void>();

  /** Resolves when the person has signed in again; rejects where that was given up. */
  wait(why: Why): Promise<void> {
    if (!this.waiting) {
      let open = () => {};
      let refuse = () => {};
      const promise = new Promise<void>((resolve, reject) => {
        open = resolve;
        refuse = () => reject(new Refusal('SESSION_STALE'));
      });
      this.waiting = { promise, open, refuse, why };
      this.tell();
    } else if (why === 'over' && this.waiting.why === 'stale') {
      this.waiting.why = why;
      this.tell();
    }
    return this.waiting.promise;
  }

  restored(): void {
    this.waiting?.open();
    this.leave();
  }

  /** What waited is refused, and nothing else: a session that is only too old goes on. */
  readonly giveUp = (): void => {
    this.waiting?.refuse();
    this.leave();
  };

  readonly why = (): Why | null => this.waiting?.why ?? null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private leave(): void {
    this.waiting = null;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const sessionGate = new SessionGate();
