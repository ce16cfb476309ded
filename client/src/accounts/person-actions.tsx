import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';

/** What is asked about one person before it is done. */
export type PersonDialog = 'describe' | 'reset' | 'give' | 'replace' | 'endSessions' | 'disable' | 'enable';

interface Props {
  person: { name: string; openSessions: number; isDisabled: boolean };
  onOpen: (dialog: PersonDialog) => void;
}

/** What an administrator may do about somebody of the unit: of a disabled account what still makes sense. */
export function PersonActions({ person: { name, openSessions, isDisabled }, onOpen }: Props) {
  const { accounts: words, account } = useTexts();
  const action = (dialog: PersonDialog, [spoken, written]: readonly [string, string]) => (
    <Button aria-label={spoken} onClick={() => onOpen(dialog)}>
      {written}
    </Button>
  );
  return (
    <div className="row">
      {action('describe', [words.describeTitle(name), words.describe])}
      {isDisabled ? null : action('reset', [words.resetTitle(name), words.reset])}
      {isDisabled ? null : action('give', [words.giveTitle(name), words.give])}
      {action('replace', [words.replaceTitle(name), words.replace])}
      {openSessions > 0 && !isDisabled
        ? action('endSessions', [account.endOf.title(name), account.endOf.button(openSessions)])
        : null}
      {isDisabled
        ? action('enable', [account.enable.title(name), account.enable.button])
        : action('disable', [account.disable.title(name), account.disable.button])}
    </div>
  );
}
