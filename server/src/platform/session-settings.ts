/**
 * Who asks and on which day, for PostgreSQL: row level security reads these two settings, which live only inside
 * one transaction (MikroORM's session context).
 */
export interface SessionSettings {
  accountId: string | null;
  today: string;
}

export function sessionContext({ accountId, today }: SessionSettings) {
  return { variables: { 'app.account': accountId ?? '', 'app.today': today } };
}
