import { LetterheadStyle } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(LetterheadStyle, {
  name: 'LetterheadStyle',
  description: "The state's heading, or the Party's way: a heading of its own, a star under the writer.",
});

@ObjectType('Letterhead', {
  description: 'How documents of a unit are headed and signed [đầu thư]. Texts of several lines have line feeds.',
})
export class LetterheadType {
  @Field(() => LetterheadStyle)
  style!: LetterheadStyle;

  @Field(() => String, { description: "Above the writer's name." })
  superior!: string;

  @Field(() => String, { description: 'The writer, in bold capitals.' })
  body!: string;

  @Field(() => String, { description: "In the Party's way: what stands on the right in place of the state's heading." })
  heading!: string;

  @Field(() => String, { description: 'The writer inside a sentence.' })
  ownName!: string;

  @Field(() => String, { description: "The writer's part of document numbers, for instance MTTQ-BTT." })
  sign!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String, { description: 'For whom the signatory signs, for instance TM. BAN THƯỜNG TRỰC; may be empty.' })
  authority!: string;

  @Field(() => String)
  signerTitle!: string;

  @Field(() => String)
  signerName!: string;

  @Field(() => Int, {
    description: 'Counts every change, 0 while it is the usual one; send it back as expectedRevision.',
  })
  editRevision!: number;

  @Field(() => Boolean, { description: 'May the viewer change it?' })
  canSet!: boolean;
}

@InputType({ description: 'How documents of a unit are headed and signed from now on.' })
export class SetUnitLetterheadInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => LetterheadStyle)
  style!: LetterheadStyle;

  @Field(() => String)
  superior!: string;

  @Field(() => String)
  body!: string;

  @Field(() => String)
  heading!: string;

  @Field(() => String)
  ownName!: string;

  @Field(() => String)
  sign!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  authority!: string;

  @Field(() => String)
  signerTitle!: string;

  @Field(() => String)
  signerName!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The letterhead is kept.' })
export class UnitLetterheadSet {
  readonly kind!: 'UnitLetterheadSet';
  readonly unitId!: string;
}

@ObjectType({ description: 'Somebody changed the letterhead since; nothing was stored.' })
export class UnitLetterheadConflict {
  readonly kind!: 'UnitLetterheadConflict';
  readonly unitId!: string;
}

export const SetUnitLetterheadResult = createUnionType({
  name: 'SetUnitLetterheadResult',
  description: 'Kept, or changed by somebody else since.',
  types: () => [UnitLetterheadSet, UnitLetterheadConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
