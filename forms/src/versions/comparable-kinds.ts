import type { Kind } from '../dialect/form.ts';

/** Kinds whose every answer is also an answer of the other kind, once written its way. */
const widerKinds: Partial<Record<Kind, Kind[]>> = {
  text: ['long-text'],
  integer: ['decimal'],
  money: ['decimal'],
  choice: ['many-choices'],
};

/** Says whether every answer of one kind is an answer of the other. */
export function widens(from: Kind, to: Kind): boolean {
  return widerKinds[from]?.includes(to) === true;
}

/** Says whether figures stay comparable when a field changes its kind, so that it keeps its id. */
export function comparableKinds(from: Kind, to: Kind): boolean {
  return from === to || widens(from, to) || widens(to, from);
}
