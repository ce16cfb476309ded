import { canonicalJson, type Answers } from '@ke-hoach/forms';
import { randomId } from '../apollo/random-id.ts';
import { toRefusal } from '../apollo/problems.ts';
import {
  dropLocalDraft,
  dropMovedDraft,
  keepLocalDraft,
  keepMovedDraft,
  readMovedDraft,
  type Explained,
  type LocalDraft,
} from './local-draft.ts';
import { moveToVersion, type MovedDraft, type ReportVersion, type VersionMove } from './move-to-version.ts';

/** What was saved by somebody else meanwhile. */
export interface Theirs {
  answers: Answers;
  explanations: Explained[];
  editRevision: number;
  by: string;
  at: string;
  /** False when the report can no longer be filled in. */
  open: boolean;
  /** The version of the form the report is on now. */
  version: ReportVersion;
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
  /** The version on which the answers stand. */
  version: ReportVersion;
  /** What a move to a newer version changed, until the person has seen it. */
  moved: MovedDraft | null;
  /** False when this device keeps no copy. */
  localCopy: boolean;
}

const same = (left: Answers, right: Answers) => canonicalJson(left) === canonicalJson(right);

interface Options {
  report: string;
  person: string;
  start: Pick<KeptDraft, 'answers' | 'explanations' | 'editRevision' | 'savedAt' | 'version'>;
  save: (request: SaveRequest) => Promise<SaveAnswer>;
  storage: Storage;
  /** Milliseconds after the last change. */
  delay?: number;
  now?: () => Date;
}

/**
 * Keeps a draft safe while it is typed: every change goes to this device at once and to the server shortly after.
 * A save that failed is sent again with the same idempotency key; a conflict stops saving until the person has chosen.
 * Where the report was put on a newer version of its form meanwhile, what was typed moves there.
 */
export class DraftKeeper {
  private state: KeptDraft;
  private base: Answers;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;
  private unanswered: { changes: number; request: SaveRequest } | null = null;
  private failures = 0;
  private left: { version: string; move: VersionMove } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: Options) {
    const { answers, explanations, editRevision, savedAt, version } = options.start;
    this.base = answers;
    this.state = {
      answers,
      explanations,
      editRevision,
      savedAt,
      version,
      moved: readMovedDraft(options.storage, options.report, options.person),
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

  /** Takes what was typed; `typedOn` tells the version that was on the screen, where it may have moved since. */
  change(answers: Answers, typedOn?: string): void {
    this.edit({ answers: typedOn && typedOn === this.left?.version ? this.left.move.carry(answers).answers : answers });
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
    if (this.state.theirs) this.goOn(this.state.theirs, chosen);
  }

  /**
   * Takes back what was found on this device. Where the server's draft moved on since it was typed, both sides are
   * laid out as a conflict, so that neither is lost.
   */
  restore(found: LocalDraft, typedOn: ReportVersion = this.state.version): void {
    const { answers, explanations, editRevision, savedAt, version } = this.state;
    const there = { answers, explanations, editRevision, by: '', at: savedAt ?? '', open: true, version };
    this.state = { ...this.state, version: typedOn };
    this.edit({ answers: found.answers, explanations: found.explanations });
    if (found.basedOn === editRevision && typedOn.id === version.id) return;
    this.base = found.base;
    this.conflicted(there);
  }

  /** The report changed elsewhere: somebody else saved, or it was put on a newer version, or both. */
  conflicted(theirs: Theirs): void {
    clearTimeout(this.timer);
    const newer = theirs.version.id !== this.state.version.id;
    const readable = !newer || this.follow(theirs.version);
    const nobodySaved = theirs.at === '' || (newer && same(theirs.answers, this.base));
    if (readable && theirs.open && nobodySaved) this.goOn(theirs, {});
    else this.set({ status: 'conflict', theirs: { ...theirs, open: theirs.open && readable } });
  }

  /** The person has seen what the move to a newer version changed. */
  sawMove(): void {
    dropMovedDraft(this.options.storage, this.options.report, this.options.person);
    this.set({ moved: null });
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

  private goOn(theirs: Theirs, chosen: Partial<Pick<KeptDraft, 'answers' | 'explanations'>>): void {
    this.base = theirs.answers;
    this.unanswered = null;
    this.set({ theirs: null, editRevision: theirs.editRevision, status: 'waiting' });
    this.edit(chosen);
  }

  /** Moves what was typed to another version; what has no place there is kept aside on this device. */
  private follow(version: ReportVersion): boolean {
    const move = moveToVersion(this.state.version, version);
    if (!move) return false;
    const { answers, keptAside } = move.carry(this.state.answers);
    const moved = {
      number: version.number,
      changes: move.changes,
      keptAside: [...(this.state.moved?.keptAside ?? []), ...keptAside],
    };
    keepMovedDraft(this.options.storage, this.options.report, this.options.person, moved);
    this.base = move.carry(this.base).answers;
    this.left = { version: this.state.version.id, move };
    this.set({ answers, version, moved });
    return true;
  }

  private edit(changed: Partial<Pick<KeptDraft, 'answers' | 'explanations'>>): void {
    this.changes += 1;
    const next = { ...this.state, ...changed };
    const localCopy = keepLocalDraft(this.options.storage, this.options.report, this.options.person, {
      answers: next.answers,
      explanations: next.explanations,
      basedOn: next.editRevision,
      base: this.base,
      version: next.version.id,
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
      else this.conflicted(answer.theirs);
      return this.current().status !== 'conflict';
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
