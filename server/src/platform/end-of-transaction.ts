import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';

/** Transactions that end or have ended, and what asked in them. */
const over = new WeakSet<object>();

/**
 * Nothing is asked behind the end of a transaction. Where one field of a question fails, what stands beside it goes on
 * asking for a while; meanwhile the connection may serve somebody else, in whose transaction it would be answered.
 */
export class EndOfTransaction implements EventSubscriber {
  afterTransactionStart({ em }: TransactionEventArgs): void {
    over.delete(em);
  }

  beforeTransactionCommit(args: TransactionEventArgs): Promise<void> {
    return end(args);
  }

  beforeTransactionRollback(args: TransactionEventArgs): Promise<void> {
    return end(args);
  }
}

async function end({ em, transaction }: TransactionEventArgs): Promise<void> {
  over.add(em);
  if (!transaction) return;
  transaction.executeQuery = async () => refuse();
  // What was asked before still has its turn.
  await transaction.getExecutor().provideConnection(async () => undefined);
}

function refuse(): never {
  throw new TypeError('asked behind the end of its transaction');
}

/** Refuses what is asked where a transaction was, once that has ended: nobody knows any more who asks. */
export function assertNotOver(em: object): void {
  if (over.has(em)) refuse();
}
