/** Signs that turn the direction of writing: what stands after them is read backwards. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What ends a line, or is no sign at all. */
const breaking = /[\s\p{Cc}]+/gu;

/** A name as it stands within a text that is passed on: whatever somebody called it, it begins no line of its own. */
export function oneLine(name: string): string {
  return name.replace(turning, '').replace(breaking, ' ').trim();
}
