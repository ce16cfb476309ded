import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { from, switchMap } from 'rxjs';
import { earlyAnswers } from './early-answers.ts';
import { pageOf } from './page-of.ts';
import { publishedForms } from './published-forms.ts';
import { toRefusal, type RefusalCode } from './problems.ts';
import { sessionGate, type Why } from './session-gate.ts';
import { unattended } from './unattended.ts';

/** The unions on which fragments stand: the cache keeps nothing of a fragment on a union it does not know. */
export const possibleTypes: Readonly<Record<string, string[]>> = {
  EditFormDraftResult: ['FormDraftEdited', 'FormDraftConflict', 'FormOperationRefused'],
  DiscardFormDraftResult: ['FormDraftDiscarded', 'FormDraftConflict'],
  PublishFormResult: ['FormPublished', 'FormRejected', 'FormDraftConflict'],
  SaveLibraryEntryResult: ['LibraryEntrySaved', 'LibraryEntryRefused', 'LibraryEntryConflict'],
  IssuePlanResult: ['PlanIssued', 'PlanConflict'],
  ChangePlanResult: ['PlanChanged', 'PlanConflict'],
  ChangeTargetResult: ['TargetChanged', 'TargetRefused', 'PlanConflict'],
  SaveDraftResult: ['DraftSaved', 'ReportConflict'],
  SubmitReportResult: [
    ...['ReportSubmitted', 'ReportSentForApproval', 'AnswersRejected'],
    ...['ContextChanged', 'ReportVersionRequired', 'ReportConflict'],
  ],
  ReviewReportResult: ['ReportReviewed', 'ReportConflict'],
};

/** What a query answers is kept by global id; documents and answers are replaced whole, never merged. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      ProgressBoard: { keyFields: false },
      GroupKey: { keyFields: false },
      Demo: { keyFields: [] },
      DemoCard: { keyFields: ['key'] },
      Viewer: { keyFields: ['id'] },
      // One row of a document: each unit it was given to has it to do, and the plan of the next year has it too.
      TaskToDo: { keyFields: false },
      PlanTask: { keyFields: false },
      // An entry of a register is found as a report too, a task in the plan of the next year.
      SearchHit: { keyFields: false },
      // Somebody with what they hold at one unit; at another it is something else.
      UnitPerson: { keyFields: false },
      // A save tells when it was; what it does not tell stays, or the whole report would be asked for anew.
      Draft: { keyFields: false, merge: true },
      PlanDraft: { keyFields: false, merge: true },
    },
  });
}

const whys: Partial<Record<RefusalCode, Why>> = { UNAUTHENTICATED: 'over', SESSION_STALE: 'stale' };

/** A request refused because the session is over, or too old for it, waits for the sign-in dialog, then is sent again as it was. */
const waitForSession = new ErrorLink(({ error, operation, forward }) => {
  const why = CombinedGraphQLErrors.is(error) ? whys[toRefusal(error).code] : undefined;
  return why && from(sessionGate.wait(why)).pipe(switchMap(() => forward(operation)));
});

/** The Apollo client of the signed-in part. `link` replaces the network in tests; nothing is left on a shared computer. */
export function createClient(link?: ApolloLink, isShared = () => false): ApolloClient {
  const network = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': '1' },
  });
  return new ApolloClient({
    cache: createCache(),
    // What is asked again after a command must not be given the answer to what was asked before it.
    queryDeduplication: false,
    link: ApolloLink.from([
      waitForSession,
      publishedForms(isShared),
      earlyAnswers,
      pageOf,
      unattended,
      link ?? network,
    ]),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
