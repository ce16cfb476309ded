import { TokenScope } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What an access token may read. Plans, forms, units and the catalogue of figures go with each.',
  valuesConfig: {
    FIGURES: { description: 'Figures, their coverage and targets.' },
    REPORTS: { description: 'Reports with what was handed in.' },
  },
});

@ObjectType('AccessToken', {
  description:
    'What a program asks with in the name of a person [khóa truy cập]; its text is told once, when it is made.',
})
export class AccessTokenType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [TokenScope])
  scopes!: TokenScope[];

  @Field(() => DateTimeScalar)
  createdAt!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'To five minutes; null as long as nothing asked.' })
  lastUsedAt!: string | null;
}

@ObjectType({ description: 'The token is made.' })
export class AccessTokenCreated {
  @Field(() => AccessTokenType)
  token!: AccessTokenType;

  @Field(() => String, {
    nullable: true,
    description: 'To be sent as `Authorization: Bearer …`. Told once; null when the same request is sent again.',
  })
  secret!: string | null;
}

@ObjectType({ description: 'The token is gone: whatever asks with it is refused.' })
export class AccessTokenEnded {
  @Field(() => String)
  name!: string;
}

@InputType({ description: 'A token for a program.' })
export class CreateAccessTokenInput {
  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => [TokenScope])
  scopes!: TokenScope[];

  @Field(() => Int, { description: 'After how many days it ends: 30, 90, 180 or 365.' })
  days!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: "One of the asker's own tokens." })
export class EndAccessTokenInput {
  @Field(() => ID)
  tokenId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
