import { PasswordRefusalCode } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';

registerEnumType(PasswordRefusalCode, {
  name: 'PasswordRefusalCode',
  description: 'Why a password was not changed.',
});

@ObjectType('Session', { description: 'A device where somebody is signed in [phiên đăng nhập].' })
export class SessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Browser and system, as far as the browser tells: "Chrome 109, Windows".' })
  device!: string;

  @Field(() => DateTimeScalar)
  begunAt!: string;

  @Field(() => DateTimeScalar, { description: 'To five minutes.' })
  lastUsedAt!: string;

  @Field(() => Boolean, { description: 'The one that asks.' })
  isHere!: boolean;
}

@ObjectType({ description: 'Sessions have ended; what they send from now on is refused.' })
export class SessionsEnded {
  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The password is another one; all other sessions have ended.' })
export class PasswordChanged {
  readonly kind!: 'PasswordChanged';

  @Field(() => Int, { description: 'How many other sessions have ended.' })
  sessionsEnded!: number;

  @Field(() => Int, { description: 'How many access tokens have ended.' })
  tokensEnded!: number;

  @Field(() => Int, { description: 'How many links with a provider of identities are undone.' })
  linksUndone!: number;
}

@ObjectType({ description: 'The password is as it was.' })
export class PasswordRefused {
  readonly kind!: 'PasswordRefused';

  @Field(() => PasswordRefusalCode)
  refusal!: PasswordRefusalCode;

  @Field(() => Int, { description: 'Letters and signs a password needs at least.' })
  minimum!: number;
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'Done, or why not.',
  types: () => [PasswordChanged, PasswordRefused] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType({ description: "One of the asker's own sessions." })
export class EndSessionInput {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: "All of the asker's own sessions but the one that asks." })
export class EndOtherSessionsInput {
  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Whose sessions end.' })
export class EndSessionsOfInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'The password until now and the one from now on.' })
export class ChangePasswordInput {
  @Field(() => String)
  current!: string;

  @Field(() => String)
  password!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The access tokens end and the link with the provider is undone too: for whoever fears that somebody else was in.',
  })
  endsOtherWaysIn?: boolean;

  @Field(() => ID)
  idempotencyKey!: string;
}
