import { administrator, input, nobodyElse, type Operation } from './operation.ts';

/** The commands on accounts, roles, sessions and what is kept of people. */
export const accountMutations: Record<string, Operation> = {
  activateAccount: {
    args: () => ({ input: { login: 'leader', code: '0000-0000-0000', password: 'mật khẩu dài' } }),
  },
  changePassword: {
    args: input(() => ({ current: 'sai', password: 'mật khẩu dài', endsOtherWaysIn: false })),
  },
  createAccessToken: {
    args: input(() => ({ name: 'Power BI', scopes: ['FIGURES'], days: 90 })),
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
    hides: ['account'],
  },
  disableAccount: {
    args: input(({ account }) => ({ accountId: account, reason: 'thử' })),
    may: administrator,
    hides: ['account'],
  },
  enableAccount: {
    args: input(({ account }) => ({ accountId: account, reason: 'thử' })),
    may: administrator,
    hides: ['account'],
  },
  endAccessToken: {
    args: input(({ token }) => ({ tokenId: token })),
    may: nobodyElse,
    hides: ['token'],
  },
  endOtherSessions: { args: input(() => ({})) },
  endSession: {
    args: input(({ session }) => ({ sessionId: session })),
    may: nobodyElse,
    hides: ['session'],
  },
  endSessionsOf: { args: input(({ account }) => ({ accountId: account })), may: administrator, hides: ['account'] },
  endRole: {
    args: input(({ role }) => ({ roleId: role, lastDay: '2025-05-31' })),
    may: administrator,
    hides: ['role'],
  },
  erasePerson: {
    args: input(({ account }) => ({ accountId: account, reason: 'thử' })),
    may: administrator,
    hides: ['account'],
  },
  exportPersonalData: {
    args: input(({ account }) => ({ accountId: account })),
    may: administrator,
    hides: ['account'],
  },
  giveRole: {
    args: input(({ account, unit }) => ({ accountId: account, unitId: unit, role: 'VIEWER', from: '2025-06-01' })),
    may: administrator,
    hides: ['account'],
  },
  readHandover: {
    args: input(({ handover }) => ({ handoverId: handover })),
    may: nobodyElse,
    hides: ['handover'],
  },
  replacePerson: {
    args: input(({ account, otherAccount }) => ({
      ...{ accountId: account, deputyId: otherAccount },
      ...{ lastDay: '2025-05-31', handover: '' },
    })),
    may: administrator,
    hides: ['account', 'otherAccount'],
  },
  resetAccount: { args: input(({ account }) => ({ accountId: account })), may: administrator, hides: ['account'] },
};
