import type { Answers } from '@ke-hoach/forms';
import { randomId } from '../apollo/random-id.ts';
import { toRefusal } from '../apollo/problems.ts';
import { dropLocalDraft, keepLocalDraft, type Explained, type LocalDraft } from './local-draft.ts';

/** What was saved by somebody else meanwhile. */
export interface Theirs {
  answers: Answers;
  explanations: Explained[];
  editRevision: number;
  by: string;
  at: string;
  /** False when the report can no longer be filled in. */
  open: boolean;
}

export type SaveAnswer = { saved: true; editRevision: number; at: string } | { saved: false; theirs: Theirs };
export interface SaveRequest {
  answers: Answers;
  explanations: Explained[];
  expectedRevision: number;
  idempotencyKey: string;
}

export type SaveStatus = 'clean' | 'waiting' | 'saving' | 'saved' | 'kept' | 'conflict';

export interface KeptDraft {
  answers: Answers;
  explanations: Explained[];
  editRevision: number;
  status: SaveStatus;
  /** When the server last acknowledged, ISO. */
  savedAt: string | null;
  /** Why the last save failed, while it is `kept`. */
  failure: unknown;
  theirs: Theirs | null;
  /** False when this device keeps no copy. */
  localCopy: boolean;
}

interface Options {
  report: string;
  person: string;
  start: { answers: Answers; explanations: Explained[]; editRevision: number; savedAt: string | null };
  save: (request: SaveRequest) => Promise<SaveAnswer>;
  storage: Storage;
  /** Milliseconds after the last change. */
  delay?: number;
  now?: () => Date;
}

/**
 * Keeps a draft safe while it is typed: every change goes to this device at once and to the server shortly after.
 * A save that failed is sent again with the same idempotency key; a conflict stops saving until the person has chosen.
 */
export class DraftKeeper {
  private state: KeptDraft;
  private base: Answers;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;
  private unanswered: { changes: number; request: SaveRequest } | null = null;
  private failures = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: Options) {
    const { answers, explanations, editRevision, savedAt } = options.start;
    this.base = answers;
    this.state = {
      answers,
      explanations,
      editRevision,
      savedAt,
      status: 'clean',
      failure: null,
      theirs: null,
      localCopy: true,
    };
  }

  readonly current = (): KeptDraft => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(answers: Answers): void {
    this.edit({ answers });
  }

  explain(explained: Explained): void {
    const others = this.state.explanations.filter((kept) => kept.rule !== explained.rule || kept.row !== explained.row);
    this.edit({ explanations: explained.text.trim() === '' ? others : [...others, explained] });
  }

  /** Saves what is not yet saved; true when the server holds everything that was typed. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.isDirty() && this.state.status !== 'conflict') {
      this.running ??= this.saveOnce().finally(() => (this.running = null));
      if (!(await this.running)) return false;
    }
    return this.state.status !== 'conflict';
  }

  /** Goes on after a conflict with the values the person chose, on top of what the others saved. */
  resolve(chosen: { answers: Answers; explanations: Explained[] }): void {
    const theirs = this.state.theirs;
    if (!theirs) return;
    this.base = theirs.answers;
    this.unanswered = null;
    this.set({ theirs: null, editRevision: theirs.editRevision, status: 'waiting' });
    this.edit(chosen);
  }

  /**
   * Takes back what was found on this device. Where the server's draft moved on since it was typed, both sides are
   * laid out as a conflict, so that neither is lost.
   */
  restore(found: LocalDraft): void {
    const { answers, explanations, editRevision, savedAt } = this.state;
    this.edit({ answers: found.answers, explanations: found.explanations });
    if (found.basedOn === editRevision) return;
    this.base = found.base;
    this.conflicted({ answers, explanations, editRevision, by: '', at: savedAt ?? '', open: true });
  }

  /** Another command found that somebody else changed the report. */
  conflicted(theirs: Theirs): void {
    clearTimeout(this.timer);
    this.set({ status: 'conflict', theirs });
  }

  isDirty(): boolean {
    return this.changes > 0;
  }

  /** What was typed on: to compare with what others saved. */
  baseAnswers(): Answers {
    return this.base;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private edit(changed: Partial<Pick<KeptDraft, 'answers' | 'explanations'>>): void {
    this.changes += 1;
    const next = { ...this.state, ...changed };
    const localCopy = keepLocalDraft(this.options.storage, this.options.report, this.options.person, {
      answers: next.answers,
      explanations: next.explanations,
      basedOn: next.editRevision,
      base: this.base,
      at: this.now().toISOString(),
    });
    const status = next.status === 'conflict' || next.status === 'saving' ? next.status : 'waiting';
    this.set({ ...changed, localCopy, status });
    this.schedule(this.options.delay ?? 1500);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.state.status !== 'conflict') this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async saveOnce(): Promise<boolean> {
    const changes = this.changes;
    const request = this.requestFor(changes);
    this.unanswered = { changes, request };
    this.set({ status: 'saving' });
    try {
      const answer = await this.options.save(request);
      this.unanswered = null;
      this.failures = 0;
      if (answer.saved) this.acknowledged(changes, request, answer);
      else this.set({ status: 'conflict', theirs: answer.theirs });
      return answer.saved;
    } catch (failure) {
      if (toRefusal(failure).code !== 'UNREACHABLE') this.unanswered = null;
      this.failures += 1;
      this.set({ status: 'kept', failure });
      this.schedule(Math.min(60_000, 3000 * 2 ** (this.failures - 1)));
      return false;
    }
  }

  /** The same intention, unanswered, is sent again as it was; anything newer is a new one. */
  private requestFor(changes: number): SaveRequest {
    if (this.unanswered?.changes === changes) return this.unanswered.request;
    const { answers, explanations, editRevision } = this.state;
    return { answers, explanations, expectedRevision: editRevision, idempotencyKey: randomId() };
  }

  private acknowledged(changes: number, request: SaveRequest, answer: { editRevision: number; at: string }): void {
    this.base = request.answers;
    const settled = this.changes === changes;
    this.changes = settled ? 0 : this.changes - changes;
    if (settled) dropLocalDraft(this.options.storage, this.options.report, this.options.person);
    this.set({
      editRevision: answer.editRevision,
      savedAt: answer.at,
      failure: null,
      status: settled ? 'saved' : 'waiting',
    });
    if (!settled) this.schedule(this.options.delay ?? 1500);
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }

  private set(changed: Partial<KeptDraft>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
