import type { Slips_slipFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/gql.ts';
import { useOurAddress } from '../people/our-address.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import './accounts.css';

graphql(`
  fragment Slips_slip on ActivationSlip {
    accountId
    name
    login
    code
    expiresAt
  }
`);

/** A slip with the names of the units its holder works at. */
export type IssuedSlip = Slips_slipFragment & { units: readonly string[] };

/** One-time codes to be printed and handed over; they are shown this once. */
export function ActivationSlips({ slips, onDone }: { slips: readonly IssuedSlip[]; onDone: () => void }) {
  const texts = useTexts();
  const words = texts.accounts;
  const ours = useOurAddress();
  return (
    <section className="stack" aria-labelledby="slips">
      <div className="no-print stack tight">
        <h3 id="slips">{words.slipsTitle}</h3>
        <p>{words.slipsWhy}</p>
        <div className="row">
          <Button look="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button onClick={onDone}>{words.slipsDone}</Button>
        </div>
      </div>
      <ul className="plain activation-slips">
        {slips.map((slip) => (
          <li key={slip.accountId} className="activation-slip">
            <p className="slip-title">{words.slip}</p>
            <p className="slip-name">{slip.name}</p>
            <p>{slip.units.join(', ')}</p>
            <dl>
              <dt>{words.login}</dt>
              <dd>{slip.login}</dd>
              <dt>{words.code}</dt>
              <dd>{slip.code ?? words.codeGone}</dd>
            </dl>
            <p className="small">{words.slipHow(`${ours}/activate`)}</p>
            <p className="small">{words.validUntil(slip.expiresAt)}</p>
            <p className="small">{words.slipLost}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
