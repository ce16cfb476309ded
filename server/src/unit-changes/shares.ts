/** Digits after the point that a share may have. */
const places = 12;
const one = 10n ** BigInt(places);

/** How shares compare with the whole, exactly; `bad` where one is not above 0 and at most 1. */
export function compareWithWhole(shares: readonly string[]): 'less' | 'whole' | 'more' | 'bad' {
  let sum = 0n;
  for (const share of shares) {
    const [whole = '0', part = ''] = share.split('.');
    if (share.startsWith('-') || part.length > places) return 'bad';
    const value = BigInt(whole) * one + BigInt(part.padEnd(places, '0'));
    if (value <= 0n || value > one) return 'bad';
    sum += value;
  }
  if (sum === one) return 'whole';
  return sum < one ? 'less' : 'more';
}
