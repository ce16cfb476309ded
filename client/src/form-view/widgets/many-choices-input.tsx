import { matchingKey } from '@ke-hoach/forms';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-referring.ts';
import { choiceTitle, codesToShow } from '../choice-titles.ts';
import { fieldTitle } from '../field-texts.ts';
import type { AnswerInputProps } from './answer-input.ts';
import { leavesGroup } from './leaves-group.ts';

const FILTERED_FROM = 13;

/** Any number of choices as tick boxes; a long list can be filtered. Codes are kept in the order of the list. */
export function ManyChoicesInput(props: AnswerInputProps) {
  const { id, field, label, value, onChange, onLeave, disabled, invalid, describedBy } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const [sought, setSought] = useState('');
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const all = codesToShow(field, chosen).map(({ code, offered }) => ({
    code,
    offered,
    title: choiceTitle(field, code, texts, language),
  }));
  const long = all.length >= FILTERED_FROM;
  const shown = long ? all.filter(({ title }) => matchingKey(title).includes(matchingKey(sought))) : all;
  const tick = (code: string, on: boolean) => {
    const next = all.map((option) => option.code).filter((kept) => (kept === code ? on : chosen.includes(kept)));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <div
      id={id}
      role="group"
      className={`many-choices ${invalid ? 'invalid' : ''}`}
      aria-labelledby={label ? undefined : `${id}-label`}
      aria-label={label}
      aria-describedby={describedBy}
      onBlur={(event) => leavesGroup(event) && onLeave()}
    >
      {long ? (
        <>
          <input
            type="search"
            className="control"
            aria-label={texts.answering.filter(label ?? fieldTitle(field, language))}
            placeholder={texts.answering.filterHint}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <p className="hint" role="status">
            {texts.answering.filtered(shown.length, all.length, chosen.length)}
          </p>
        </>
      ) : null}
      <div className="ticks">
        {shown.map(({ code, offered, title }) => (
          <label key={code} className="tick">
            <input
              type="checkbox"
              disabled={disabled}
              checked={chosen.includes(code)}
              onChange={(event) => tick(code, event.target.checked)}
            />
            <span className={offered ? undefined : 'quiet'}>{title}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
