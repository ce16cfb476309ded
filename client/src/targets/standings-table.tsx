import { formatNumber } from '@ke-hoach/forms';
import type { PlanTarget_targetFragment, Standing_standingFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-targets.ts';
import { Badge } from '../ui/notice.tsx';
import { percentOf, standingTones, standingWords } from './standing-words.ts';

interface Props {
  target: PlanTarget_targetFragment;
  standings: readonly Standing_standingFragment[];
}

/** How each unit stands to a target: what it owes, what it has, and that in words. */
export function StandingsTable({ target, standings }: Props) {
  const texts = useTexts();
  const words = texts.targets;
  const { language } = useLanguage();
  const caption = words.caption(texts.titleOf(target));
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="grid standings">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.standing}</th>
            <th scope="col" className="number">
              {words.figure}
            </th>
            <th scope="col" className="number">
              {words.owed}
            </th>
            <th scope="col" className="number">
              {words.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => {
            const percent = percentOf(standing.figure, standing.owed);
            return (
              <tr key={standing.unit.id}>
                <th scope="row">{standing.unit.name}</th>
                <td className="standing">
                  <Badge tone={standingTones[standing.state]}>{standingWords(texts, language, target, standing)}</Badge>
                </td>
                <td className="number">
                  <CardTitle title={words.figure} />
                  {standing.figure == null ? (
                    <span className="quiet small">{words.nothingTold}</span>
                  ) : (
                    formatNumber(standing.figure, language)
                  )}
                </td>
                <td className="number">
                  <CardTitle title={words.owed} />
                  {formatNumber(standing.owed, language)}
                </td>
                <td className="number">
                  <CardTitle title={words.percent} />
                  {percent === null ? texts.empty.dash : `${texts.write.number(percent)}%`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone a unit is a card: what a number is stands above it, for the head of the table is not there. */
const CardTitle = ({ title }: { title: string }) => <span className="cell-title">{title}</span>;
