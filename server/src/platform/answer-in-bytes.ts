import type { ApolloServerPlugin } from '@apollo/server';
import { answerBytes } from './stored-json.ts';

/** Where the answer of a request is left, as it is sent. */
export interface Answer {
  bytes?: Buffer;
}

/** Writes the answer into bytes, once: Apollo would have it as a text, from which the same bytes would be made again. */
export function answerInBytes(): ApolloServerPlugin<{ answer: Answer }> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body }, contextValue }) => {
        if (body.kind !== 'single') return;
        const { errors, data, extensions } = body.singleResult;
        contextValue.answer.bytes = answerBytes({ errors, data, extensions });
        body.singleResult = {};
      },
    }),
  };
}
