import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-sign-in.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { forgetWhatIsOld, forgetWhatWaits, whatWaits, type WaitingWork } from './shared-computer.ts';

/**
 * On the sign-in page of a shared computer: what was typed here and not sent, by whoever did not sign out. It waits for
 * them; whoever knows that it is not needed takes it away, and what waited too long goes by itself.
 */
export function WaitingHere() {
  const texts = useTexts();
  const words = texts.waysIn;
  const [{ waiting, old }, setFound] = useState(whatWaits);
  const [asked, setAsked] = useState<WaitingWork | null>(null);
  useEffect(forgetWhatIsOld, []);
  const forget = ({ person }: WaitingWork) => {
    forgetWhatWaits(person);
    setFound({ waiting: waiting.filter((one) => one.person !== person), old });
    setAsked(null);
  };
  if (waiting.length === 0 && old === 0) return null;
  const written = ({ since, reports }: WaitingWork) =>
    words.waiting(reports, texts.write.dateTime(new Date(since).toISOString()));
  return (
    <Notice tone="info">
      <div className="stack tight">
        {waiting.length > 0 ? (
          <>
            <p>{words.waitsHere}</p>
            <ul className="plain stack tight">
              {waiting.map((work) => (
                <li key={work.person} className="row between">
                  <span>{written(work)}</span>
                  <Button aria-label={words.forgetOf(written(work))} onClick={() => setAsked(work)}>
                    {words.forget}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {old > 0 ? <p>{words.waitedTooLong(old)}</p> : null}
      </div>
      {asked ? (
        <Dialog title={words.forgetTitle} onClose={() => setAsked(null)}>
          <p>{written(asked)}</p>
          <p>{words.forgetWhy}</p>
          <div className="dialog-actions">
            <Button onClick={() => setAsked(null)}>{words.keep}</Button>
            <Button look="primary" onClick={() => forget(asked)}>
              {words.forgetNow}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </Notice>
  );
}
