import type { FocusEvent } from 'react';

/** Whether the focus goes out of a group of controls, not from one of them to the next. */
export function leavesGroup(event: FocusEvent<HTMLElement>): boolean {
  return !event.currentTarget.contains(event.relatedTarget);
}
