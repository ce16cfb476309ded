/** The ways in which a field, rule or calculation differs between two versions. */
export type ChangeKind =
  | 'kept'
  | 'added'
  | 'dropped'
  | 'split'
  | 'merged'
  | 'renamed'
  | 'moved'
  | 'retitled'
  | 'widened'
  | 'narrowed'
  | 'requirement'
  | 'choices'
  | 'setting'
  | 'rule'
  | 'calculation'
  | 'meaning';

/** One difference; `breaking` when answers given before may no longer fit, or figures no longer compare. */
export interface Change {
  kind: ChangeKind;
  /** Permanent id of the field, calculation or rule, or of the section or group; of what was split, of what was merged into; '' for the form itself. */
  field: string;
  /** Title of what changed, as the newer version that has it calls it. */
  title: string;
  before?: unknown;
  after?: unknown;
  /** Of a change of meaning or of the form's own settings: what differs, by its keyword, `kind` or `lineage`. */
  aspect?: string;
  breaking: boolean;
}
