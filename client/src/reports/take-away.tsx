import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';

/** What was taken away: a sentence that says so, or a text to copy. */
export type TakenAway = { done: string } | { reminder: string };

interface Props<Work extends string> {
  /** The buttons, in their order, by what each takes away. */
  works: readonly (readonly [work: Work, label: string])[];
  /** Does the work; `tell` says how far it is. */
  take: (work: Work, tell: (progress: string) => void) => Promise<TakenAway>;
}

/** Buttons by which the office takes a list away as a file, or a message that reminds; one at a time, told as it goes. */
export function TakeAway<Work extends string>({ works, take }: Props<Work>) {
  const [reminder, setReminder] = useState<string | null>(null);
  const [busy, setBusy] = useState<Work | null>(null);
  const [done, setDone] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const run = async (work: Work) => {
    setBusy(work);
    setFailure(null);
    setDone('');
    try {
      const taken = await take(work, setDone);
      setDone('done' in taken ? taken.done : '');
      if ('reminder' in taken) setReminder(taken.reminder);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <div className="row">
        {works.map(([work, label]) => (
          <Button key={work} busy={busy === work} onClick={() => void run(work)}>
            {label}
          </Button>
        ))}
        <span role="status" className="small quiet">
          {done}
        </span>
      </div>
      {failure !== null ? <Failure error={failure} retry={() => setFailure(null)} /> : null}
      {reminder !== null ? <ReminderDialog text={reminder} onClose={() => setReminder(null)} /> : null}
    </>
  );
}
