import { ReceiptVerdict } from '@ke-hoach/schema';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { RevisionRow } from '../report-parts.repository.ts';

registerEnumType(ReceiptVerdict, { name: 'ReceiptVerdict', description: 'What became of a receipt that was checked.' });

@ObjectType('ReceiptCheck', { description: 'Whether a receipt is one of those given here, and for what.' })
export class ReceiptCheckType {
  found!: RevisionRow | null;

  @Field(() => ReceiptVerdict)
  verdict!: ReceiptVerdict;

  @Field(() => Boolean, { description: 'Has the unit handed in nothing after it?' })
  isLatest!: boolean;
}
