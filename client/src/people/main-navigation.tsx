import { NavLink } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import { holds, type Viewer } from './viewer.tsx';

/** The screens this person has a use for, in the order of their work. */
export function MainNavigation({ viewer, isDemo }: { viewer: Viewer; isDemo: boolean }) {
  const texts = useTexts();
  const office = holds(viewer, 'DESIGNER', 'REVIEWER', 'SIGNATORY', 'ADMINISTRATOR');
  const places = [
    { to: '/duties', name: texts.nav.duties, shown: holds(viewer, 'REPORTER', 'LEADER', 'DEPUTY_LEADER') },
    { to: '/plans', name: texts.nav.plans, shown: true },
    { to: '/progress', name: texts.nav.progress, shown: office || holds(viewer, 'ANALYST', 'VIEWER') },
    { to: '/review', name: texts.nav.review, shown: holds(viewer, 'REVIEWER') },
    { to: '/forms', name: texts.nav.forms, shown: office },
    { to: '/library', name: texts.nav.library, shown: holds(viewer, 'DESIGNER') },
    { to: '/figures', name: texts.nav.figures, shown: true },
    { to: '/units', name: texts.nav.units, shown: office },
    { to: '/guides', name: texts.nav.guides, shown: true },
    { to: '/tour', name: texts.nav.tour, shown: isDemo },
  ];
  return (
    <nav aria-label={texts.nav.label} className="main-navigation">
      {places
        .filter((place) => place.shown)
        .map((place) => (
          <NavLink key={place.to} to={place.to}>
            {place.name}
          </NavLink>
        ))}
    </nav>
  );
}
