import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TitleDialog } from '../saved/title-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import type { ChangeDashboard } from './use-change-dashboard.ts';
import type { Dashboard } from './use-dashboards.ts';

interface Props {
  dashboard: Dashboard;
  command: ChangeDashboard;
  editing: boolean;
  onEdit: (editing: boolean) => void;
}

/** What its person can do with a dashboard, and to whom it is shared. */
export function DashboardTools({ dashboard, command, editing, onEdit }: Props) {
  const texts = useTexts();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<'title' | 'share' | 'remove' | null>(null);
  const { title, sharedByLink, sharedWith } = dashboard;
  const close = () => setOpened(null);
  const people = [
    ...sharedWith.map((role) => texts.role[role]),
    ...(sharedByLink ? [texts.dashboards.withLink] : []),
  ].join('; ');
  return (
    <>
      <div className="row between no-print">
        <div className="row">
          <Button onClick={() => onEdit(!editing)}>
            {editing ? texts.dashboards.editDone : texts.dashboards.edit}
          </Button>
          <Button onClick={() => setOpened('title')}>{texts.dashboards.rename}</Button>
          <Button onClick={() => setOpened('share')}>{texts.dashboards.share}</Button>
          <Button onClick={() => setOpened('remove')}>{texts.dashboards.remove}</Button>
        </div>
        <p className="small quiet">{people ? texts.dashboards.sharedWith(people) : texts.dashboards.notShared}</p>
      </div>
      {command.told ? (
        <Notice tone={command.failed ? 'bad' : 'info'}>
          <p>{command.told}</p>
        </Notice>
      ) : null}
      {opened === 'title' ? (
        <TitleDialog
          heading={texts.dashboards.renameTitle}
          label={texts.dashboards.title}
          needed={texts.dashboards.titleNeeded}
          title={title}
          busy={command.busy}
          onClose={close}
          onKeep={async (typed) => {
            await command.rename(typed);
            close();
          }}
        />
      ) : null}
      {opened === 'share' ? <ShareDialog {...{ dashboard, command }} onClose={close} /> : null}
      {opened === 'remove' ? (
        <Dialog title={texts.dashboards.removeTitle} onClose={close}>
          <p>{texts.dashboards.removeWhy(title)}</p>
          <div className="row">
            <Button
              look="primary"
              busy={command.busy}
              onClick={() => void command.remove().then((gone) => (gone ? navigate('/figures/dashboards') : close()))}
            >
              {texts.dashboards.remove}
            </Button>
            <Button onClick={close}>{texts.action.cancel}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
