import type { viNoRole } from './vi-no-role.ts';

/** Somebody who is signed in and works nowhere today. */
export const enNoRole: (typeof viNoRole)['noRole'] = {
  title: 'You hold no role today',
  why: 'Your roles have ended or not begun yet, so plans and reports are not open to you; they stay whole with the unit. To go on working, ask the administrator of the unit for a role. You can still see what is kept of you under “My account”, and the guides.',
};
