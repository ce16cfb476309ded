import { graphql } from '../gql/gql.ts';
import type { FormRow_formFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Badge } from '../ui/notice.tsx';
import { ChangeList } from './change-list.tsx';

graphql(`
  fragment FormRow_form on Form {
    id
    key
    title
    titleEn
    purpose
    canEdit
    draft {
      id
    }
    versions {
      id
      number
      publishedAt
      publishedBy {
        id
        name
      }
      changes {
        ...ChangeList_change
      }
    }
  }
`);

/** A form of the list, and behind a fold its versions with what changed in each. */
export function FormRow({ form }: { form: FormRow_formFragment }) {
  const texts = useTexts();
  const versions = [...form.versions].sort((left, right) => right.number - left.number);
  const latest = versions[0];
  return (
    <li className="panel stack">
      <div className="row between">
        <div>
          <h3>{texts.titleOf(form)}</h3>
          <p className="row small quiet">
            <span>{latest ? texts.forms.latest(latest.number) : texts.forms.unpublished}</span>
            {latest ? <span>{texts.forms.published(latest.publishedAt, latest.publishedBy?.name ?? '')}</span> : null}
            {form.draft ? <Badge tone="warn">{texts.forms.draftOpen}</Badge> : null}
          </p>
        </div>
        <div className="row">
          {latest ? (
            <ButtonLink to={`/forms/${form.id}`} aria-label={`${texts.forms.look}: ${texts.titleOf(form)}`}>
              {texts.forms.look}
            </ButtonLink>
          ) : null}
          {form.canEdit ? (
            <ButtonLink
              to={`/forms/${form.id}/edit`}
              aria-label={`${form.draft ? texts.forms.resume : texts.forms.edit}: ${texts.titleOf(form)}`}
            >
              {form.draft ? texts.forms.resume : texts.forms.edit}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      {versions.length > 0 ? (
        <details>
          <summary>
            {texts.forms.versions} ({versions.length})
          </summary>
          <ol className="plain stack versions">
            {versions.map((version) => (
              <li key={version.id}>
                <h4>{texts.forms.latest(version.number)}</h4>
                <p className="small quiet">
                  {texts.forms.published(version.publishedAt, version.publishedBy?.name ?? '')}
                </p>
                {version.changes.length > 0 ? (
                  <ChangeList changes={version.changes} />
                ) : (
                  <p className="small">{version.number === 1 ? texts.forms.firstVersion : texts.forms.noChanges}</p>
                )}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </li>
  );
}
