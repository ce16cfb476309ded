import type { AfterMerger } from '@ke-hoach/schema';

/** On a day a unit ended and passed into another, or with others of the same unit and day into several. */
export interface Passing {
  day: string;
  from: string;
  to: string;
  /** The part of a split, where one was named. */
  share: number | null;
}

/** An exact amount in millionths. */
export type Amount = bigint;

interface Owed {
  /** What the units that the target was given to owed on that day. */
  before: ReadonlyMap<string, Amount>;
  /** The units it means now. */
  now: readonly string[];
  /** What happened between, in its order. */
  passings: readonly Passing[];
  /** What every unit of the target owes. */
  value: Amount;
  /** What the office has set for single units: it stands, whatever they took over. */
  own: ReadonlyMap<string, Amount>;
  afterMerger: AfterMerger;
}

/**
 * What each unit of a target owes today. A unit that took over one other owes what that owed, be it renamed or a part of
 * what was split; one into which several were merged owes what the target says of mergers. Who owes nothing is left out.
 */
export function owedByUnit({ before, now, passings, value, own, afterMerger }: Owed): Map<string, Amount> {
  const held = new Map(before);
  for (const sameDay of byDay(passings)) {
    const parts = new Map<string, Amount[]>();
    const ended = new Set<string>();
    const partsOf = (unit: string) => parts.get(unit) ?? (held.has(unit) ? [held.get(unit)!] : []);
    for (const { from, to } of sameDay) {
      const passed = partsOf(from);
      ended.add(from);
      if (passed.length > 0) parts.set(to, [...partsOf(to), ...passed]);
    }
    for (const [unit, amounts] of parts) {
      if (ended.has(unit)) continue;
      held.set(unit, amounts.length === 1 ? amounts[0]! : merged(afterMerger, amounts, value, held.get(unit)));
    }
    for (const unit of ended) held.delete(unit);
  }
  const owed = now.map((unit): [string, Amount] => [unit, own.get(unit) ?? held.get(unit) ?? value]);
  return new Map(owed.filter(([, amount]) => amount > 0n));
}

function merged(afterMerger: AfterMerger, amounts: readonly Amount[], value: Amount, before?: Amount): Amount {
  switch (afterMerger) {
    case 'sum':
      return amounts.reduce((total, amount) => total + amount, 0n);
    case 'largest':
      return amounts.reduce((most, amount) => (amount > most ? amount : most), 0n);
    case 'anew':
      return value;
    case 'nothing':
      return before ?? 0n;
  }
}

/**
 * Whose reports count for a unit: its own, and those of units that passed into it. What a unit reported that was split
 * counts at the part with the largest share, the first where none was named.
 */
export function membersByUnit(now: readonly string[], passings: readonly Passing[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  const membersOf = (unit: string) => members.get(unit) ?? [unit];
  for (const sameDay of byDay(passings)) {
    const heirs = new Map<string, Passing>();
    for (const passing of sameDay) {
      const known = heirs.get(passing.from);
      if (!known || (passing.share ?? 0) > (known.share ?? 0)) heirs.set(passing.from, passing);
    }
    for (const { from, to } of heirs.values()) members.set(to, [...new Set([...membersOf(to), ...membersOf(from)])]);
  }
  return new Map(now.map((unit) => [unit, membersOf(unit)]));
}

function byDay(passings: readonly Passing[]): Passing[][] {
  const days = new Map<string, Passing[]>();
  for (const passing of passings) days.set(passing.day, [...(days.get(passing.day) ?? []), passing]);
  return [...days.values()];
}
