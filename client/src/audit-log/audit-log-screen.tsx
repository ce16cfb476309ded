import { useQuery } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AuditArea } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-audit-log.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { FindField } from '../ui/find-field.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSettled } from '../ui/use-settled.ts';
import { AuditLogList } from './audit-log-list.tsx';
import { AuditedUnitDocument } from './audit-log-operations.ts';
import './audit-log.css';

/** Who did what to whom at a unit, for its administrators. */
export function AuditLogScreen() {
  const words = useTexts().auditLog;
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(AuditedUnitDocument, { variables: { id } });
  usePageTitle(words.title);
  const unit = data?.unit;
  if (data && !unit) return <NotFoundScreen />;
  return (
    <div className="page">
      <header>
        <div>
          <h1>{unit ? words.of(unit.name) : words.title}</h1>
          <p className="quiet">{words.intro}</p>
        </div>
        <ButtonLink to={`/units/${id}`}>{words.back}</ButtonLink>
      </header>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {unit?.canAdminister ? <Asked unitId={unit.id} hasBelow={unit.countBelow > 0} /> : null}
      {unit && !unit.canAdminister ? <Empty title={words.forbiddenTitle}>{words.forbidden}</Empty> : null}
      {unit || error ? null : <Loading />}
    </div>
  );
}

/** What is narrowed by; days that cannot be read narrow nothing until they can. */
function Asked({ unitId, hasBelow }: { unitId: string; hasBelow: boolean }) {
  const words = useTexts().auditLog;
  const [person, setPerson] = useState('');
  const [area, setArea] = useState<AuditArea | ''>('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [withBelow, setWithBelow] = useState(false);
  const looked = useSettled(person.trim());
  const first = parseVietnameseDate(from);
  const last = parseVietnameseDate(to);
  const isReversed = first !== null && last !== null && last < first;
  const filter = { withBelow, person: looked || null, area: area || null, from: first, to: isReversed ? null : last };
  return (
    <>
      <form
        className="panel stack"
        aria-label={words.question}
        role="search"
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="audit-filter">
          <FindField label={words.person} hint={words.personHint} value={person} onChange={setPerson} />
          <SelectField
            label={words.area}
            value={area}
            options={[
              { value: '', title: words.anyArea },
              ...Object.entries(words.areas).map(([value, title]) => ({ value, title })),
            ]}
            onChange={(chosen) => setArea(chosen as AuditArea | '')}
          />
          <DateField label={words.from} value={from} onChange={setFrom} />
          <DateField label={words.to} mistake={isReversed ? words.wrongOrder : null} value={to} onChange={setTo} />
        </div>
        {hasBelow ? (
          <label className="tick">
            <input type="checkbox" checked={withBelow} onChange={({ target }) => setWithBelow(target.checked)} />
            {words.withBelow}
          </label>
        ) : null}
      </form>
      <AuditLogList unitId={unitId} filter={filter} hasBelow={hasBelow} />
    </>
  );
}
