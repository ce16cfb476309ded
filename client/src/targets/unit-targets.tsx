import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-targets.ts';
import { Badge } from '../ui/notice.tsx';
import { UnitTargetsDocument } from './standing-operations.ts';
import { standingTones, standingWords } from './standing-words.ts';

/** What the viewer's own units have to reach and what is missing; nothing is shown where there is none. */
export function UnitTargets() {
  const texts = useTexts();
  const words = texts.targets;
  const { language } = useLanguage();
  const { data } = useQuery(UnitTargetsDocument, { fetchPolicy: 'cache-and-network' });
  const standings = (data?.unitTargets.edges ?? []).map(({ node }) => node);
  if (standings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="unit-targets">
      <h2 id="unit-targets">{words.ownTitle}</h2>
      <ul className="plain duties">
        {standings.map(({ target, ...standing }) => (
          <li key={`${target.id} ${standing.unit.id}`} className="panel stack tight">
            <h3>{texts.titleOf(target)}</h3>
            <p>
              {texts.periodName(target.period)} · {standing.unit.name}
            </p>
            <p className="row">
              <Badge tone={standingTones[standing.state]}>
                {standingWords(texts, language, { ...target, due: standing.due }, standing)}
              </Badge>
              <Link to={`/plans/${target.plan.id}`}>{texts.duties.seePlans}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
