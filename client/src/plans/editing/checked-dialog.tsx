import type { Answers, Form, Issue } from '@ke-hoach/forms';
import { focusAnswer } from '../../form-view/element-id.ts';
import type { Explained } from '../../reports/local-draft.ts';
import { WarningToExplain } from '../../reports/warning-to-explain.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface Props {
  form: Form;
  answers: Answers;
  warnings: readonly Issue[];
  explanations: readonly Explained[];
  explain: (explained: Explained) => void;
  onLook: () => void;
  onClose: () => void;
}

/** The document has no mistake; what is unusual, as a basis dated after the plan, stays as it is and may be explained. */
export function CheckedDialog({ form, answers, warnings, explanations, explain, onLook, onClose }: Props) {
  const texts = useTexts();
  const words = texts.planWork;
  return (
    <Dialog title={words.checkedTitle} onClose={onClose}>
      <p>{warnings.length > 0 ? words.warnings(warnings.length) : words.noWarnings}</p>
      {warnings.map((issue) => (
        <WarningToExplain
          key={`${issue.rule}/${issue.row}`}
          {...{ form, answers, issue }}
          text={explanations.find(({ rule, row }) => rule === issue.rule && row === issue.row)?.text ?? ''}
          missing={false}
          onExplain={(text) => explain({ rule: issue.rule ?? '', row: issue.row, text })}
          onGo={() => {
            onClose();
            setTimeout(() => focusAnswer(issue.path));
          }}
        />
      ))}
      <div className="dialog-actions">
        <Button onClick={onClose}>{words.goOn}</Button>
        <Button look="primary" onClick={onLook}>
          {words.look}
        </Button>
      </div>
    </Dialog>
  );
}
