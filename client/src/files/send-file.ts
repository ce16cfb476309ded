import { fileHeaders, FILES_PATH, type FilePlace } from '@ke-hoach/schema';
import { Refusal, UNREACHABLE, type ProblemAnswer } from '../apollo/problems.ts';

/** What a file is for. */
export interface FileTarget {
  place: FilePlace;
  /** Id of the report or plan; of a task `plan/task/unit`, of a unit's own plan `plan/unit`. */
  of: string;
}

/** A file as the server keeps it. */
export interface SentFile {
  id: string;
  name: string;
  size: number;
  sha256: string;
}

interface Sending extends FileTarget {
  /** The same for every try: however often it is sent, it is kept once. */
  key: string;
  /** For whom the page was opened. */
  person: string | undefined;
  /** Ends when the person has signed in again. */
  signIn: () => Promise<unknown>;
  /** How much has gone out, from 0 to 1. */
  tell: (share: number) => void;
  signal: AbortSignal;
}

/** How long to wait before the next try, on a line that broke. */
const pauses = [1000, 4000];

/** Sends a file, anew when the line breaks, and after signing in when the session was over. Throws a Refusal. */
export async function sendFile(file: File, sending: Sending): Promise<SentFile> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await sendOnce(file, sending);
    } catch (error) {
      const { code, details } = error as Refusal;
      if (sending.signal.aborted) throw error;
      if (code === 'UNAUTHENTICATED' && tried < pauses.length) await sending.signIn();
      else if (code === 'TOO_MANY_REQUESTS' && tried < pauses.length)
        await pause(1000 * Number(details['retryAfter'] ?? 5));
      else if (code === UNREACHABLE && tried < pauses.length) await pause(pauses[tried]!);
      else throw error;
    }
  }
}

const pause = (time: number) => new Promise((over) => setTimeout(over, time));

/** By XMLHttpRequest, as fetch does not tell how much has gone out. */
function sendOnce(file: File, { place, of, key, person, tell, signal }: Sending): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Refusal(UNREACHABLE));
    request.open('POST', FILES_PATH);
    request.setRequestHeader(fileHeaders.place, place);
    request.setRequestHeader(fileHeaders.of, of);
    request.setRequestHeader(fileHeaders.name, encodeURIComponent(wellFormed(file.name)));
    request.setRequestHeader(fileHeaders.key, key);
    if (person) request.setRequestHeader('x-page-of', person);
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    request.onerror = fail;
    request.ontimeout = fail;
    request.onabort = fail;
    request.onload = () => {
      const answer = parsed(request.responseText);
      const refused = answer?.errors?.[0];
      if (refused) reject(Refusal.from(refused));
      else if (request.status === 201 && answer) resolve(answer);
      else fail();
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Half a sign in a name cannot be sent. */
const wellFormed = (name: string) => name.replace(/[\ud800-\udfff]/gu, '_');

function parsed(text: string): (SentFile & { errors?: ProblemAnswer[] }) | null {
  try {
    return JSON.parse(text) as SentFile;
  } catch {
    return null;
  }
}
