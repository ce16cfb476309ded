import { useState, type ComponentProps } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';

/** A password that may be read while it is typed: whoever types Vietnamese finds out what the keyboard made of it. */
export function PasswordInput(given: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  const words = useTexts().action;
  const [isShown, setShown] = useState(false);
  return (
    <div className="password">
      <input
        {...given}
        className="control"
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button look="ghost" onClick={() => setShown(!isShown)}>
        {isShown ? words.hideTyped : words.showTyped}
      </Button>
    </div>
  );
}
