import { pictureAddress } from './guide-files.ts';
import type { Block, Line } from './read-guide.ts';

/** A guide as it was written: in Vietnamese, whatever language the screens speak. */
export function GuideText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <article className="guide panel" lang="vi">
      {blocks.map((block, at) => (
        <GuideBlock key={at} block={block} />
      ))}
    </article>
  );
}

function GuideBlock({ block }: { block: Block }) {
  if (block.as === 'title')
    return (
      <h2>
        <Words line={block.line} />
      </h2>
    );
  if (block.as === 'paragraph')
    return (
      <p>
        <Words line={block.line} />
      </p>
    );
  if (block.as === 'pictures')
    return (
      <div className="guide-pictures">
        {block.pictures.map(({ file, alt }) => (
          <figure key={file}>
            <img src={pictureAddress(file)} alt={alt} />
            <figcaption aria-hidden="true">{alt}</figcaption>
          </figure>
        ))}
      </div>
    );
  const List = block.as === 'steps' ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map(({ line, below }, at) => (
        <li key={at}>
          <Words line={line} />
          {below.length > 0 ? (
            <ul>
              {below.map((lower, place) => (
                <li key={place}>
                  <Words line={lower} />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </List>
  );
}

function Words({ line }: { line: Line }) {
  return line.map(({ as, text }, at) => {
    if (as === 'strong') return <strong key={at}>{text}</strong>;
    return as === 'code' ? <code key={at}>{text}</code> : text;
  });
}
