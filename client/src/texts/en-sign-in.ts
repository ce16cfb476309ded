import type { viSignIn } from './vi-sign-in.ts';

/** What is said around signing in and out, in English. */
export const enSignIn: (typeof viSignIn)['waysIn'] = {
  by: (name) => `Sign in with ${name}`,
  shared: 'Shared computer',
  sharedHint: 'Tick this where several people use the computer: once you sign out it keeps nothing that you typed.',
  refused: {
    unlinked: 'That account is linked with nobody here. Sign in with your password, then link it in “My account”.',
    failed: 'This did not work. Try again, or use your user name and password.',
    taken: 'That account is linked with somebody else here. Nothing was changed.',
    stale: 'To be safe, sign out, sign in again, and link right after that. Nothing was changed.',
  },
  expiredTitle: 'Your session has ended',
  expiredKept: (name) =>
    `The session of ${name} has ended, or somebody else has just signed in in this browser. What you typed is still here; sign in again as ${name} to go on without typing it again.`,
  asAnother: 'Sign in as somebody else',
  asAnotherHint: (name) =>
    `What ${name} has typed and not sent stays on this device and shows again when ${name} opens this page.`,
  asAnotherLoses: (name) => `What ${name} has not saved on this page is then lost.`,
  otherPerson:
    'That account belongs to someone else. The page is reloaded; the other person’s unfinished work stays separate on this device.',
  continueAs: (name) => `Go on as ${name}`,
  leaveTitle: 'Something was not sent',
  leaveWhy: (count) =>
    `This computer keeps what you typed into ${count} ${count === 1 ? 'report' : 'reports'} and the server does not have. It is a shared computer: signing out deletes that.`,
  leaveHow: 'To keep it: stay, wait for the network, and open the report so that it is sent.',
  stay: 'Stay',
  leave: 'Delete and sign out',
  stuckTitle: 'Not signed out yet',
  stuckWhy:
    'The server cannot be reached, so the session is still open: whoever opens this page on this computer is let in as you. Nothing on this computer was deleted.',
  stuckHow: 'Wait for the network and sign out again. If you have to leave now, close all windows of the browser.',
  leaveAgain: 'Sign out again',
};
