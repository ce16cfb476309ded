import { useState } from 'react';
import type { Role } from '../../gql/graphql.ts';
import { useOurAddress } from '../../people/our-address.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import '../../texts/vi-explorer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ChangeDashboard } from './use-change-dashboard.ts';
import type { Dashboard } from './use-dashboards.ts';

/** Those who look at figures or answer for them. */
const offered: readonly Role[] = [
  ...(['SIGNATORY', 'DESIGNER', 'REVIEWER', 'ANALYST', 'VIEWER'] as const),
  ...(['LEADER', 'DEPUTY_LEADER', 'REPORTER'] as const),
];

interface Props {
  dashboard: Dashboard;
  command: ChangeDashboard;
  onClose: () => void;
}

/** To whom a dashboard is shown beside its person: by role, or to whoever has the link. */
export function ShareDialog({ dashboard, command, onClose }: Props) {
  const texts = useTexts();
  const [byLink, setByLink] = useState(dashboard.sharedByLink);
  const [roles, setRoles] = useState<readonly Role[]>(dashboard.sharedWith);
  const [copied, setCopied] = useState('');
  const link = `${useOurAddress()}/figures/dashboards/${dashboard.id}`;
  const listed = [...offered, ...dashboard.sharedWith.filter((role) => !offered.includes(role))];
  const save = async () => {
    if (await command.change({ sharedByLink: byLink, sharedWith: [...roles] })) onClose();
  };
  const copy = async () => {
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(done ? texts.explorer.linkCopied : texts.explorer.linkShown(link));
  };
  return (
    <Dialog title={texts.dashboards.shareTitle} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!command.busy) void save();
        }}
      >
        <p>{texts.dashboards.shareHint}</p>
        <label className="tick">
          <input type="checkbox" checked={byLink} onChange={({ target }) => setByLink(target.checked)} />
          {texts.dashboards.byLink}
        </label>
        <div className="row">
          <code className="small share-link">{link}</code>
          <Button look="ghost" onClick={() => void copy()}>
            {texts.dashboards.copyLink}
          </Button>
        </div>
        {copied ? <p role="status">{copied}</p> : null}
        <fieldset>
          <legend className="label">{texts.dashboards.byRole}</legend>
          {listed.map((role) => (
            <label key={role} className="tick">
              <input
                type="checkbox"
                checked={roles.includes(role)}
                onChange={({ target }) =>
                  setRoles(target.checked ? [...roles, role] : roles.filter((kept) => kept !== role))
                }
              />
              {texts.role[role]}
            </label>
          ))}
        </fieldset>
        {command.failed ? (
          <p className="mistake" role="alert">
            {command.told}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" look="primary" busy={command.busy}>
            {texts.action.save}
          </Button>
          <Button onClick={onClose}>{texts.action.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
