import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-moving.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyKept } from './copy-kept.tsx';
import { DismissKeptAsideDocument } from './draft-history-operations.ts';

type KeptAside = NonNullable<ReportScreen_reportFragment['draft']>['keptAside'];

/**
 * Values and explanations of the report that have no place in its form as it is now: whoever fills it sees them, on any
 * device, until somebody has seen to them.
 */
export function KeptAsideNotice({ reportId, keptAside }: { reportId: string; keptAside: KeptAside }) {
  const texts = useTexts();
  const key = useIntentionKey();
  const [dismiss, { loading }] = useMutation(DismissKeptAsideDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const seenTo = async () => {
    setFailure(null);
    try {
      const input = { reportId, seen: keptAside.length, idempotencyKey: key.current() };
      await dismiss({ variables: { input } });
      key.done();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Notice tone="warn" title={texts.moving.asideTitle}>
      <p>{texts.moving.asideHint}</p>
      <dl className="kept-aside">
        {keptAside.map((kept, at) => (
          <div key={at}>
            <dt>
              {kept.reason === 'RULE_GONE' ? texts.moving.asideExplanation(kept.title) : kept.title}{' '}
              <span className="quiet">({texts.fill.version(kept.typedOn)})</span>
            </dt>
            <dd>{kept.text}</dd>
          </div>
        ))}
      </dl>
      {failure === null ? null : <Failure error={failure} />}
      <div className="row">
        <CopyKept kept={keptAside} />
        <Button busy={loading} onClick={() => void seenTo()}>
          {texts.moving.asideSeen}
        </Button>
      </div>
    </Notice>
  );
}
