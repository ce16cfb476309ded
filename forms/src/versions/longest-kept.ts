/**
 * The members of `after` that need not move to come from the order of `before` to that of `after`: a longest common
 * subsequence, for two orders of the same members.
 */
export function longestKept(before: readonly string[], after: readonly string[]): Set<string> {
  const positions = new Map(before.map((member, index) => [member, index]));
  const best: { member: string; at: number; length: number; previous: number }[] = [];
  after.forEach((member) => {
    const at = positions.get(member) ?? -1;
    let previous = -1;
    best.forEach((entry, index) => {
      if (entry.at < at && entry.length > (best[previous]?.length ?? 0)) previous = index;
    });
    best.push({ member, at, length: (best[previous]?.length ?? 0) + 1, previous });
  });
  let last = best.reduce(
    (index, entry, candidate) => (entry.length > (best[index]?.length ?? 0) ? candidate : index),
    -1,
  );
  const kept = new Set<string>();
  while (last >= 0) {
    const entry = best[last];
    if (!entry) break;
    kept.add(entry.member);
    last = entry.previous;
  }
  return kept;
}
