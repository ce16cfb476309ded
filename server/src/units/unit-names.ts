import { matchingKey } from '@ke-hoach/forms';
import { Slices } from '../platform/slices.ts';

/** Words for the kind of a unit, and how they are shortened; all as matching keys. */
const kinds = ['phuong', 'xa', 'thi tran', 'thanh pho', 'thi xa', 'quan', 'huyen', 'tinh'];
const shortened: Readonly<Record<string, string>> = {
  ...{ p: 'phuong', x: 'xa', tt: 'thi tran', tp: 'thanh pho', tx: 'thi xa', q: 'quan', h: 'huyen', t: 'tinh' },
};
const withKind = new RegExp(`^(?:${kinds.join('|')}) (?=.)`);

/** What a unit's name comes to however it is written: "P. An Mỹ", "TP Tam Kỳ" and "tp.tam kỳ" have their kind in full. */
export function unitNameKey(name: string): string {
  const key = matchingKey(name);
  const [whole, short] = /^([a-z]{1,2})\. ?(?=.)/.exec(key) ?? /^(t[ptx]) (?=.)/.exec(key) ?? [];
  const kind = short === undefined ? undefined : shortened[short];
  return kind === undefined ? key : `${kind} ${key.slice(whole!.length)}`;
}

const bareKey = (key: string) => key.replace(withKind, '');

/** Units by the names that people write: blind to accents, to Hòa or Hoà, to case, spaces and a shortened or missing kind. */
export class UnitNames<U> {
  readonly #whole = new Map<string, U[]>();
  readonly #bare = new Map<string, U[]>();

  /** Letting others have their turn: a province has thousands of units. */
  static async of<U extends { name: string }>(units: readonly U[]): Promise<UnitNames<U>> {
    const slices = new Slices();
    const names = new UnitNames<U>();
    for (const unit of units) {
      names.add(unit.name, unit);
      await slices.pause();
    }
    return names;
  }

  /** All names of a unit are added one after the other. */
  add(name: string, unit: U): void {
    const key = unitNameKey(name);
    enter(this.#whole, key, unit);
    enter(this.#bare, bareKey(key), unit);
  }

  /** The units of this name; "An Mỹ" also means "Phường An Mỹ" and "Xã An Mỹ" where nothing is called just that. */
  find(written: string): readonly U[] {
    const key = unitNameKey(written);
    const called = this.#whole.get(key);
    if (called) return called;
    return (bareKey(key) === key && this.#bare.get(key)) || [];
  }
}

function enter<U>(map: Map<string, U[]>, key: string, unit: U): void {
  const there = map.get(key);
  if (!there) map.set(key, [unit]);
  else if (there.at(-1) !== unit) there.push(unit);
}
