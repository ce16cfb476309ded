import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { TitleDialog } from '../saved/title-dialog.tsx';
import { DashboardsDocument } from './dashboard-operations.ts';
import { useDashboards, type Dashboard } from './use-dashboards.ts';

/** The dashboards of a person, and those that others share with them. */
export function DashboardsScreen() {
  const texts = useTexts();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(DashboardsDocument, { fetchPolicy: 'cache-and-network' });
  const commands = useDashboards();
  const [creating, setCreating] = useState(false);
  usePageTitle(texts.dashboards.heading);
  const found = data?.dashboards ?? [];
  const create = async (title: string) => {
    const outcome = await commands.save(null, { title });
    void navigate(`/figures/dashboards/${outcome.dashboard.id}`);
  };
  return (
    <div className="page">
      <header>
        <div>
          <h1>{texts.dashboards.heading}</h1>
          <p>{texts.dashboards.intro}</p>
        </div>
        <div className="row">
          <ButtonLink to="/figures">{texts.dashboards.toFigures}</ButtonLink>
          <Button look="primary" onClick={() => setCreating(true)}>
            {texts.dashboards.create}
          </Button>
        </div>
      </header>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? null : error ? null : <Loading />}
      {data && found.length === 0 ? <Empty title={texts.dashboards.emptyTitle}>{texts.dashboards.empty}</Empty> : null}
      <DashboardList heading={texts.dashboards.own} dashboards={found.filter(({ isOwn }) => isOwn)} />
      <DashboardList heading={texts.dashboards.shared} dashboards={found.filter(({ isOwn }) => !isOwn)} />
      {creating ? (
        <TitleDialog
          heading={texts.dashboards.create}
          label={texts.dashboards.title}
          needed={texts.dashboards.titleNeeded}
          title=""
          busy={commands.busy}
          onClose={() => setCreating(false)}
          onKeep={create}
        />
      ) : null}
    </div>
  );
}

function DashboardList({ heading, dashboards }: { heading: string; dashboards: readonly Dashboard[] }) {
  const texts = useTexts();
  if (dashboards.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{heading}</h2>
      <ul className="plain stack">
        {dashboards.map(({ id, title, isOwn, by, charts }) => (
          <li key={id}>
            <Link to={`/figures/dashboards/${id}`}>{title}</Link>
            <p className="small quiet">
              {[texts.dashboards.charts(charts.length), isOwn ? '' : texts.dashboards.by(by.name)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
