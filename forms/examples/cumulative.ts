import type { Json } from '../src/index.ts';

/** The same fields asked of the year so far: what counted the period now counts since the year's start. */
export function cumulative(value: Json): Json {
  if (Array.isArray(value)) return value.map(cumulative);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cumulative(member)]));
  return copy['x-basis'] === 'flow' ? { ...copy, 'x-basis': 'cumulative', 'x-overTime': 'latest' } : copy;
}
