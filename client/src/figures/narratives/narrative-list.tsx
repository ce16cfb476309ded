import { Link } from 'react-router';
import { usePages } from '../../apollo/pages.ts';
import type { NarrativesInput } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-explorer.ts';
import '../../texts/vi-narratives.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NarrativesDocument } from './narrative-operations.ts';

/** The texts of one field, each with the report in which it stands; newest first. */
export function NarrativeList({ title, question }: { title: string; question: NarrativesInput }) {
  const texts = useTexts();
  const { found, error, loading, more, retry } = usePages(NarrativesDocument, 'narratives', { question });
  return (
    <section className="stack" aria-labelledby="narratives" aria-busy={loading}>
      <h2 id="narratives">{title}</h2>
      {error ? <Failure error={error} retry={retry} /> : null}
      {found ? (
        <p className="small quiet" role="status">
          {texts.narratives.count(found.totalCount)}
        </p>
      ) : error ? null : (
        <Loading />
      )}
      {found?.totalCount === 0 ? (
        <Empty title={texts.narratives.noneTitle}>
          {question.search ? texts.narratives.noneFound : texts.narratives.none}
        </Empty>
      ) : null}
      <ul className="plain stack">
        {found?.edges.map(({ node: { report, row, text } }) => (
          <li key={`${report.id} ${row ?? ''}`} className="panel stack narrative">
            <p className="small">
              <Link
                to={`/reports/${report.id}`}
                aria-label={texts.explorer.openReport(report.unit.name, texts.periodName(report.period))}
              >
                {report.unit.name}
              </Link>{' '}
              <span className="quiet">
                {texts.periodName(report.period)} · {texts.reportState[report.state]}
              </span>
            </p>
            <blockquote className="narrative-text">{text}</blockquote>
          </li>
        ))}
      </ul>
      {found?.pageInfo.hasNextPage ? (
        <div className="row">
          <Button busy={loading} onClick={more}>
            {texts.action.more}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
