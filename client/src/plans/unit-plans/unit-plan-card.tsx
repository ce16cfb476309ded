import { AttachmentsList } from '../../files/attachments-list.tsx';
import type { UnitPlans_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-files.ts';
import '../../texts/vi-plans.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';

interface Props {
  plan: UnitPlans_planFragment;
  own: UnitPlans_planFragment['unitPlans'][number] | UnitPlans_planFragment['formerUnitPlans'][number];
  /** Whoever may record it asks to. */
  onRecord?: (() => void) | undefined;
  /** A file came or went. */
  onFiles: () => void;
}

/** The own plan of a unit as it recorded and sent it; of a unit that is gone with what it is now. */
export function UnitPlanCard({ plan, own, onRecord, onFiles }: Props) {
  const texts = useTexts();
  const words = texts.unitPlans;
  const hasFiles = own.files.length > 0;
  return (
    <li className="panel stack tight">
      <p className="row">
        <span className="strong">{own.unit.name}</span>
        {'heirs' in own ? <span className="small quiet">{words.now(own.heirs.map(({ name }) => name))}</span> : null}
        <Badge tone={own.state === 'ISSUED' ? 'good' : own.state || hasFiles ? 'info' : 'neutral'}>
          {words.state[own.state ?? (hasFiles ? 'SENT' : 'NONE')]}
        </Badge>
        {own.number ? <span>{texts.plans.docNumber(own.number)}</span> : null}
        {own.issuedOn ? <span>{texts.write.fullDate(own.issuedOn)}</span> : null}
        {own.link ? (
          <a href={own.link} rel="noreferrer noopener" target="_blank">
            {own.fileName || words.read}
          </a>
        ) : own.fileName ? (
          <span>{own.fileName}</span>
        ) : null}
        {onRecord ? (
          <Button look="ghost" aria-label={words.recordOf(own.unit.name)} onClick={onRecord}>
            {words.record}
          </Button>
        ) : null}
      </p>
      {hasFiles || onRecord ? (
        <AttachmentsList
          target={{ place: 'unitPlan', of: `${plan.id}/${own.unit.id}` }}
          title={texts.files.place.unitPlan}
          hint={texts.files.hint.unitPlan}
          most={5}
          files={own.files}
          canAttach={onRecord !== undefined}
          onChanged={onFiles}
        />
      ) : null}
      {own.addedTasks ? (
        <p className="lines">
          <span className="strong">{words.entry.addedTasks}:</span> {own.addedTasks}
        </p>
      ) : null}
    </li>
  );
}
