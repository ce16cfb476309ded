import { useTexts } from '../texts/texts.tsx';

interface Props {
  /** The indicators that come along, each with the title of its field. */
  offered: readonly { indicator: string; title: string }[];
  /** Those that stay behind. */
  left: readonly string[];
  onChange: (left: readonly string[]) => void;
}

/** Which indicators fields bring along: by them alone the figures of two forms compare. */
export function ShareIndicatorsFields({ offered, left, onChange }: Props) {
  const texts = useTexts();
  if (offered.length === 0) return <p className="quiet">{texts.canvas.noIndicators}</p>;
  return (
    <fieldset className="stack">
      <legend className="label">{texts.canvas.shareIndicators}</legend>
      {offered.map(({ indicator, title }) => (
        <label key={indicator} className="tick">
          <input
            type="checkbox"
            checked={!left.includes(indicator)}
            onChange={({ target: { checked } }) =>
              onChange(checked ? left.filter((one) => one !== indicator) : [...left, indicator])
            }
          />
          {title} <span className="quiet small">({indicator})</span>
        </label>
      ))}
    </fieldset>
  );
}
