import { useState } from 'react';
import type { PlanScreen_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { PlanCommandDialog } from '../plan-command-dialog.tsx';
import { usePlanCommands } from '../use-plan-commands.ts';
import { AnnounceDialog } from './announce-dialog.tsx';

type Announcement = PlanScreen_planFragment['announcements'][number];

/** What the office tells everybody who sees the plan; the office adds to it and takes things down. */
export function AnnouncementsPanel({ plan }: { plan: PlanScreen_planFragment }) {
  const texts = useTexts();
  const words = texts.announcements;
  const announce = useAnnounce();
  const { takeDownAnnouncement } = usePlanCommands(plan);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Announcement | null>(null);
  const mayTell = plan.canWrite && (plan.state === 'CONSULTING' || plan.state === 'ISSUED');
  if (plan.announcements.length === 0 && !mayTell) return null;
  const told = (done: string) => (isDone: boolean) => {
    setAdding(false);
    setLeaving(null);
    announce(isDone ? done : texts.planWork.conflict);
  };
  return (
    <section className="stack no-print" aria-labelledby="plan-announcements">
      <div className="row between">
        <h2 id="plan-announcements">{words.title}</h2>
        {mayTell ? <Button onClick={() => setAdding(true)}>{words.add}</Button> : null}
      </div>
      {plan.announcements.length > 0 ? (
        <ul className="plain stack">
          {plan.announcements.map((one) => (
            <li key={one.id} className="panel stack tight">
              <p className="lines">{one.text}</p>
              {one.link ? (
                <p>
                  <a href={one.link} rel="noreferrer noopener" target="_blank">
                    {one.link}
                  </a>
                </p>
              ) : null}
              <p className="row small quiet">
                <span>
                  {texts.write.dateTime(one.at)}, {one.byName}
                </span>
                {mayTell ? (
                  <Button
                    look="ghost"
                    aria-label={words.takeDownOf(one.text.slice(0, 60))}
                    onClick={() => setLeaving(one)}
                  >
                    {words.takeDown}
                  </Button>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {adding ? (
        <AnnounceDialog plan={plan} onClose={() => setAdding(false)} onDone={() => told(words.posted)(true)} />
      ) : null}
      {leaving ? (
        <PlanCommandDialog
          title={words.takeDownOf(leaving.text.slice(0, 60))}
          what={words.takeDownWhat}
          act={words.takeDown}
          run={() => takeDownAnnouncement(leaving.id)}
          onClose={() => setLeaving(null)}
          onOutcome={told(words.takenDown)}
        />
      ) : null}
    </section>
  );
}
