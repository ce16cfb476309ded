import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-no-role.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

/** Why somebody whose roles are over, or still to come, finds nothing, and what stays open to them. */
export function NoRole() {
  const texts = useTexts();
  const ways = (
    <>
      <ButtonLink to="/account">{texts.nav.account}</ButtonLink>{' '}
      <ButtonLink to="/guides">{texts.nav.guides}</ButtonLink>
    </>
  );
  return (
    <Empty title={texts.noRole.title} action={ways}>
      {texts.noRole.why}
    </Empty>
  );
}
