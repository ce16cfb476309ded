import { parseVietnameseDate } from '@ke-hoach/forms';
import { randomId } from '../apollo/random-id.ts';
import type { UnitChange, UnitKind, UnitLine } from '../gql/graphql.ts';

/** What a person can do to a unit, in the order of the buttons. */
export const changeKinds = ['create', 'rename', 'move', 'merge', 'split', 'abolish', 'transfer'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A unit somebody picked. */
export interface PickedUnit {
  id: string;
  name: string;
}

/** The unit that is being changed. */
export interface ChangedUnit extends PickedUnit {
  kind: UnitKind;
  code: string | null;
  parent: PickedUnit | null;
}

/** A change as it is typed; what a kind does not ask for is left alone. */
export interface ChangeDraft {
  on: string;
  reason: string;
  name: string;
  kind: UnitKind;
  code: string;
  line: UnitLine;
  /** Parent, heir, or the unit that receives, as the kind says. */
  other: PickedUnit | null;
  /** Units to merge besides the one that is being changed. */
  merged: readonly string[];
  intoNew: boolean;
  share: string;
  staysOn: boolean;
  parts: readonly { id: string; name: string; share: string }[];
  /** Into which part people go, by their account; whoever is not named goes to the first. */
  people: Readonly<Record<string, string>>;
  /** Client-made id of the new unit, so that a retry makes the same. */
  newId: string;
}

export const newPart = () => ({ id: randomId(), name: '', share: '' });

/** The draft a dialog opens with. */
export function startDraft(kind: ChangeKind, unit: ChangedUnit, line: UnitLine): ChangeDraft {
  const renames = kind === 'rename';
  return {
    ...{ on: '', reason: '', name: renames ? unit.name : '', code: renames ? (unit.code ?? '') : '' },
    ...{ kind: kind === 'create' ? 'WARD' : unit.kind, line, other: null, merged: [], intoNew: true, share: '' },
    ...{ staysOn: false, parts: [newPart(), newPart()], people: {}, newId: randomId() },
  };
}

/** A share as people write it, `0,6`, as exact text; null when it is none. */
function shareOf(text: string): string | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

/** The changes a draft asks for, in the order in which they are made; null while something is missing. */
export function changesOf(kind: ChangeKind, unit: ChangedUnit, draft: ChangeDraft): UnitChange[] | null {
  const on = parseVietnameseDate(draft.on);
  if (on === null || draft.reason.trim() === '') return null;
  const changes = wishesOf(kind, unit, draft);
  return changes && changes.map((change) => ({ on, ...change }));
}

type Wish = Omit<UnitChange, 'on'>;

function wishesOf(kind: ChangeKind, unit: ChangedUnit, draft: ChangeDraft): Wish[] | null {
  const { name, code, other, line, newId } = draft;
  const make = (id: string, called: string, parentId: string | null): Wish => ({
    create: { id, name: called, kind: draft.kind, code: code.trim() || null, parentId, line: 'TERRITORY' },
  });
  const share = shareOf(draft.share);
  switch (kind) {
    case 'create':
      return name.trim() ? [make(newId, name, unit.id)] : null;
    case 'rename':
      return name.trim() ? [{ rename: { unitId: unit.id, name, kind: draft.kind, code: code.trim() } }] : null;
    case 'move':
      if (!other && line === 'TERRITORY') return null;
      return [{ move: { unitId: unit.id, parentId: other?.id ?? null, line } }];
    case 'merge': {
      const unitIds = [unit.id, ...draft.merged];
      if (!draft.intoNew) return other ? [{ merge: { unitIds, intoId: other.id } }] : null;
      if (!name.trim()) return null;
      return [make(newId, name, unit.parent?.id ?? null), { merge: { unitIds, intoId: newId } }];
    }
    case 'split': {
      const shares = draft.parts.map((part) => shareOf(part.share));
      if (draft.parts.some((part) => !part.name.trim()) || shares.includes(undefined)) return null;
      const parts = draft.parts.map(({ id }, index) => ({ unitId: id, share: shares[index] ?? null }));
      const heirId = draft.parts[0]?.id ?? null;
      const people = Object.entries(draft.people)
        .filter(([, unitId]) => !draft.staysOn && draft.parts.some(({ id }) => id === unitId))
        .map(([accountId, unitId]) => ({ accountId, unitId }));
      return [
        ...draft.parts.map((part) => make(part.id, part.name, unit.parent?.id ?? null)),
        { split: { unitId: unit.id, parts, staysOn: draft.staysOn, heirId, people } },
      ];
    }
    case 'abolish':
      return [{ abolish: { unitId: unit.id, heirId: other?.id ?? null } }];
    case 'transfer':
      return other && share !== undefined ? [{ transfer: { fromId: unit.id, toId: other.id, share } }] : null;
  }
}
