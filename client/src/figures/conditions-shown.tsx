import { useQuery } from '@apollo/client/react';
import { formatNumber } from '@ke-hoach/forms';
import { useRef } from 'react';
import { graphql } from '../gql/gql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import { Button } from '../ui/button.tsx';
import { conditionWords, type Catalogue } from './condition-choices.ts';
import { writeCondition, type Condition } from './condition.ts';
import { measureName } from './measure-name.ts';
import { changed, type Question } from './question.ts';

const FigureUnitDocument = graphql(`
  query FigureUnit($id: ID!) {
    unit(id: $id) {
      id
      name
    }
  }
`);

interface Props {
  question: Question;
  catalogue: Catalogue;
  onAsk: (question: Question) => void;
}

/** The conditions of the question and its bounds in words, above its answer; each can be taken away. */
export function ConditionsShown({ question, catalogue, onAsk }: Props) {
  const texts = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const { language } = useLanguage();
  const { conditions, measures } = question;
  const shown = (value: string | undefined) => (value === undefined ? '' : formatNumber(value, language));
  const bounded = measures.filter(({ least, most }) => least !== undefined || most !== undefined);
  if (conditions.length + bounded.length === 0) return null;
  const leave = (change: Partial<Question>) => {
    list.current?.focus();
    onAsk(changed(question, change));
  };
  return (
    <ul ref={list} className="plain row conditions-shown" aria-label={texts.explorer.conditions} tabIndex={-1}>
      {conditions.map((condition) => (
        <ConditionShown
          key={writeCondition(condition)}
          condition={condition}
          catalogue={catalogue}
          onRemove={() => leave({ conditions: conditions.filter((one) => one !== condition) })}
        />
      ))}
      {bounded.map((measure) => {
        const { least, most, ...rest } = measure;
        const name = measureName(measure, catalogue.measurables, texts);
        return (
          <Shown
            key={`${name} ${least ?? ''} ${most ?? ''}`}
            said={texts.explorer.said(name, texts.explorer.fromTo(shown(least), shown(most)))}
            onRemove={() => leave({ measures: measures.map((one) => (one === measure ? rest : one)) })}
          />
        );
      })}
    </ul>
  );
}

function ConditionShown({
  condition,
  catalogue,
  onRemove,
}: {
  condition: Condition;
  catalogue: Catalogue;
  onRemove: () => void;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { data } = useQuery(FigureUnitDocument, {
    variables: { id: condition.values[0] ?? '' },
    skip: condition.on !== 'unit',
  });
  const said = conditionWords(condition, catalogue, texts, language, data?.unit?.name ?? '…');
  return <Shown said={said} onRemove={onRemove} />;
}

function Shown({ said, onRemove }: { said: string; onRemove: () => void }) {
  const texts = useTexts();
  return (
    <li className="condition-shown">
      {said}
      <Button look="ghost" className="square" aria-label={texts.explorer.removeCondition(said)} onClick={onRemove}>
        ✕
      </Button>
    </li>
  );
}
