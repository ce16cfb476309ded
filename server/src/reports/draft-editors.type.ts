import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../platform/scalars.ts';

@ObjectType('DraftEditor', { description: 'Somebody of the unit who types in a draft.' })
export class DraftEditorType {
  byId!: string;

  @Field(() => DateTimeScalar, { description: 'When they last saved.' })
  at!: Date;
}
