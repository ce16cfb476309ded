import type { viGuides } from './vi-guides.ts';

/** What is said around the guides, in English; the guides themselves are in Vietnamese. */
export const enGuides: (typeof viGuides)['guides'] = {
  choose: 'Choose a guide by the work',
  of: {
    reporter: 'Filling in and handing in',
    leader: 'Approving inside the unit',
    reviewer: 'Following, receiving and accepting',
    designer: 'Plans and forms',
    analyst: 'Reading figures',
    administrator: 'Units and accounts',
  },
};
