import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  id: string;
  title: string;
  /** Ids in order, this one among them. */
  neighbours: readonly string[];
  /** Puts it behind another; null is the front. True when it was done. */
  move: (after: string | null) => Promise<unknown>;
}

/** Up and down among its neighbours. */
export function MoveButtons({ id, title, neighbours, move }: Props) {
  const texts = useTexts();
  const announce = useAnnounce();
  const at = neighbours.indexOf(id);
  const others = neighbours.filter((neighbour) => neighbour !== id);
  const by = async (steps: -1 | 1) => {
    if (await move(others[at + steps - 1] ?? null)) announce(texts.builder.moved(title));
  };
  return (
    <>
      <Button
        look="ghost"
        className="square move"
        aria-label={texts.builder.moveUp(title)}
        busy={at <= 0}
        onClick={() => void by(-1)}
      >
        ↑
      </Button>
      <Button
        look="ghost"
        className="square move"
        aria-label={texts.builder.moveDown(title)}
        busy={at === neighbours.length - 1}
        onClick={() => void by(1)}
      >
        ↓
      </Button>
    </>
  );
}
