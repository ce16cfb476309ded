import { randomUUID } from 'node:crypto';
import { administrator, input, type Operation } from './operation.ts';

/** The commands on accounts, roles, sessions and what is kept of people. */
export const accountMutations: Record<string, Operation> = {
  activateAccount: {
    args: () => ({ input: { login: 'leader', code: '0000-0000-0000', password: 'mật khẩu dài' } }),
    open: 'by a one-time code; tested with the accounts',
  },
  changePassword: {
    args: input(() => ({ current: 'sai', password: 'mật khẩu dài', endsOtherWaysIn: false })),
    open: "the asker's own, for whoever knows it; tested with the sessions",
  },
  createAccessToken: {
    args: input(() => ({ name: 'Power BI', scopes: ['FIGURES'], days: 90 })),
    open: "the asker's own, for analysts; tested with the tokens",
  },
  createAccounts: {
    args: input(({ unit }) => ({
      unitId: unit,
      people: [{ login: 'moi.moi', name: 'Mới', roles: ['VIEWER'], elsewhere: [] }],
    })),
    may: administrator,
  },
  describePerson: {
    args: input(({ account }) => ({ accountId: account, name: 'Tên Khác', nameSeen: 'Tên Cũ' })),
    may: administrator,
    hides: 'account',
  },
  disableAccount: {
    args: input(({ account }) => ({ accountId: account, reason: 'thử' })),
    may: administrator,
    hides: 'account',
  },
  enableAccount: {
    args: input(({ account }) => ({ accountId: account, reason: 'thử' })),
    may: administrator,
    hides: 'account',
  },
  endAccessToken: {
    args: input(() => ({ tokenId: randomUUID() })),
    open: "the asker's own, another's is not found; tested with the tokens",
  },
  endOtherSessions: { args: input(() => ({})), open: "the asker's own; tested with the sessions" },
  endSession: {
    args: input(() => ({ sessionId: randomUUID() })),
    open: "the asker's own, another's is not found; tested with the sessions",
  },
  endSessionsOf: { args: input(({ account }) => ({ accountId: account })), may: administrator, hides: 'account' },
  endRole: { args: input(({ role }) => ({ roleId: role, lastDay: '2025-05-31' })), may: administrator, hides: 'role' },
  erasePerson: {
    args: input(({ account }) => ({ accountId: account, reason: 'thử' })),
    may: administrator,
    hides: 'account',
  },
  exportPersonalData: {
    args: input(({ account }) => ({ accountId: account })),
    may: administrator,
    hides: 'account',
  },
  giveRole: {
    args: input(({ account, unit }) => ({ accountId: account, unitId: unit, role: 'VIEWER', from: '2025-06-01' })),
    may: administrator,
    hides: 'account',
  },
  readHandover: {
    args: input(() => ({ handoverId: randomUUID() })),
    open: "the asker's own, another's is refused; tested with the handovers",
  },
  replacePerson: {
    args: input(({ account, otherAccount }) => ({
      ...{ accountId: account, deputyId: otherAccount },
      ...{ lastDay: '2025-05-31', handover: '' },
    })),
    may: administrator,
    hides: 'account',
  },
  resetAccount: { args: input(({ account }) => ({ accountId: account })), may: administrator, hides: 'account' },
};
