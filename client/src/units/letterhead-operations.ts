import { graphql } from '../gql/gql.ts';

export const UnitLetterheadDocument = graphql(`
  query UnitLetterhead($id: ID!) {
    unit(id: $id) {
      ...UnitLetterhead_unit
    }
  }

  fragment UnitLetterhead_unit on Unit {
    id
    name
    letterhead {
      style
      superior
      body
      heading
      ownName
      sign
      place
      authority
      signerTitle
      signerName
      editRevision
      canSet
    }
  }
`);

export const SetUnitLetterheadDocument = graphql(`
  mutation SetUnitLetterhead($input: SetUnitLetterheadInput!) {
    setUnitLetterhead(input: $input) {
      __typename
      ... on UnitLetterheadSet {
        unit {
          ...UnitLetterhead_unit
        }
      }
      ... on UnitLetterheadConflict {
        unit {
          ...UnitLetterhead_unit
        }
      }
    }
  }
`);
