import { useMutation } from '@apollo/client/react';
import type { FormIssue } from '@ke-hoach/forms';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { graphql } from '../gql/gql.ts';
import type { CreateFormInput } from '../gql/graphql.ts';

const CreateFormDocument = graphql(`
  mutation CreateForm($input: CreateFormInput!) {
    createForm(input: $input) {
      __typename
      ... on FormCreated {
        form {
          id
        }
      }
      ... on FormKeyTaken {
        key
        suggestion
      }
      ... on FormRejected {
        issues {
          ...FormIssueList_issue
        }
      }
    }
  }
`);

/** Why a form was not made. */
export type CreateProblem =
  | { kind: 'keyTaken'; key: string; suggestion: string }
  | { kind: 'rejected'; issues: readonly FormIssue[] }
  | { kind: 'failed'; error: unknown };

/** `createForm`: answers the id of the new form, or null when it was not made; then `problem` says why. */
export function useCreateForm() {
  const key = useIntentionKey();
  const [mutate, { loading: creating }] = useMutation(CreateFormDocument);
  const [problem, setProblem] = useState<CreateProblem | null>(null);

  const createForm = async (input: Omit<CreateFormInput, 'idempotencyKey'>): Promise<string | null> => {
    setProblem(null);
    try {
      const { data } = await mutate({ variables: { input: { ...input, idempotencyKey: key.current() } } });
      key.done();
      const result = data?.createForm;
      if (result?.__typename === 'FormCreated') return result.form.id;
      if (result?.__typename === 'FormKeyTaken')
        setProblem({ kind: 'keyTaken', key: result.key, suggestion: result.suggestion });
      if (result?.__typename === 'FormRejected') setProblem({ kind: 'rejected', issues: result.issues as FormIssue[] });
    } catch (error) {
      setProblem({ kind: 'failed', error });
    }
    return null;
  };

  return { createForm, creating, problem };
}
