interface Chain {
  member: string;
  at: number;
  before: Chain | undefined;
}

/**
 * The members of `after` that need not move to come from the order of `before` to that of `after`: a longest common
 * subsequence, for two orders of the same members.
 */
export function longestKept(before: readonly string[], after: readonly string[]): Set<string> {
  const positions = new Map(before.map((member, index) => [member, index]));
  /** By length less one, the chain of that length that ends earliest. */
  const chains: Chain[] = [];
  for (const member of after) {
    const at = positions.get(member) ?? -1;
    const length = countEndingBefore(chains, at);
    chains[length] = { member, at, before: chains[length - 1] };
  }
  const kept = new Set<string>();
  for (let chain = chains.at(-1); chain; chain = chain.before) kept.add(chain.member);
  return kept;
}

/** How many of these, which are in order, end before a place. */
function countEndingBefore(chains: readonly Chain[], place: number): number {
  let [low, high] = [0, chains.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chains[middle] as Chain).at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
