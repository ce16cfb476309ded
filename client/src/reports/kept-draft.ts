import type { DraftEdits, ExplanationEdit } from '@ke-hoach/forms/drafts';
import type { DraftTexts } from './local-draft.ts';
import type { MovedDraft, ReportVersion } from './move-to-version.ts';

/** What was saved by somebody else meanwhile. */
export interface Theirs extends DraftTexts {
  editRevision: number;
  by: string;
  at: string;
  /** False when the report can no longer be filled in. */
  open: boolean;
  /** The version of the form the report is on now. */
  version: ReportVersion;
}

export type SaveAnswer =
  /** `joined`: the whole draft, where others had saved other cells since. */
  { saved: true; editRevision: number; at: string; joined: DraftTexts | null } | { saved: false; theirs: Theirs };

/** What was typed since the draft was last seen as the server has it. */
export interface TypedEdits extends DraftEdits {
  explanations: ExplanationEdit[];
}

export interface SaveRequest extends TypedEdits {
  versionId: string;
  expectedRevision: number;
  idempotencyKey: string;
}

export type SaveStatus = 'clean' | 'waiting' | 'saving' | 'saved' | 'kept' | 'conflict';

/** What of a draft stays the same while it is only saved. */
export type StandingDraft = Pick<KeptDraft, 'answers' | 'version' | 'moved'>;

export interface KeptDraft extends DraftTexts {
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
