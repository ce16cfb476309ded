import type { Row } from '@ke-hoach/forms';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { JsonScalar } from '../platform/scalars.ts';

const RowChange = { ADDED: 'added', REMOVED: 'removed', MOVED: 'moved' } as const;
type RowChange = (typeof RowChange)[keyof typeof RowChange];
registerEnumType(RowChange, { name: 'RowChange', description: 'What became of a row of a table.' });

@InputType({ description: 'One answer that was changed: of a field, or of a column in one row.' })
export class CellEditInput {
  @Field(() => ID, { description: 'Permanent field id; calculated values are refused.' })
  field!: string;

  @Field(() => ID, { nullable: true, description: 'Row id, for a column.' })
  row?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The value it was changed from; null where there was none.' })
  was?: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The value as it is now; null where it was cleared.' })
  value?: unknown;
}

@InputType({ description: 'One row that came, went or changed its place; what a new row holds is told by cell edits.' })
export class RowEditInput {
  @Field(() => ID, { description: 'Permanent field id of the table.' })
  table!: string;

  @Field(() => ID)
  row!: string;

  @Field(() => RowChange)
  change!: RowChange;

  @Field(() => ID, { nullable: true, description: 'The row it stands under; null at the top.' })
  after?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The whole row before it was removed, by column key.' })
  was?: Row | null;
}

@InputType({ description: 'One explanation of a warning that was written, changed or taken away.' })
export class ExplanationEditInput {
  @Field(() => ID, { description: 'The rule that warned, or the field that was changed beside what was returned.' })
  rule!: string;

  @Field(() => ID, { nullable: true, description: 'The table row it warned about.' })
  row?: string | null;

  @Field(() => String, { description: 'The text it was changed from; empty where there was none.' })
  was!: string;

  @Field(() => String, { description: 'Why the warning is right as it stands; empty takes the explanation away.' })
  text!: string;
}

@InputType({ description: 'What one person changed in a draft.' })
export class DraftEditsInput {
  @Field(() => [CellEditInput], { defaultValue: [], description: 'The draft stays within 768 KB.' })
  cells!: CellEditInput[];

  @Field(() => [RowEditInput], { defaultValue: [], description: 'Done before the cells, in this order.' })
  rows!: RowEditInput[];

  @Field(() => [ExplanationEditInput], { defaultValue: [] })
  explanations!: ExplanationEditInput[];
}
