import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useLiveFigures, type Changed } from '../../apollo/live-figures.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import '../../texts/vi-office.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useCatalogue } from '../use-catalogue.ts';
import { ChartTools } from './chart-tools.tsx';
import { DashboardChart } from './dashboard-chart.tsx';
import { DashboardDocument } from './dashboard-operations.ts';
import { DashboardTools } from './dashboard-tools.tsx';
import { useChartOrder } from './use-chart-order.ts';
import type { Dashboard } from './use-dashboards.ts';
import { useChangeDashboard } from './use-change-dashboard.ts';
import '../../ui/dragging.css';
import '../figures.css';
import './dashboards.css';

/** A dashboard: kept questions with their answers of now, over what the person who looks may see. */
export function DashboardScreen() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DashboardDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(data?.dashboard?.title ?? texts.dashboards.heading);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!data.dashboard)
    return (
      <div className="page">
        <h1>{texts.dashboards.goneTitle}</h1>
        <p>{texts.dashboards.gone}</p>
        <p>
          <ButtonLink to="/figures/dashboards">{texts.dashboards.heading}</ButtonLink>
        </p>
      </div>
    );
  return <OpenDashboard key={id} dashboard={data.dashboard} />;
}

function OpenDashboard({ dashboard }: { dashboard: Dashboard }) {
  const texts = useTexts();
  const { catalogue, data, error, retry } = useCatalogue();
  const [editing, setEditing] = useState(false);
  const [changed, setChanged] = useState<{ what: Changed } | null>(null);
  const command = useChangeDashboard(dashboard);
  const order = useChartOrder(dashboard.charts, command);
  useLiveFigures((what) => setChanged({ what }));
  return (
    <div className="page figures-page">
      <header>
        <div>
          <h1>{dashboard.title}</h1>
          {dashboard.isOwn ? null : <p>{texts.dashboards.by(dashboard.by.name)}</p>}
        </div>
        <div className="row no-print">
          <ButtonLink to="/figures/dashboards">{texts.dashboards.heading}</ButtonLink>
          <ButtonLink to="/figures">{texts.dashboards.toFigures}</ButtonLink>
        </div>
      </header>
      {dashboard.isOwn ? (
        <DashboardTools dashboard={dashboard} command={command} editing={editing} onEdit={setEditing} />
      ) : null}
      {error ? <Failure error={error} retry={retry} /> : null}
      {dashboard.charts.length === 0 ? (
        <Empty title={texts.dashboards.nothingTitle}>
          {dashboard.isOwn ? texts.dashboards.nothing : texts.dashboards.nothingShared}
        </Empty>
      ) : null}
      {data ? (
        <div className="dashboard">
          {order.shown.map((chart, at) => (
            <DashboardChart key={chart.key} {...{ chart, at, catalogue, changed }} isOver={order.over === at}>
              {editing ? <ChartTools chart={chart} at={at} of={order.shown.length} {...{ command, order }} /> : null}
            </DashboardChart>
          ))}
        </div>
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
}
