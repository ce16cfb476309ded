import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';

/** What was taken away: a sentence that says so, or a dialog that goes on with it. */
export type TakenAway = { done: string } | { dialog: (close: () => void) => ReactNode };

interface Props<Work extends string> {
  /** The buttons, in their order, by what each takes away. */
  works: readonly (readonly [work: Work, label: string])[];
  /** Does the work; `tell` says how far it is. */
  take: (work: Work, tell: (progress: string) => void) => Promise<TakenAway>;
}

/** Buttons by which the office takes a list away as a file, or a message that reminds; one at a time, told as it goes. */
export function TakeAway<Work extends string>({ works, take }: Props<Work>) {
  const [open, setOpen] = useState<ReactNode>(null);
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
      if ('dialog' in taken) setOpen(taken.dialog(() => setOpen(null)));
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
      {open}
    </>
  );
}
