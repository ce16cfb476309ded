import { graphql } from '../gql/gql.ts';

export const AuditLogDocument = graphql(`
  query AuditLog($unitId: ID!, $filter: AuditFilter!, $after: String) {
    auditEntries(unitId: $unitId, filter: $filter, first: 50, after: $after) {
      edges {
        node {
          id
          at
          action
          byName
          byLogin
          subject
          role
          refused
          beside
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      seal {
        signedAt
        entries
        verifiedAt
        isWhole
      }
    }
  }
`);

export const AuditedUnitDocument = graphql(`
  query AuditedUnit($id: ID!) {
    unit(id: $id) {
      id
      name
      canAdminister
      countBelow
    }
  }
`);
