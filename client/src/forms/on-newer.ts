import { parseForm, type FormDocument, type Language } from '@ke-hoach/forms';
import { operationOnNewer, operationSentence, tellingOf, type Operation } from '@ke-hoach/forms/build';

/** What becomes of an edit where another designer saved first. */
export interface OnNewer {
  /** As it is done on theirs; null where a person must decide. */
  operation: Operation | null;
  /** What it does, in words; empty where that cannot be told. */
  said: Record<Language, string>;
}

/** Needed only when two designers save one draft at the same time: fetched then. */
export function onNewer(base: FormDocument, operation: Operation, newer: FormDocument): OnNewer {
  const parsed = parseForm(base);
  const say = (language: Language) => (parsed.ok ? operationSentence(parsed.form, tellingOf(operation), language) : '');
  return { operation: operationOnNewer(base, operation, newer), said: { vi: say('vi'), en: say('en') } };
}
