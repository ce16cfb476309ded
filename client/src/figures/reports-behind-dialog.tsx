import { ESTIMATE_ENDING } from '@ke-hoach/schema';
import { Link } from 'react-router';
import { usePages } from '../apollo/pages.ts';
import { graphql } from '../gql/gql.ts';
import type { ReportsBehindInput } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { writeFigure } from './write-figure.ts';

const ReportsBehindDocument = graphql(`
  query ReportsBehind($cell: ReportsBehindInput!, $after: String, $estimates: Boolean!) {
    reportsBehind(cell: $cell, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          value
          over
          count
          weight
          report {
            id
            state
            unit {
              id
              name
            }
            period {
              id
              name
            }
            estimatesReplaced @include(if: $estimates) {
              indicator
              value
            }
          }
        }
      }
    }
  }
`);

interface Props {
  /** Which figure, in words. */
  name: string;
  figure: string;
  cell: ReportsBehindInput;
  onClose: () => void;
}

/** The reports whose values stand in one figure, each with what it gave; every line leads to its report. */
export function ReportsBehindDialog({ name, figure, cell, onClose }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { indicator } = cell.question.measures[cell.measure ?? 0]!;
  const { found, error, loading, more, retry } = usePages(ReportsBehindDocument, 'reportsBehind', {
    cell,
    estimates: indicator?.endsWith(ESTIMATE_ENDING) ?? false,
  });
  const lines = found?.edges.map(({ node }) => node) ?? [];
  const isRatio = lines.some(({ over }) => over !== null);
  const write = (value: string | null) => (value === null ? '' : writeFigure(value, language));
  return (
    <Dialog title={texts.explorer.behindTitle} onClose={onClose} wide>
      <p>
        {name}: <strong>{figure}</strong>
      </p>
      {error ? <Failure error={error} retry={retry} /> : null}
      {loading && !found ? <Loading /> : null}
      {found ? (
        <>
          <p role="status">{texts.explorer.behindCount(found.totalCount)}</p>
          <div className="scroll" tabIndex={0} role="group" aria-label={texts.explorer.behindTitle}>
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">{texts.figures.dimension.UNIT}</th>
                  <th scope="col">{texts.figures.dimension.PERIOD}</th>
                  <th scope="col">{texts.figures.dimension.STATE}</th>
                  <th scope="col" className="number">
                    {texts.explorer.behindValue}
                  </th>
                  {isRatio ? (
                    <th scope="col" className="number">
                      {texts.explorer.behindOver}
                    </th>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ report, value, over, weight }) => (
                  <tr key={report.id}>
                    <th scope="row">
                      <Link
                        to={`/reports/${report.id}`}
                        aria-label={texts.explorer.openReport(report.unit.name, report.period.name)}
                      >
                        {report.unit.name}
                      </Link>
                    </th>
                    <td>{report.period.name}</td>
                    <td>{texts.reportState[report.state]}</td>
                    <td className="number">
                      {write(value)}
                      {weight === '1' ? null : (
                        <span className="quiet small"> {texts.explorer.behindWeight(write(percentOf(weight)))}</span>
                      )}
                      {report.estimatesReplaced
                        ?.filter((one) => one.indicator === indicator)
                        .map((one) => (
                          <div key={one.indicator} className="quiet small">
                            {texts.explorer.behindReplaced(write(one.value))}
                          </div>
                        ))}
                    </td>
                    {isRatio ? <td className="number">{write(over)}</td> : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
      <div className="row">
        {found?.pageInfo.hasNextPage ? (
          <Button busy={loading} onClick={more}>
            {texts.explorer.moreReports}
          </Button>
        ) : null}
        <Button onClick={onClose}>{texts.explorer.close}</Button>
      </div>
    </Dialog>
  );
}

const percentOf = (weight: string): string => String(Math.round(Number(weight) * 1000) / 10);
