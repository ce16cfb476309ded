import { useState } from 'react';
import { useProblemSentence, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { useDashboards, type Dashboard, type DashboardChange } from './use-dashboards.ts';

/** Changes a dashboard that is open and says what came of it. */
export interface ChangeDashboard {
  busy: boolean;
  /** What the last change came to; empty before the first. */
  told: string;
  failed: boolean;
  /** True when it was done; `said` is told then. */
  change: (change: DashboardChange, said?: string) => Promise<boolean>;
  /** Throws where it could not be done: the dialog in which the title was typed says so and keeps it. */
  rename: (title: string) => Promise<void>;
  /** True when it is gone. */
  remove: () => Promise<boolean>;
}

export function useChangeDashboard(dashboard: Dashboard): ChangeDashboard {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const announce = useAnnounce();
  const { busy, save, remove } = useDashboards();
  const [{ told, failed }, setTold] = useState({ told: '', failed: false });
  const tell = (said: string, isFailure = false) => {
    setTold({ told: said, failed: isFailure });
    announce(said);
    return !isFailure;
  };
  const toldOf = (outcome: { __typename: string }, said: string): boolean =>
    outcome.__typename === 'DashboardConflict' ? tell(texts.dashboards.conflict, true) : tell(said);
  const run = async (command: () => Promise<{ __typename: string }>, said: string): Promise<boolean> => {
    try {
      return toldOf(await command(), said);
    } catch (problem) {
      return tell(sentence(problem), true);
    }
  };
  return {
    busy,
    told,
    failed,
    change: (change, said = texts.dashboards.saved) => run(() => save(dashboard, change), said),
    rename: async (title) => void toldOf(await save(dashboard, { title }), texts.dashboards.saved),
    remove: () => run(() => remove(dashboard), texts.dashboards.removed(dashboard.title)),
  };
}
