import type { Answers } from '@ke-hoach/forms';
import { randomId } from '../apollo/random-id.ts';
import { toRefusal } from '../apollo/problems.ts';
import { formOfVersion } from './form-of-version.ts';
import type { KeptDraft, SaveAnswer, SaveRequest, Theirs, TypedEdits } from './kept-draft.ts';
import {
  dropLocalDraft,
  dropMovedDraft,
  keepLocalDraft,
  keepMovedDraft,
  readMovedDraft,
  type DraftTexts,
  type Explained,
  type LocalDraft,
} from './local-draft.ts';
import type { ReportVersion, VersionMove } from './move-to-version.ts';
import { typedEdits } from './typed-edits.ts';

interface Options {
  report: string;
  person: string;
  start: DraftTexts & Pick<KeptDraft, 'editRevision' | 'savedAt' | 'version'>;
  save: (request: SaveRequest) => Promise<SaveAnswer>;
  storage: Storage;
  /** Milliseconds after the last change. */
  delay?: number;
  now?: () => Date;
  /** Puts off what nobody waits for until an answer is painted; without it nothing is put off. */
  later?: (work: () => void) => void;
}

/** One save on its way: what the draft held when it was sent. */
interface Sent {
  changes: number;
  held: DraftTexts;
  request: SaveRequest;
}

const meetingOthers = () => import('./meeting-others.ts');

/**
 * Keeps a draft safe while it is typed: every change goes to this device first and, cell by cell, to the server
 * shortly after. What others saved in other cells joins it; only the same cell is a conflict, which stops saving until
 * the person has chosen. A save that failed is sent again with the same idempotency key. Where the report was put on a
 * newer version of its form meanwhile, what was typed moves there.
 */
