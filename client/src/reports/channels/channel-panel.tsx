import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReportChannel } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-channels.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReportArrivalsDocument } from './channel-operations.ts';
import { RecordChannelDialog, type RecordedChannel } from './record-channel-dialog.tsx';
import { reportChannels } from './report-channels.ts';

const isRecorded = (channel: ReportChannel): channel is RecordedChannel => channel !== 'SYSTEM';

/** On which channels a report came to the office; the office records paper, Qoffice and e-mail. */
export function ChannelPanel({ reportId, canRecord }: { reportId: string; canRecord: boolean }) {
  const texts = useTexts();
  const words = texts.channels;
  const announce = useAnnounce();
  const [open, setOpen] = useState<RecordedChannel | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { data } = useQuery(ReportArrivalsDocument, { variables: { id: reportId } });
  if (!data?.report) return null;
  const { arrivals, side } = data.report;
  const records = canRecord && side === 'OFFICE';
  const arrivalOf = (channel: ReportChannel) => arrivals.find((one) => one.channel === channel);
  return (
    <section className="panel stack" aria-labelledby="channel-panel">
      <h2 id="channel-panel">{words.title}</h2>
      {told ? (
        <Notice tone="warn" urgent>
          <p>{told}</p>
        </Notice>
      ) : null}
      <ul className="plain stack">
        {reportChannels.map((channel) => {
          const arrival = arrivalOf(channel);
          return (
            <li key={channel} className="row between">
              <span>
                {words.name[channel]}
                <br />
                <span className="small quiet">
                  {arrival
                    ? words.came(arrival.cameOn, arrival.reference ?? '')
                    : isRecorded(channel)
                      ? words.none
                      : words.notHandedIn}
                  {arrival?.by ? ` · ${arrival.by.name}` : ''}
                </span>
              </span>
              {records && isRecorded(channel) ? (
                <Button
                  look="ghost"
                  className="no-print"
                  aria-label={(arrival ? words.change : words.record)(words.name[channel])}
                  onClick={() => setOpen(channel)}
                >
                  {arrival ? words.changeShort : words.recordShort}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {open ? (
        <RecordChannelDialog
          reportId={reportId}
          channel={open}
          before={arrivalOf(open) ?? null}
          today={data.today}
          onDone={(sentence, isConflict) => {
            setTold(isConflict ? sentence : null);
            announce(sentence);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
