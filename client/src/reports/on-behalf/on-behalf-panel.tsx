import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReportScreen_reportFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-behalf.ts';
import '../../texts/vi-review.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { Outcome } from '../use-report-commands.ts';
import { FillForDialog } from './fill-for-dialog.tsx';
import { FromSource } from './from-source.tsx';
import { ReportObjectionDocument } from './on-behalf-operations.ts';
import { useOnBehalf } from './use-on-behalf.ts';

type Act = 'FILL_FOR' | 'OBJECT' | 'SETTLE';

/** Beside a report: that the office filled it in for the unit, what the unit has against it, and what either may do. */
export function OnBehalfPanel({ report }: { report: ReportScreen_reportFragment }) {
  const texts = useTexts();
  const words = texts.behalf;
  const announce = useAnnounce();
  const commands = useOnBehalf(report);
  const [open, setOpen] = useState<Act | null>(null);
  const [told, setTold] = useState<{ tone: 'good' | 'warn'; sentence: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { onBehalf } = report;
  const may = (act: Act) => report.allowed.includes(act);
  const { data } = useQuery(ReportObjectionDocument, { variables: { id: report.id }, skip: !onBehalf });
  const objection = onBehalf ? data?.report?.objection : null;
  if (!onBehalf && !may('FILL_FOR')) return null;
  const filled = onBehalf?.source === 'OLD_RECORDS' ? words.oldTitle : words.officeFills;
  const heading = onBehalf ? filled : words.title;

  const run = async (command: () => Promise<Outcome>, done: string) => {
    setFailure(null);
    try {
      const isDone = (await command()) === 'done';
      const sentence = isDone ? done : texts.report.conflict;
      announce(sentence);
      setTold({ tone: isDone ? 'good' : 'warn', sentence });
    } catch (error) {
      setFailure(error);
    }
    setOpen(null);
  };
  const reasons = {
    OBJECT: {
      ...{ title: words.objectTitle, label: words.objectReason, wanted: words.reasonWanted, does: words.objectNow },
      onReason: (why: string) => void run(() => commands.objectToReport(why), words.objected),
    },
    SETTLE: {
      ...{ title: words.settleTitle, label: words.settleReason, wanted: words.reasonWanted, does: words.settleNow },
      onReason: (why: string) => void run(() => commands.settleObjection(why), words.settled),
    },
  };
  return (
    <section className="panel stack" aria-labelledby="on-behalf">
      <h2 id="on-behalf">{heading}</h2>
      <p>{onBehalf ? <FromSource onBehalf={onBehalf} /> : words.why}</p>
      {may('OBJECT') ? <p className="hint">{words.unitHint}</p> : null}
      {objection ? (
        <div>
          <p>{words.objection(objection.reason)}</p>
          <p className="small quiet">
            {objection.by?.name}, {texts.write.dateTime(objection.at)}
          </p>
          {objection.settledAt ? (
            objection.answer ? (
              <p>{words.answer(objection.answer)}</p>
            ) : null
          ) : (
            <p>{words.waits}</p>
          )}
        </div>
      ) : null}
      {told ? (
        <Notice tone={told.tone}>
          <p>{told.sentence}</p>
        </Notice>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="row no-print">
        {may('FILL_FOR') ? <Button onClick={() => setOpen('FILL_FOR')}>{words.begin}</Button> : null}
        {may('OBJECT') ? <Button onClick={() => setOpen('OBJECT')}>{words.object}</Button> : null}
        {may('SETTLE') ? <Button onClick={() => setOpen('SETTLE')}>{words.settle}</Button> : null}
      </div>
      {may('SETTLE') ? <p className="hint">{words.settleHint}</p> : null}
      {open === 'FILL_FOR' ? (
        <FillForDialog
          unit={report.unit.name}
          isBegun={report.state === 'DRAFT'}
          today={(report.context as { today: string }).today}
          busy={commands.busy}
          onFill={(source) => void run(() => commands.fillReportFor(source), words.youFill(report.unit.name))}
          onClose={() => setOpen(null)}
        />
      ) : open ? (
        <ReasonDialog
          words={reasons[open]}
          busy={commands.busy}
          onReason={reasons[open].onReason}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
