import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { Refusal } from '../apollo/problems.ts';
import { randomId } from '../apollo/random-id.ts';
import { graphql } from '../gql/gql.ts';
import { sendFile, type FileTarget, type SentFile } from './send-file.ts';

const SenderDocument = graphql(`
  query Sender {
    viewer {
      id
    }
  }
`);

/** The most bytes of a file; the server has the same. */
const largest = 10 * 1024 * 1024;

/** A file on its way. */
export interface Sending {
  key: string;
  file: File;
  share: number;
  /** Why it did not arrive; null while it waits or goes. */
  failure: unknown;
}

/** Files on their way to one target, one after the other so that a slow line is not shared; each is told when it arrived. */
export function useSending({ place, of }: FileTarget, onSent: (sent: SentFile) => void) {
  const client = useApolloClient();
  const [list, setList] = useState<readonly Sending[]>([]);
  const line = useRef(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());
  const arrived = useRef(onSent);
  useEffect(() => {
    arrived.current = onSent;
  });
  useEffect(() => {
    const all = stops.current;
    return () => all.forEach((stop) => stop.abort());
  }, []);

  const change = (key: string, more: Partial<Sending>) =>
    setList((now) => now.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const forget = (key: string) => setList((now) => now.filter((one) => one.key !== key));

  const send = async ({ key, file }: Sending, signal: AbortSignal) => {
    if (signal.aborted) return;
    try {
      const tell = (share: number) => change(key, { share });
      // Asked when the session is over, the question waits for the sign-in dialog.
      const signIn = () => client.query({ query: SenderDocument, fetchPolicy: 'network-only' });
      const person = client.cache.readQuery({ query: SenderDocument })?.viewer?.id;
      const sent = await sendFile(file, { place, of, key, person, signIn, tell, signal });
      forget(key);
      arrived.current(sent);
    } catch (failure) {
      if (!signal.aborted) change(key, { failure });
    }
  };
  const start = (one: Sending) => {
    const stop = new AbortController();
    stops.current.set(one.key, stop);
    line.current = line.current.then(() => send(one, stop.signal));
  };
  return {
    list,
    /** `refuse` says why a file is not even tried. */
    add: (files: readonly File[], refuse: (file: File) => unknown = () => null) => {
      const added = files.map((file) => ({ key: randomId(), file, share: 0, failure: tooLarge(file) ?? refuse(file) }));
      setList((now) => [...now, ...added]);
      added.filter(({ failure }) => failure === null).forEach(start);
    },
    retry: (one: Sending) => {
      change(one.key, { failure: null, share: 0 });
      start(one);
    },
    cancel: ({ key }: Sending) => {
      stops.current.get(key)?.abort();
      forget(key);
    },
  };
}

function tooLarge({ size }: File): Refusal | null {
  if (size === 0) return new Refusal('FILE_REFUSED', { reason: 'empty', limit: largest });
  return size > largest ? new Refusal('FILE_REFUSED', { reason: 'size', limit: largest }) : null;
}
