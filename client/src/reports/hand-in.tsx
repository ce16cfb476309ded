import { useApolloClient } from '@apollo/client/react';
import type { Context, Form, Issue } from '@ke-hoach/forms';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type {
  AnswerIssue_issueFragment,
  Receipt_revisionFragment,
  ReportScreen_reportFragment,
} from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-handing-in.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { KeptDraft } from './kept-draft.ts';
import { SubmitDialog } from './submit-dialog.tsx';
import { SubmitReportDocument } from './submit-operations.ts';
import { theirsOf } from './use-save-draft.ts';

/** How the last try to hand in ended, when it did not succeed. */
export interface NotHandedIn {
  told?: string;
  failure?: unknown;
  /** The office requires the newer version of the form first. */
  mustMove?: boolean;
}

interface Props {
  /** Closed, it stays with the key of its try: one that got no answer is sent again as it was. */
  isOpen: boolean;
  report: ReportScreen_reportFragment;
  form: Form;
  /** What the form itself finds to mend or to explain. */
  issues: readonly Issue[];
  keeper: DraftKeeper;
  draft: KeptDraft;
  contextHash: string;
  onContext: (now: { context: Context; hash: string }) => void;
  onSubmitted: (revision: Receipt_revisionFragment) => void;
  /** Called with nothing while it is tried again. */
  onRefused: (why: NotHandedIn) => void;
  /** The places to mend are to be seen. */
  showSummary: () => void;
  onClose: () => void;
}

/** `submitReport` with the dialog that asks first; whatever becomes of it, the form below stays as it was typed. */
export function HandIn({ isOpen, report, form, issues, keeper, draft, contextHash, ...then }: Props) {
  const texts = useTexts();
  const client = useApolloClient();
  const key = useIntentionKey();
  const [submitting, setSubmitting] = useState(false);

  /** A retry after no answer carries the same key, so that nothing is submitted twice. */
  const submitReport = async () => {
    const expectedRevision = keeper.current().editRevision;
    const input = { reportId: report.id, expectedRevision, contextHash, idempotencyKey: key.current() };
    const { data } = await client.mutate({ mutation: SubmitReportDocument, variables: { input } });
    key.done();
    return data?.submitReport;
  };
  const handIn = async () => {
    then.onRefused({});
    const seen = draft.version.id;
    if (!(await keeper.flush())) {
      if (keeper.current().status !== 'conflict') then.onRefused({ failure: keeper.current().failure });
      return then.onClose();
    }
    if (keeper.current().version.id !== seen) return then.showSummary();
    const result = await submitReport();
    if (result?.__typename === 'ReportSubmitted') return then.onSubmitted(result.revision);
    if (result?.__typename === 'ReportVersionRequired') {
      then.onRefused({ mustMove: true });
      return then.onClose();
    }
    if (result?.__typename === 'ReportConflict') {
      await keeper.meet(theirsOf(result.report));
      then.onRefused({ told: texts.fill.savedMeanwhile });
    }
    if (result?.__typename === 'AnswersRejected')
      then.onRefused({ told: `${texts.fill.rejected} ${unknownPlaces(result.issues, issues)}`.trim() });
    if (result?.__typename === 'ContextChanged') {
      then.onContext({ context: result.context as Context, hash: result.contextHash });
      then.onRefused({ told: texts.fill.contextChanged });
    }
    then.showSummary();
  };
  const submit = () => {
    setSubmitting(true);
    handIn()
      .catch((failure: unknown) => {
        then.onRefused({ failure });
        then.onClose();
      })
      .finally(() => setSubmitting(false));
  };
  if (!isOpen) return null;
  return (
    <SubmitDialog
      {...{ report, form, draft }}
      warnings={issues.filter((issue) => issue.level === 'warning')}
      explain={(explained) => keeper.explain(explained)}
      busy={submitting}
      onSubmit={submit}
      onClose={then.onClose}
    />
  );
}

/** Places only the server found wrong; those the screen shows already are not named twice. */
function unknownPlaces(issues: readonly AnswerIssue_issueFragment[], known: readonly Issue[]): string {
  const names = (issue: { field?: string | null; row?: string | null; code: string }) =>
    `${issue.code}/${issue.field ?? ''}/${issue.row ?? ''}`;
  const shown = new Set(known.map(names));
  return issues
    .filter((issue) => !shown.has(names(issue)))
    .map((issue) => issue.path.join('.') || issue.code)
    .join('; ');
}
