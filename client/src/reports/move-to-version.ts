import type { Answers, Field } from '@ke-hoach/forms';
import type { ExplanationText } from '@ke-hoach/forms/drafts';
import { carryOver, compareForms, type Change, type KeptAside } from '@ke-hoach/forms/versions';
import { formOfVersion } from './form-of-version.ts';

/** A version of a form as the contract gives it. */
export interface ReportVersion {
  id: string;
  number: number;
  schema: unknown;
  uiSchema: unknown;
}

/** What found no place, with the field it was typed in. */
export type Kept = KeptAside & { typedIn?: Field };

/** What moving a draft to another version meant: shown to the person until they have seen it. */
export interface MovedDraft {
  number: number;
  changes: Change[];
  keptAside: Kept[];
}

export interface VersionMove {
  changes: Change[];
  carry: (answers: Answers) => { answers: Answers; keptAside: Kept[] };
  /** Explanations of rules and fields that the other version has; those of others are kept aside. */
  explained: (explanations: readonly ExplanationText[]) => { explanations: ExplanationText[]; keptAside: Kept[] };
}

/** The way from one version to another by permanent field ids; null where this program cannot read one of them. */
export function moveToVersion(from: ReportVersion, to: ReportVersion): VersionMove | null {
  const before = formOfVersion(from);
  const after = formOfVersion(to);
  if (!before || !after) return null;
  return {
    changes: compareForms(before, after),
    carry: (answers) => {
      const carried = carryOver(before, after, answers);
      return {
        answers: carried.answers,
        keptAside: carried.keptAside.map((kept) => ({ ...kept, typedIn: before.field(kept.field) })),
      };
    },
    explained: (explanations) => {
      const isKnown = ({ rule }: ExplanationText) => after.rules.some(({ id }) => id === rule) || !!after.field(rule);
      const titleOf = (id: string) =>
        before.rules.find((rule) => rule.id === id)?.message.vi ?? before.field(id)?.title ?? id;
      return {
        explanations: explanations.filter(isKnown),
        keptAside: explanations
          .filter((one) => !isKnown(one))
          .map(({ rule, row, text }) => ({ field: rule, row, title: titleOf(rule), value: text, reason: 'DROPPED' })),
      };
    },
  };
}
