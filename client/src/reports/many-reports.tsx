import { useState } from 'react';
import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ManyReportsDialog } from './many-reports-dialog.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import type { Outcomes } from './use-many-reports.ts';

interface Props {
  planId: string;
  columns: readonly ProgressTable_columnFragment[];
  /** The assignment the board is narrowed to; empty for none. */
  of: string;
  onChanged: () => void;
}

/** On the progress board: the way to the review desk, what several reports get at once, and what became of them. */
export function ManyReports({ planId, columns, of, onChanged }: Props) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState<{ outcomes: Outcomes; done: (count: number) => string } | null>(null);
  return (
    <div className="stack tight">
      <div className="row">
        <ButtonLink look="primary" to="/review">
          {texts.desk.toDesk}
        </ButtonLink>
        <Button onClick={() => setOpen(true)}>{texts.desk.many}</Button>
      </div>
      {changed ? <OutcomeNotice {...changed} /> : null}
      {open ? (
        <ManyReportsDialog
          {...{ planId, columns, of }}
          onDone={(outcomes, done) => {
            setChanged({ outcomes, done });
            setOpen(false);
            onChanged();
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
