import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** The mark of a tone, so that no state is told by colour alone. */
export const toneMark: Record<Tone, string> = { neutral: '○', info: '●', good: '✓', warn: '!', bad: '✕' };

/** A message on the page. `urgent` is read out at once. */
export function Notice({
  tone,
  title,
  urgent = false,
  children,
}: {
  tone: Tone;
  title?: string;
  urgent?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`notice tone-${tone}`} role={urgent ? 'alert' : 'status'}>
      <span aria-hidden="true">{toneMark[tone]}</span>
      <div className="notice-body">
        {title ? <h2>{title}</h2> : null}
        {children}
      </div>
    </div>
  );
}

/** A small state with text and mark. */
export function Badge({ tone, mark, children }: { tone: Tone; mark?: string; children: ReactNode }) {
  return (
    <span className={`badge tone-${tone}`}>
      <span aria-hidden="true">{mark ?? toneMark[tone]}</span>
      {children}
    </span>
  );
}
