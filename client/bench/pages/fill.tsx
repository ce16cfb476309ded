import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Answers, Context, FormDocument } from '@ke-hoach/forms';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Observable } from 'rxjs';
import { createClient } from '../../src/apollo/client.ts';
import type { ReportScreen_reportFragment } from '../../src/gql/graphql.ts';
import { ViewerContext, type Viewer } from '../../src/people/viewer.tsx';
import { FillReport } from '../../src/reports/fill-report.tsx';
import { TextsProvider } from '../../src/texts/texts.tsx';
import { AnnounceProvider } from '../../src/ui/announce.tsx';
import { largeAnswers, largeContext, largeForm, smallForm } from '../large-form.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/controls.css';
import '../../src/reports/report.css';

/** Filling as the report screen does it, for a form of this page: `?small` or the large one. Nothing is ever saved. */
const small = location.search === '?small';
const viewer: Viewer = { id: 'v1', name: 'Nguyễn Thị Mai', title: null, login: 'mai', roles: [] };
const period = { id: 'k1', name: '2025', series: 'year', dataFrom: '2025-01-01', dataTo: '2025-06-30', opens: null };
const due = { date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 12 };

const reportOn = (document: FormDocument, answers: Answers, context: Context) =>
  ({
    ...{ __typename: 'Report', id: 'r1', state: 'DRAFT', isOverdue: false, isLate: false, editRevision: 1 },
    ...{ allowed: ['SAVE', 'SUBMIT'], unit: { id: 'u1', name: 'Xã Mẫu' }, form: { id: 'f1', title: 'Biểu' }, due },
    ...{ plan: { id: 'p1', title: 'Kế hoạch', year: 2025, isInvented: false }, period },
    ...{ version: { id: 'v1', number: 1, ...document }, context, contextHash: 'h1' },
    draft: { answers, savedAt: '2025-05-20T02:41:00Z', savedBy: { id: 'v1', name: viewer.name }, explanations: [] },
    ...{ latest: null, revisions: [], returned: null, timeline: [] },
  }) as unknown as ReportScreen_reportFragment;

const silent = new ApolloLink(() => new Observable(() => undefined));
const report = small ? reportOn(smallForm, {}, largeContext) : reportOn(largeForm, largeAnswers, largeContext);
const router = createMemoryRouter([
  {
    path: '/',
    element: (
      <ApolloProvider client={createClient(silent)}>
        <AnnounceProvider>
          <ViewerContext value={viewer}>
            <main>
              <div className="page report-page">
                <FillReport report={report} onSubmitted={() => undefined} />
              </div>
            </main>
          </ViewerContext>
        </AnnounceProvider>
      </ApolloProvider>
    ),
  },
]);
const root = document.getElementById('root');
performance.mark('mount');
if (root)
  createRoot(root).render(
    <TextsProvider>
      <RouterProvider router={router} />
    </TextsProvider>,
  );
