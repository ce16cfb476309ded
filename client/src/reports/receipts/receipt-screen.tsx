import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-receipts.ts';
import { Failure } from '../../ui/failure.tsx';
import { NotFoundScreen } from '../../ui/failed-screen.tsx';
import { Loading } from '../../ui/loading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ReceiptPanel } from '../receipt-panel.tsx';
import '../report.css';

export const ReceiptDocument = graphql(`
  query Receipt($id: ID!) {
    report(id: $id) {
      id
      unit {
        id
        name
      }
      period {
        id
        name
        series
        dataTo
      }
      form {
        id
        title
        titleEn
      }
      revisions {
        ...Receipt_revision
      }
    }
  }
`);

/** The receipt of one submission as a page of its own, to be printed at any time. */
export function ReceiptScreen() {
  const texts = useTexts();
  const navigate = useNavigate();
  const { id = '', number = '' } = useParams();
  const { data, error, refetch } = useQuery(ReceiptDocument, { variables: { id } });
  usePageTitle(texts.receipts.open);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const revision = data.report?.revisions.find((one) => String(one.number) === number);
  if (!data.report || !revision) return <NotFoundScreen />;
  const { unit, form, period } = data.report;
  return (
    <div className="page">
      <ReceiptPanel
        revision={revision}
        unit={unit.name}
        title={texts.titleOf(form)}
        period={texts.periodName(period)}
        register={null}
        onSee={() => void navigate(`/reports/${id}`)}
      />
    </div>
  );
}
