import { columnKey, isBlank, type Answers, type Field, type Form, type Row } from '@ke-hoach/forms';
import { signingColumns } from '@ke-hoach/schema';
import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { FileNames } from '../form-view/file-names.tsx';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';
import { writeValue } from '../form-view/write-value.ts';
import { useForm } from '../reports/use-fill.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { documentDate } from '../texts/write-vi.ts';
import { PlanTasksTable } from './plan-tasks-table.tsx';

/** Fields that stand in the head, the recipients or the signing block rather than in the running text (NĐ 30/2020, appendix I). */
const framed = new Set([
  'issuingBody',
  'coIssuers',
  'place',
  'issuedOn',
  'docType',
  'docNumber',
  'subject',
  'year',
  'movement',
  'recipients',
  'filing',
  'signerAuthority',
  'signerTitle',
  'signerName',
]);

const text = (answers: Answers | Row, key: string): string => (typeof answers[key] === 'string' ? answers[key] : '');
const rowsOf = (answers: Answers, key: string): Row[] => (Array.isArray(answers[key]) ? (answers[key] as Row[]) : []);

/** The plan laid out as an official document; what it says comes from the plan type's own schema. */
export function PlanDocument({
  plan,
}: {
  plan: Pick<PlanScreen_planFragment, 'document' | 'planType' | 'owner' | 'number' | 'issuedOn'>;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const form = useForm(plan.planType);
  if (!form) return <p>{texts.fill.unreadable}</p>;
  const answers = (plan.document ?? {}) as Answers;
  const number = plan.number ?? text(answers, 'docNumber');
  const issuedOn = plan.issuedOn ?? text(answers, 'issuedOn');
  const coIssuers = rowsOf(answers, 'coIssuers');
  return (
    <article className="official" lang="vi">
      <div className="official-head">
        <div>
          <p className="upper strong">{text(answers, 'issuingBody') || plan.owner.name}</p>
          {coIssuers.map((row) => (
            <p key={row._id} className="upper strong">
              {String(row['name'] ?? '')}
            </p>
          ))}
          <p>{number ? texts.plans.docNumber(number) : texts.plans.docNumberMissing}</p>
        </div>
        <div>
          <p className="strong national">{texts.plans.national}</p>
          <p className="strong motto">{texts.plans.motto}</p>
          <p className="italic">
            {text(answers, 'place')}
            {issuedOn ? `, ${documentDate(issuedOn)}` : ''}
          </p>
        </div>
      </div>
      <p className="official-type">{text(answers, 'docType') || texts.plans.documentType}</p>
      <p className="official-subject">{text(answers, 'subject')}</p>
      {form.sections.map((section) => {
        const fields = section.fields.flatMap((key) => form.field(key) ?? []).filter((field) => !framed.has(field.key));
        if (!fields.some((field) => writeValue(field, answers[field.key], texts, language) !== null)) return null;
        const untitled = fields.some((field) => field.key === 'bases');
        return (
          <section key={section.id}>
            {untitled ? null : <h3>{sectionTitle(section, language)}</h3>}
            {fields.map((field) => (
              <PlanPart key={field.id} form={form} field={field} answers={answers} issuedOn={issuedOn} />
            ))}
          </section>
        );
      })}
      {coIssuers.length > 0 ? (
        <div className="official-foot">
          <Signing said={signerOf(form, coIssuers[0]!)} body={text(coIssuers[0]!, 'name')} />
          <Signing said={answers} />
          {coIssuers.slice(1).map((row) => (
            <Signing key={row._id} said={signerOf(form, row)} body={text(row, 'name')} />
          ))}
        </div>
      ) : null}
      <div className="official-foot">
        <div className="recipients">
          <p className="strong italic">{texts.plans.recipients}</p>
          <ul className="plain">
            {rowsOf(answers, 'recipients').map((row) => (
              <li key={row._id}>- {String(row['name'] ?? '')};</li>
            ))}
            {text(answers, 'filing') ? <li>- {text(answers, 'filing')}.</li> : null}
          </ul>
        </div>
        {coIssuers.length === 0 ? <Signing said={answers} /> : null}
      </div>
    </article>
  );
}

/** Who signs for a body that issues the plan too, in a table of the example or of the office's own. */
const signerOf = (form: Form, row: Row): Answers =>
  Object.fromEntries(
    Object.entries(signingColumns).map(([key, title]) => [key, row[columnKey(form, 'coIssuers', key, title)]]),
  );

/** A signing block; of a body that issues the plan too under its name. */
function Signing({ said, body = '' }: { said: Answers; body?: string }) {
  const authority = text(said, 'signerAuthority');
  return (
    <div className="signing">
      <p className="strong upper">{authority}</p>
      {authority.toUpperCase().includes(body.toUpperCase()) ? null : <p className="strong upper">{body}</p>}
      <p className="strong upper">{text(said, 'signerTitle')}</p>
      <p className="strong signer">{text(said, 'signerName')}</p>
    </div>
  );
}

function PlanPart({
  form,
  field,
  answers,
  issuedOn,
}: {
  form: Form;
  field: Field;
  answers: Answers;
  issuedOn: string;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const rows = rowsOf(answers, field.key);
  if (field.key === 'bases') {
    return (
      <ul className="plain bases" aria-label={texts.plans.bases}>
        {rows.map((row, at) => {
          const part = (key: string) => String(row[key] ?? '');
          const late = issuedOn !== '' && part('date') > issuedOn;
          return (
            <li key={row._id}>
              {texts.plans.basis(part('type'), part('number'), part('date'), part('issuer'), part('subject'))}
              {at === rows.length - 1 ? '.' : ';'}
              {late ? <span className="basis-note"> ! {texts.plans.basisAfter}</span> : null}
            </li>
          );
        })}
      </ul>
    );
  }
  if (field.key === 'abbreviations' && rows.length > 0) {
    return (
      <p className="small">
        ({texts.plans.abbreviations}: {rows.map((row) => `${String(row['short'])}: ${String(row['full'])}`).join('; ')})
      </p>
    );
  }
  if (field.key === 'tasks') return <PlanTasksTable rows={rows} />;
  if (field.kind === 'table') {
    const columns = form.fields.filter((column) => column.table === field.key);
    return (
      <ol className="official-list">
        {rows.map((row) => (
          <li key={row._id}>
            {columns
              .map((column) => writeValue(column, row[column.key], texts, language))
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ol>
    );
  }
  if (field.kind === 'file') {
    return isBlank(answers[field.key]) ? null : (
      <div>
        <p className="strong">{fieldTitle(field, language)}:</p>
        <FileNames value={answers[field.key]} />
      </div>
    );
  }
  const written = writeValue(field, answers[field.key], texts, language);
  return written ? (
    <p>
      <span className="strong">{fieldTitle(field, language)}:</span> {written}
    </p>
  ) : null;
}
