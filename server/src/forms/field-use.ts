import type { Form } from '@ke-hoach/forms';
import type { FormPurpose } from '@ke-hoach/schema';
import type { EntityManager } from '../platform/database.ts';

/** Something that reads a field and loses its source when the field is gone. */
export interface FieldUse {
  /** What kind of thing it is, by the domain that found it. */
  kind: string;
  /** The domain's own id of it. */
  subject: string;
  title: string;
  /** How many, where one line stands for several. */
  count: number | null;
}

/** A form before and after publishing a draft, and what the newer version no longer has. */
export interface Loss {
  formId: string;
  purpose: FormPurpose;
  before: Form;
  after: Form;
  /** Permanent ids of fields and of the parts of a percent. */
  fields: readonly string[];
  /** Ids of rules. */
  rules: readonly string[];
}

/** Each domain that reads fields has one: what of its own loses its source. It sees what the asker may see. */
export type UseFinder = (em: EntityManager, loss: Loss) => Promise<FieldUse[]>;
