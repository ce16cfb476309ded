import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-sign-in.ts';

/** What stands in the server's own words at its start: names are to be put in, and it opens nothing from here. */
const command =
  'npm run administrator -w server -- --login an.nv --name "Nguyễn Văn An" --unit "Thành phố Đà Nẵng" --kind city';

/** Beside the sign-in of a server that nobody administers yet: who can let the first person in, and how. */
export function FirstComes() {
  const words = useTexts().waysIn.first;
  return (
    <section className="stack" aria-labelledby="first-comes">
      <div>
        <h2 id="first-comes">{words.title}</h2>
        <p>{words.why}</p>
      </div>
      <ol className="first-comes stack tight">
        <li>{words.stop}</li>
        <li>
          {words.run}
          <pre className="command">
            <code>{command}</code>
          </pre>
          <p className="small quiet">{words.names}</p>
        </li>
        <li>{words.start}</li>
      </ol>
      <p className="small quiet">{words.more}</p>
    </section>
  );
}
