import type { Receipt_revisionFragment, ReportScreen_reportFragment } from '../gql/graphql.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-handing-in.ts';
import '../texts/vi-optional.ts';
import '../texts/vi-receipts.ts';
import { Failure } from '../ui/failure.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { listOf } from './list-of.ts';
import { FromSource } from './on-behalf/from-source.tsx';
import { useOpenReport } from './use-open-report.ts';

/** What the unit keeps as proof: number, time and the short form of the checksum; can be printed. */
export function ReceiptPanel({
  revision,
  unit,
  title,
  period,
  register,
  onSee,
}: {
  revision: Receipt_revisionFragment;
  unit: string;
  title: string;
  period: string;
  /** The entry of a register, whose next one may be written at once. */
  register: Pick<ReportScreen_reportFragment, 'assignment' | 'unit'> | null;
  onSee: () => void;
}) {
  const texts = useTexts();
  const viewer = useViewer();
  const isOffice = revision.onBehalf && holds(viewer, 'REVIEWER');
  return (
    <section className="panel receipt" aria-labelledby="receipt-title">
      <h1 id="receipt-title" tabIndex={-1} ref={(heading) => heading?.focus()}>
        <span aria-hidden="true">✓</span> {texts.fill.receiptTitle}
      </h1>
      <p>
        {title}, {period}, {unit}
      </p>
      <dl className="facts">
        <div>
          <dt>{texts.fill.receiptNumber}</dt>
          <dd className="receipt-number">{revision.receiptNumber}</dd>
        </div>
        <div>
          <dt>{texts.fill.submittedAt}</dt>
          <dd>
            {texts.write.dateTime(revision.submittedAt)}
            {revision.isLate ? ` (${texts.due.late})` : ''}
          </dd>
        </div>
        <div>
          <dt>{texts.fill.submittedBy}</dt>
          <dd>{revision.preparedBy.name}</dd>
        </div>
        {revision.approvedBy ? (
          <div>
            <dt>{texts.fill.approvedBy}</dt>
            <dd>{revision.approvedBy.name}</dd>
          </div>
        ) : null}
        {revision.onBehalf ? (
          <div>
            <dt>{texts.duties.onBehalf(revision.onBehalf.source)}</dt>
            <dd>
              <FromSource onBehalf={revision.onBehalf} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{texts.receipts.version}</dt>
          <dd>{texts.fill.version(revision.version.number)}</dd>
        </div>
        <div>
          <dt>{texts.fill.checksum}</dt>
          <dd>
            <code>{shortChecksum(revision.checksum)}</code>
          </dd>
        </div>
      </dl>
      <p className="small whole-checksum">
        {texts.receipts.whole}: <code>{revision.checksum}</code>
      </p>
      <p className="quiet small">{texts.fill.receiptHint}</p>
      <div className="row no-print">
        {register ? (
          <NextEntry register={register} />
        ) : (
          <ButtonLink look="primary" to={isOffice ? '/progress' : '/duties'}>
            {isOffice ? texts.fill.toBoard : texts.fill.toDuties}
          </ButtonLink>
        )}
        <Button onClick={() => window.print()}>{texts.action.print}</Button>
        <Button onClick={onSee}>{texts.fill.seeReport}</Button>
      </div>
    </section>
  );
}

/** On to the next entry, or back to the register. */
function NextEntry({ register }: { register: Pick<ReportScreen_reportFragment, 'assignment' | 'unit'> }) {
  const texts = useTexts();
  const { openReport, busy, failure } = useOpenReport();
  return (
    <>
      <Button look="primary" busy={busy} onClick={() => void openReport(register.assignment.id, register.unit.id)}>
        {texts.optional.add}
      </Button>
      <ButtonLink to={listOf(register)}>{texts.fill.toRegister}</ButtonLink>
      {failure !== null ? <Failure error={failure} /> : null}
    </>
  );
}

/** `3F2A 91C4 07BE`: enough to compare by eye. */
export function shortChecksum(checksum: string): string {
  return checksum
    .replace(/^\w+:/, '')
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
}
