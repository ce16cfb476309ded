import type { ReportChannel } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-channels.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { reportChannels } from './report-channels.ts';

/** Narrows a list to reports that did not come on one channel. */
export function LackingChannelField({
  value,
  offered = reportChannels,
  onChange,
}: {
  value: ReportChannel | null;
  offered?: readonly ReportChannel[];
  onChange: (channel: ReportChannel | null) => void;
}) {
  const texts = useTexts();
  const words = texts.channels;
  return (
    <Labelled label={words.lacking}>
      {(given) => (
        <select
          {...given}
          className="control"
          value={value ?? ''}
          onChange={(event) => onChange((event.target.value || null) as ReportChannel | null)}
        >
          <option value="">{words.any}</option>
          {offered.map((channel) => (
            <option key={channel} value={channel}>
              {words.name[channel]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
