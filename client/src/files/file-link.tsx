import { FILES_PATH } from '@ke-hoach/schema';

/** A file to be saved; the server gives it to those who see what it belongs to. */
export function FileLink({ id, name }: { id: string; name: string }) {
  return (
    <a className="file-name" href={`${FILES_PATH}/${id}`} download={name}>
      {name}
    </a>
  );
}
