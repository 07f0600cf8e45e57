import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";

/**
 * Prisma's adapter, with one statement at a time on a transaction's connection.
 *
 * Prisma asks for the relations of an `include` all at once. In a transaction they share a connection,
 * whose driver queues them and warns that it will refuse to in its next version.
 */
export class SerialPrismaPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(await start(level));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const after =
    <Query, Answer>(act: (query: Query) => Promise<Answer>) =>
    (query: Query): Promise<Answer> => {
      const answer = last.then(() => act(query));
      last = answer.catch(() => {}); // whoever asked hears of it; the next is asked all the same
      return answer;
    };
  transaction.queryRaw = after(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = after(transaction.executeRaw.bind(transaction));
  return transaction;
}
