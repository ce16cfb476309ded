import { createContext, use } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Frame_viewerFragment, Role } from '../gql/graphql.ts';

graphql(`
  fragment Frame_viewer on Viewer {
    id
    name
    title
    login
    roles {
      role
      unit {
        id
        name
      }
    }
  }
`);

export type Viewer = Frame_viewerFragment;
export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in; only inside the frame. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside the frame');
  return viewer;
}

export function holds(viewer: Viewer, ...roles: Role[]): boolean {
  return viewer.roles.some((held) => roles.includes(held.role));
}