export class DraftKeeper {
  private state: KeptDraft;
  /** The draft as the server had it when it was last seen. */
  private base: DraftTexts;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When what is not yet kept on this device was typed. */
  private unwritten: Date | null = null;
  private running: Promise<boolean> | null = null;
  private unanswered: Sent | null = null;
  private failures = 0;
  private left: { version: string; move: VersionMove } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: Options) {
    const { answers, explanations } = options.start;
    this.base = { answers, explanations };
    this.state = {
      ...options.start,
      moved: readMovedDraft(options.storage, options.report, options.person),
      ...{ status: 'clean', failure: null, theirs: null, localCopy: true },
    };
  }

  readonly current = (): KeptDraft => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what was typed; `typedOn` tells the version that was on the screen, where it may have moved since. */
  change(answers: Answers, typedOn?: string): void {
    const carried = typedOn && typedOn === this.left?.version ? this.left.move.carry(answers).answers : answers;
    this.edit({ answers: carried }, this.options.later);
  }

  explain(explained: Explained): void {
    const others = this.state.explanations.filter((kept) => kept.rule !== explained.rule || kept.row !== explained.row);
    this.edit({ explanations: explained.text.trim() === '' ? others : [...others, explained] });
  }

  /** Saves what is not yet saved; true when the server holds everything that was typed. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.write();
    while (this.isDirty() && this.state.status !== 'conflict') {
      this.running ??= this.saveOnce().finally(() => (this.running = null));
      if (!(await this.running)) return false;
    }
    return this.state.status !== 'conflict';
  }

  /** Goes on after a conflict with the values the person chose, on top of what the others saved. */
  resolve(chosen: DraftTexts): void {
    if (this.state.theirs) this.goOn(this.state.theirs, chosen);
  }

  /**
   * Takes back what was found on this device. Where the server's draft moved on since it was typed, the two are joined
   * cell by cell, and what met is laid out as a conflict, so that neither is lost.
   */
  async restore(found: LocalDraft, typedOn: ReportVersion = this.state.version): Promise<void> {
    const { answers, explanations, editRevision, savedAt, version } = this.state;
    const there = { answers, explanations, editRevision, by: '', at: savedAt ?? '', open: true, version };
    const isCurrent = found.basedOn === editRevision && typedOn.id === version.id;
    if (!isCurrent) await meetingOthers();
    this.base = found.base;
    this.state = { ...this.state, version: typedOn };
    this.edit({ answers: found.answers, explanations: found.explanations });
    if (!isCurrent) await this.meet(there);
  }

  /** The report changed elsewhere: somebody else saved, or it was put on a newer version, or both. */
  async meet(theirs: Theirs): Promise<void> {
    clearTimeout(this.timer);
    const { joinDrafts, moveToVersion } = await meetingOthers();
    const isNewer = theirs.version.id !== this.state.version.id;
    const move = isNewer ? moveToVersion(this.state.version, theirs.version) : null;
    if (move) this.follow(theirs.version, move);
    const form = isNewer && !move ? null : formOfVersion(theirs.version);
    const joined = form && theirs.open ? joinDrafts(form, this.base, this.state, theirs) : null;
    if (joined?.meetings.length === 0) this.goOn(theirs, joined);
    else this.set({ status: 'conflict', theirs: { ...theirs, open: joined !== null } });
  }

  /** The draft became another one on the server, as the person wished: nothing of what stood here is kept. */
  replace(theirs: Theirs): void {
    this.goOn(theirs, theirs);
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
  typedOn(): DraftTexts {
    return this.base;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private goOn(theirs: Theirs, { answers, explanations }: DraftTexts): void {
    this.base = { answers: theirs.answers, explanations: theirs.explanations };
    this.unanswered = null;
    const savedAt = theirs.at || this.state.savedAt;
    this.set({ theirs: null, editRevision: theirs.editRevision, savedAt, status: 'waiting' });
    this.edit({ answers, explanations });
    if (this.edits() === null) this.settle();
  }

  /** Moves what was typed to another version; what has no place there is kept aside on this device. */
  private follow(version: ReportVersion, move: VersionMove): void {
    const { answers, keptAside } = move.carry(this.state.answers);
    const explained = move.explained(this.state.explanations);
    const moved = {
      number: version.number,
      changes: move.changes,
      keptAside: [...(this.state.moved?.keptAside ?? []), ...keptAside, ...explained.keptAside],
    };
    keepMovedDraft(this.options.storage, this.options.report, this.options.person, moved);
    this.base = {
      answers: move.carry(this.base.answers).answers,
      explanations: move.explained(this.base.explanations).explanations,
    };
    this.left = { version: this.state.version.id, move };
    this.set({ answers, explanations: explained.explanations, version, moved });
  }

  private edit(changed: Partial<DraftTexts>, later = (work: () => void) => work()): void {
    this.changes += 1;
    const { status } = this.state;
    const isBusy = status === 'conflict' || status === 'saving';
    this.state = { ...this.state, ...changed, status: isBusy ? status : 'waiting' };
    this.unwritten = this.now();
    this.schedule(this.options.delay ?? 1500);
    later(() => this.write());
  }

  /** Keeps what was typed on this device, and tells of it. */
  private write(): void {
    if (!this.unwritten) return;
    const { answers, explanations, editRevision, version } = this.state;
    const localCopy = keepLocalDraft(this.options.storage, this.options.report, this.options.person, {
      ...{ answers, explanations, basedOn: editRevision, base: this.base },
      ...{ version: version.id, at: this.unwritten.toISOString() },
    });
    this.unwritten = null;
    this.set({ localCopy });
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.state.status !== 'conflict') this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async saveOnce(): Promise<boolean> {
    const sent = this.toSend();
    if (!sent) return this.settle();
    this.unanswered = sent;
    this.set({ status: 'saving' });
    try {
      const answer = await this.options.save(sent.request);
      this.unanswered = null;
      this.failures = 0;
      if (answer.saved) await this.acknowledged(sent, answer);
      else await this.meet(answer.theirs);
      return this.current().status !== 'conflict';
    } catch (failure) {
      if (toRefusal(failure).code !== 'UNREACHABLE') this.unanswered = null;
      this.failures += 1;
      this.set({ status: 'kept', failure });
      this.schedule(Math.min(60_000, 3000 * 2 ** (this.failures - 1)));
      return false;
    }
  }

  /** The same intention, unanswered, is sent again as it was; anything newer is a new one; null when nothing differs. */
  private toSend(): Sent | null {
    const { changes } = this;
    if (this.unanswered?.changes === changes) return this.unanswered;
    const edits = this.edits();
    if (!edits) return null;
    const { answers, explanations, editRevision, version } = this.state;
    const request = { ...edits, versionId: version.id, expectedRevision: editRevision, idempotencyKey: randomId() };
    return { changes, held: { answers, explanations }, request };
  }

  /** What differs from the draft as the server has it; null when nothing does. */
  private edits(): TypedEdits | null {
    return typedEdits(formOfVersion(this.state.version), this.base, this.state);
  }

  private async acknowledged(
    { changes, held }: Sent,
    { editRevision, at, joined }: Extract<SaveAnswer, { saved: true }>,
  ): Promise<void> {
    this.base = held;
    this.changes -= changes;
    this.set({ editRevision, savedAt: at, failure: null, status: 'waiting' });
    if (joined) await this.meet({ ...joined, editRevision, at, by: '', open: true, version: this.state.version });
    else if (this.isDirty()) this.schedule(this.options.delay ?? 1500);
    else this.settle();
  }

  /** The server holds everything that was typed. */
  private settle(): true {
    clearTimeout(this.timer);
    this.changes = 0;
    this.unwritten = null;
    dropLocalDraft(this.options.storage, this.options.report, this.options.person);
    this.set({ status: this.state.savedAt ? 'saved' : 'clean', failure: null });
    return true;
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }

  private set(changed: Partial<KeptDraft>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
