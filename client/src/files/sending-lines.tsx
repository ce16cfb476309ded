import { toRefusal } from '../apollo/problems.ts';
import { oneLine } from '../texts/one-line.ts';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import '../texts/vi-files.ts';
import { Button } from '../ui/button.tsx';
import type { Sending, useSending } from './use-sending.ts';

interface Props {
  sending: ReturnType<typeof useSending>;
  /** Where the keyboard goes on when a line is gone. */
  onGone: () => void;
}

/** Files on their way: how far each is, or why it did not arrive and another try. */
export function SendingLines({ sending, onGone }: Props) {
  const { list } = sending;
  if (list.length === 0) return null;
  return (
    <ul className="plain file-lines">
      {list.map((one) => (
        <li key={one.key}>
          <Line
            one={one}
            onRetry={() => sending.retry(one)}
            onCancel={() => {
              sending.cancel(one);
              onGone();
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** What the file itself is refused for stays so however often it is sent. */
const mayPass = (failure: unknown) =>
  typeof failure !== 'string' && !['FILE_REFUSED', 'FILE_INFECTED'].includes(toRefusal(failure).code);

function Line({ one, onRetry, onCancel }: { one: Sending; onRetry: () => void; onCancel: () => void }) {
  const words = useTexts().files;
  const sentence = useProblemSentence();
  const { size } = one.file;
  const name = oneLine(one.file.name);
  if (one.failure === null)
    return (
      <>
        <span className="file-name">{name}</span> <span className="quiet small">{words.size(size)}</span>
        <progress aria-label={words.sending(name)} max={1} value={one.share} />
        <Button look="ghost" aria-label={words.cancelOf(name)} onClick={onCancel}>
          {words.cancel}
        </Button>
      </>
    );
  return (
    <>
      <p className="mistake" role="alert">
        {words.notSent(name)} {typeof one.failure === 'string' ? one.failure : sentence(one.failure)}
      </p>
      {mayPass(one.failure) ? (
        <Button look="ghost" aria-label={words.retryOf(name)} onClick={onRetry}>
          {words.retry}
        </Button>
      ) : null}
      <Button look="ghost" aria-label={words.removeOf(name)} onClick={onCancel}>
        {words.remove}
      </Button>
    </>
  );
}
