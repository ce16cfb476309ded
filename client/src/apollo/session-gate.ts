/**
 * Where requests wait while the session is over. The first refused request opens the sign-in dialog;
 * all of them go on once the same person is back, so that nothing typed is lost.
 */
class SessionGate {
  private waiting: { promise: Promise<void>; open: () => void } | null = null;
  private readonly listeners = new Set<() => void>();

  /** Resolves when the person has signed in again. */
  wait(): Promise<void> {
    if (!this.waiting) {
      let open = () => {};
      const promise = new Promise<void>((resolve) => (open = resolve));
      this.waiting = { promise, open };
      this.tell();
    }
    return this.waiting.promise;
  }

  restored(): void {
    this.waiting?.open();
    this.waiting = null;
    this.tell();
  }

  readonly isClosed = (): boolean => this.waiting !== null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const sessionGate = new SessionGate();
