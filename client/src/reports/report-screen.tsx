import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Receipt_revisionFragment, ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import { Badge, Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { DueLine, StateBadge } from './due-line.tsx';
import { listOf } from './list-of.ts';
import { FillReport } from './fill-report.tsx';
import { ReportDocument } from './report-operations.ts';
import { UnreadableForm } from './unreadable-form.tsx';
import { useForm } from './use-fill.ts';
import './report.css';

// Reading and reviewing is another person's screen than filling: whoever fills does not wait for it.
const ReportView = lazyPart(async () => (await import('./report-view.tsx')).ReportView);
const ReceiptPanel = lazyPart(async () => (await import('./rare-parts.ts')).ReceiptPanel);

/** One report: filled by its unit while it is owed, read and reviewed afterwards. */
export function ReportScreen() {
  const texts = useTexts();
  const { id = '' } = useParams();
  // Never from the cache first: a draft kept there may be older than what was saved since.
  const { data, error, refetch } = useQuery(ReportDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!data)
    return (
      <div className="page">
        {error ? <Failure error={error} retry={() => void refetch()} kept={texts.fail.keptDraft} /> : <Loading />}
      </div>
    );
  return data.report ? <LoadedReport key={data.report.id} report={data.report} /> : <NotFoundScreen />;
}

function LoadedReport({ report }: { report: ReportScreen_reportFragment }) {
  const texts = useTexts();
  const form = useForm(report.version);
  const { language } = useLanguage();
  const title = (language === 'en' ? form?.titleEn : undefined) ?? report.form.title;
  const [receipt, setReceipt] = useState<Receipt_revisionFragment | null>(null);
  usePageTitle(`${title}, ${report.unit.name}`);
  const fills = report.allowed.includes('SAVE');
  const owed = ['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW'].includes(report.state);
  return (
    <div className="page report-page">
      {receipt ? (
        <Suspense fallback={<Loading />}>
          <ReceiptPanel
            revision={receipt}
            unit={report.unit.name}
            title={title}
            period={texts.periodName(report.period)}
            register={report.assignment.asks === 'ANY_NUMBER' ? report : null}
            onSee={() => setReceipt(null)}
          />
        </Suspense>
      ) : (
        <>
          <header>
            <div>
              <h1>{title}</h1>
              <p>
                {report.unit.name} · {texts.periodName(report.period)} ·{' '}
                {texts.duties.dataSpan(report.period.dataFrom, report.period.dataTo)}
              </p>
              {report.assignment.asks === 'ANY_NUMBER' ? (
                <p>
                  <Link to={listOf(report)}>{texts.fill.toRegister}</Link> · {texts.fill.entry(report.ordinal)}
                </p>
              ) : null}
              <p className="row small">
                <StateBadge state={report.state} isOwn={fills} />
                {report.onBehalf ? <Badge tone="info">{texts.duties.onBehalf(report.onBehalf.source)}</Badge> : null}
                {report.isLate ? <Badge tone="warn">{texts.due.late}</Badge> : null}
                <DueLine due={report.due} owed={owed} />
                <span>{texts.fill.version(report.version.number)}</span>
              </p>
            </div>
          </header>
          {report.plan.isInvented ? (
            <Notice tone="warn">
              <p>
                <strong>{texts.invented.title}.</strong> {texts.invented.why}
              </p>
            </Notice>
          ) : null}
          {form === null ? (
            <UnreadableForm />
          ) : fills ? (
            <FillReport report={report} onSubmitted={setReceipt} />
          ) : (
            <Suspense fallback={<Loading />}>
              <ReportView report={report} onSubmitted={setReceipt} />
            </Suspense>
          )}
        </>
      )}
    </div>
  );
}
