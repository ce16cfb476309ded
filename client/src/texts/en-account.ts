import type { viAccount } from './vi-account.ts';

/** What a person reads about their own account, in English. */
export const enAccount: (typeof viAccount)['account'] = {
  title: 'My account',
  about: 'Account',
  name: 'Name',
  login: 'User name',
  position: 'Position',
  roles: 'Roles',
  roleAt: (role, unit) => `${role}, ${unit}`,
  noRoles: 'No role today.',
  mend: 'If something is wrong, tell the administrator of your unit.',
  password: {
    title: 'Change the password',
    current: 'Present password',
    next: 'New password',
    hint: (minimum) =>
      `At least ${minimum} letters or signs, without your user name. A sentence you remember is best.`,
    again: 'New password once more',
    change: 'Change the password',
    ends: 'Other devices will have to sign in again afterwards.',
    changed: (ended) =>
      ended === 0
        ? 'The password is changed.'
        : `The password is changed. ${ended} other ${ended === 1 ? 'device has' : 'devices have'} to sign in again with the new one.`,
    wanted: 'Fill this in.',
    differs: 'The two new passwords differ.',
    refusal: {
      WRONG: 'The present password is another one.',
      WEAK: 'The new password is too short or holds your user name.',
      SAME: 'The new password is the present one.',
    },
  },
  sessions: {
    title: 'Where you are signed in',
    why: 'If you see a device you do not know, sign it out and change your password.',
    unknown: 'Unknown device',
    here: 'This device',
    begun: (moment) => `Signed in at ${moment}`,
    used: (moment) => `last used about ${moment}`,
    end: 'Sign out',
    endOf: (device, moment) => `Sign out ${device}, signed in at ${moment}`,
    endOthers: 'Sign out all other devices',
    ended: (count) => `${count} ${count === 1 ? 'device was' : 'devices were'} signed out.`,
    onlyHere: 'No other device is signed in.',
  },
  endOf: {
    button: (count) => `Sign out of ${count} ${count === 1 ? 'device' : 'devices'}`,
    title: (name) => `Sign ${name} out of all devices`,
    does: 'Sign out',
    why: 'For a lost computer or phone, or a shared computer where somebody forgot to sign out. The password stays; nothing saved is lost.',
    done: (name, count) => `${name} was signed out of ${count} ${count === 1 ? 'device' : 'devices'}.`,
  },
};
