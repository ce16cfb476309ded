import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Failure } from '../ui/failure.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { dropLocalDraft, type LocalDraft } from './local-draft.ts';

/** All versions of a form: to read what was typed on an older one. */
const FormVersionsDocument = graphql(`
  query FormVersions($id: ID!) {
    form(id: $id) {
      id
      versions {
        id
        number
        schema
        uiSchema
      }
    }
  }
`);

interface Props {
  reportId: string;
  formId: string;
  keeper: DraftKeeper;
  found: LocalDraft;
  onDone: () => void;
}

/** Offers back what was typed on this device and never reached the server: after a closed tab or a broken line. */
export function FoundDraftNotice({ reportId, formId, keeper, found, onDone }: Props) {
  const texts = useTexts();
  const client = useApolloClient();
  const viewer = useViewer();
  const [failure, setFailure] = useState<unknown>(null);

  /** What was typed on an older version of the form is read with that version. */
  const restore = async () => {
    setFailure(null);
    try {
      const { version } = found;
      const now = keeper.current().version;
      const older =
        !version || version === now.id
          ? now
          : (await client.query({ query: FormVersionsDocument, variables: { id: formId } })).data?.form?.versions.find(
              (candidate) => candidate.id === version,
            );
      await keeper.restore(found, older ?? now);
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Notice tone="warn" title={texts.fill.foundTitle} urgent>
      <p>
        {texts.fill.found(found.at)} {texts.fill.foundHint}
      </p>
      {failure === null ? null : <Failure error={failure} kept={texts.fill.notSaved} />}
      <div className="row">
        <Button look="primary" onClick={() => void restore()}>
          {texts.fill.restore}
        </Button>
        <Button
          onClick={() => {
            dropLocalDraft(localStorage, reportId, viewer.id);
            onDone();
          }}
        >
          {texts.fill.dropFound}
        </Button>
      </div>
    </Notice>
  );
}
