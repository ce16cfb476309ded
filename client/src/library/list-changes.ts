import type { CodeListContent } from '@ke-hoach/forms/build';
import { itemsOf, retiredItemsOf, type ListItem } from './entry-content.ts';

/** One difference between two versions of a code list. */
export type ListChange =
  | { kind: 'renamed'; before: string; after: string }
  | { kind: 'added' | 'restored'; title: string }
  | { kind: 'retired' | 'merged'; title: string; into: string }
  | { kind: 'retitled'; before: string; after: string }
  | { kind: 'english'; title: string; after: string }
  | { kind: 'aliased'; title: string; aliases: readonly string[] }
  | { kind: 'moved' };

/** What a version of a code list changes of an earlier one, item by item in the order of the list. */
export function listChanges(before: CodeListContent, after: CodeListContent): ListChange[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const [oldRetired, retired] = [retiredItemsOf(before), retiredItemsOf(after)];
  const byId = (items: readonly ListItem[], id: string) => items.find((item) => item.id === id);
  const changes: ListChange[] = [];
  if (before.title !== after.title) changes.push({ kind: 'renamed', before: before.title, after: after.title });
  for (const item of now) {
    const earlier = byId(old, item.id);
    if (!earlier) changes.push({ kind: byId(oldRetired, item.id) ? 'restored' : 'added', title: item.title });
    else changes.push(...changesOf(earlier, item));
  }
  for (const item of retired) {
    const into = byId(now, item.into ?? '')?.title ?? '';
    const wasOffered = byId(old, item.id) !== undefined;
    const wasInto = byId(oldRetired, item.id)?.into ?? null;
    if (wasOffered || wasInto !== item.into)
      changes.push({ kind: into === '' ? 'retired' : 'merged', title: item.title, into });
  }
  const kept = (items: readonly ListItem[], others: readonly ListItem[]) =>
    items.filter(({ id }) => byId(others, id)).map(({ id }) => id);
  if (kept(old, now).join() !== kept(now, old).join()) changes.push({ kind: 'moved' });
  return changes;
}

function changesOf(before: ListItem, after: ListItem): ListChange[] {
  const { title, titleEn, aliases } = after;
  return [
    ...(before.title === title ? [] : [{ kind: 'retitled' as const, before: before.title, after: title }]),
    ...(before.titleEn === titleEn ? [] : [{ kind: 'english' as const, title, after: titleEn }]),
    ...(before.aliases.join('\n') === aliases.join('\n') ? [] : [{ kind: 'aliased' as const, title, aliases }]),
  ];
}
