import type { viSignIn } from './vi-sign-in.ts';

const reports = (count: number) => `${count} ${count === 1 ? 'report' : 'reports'}`;

/** What is said around signing in and out, in English. */
export const enSignIn: (typeof viSignIn)['waysIn'] = {
  by: (name) => `Sign in with ${name}`,
  shared: 'Shared computer',
  sharedHint:
    'Tick this where several people use the computer: once you sign out it keeps nothing that you typed. Where you leave without signing out, what was not sent waits for you on it, 14 days at most.',
  waitsHere:
    'This computer keeps what was typed and not sent. Whoever typed it: sign in and open the report to send it. After 14 days it is deleted.',
  waiting: (count, at) => `${reports(count)}, last key at ${at}`,
  waitedTooLong: (count) =>
    `What was typed and not sent of ${reports(count)} lay on this computer for more than 14 days and has just been deleted.`,
  forget: 'Delete from this computer',
  forgetOf: (work) => `Delete from this computer: ${work}`,
  forgetTitle: 'Delete what was not sent?',
  forgetWhy:
    'The server does not have it: once deleted it cannot be brought back. Delete it only where whoever typed it says that it is not needed.',
  forgetNow: 'Delete for good',
  keep: 'Keep it',
  refused: {
    unlinked: 'That account is linked with nobody here. Sign in with your password, then link it in “My account”.',
    failed: 'This did not work. Try again, or use your user name and password.',
    taken: 'That account is linked with somebody else here. Nothing was changed.',
    stale: 'To be safe, sign out, sign in again, and link right after that. Nothing was changed.',
  },
  expiredTitle: 'Your session has ended',
  expiredKept: (name) =>
    `The session of ${name} has ended, or somebody else has just signed in in this browser. What you typed is still here; sign in again as ${name} to go on without typing it again.`,
  staleTitle: 'Enter your password again',
  staleKept: (name) =>
    `You signed in more than a quarter of an hour ago. For what you are doing it must be certain that ${name} is at the computer. What you typed is still here and goes on with the password.`,
  goOn: 'Go on',
  asAnother: 'Sign in as somebody else',
  asAnotherHint: (name) =>
    `What ${name} has typed and not sent stays on this device and shows again when ${name} opens this page.`,
  asAnotherLoses: (name) => `What ${name} has not saved on this page is then lost.`,
  otherPerson:
    'That account belongs to someone else. The page is reloaded; the other person’s unfinished work stays separate on this device.',
  continueAs: (name) => `Go on as ${name}`,
  leaveTitle: 'Something was not sent',
  leaveWhy: (count) =>
    `This computer keeps what you typed into ${reports(count)} and the server does not have. It is a shared computer: signing out deletes that.`,
  leaveHow: 'To keep it: stay, wait for the network, and open the report so that it is sent.',
  stay: 'Stay',
  leave: 'Delete and sign out',
  stuckTitle: 'Not signed out yet',
  stuckWhy:
    'The server cannot be reached, so the session is still open: whoever opens this page on this computer is let in as you. Nothing on this computer was deleted.',
  stuckHow: 'Wait for the network and sign out again. If you have to leave now, close all windows of the browser.',
  leaveAgain: 'Sign out again',
  first: {
    title: 'A new system that nobody administers yet',
    why: 'There is no account, so nobody can sign in. Whoever runs the server lets the first administrator in, on the server itself:',
    stop: 'Stop the program.',
    run: 'In its folder, with the environment variables it is started with, run:',
    names:
      'Put in the user name and the name of the administrator, and name and kind of the unit at the top. It prints an address that opens once within 14 days, where that person chooses a password.',
    start: 'Start it again; the administrator opens that address.',
    more: 'More in docs/operating.md, “The first administrator”.',
  },
};
