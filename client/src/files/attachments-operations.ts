import { graphql } from '../gql/gql.ts';

/** The files in one place, with what may be done to them. */
export const AttachmentsFragment = graphql(`
  fragment Files_attachments on Attachments {
    canAttach
    files {
      id
      name
      size
      at
      revision
      canRemove
      by {
        id
        name
      }
    }
  }
`);

export const RemoveFileDocument = graphql(`
  mutation RemoveFile($input: RemoveFileInput!) {
    removeFile(input: $input) {
      id
    }
  }
`);
