import type { FileTarget } from '../../files/send-file.ts';
import type { Field } from '@ke-hoach/forms';

/** What every input of an answer gets; questions and table cells use the same inputs. */
export interface AnswerInputProps {
  id: string;
  field: Field;
  /** Name for screen readers where no label element points here: table cells. */
  label?: string;
  value: unknown;
  onChange: (value: unknown) => void;
  onLeave: () => void;
  required: boolean;
  disabled: boolean;
  /** For what files are sent; nothing where the form is only tried. */
  files?: FileTarget | undefined;
  invalid: boolean;
  describedBy: string | undefined;
}
