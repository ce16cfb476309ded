import { useLazyQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { CheckReceiptQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-receipts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Fact } from '../../ui/fact.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice, type Tone } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import '../report.css';

export const CheckReceiptDocument = graphql(`
  query CheckReceipt($number: String, $checksum: String) {
    checkReceipt(number: $number, checksum: $checksum) {
      verdict
      isLatest
      revision {
        id
        number
        receiptNumber
        submittedAt
        checksum
      }
      report {
        id
        unit {
          id
          name
        }
        period {
          id
          name
          series
          dataTo
        }
        form {
          id
          title
          titleEn
        }
      }
    }
  }
`);

type Check = CheckReceiptQuery['checkReceipt'];

const tones: Record<Check['verdict'], Tone> = {
  ...{ MATCHES: 'good', FOUND: 'info', DIFFERS: 'bad', BROKEN: 'bad', UNKNOWN: 'warn' },
};
const isChecksum = (typed: string) => /^[0-9a-f]{12,64}$/i.test(typed.replace(/[\s-]/g, ''));

/** The office types what stands on a receipt and sees whether it is true, and of which report. */
export function CheckReceiptScreen() {
  const texts = useTexts();
  const words = texts.receipts;
  usePageTitle(words.title);
  const [number, setNumber] = useState('');
  const [checksum, setChecksum] = useState('');
  const [asked, setAsked] = useState(false);
  const [found, setFound] = useState<Check | null>(null);
  const [ask, { loading, error }] = useLazyQuery(CheckReceiptDocument, { fetchPolicy: 'network-only' });
  const numberField = useRef<HTMLInputElement>(null);
  const checksumField = useRef<HTMLInputElement>(null);
  const isBlank = number.trim() === '' && checksum.trim() === '';
  const isBad = checksum.trim() !== '' && !isChecksum(checksum);
  const check = async () => {
    setAsked(true);
    setFound(null);
    if (isBlank) return numberField.current?.focus();
    if (isBad) return checksumField.current?.focus();
    const variables = { number: number.trim() || null, checksum: checksum.trim() || null };
    setFound((await ask({ variables })).data?.checkReceipt ?? null);
  };
  return (
    <div className="page">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
      </header>
      <form
        className="panel stack check-receipt"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <Labelled label={words.number} mistake={asked && isBlank ? words.wanted : null}>
          {(given) => (
            <input
              {...given}
              ref={numberField}
              className="control"
              autoComplete="off"
              placeholder="2025-000123-1"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled
          label={words.checksum}
          hint={words.checksumHint}
          mistake={asked && isBad ? words.checksumWrong : null}
        >
          {(given) => (
            <input
              {...given}
              ref={checksumField}
              className="control"
              autoComplete="off"
              placeholder="3F2A 91C4 07BE"
              value={checksum}
              onChange={(event) => setChecksum(event.target.value)}
            />
          )}
        </Labelled>
        <div className="row">
          <Button look="primary" type="submit" busy={loading}>
            {words.check}
          </Button>
        </div>
      </form>
      {error ? <Failure error={error} kept={texts.fail.kept} /> : null}
      {found ? <Found check={found} /> : null}
    </div>
  );
}

function Found({ check }: { check: Check }) {
  const texts = useTexts();
  const words = texts.receipts;
  const { report, revision } = check;
  return (
    <Notice tone={tones[check.verdict]} title={words.verdict[check.verdict]} urgent>
      {report && revision ? (
        <>
          <dl className="facts">
            <Fact name={words.unit}>{report.unit.name}</Fact>
            <Fact name={words.report}>
              {texts.titleOf(report.form)}, {texts.periodName(report.period)}
            </Fact>
            <Fact name={words.number}>{revision.receiptNumber}</Fact>
            <Fact name={words.revision}>
              {revision.number}, {texts.write.dateTime(revision.submittedAt)}
            </Fact>
          </dl>
          <p>{check.isLatest ? words.isLatest : words.isOlder}</p>
          <p className="row">
            <ButtonLink to={`/reports/${report.id}`}>{words.see}</ButtonLink>
            <ButtonLink to={`/reports/${report.id}/receipts/${revision.number}`}>{words.open}</ButtonLink>
          </p>
        </>
      ) : null}
    </Notice>
  );
}
