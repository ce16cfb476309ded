import { useState } from 'react';
import type { ReportScreen_reportFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-behalf.ts';
import '../../texts/vi-review.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DraftKeeper } from '../draft-keeper.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { ReportAttachments } from '../files/report-attachments.tsx';
import { FromSource } from './from-source.tsx';
import { useOnBehalf } from './use-on-behalf.ts';

/** Above a form the office fills in for a unit: for whom, from what, and the way to leave it to the unit. */
export function OnBehalfNotice({ report, keeper }: { report: ReportScreen_reportFragment; keeper: DraftKeeper }) {
  const texts = useTexts();
  const words = texts.behalf;
  const announce = useAnnounce();
  const { handBackReport, busy } = useOnBehalf(report);
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (!report.onBehalf) return null;
  const leave = async (reason: string) => {
    setFailure(null);
    try {
      if (!(await keeper.flush())) return setOpen(false);
      const done = (await handBackReport(reason, keeper.current().editRevision)) === 'done';
      announce(done ? words.handedBack : texts.report.conflict);
      setTold(done ? null : texts.report.conflict);
      if (done) document.getElementById('main')?.focus();
    } catch (error) {
      setFailure(error);
    }
    setOpen(false);
  };
  const said = {
    ...{ title: words.handBackTitle, label: words.handBackReason },
    ...{ wanted: words.reasonWanted, does: words.handBackNow },
  };
  return (
    <Notice tone="info" title={words.youFill(report.unit.name)}>
      <p>
        <FromSource onBehalf={report.onBehalf} />
      </p>
      {told ? <p role="alert">{told}</p> : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.kept} /> : null}
      <Button onClick={() => setOpen(true)}>{words.handBack}</Button>
      <ReportAttachments reportId={report.id} place="source" />
      {open ? (
        <ReasonDialog words={said} busy={busy} onReason={(why) => void leave(why)} onClose={() => setOpen(false)} />
      ) : null}
    </Notice>
  );
}
