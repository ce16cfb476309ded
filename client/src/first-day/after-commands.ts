import type { ApolloClient } from '@apollo/client';

/** Drafts are saved while somebody types; then once a pause comes. */
const PAUSE = 700;

/**
 * Does something after each command the client sends, once for those that follow one another; answers how to stop that.
 * A link of its own would do the same, but would cut what the frame is made of into more pieces to download.
 */
export function afterCommands(client: ApolloClient, then: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(pause);
    pause = setTimeout(then, PAUSE);
  };
  const { mutate } = client;
  client.mutate = (options: Parameters<typeof mutate>[0]) => {
    const answer = mutate(options);
    answer.then(wait, () => undefined);
    return answer;
  };
  return () => {
    clearTimeout(pause);
    client.mutate = mutate;
  };
}
