import { FileLink } from '../files/file-link.tsx';

interface Named {
  _id: string;
  name: string;
}

/** The files of an answer, each to be saved. */
export function FileNames({ value }: { value: unknown }) {
  return (
    <ul className="plain">
      {(value as readonly Named[]).map(({ _id, name }) => (
        <li key={_id}>
          <FileLink id={_id} name={name} />
        </li>
      ))}
    </ul>
  );
}
