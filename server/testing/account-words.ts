const slips = `__typename ... on SlipsIssued { slips { accountId login name code } } ... on AccountRefused { refusal index }`;
const roles = `__typename ... on RolesChanged { count } ... on AccountRefused { refusal }`;

/** The mutations of accounts and roles, with what tests read of their results. */
export const createAccounts = `mutation ($input: CreateAccountsInput!) { result: createAccounts(input: $input) { ${slips} } }`;
export const describePerson = `mutation ($input: DescribePersonInput!) { result: describePerson(input: $input) {
  __typename ... on AccountRefused { refusal } } }`;
export const resetAccount = `mutation ($input: ResetAccountInput!) { result: resetAccount(input: $input) { ${slips} } }`;
export const disableAccount = `mutation ($input: DisableAccountInput!) { result: disableAccount(input: $input) {
  __typename ... on AccountRefused { refusal } } }`;
export const enableAccount = `mutation ($input: EnableAccountInput!) { result: enableAccount(input: $input) {
  __typename ... on AccountRefused { refusal } } }`;
export const activateAccount = `mutation ($input: ActivateAccountInput!) { result: activateAccount(input: $input) {
  __typename ... on AccountActivated { viewer { login roles { role unit { name } } } } ... on PasswordTooWeak { minimum } } }`;
export const giveRole = `mutation ($input: GiveRoleInput!) { result: giveRole(input: $input) { ${roles} } }`;
export const endRole = `mutation ($input: EndRoleInput!) { result: endRole(input: $input) { ${roles} } }`;
export const replacePerson = `mutation ($input: ReplacePersonInput!) { result: replacePerson(input: $input) { ${roles} } }`;
export const peopleOf = `query ($id: ID!) { unit(id: $id) { people { id login name isActivated isDisabled
  roles { id role from lastDay standsInFor } } } }`;

const handover = 'id leaverName deputyName unitNames lastDay text isForViewer';
export const handoversToRead = `{ handovers { ${handover} } }`;
export const handoversAt = `query ($id: ID!) { unit(id: $id) { handovers { ${handover} } duesAhead { periodName lastDay } } }`;
export const readHandover = `mutation ($input: ReadHandoverInput!) { result: readHandover(input: $input) }`;
