import "server-only";
import { env } from "@/lib/server/env";
import { PrismaClient } from "@/prisma/generated/client";
import { SerialPrismaPg } from "./serial-prisma-pg";

const kept = globalThis as { banjiaDb?: PrismaClient };

/**
 * The one client of this process. Nothing connects until the first query.
 *
 * Kept on `globalThis`, so that a reload in development does not open another pool.
 */
export function db(): PrismaClient {
  kept.banjiaDb ??= new PrismaClient({
    adapter: adapter(env().DATABASE_URL),
    // A busy machine is slow: each statement has its own, shorter limit.
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  return kept.banjiaDb;
}

function adapter(connectionString: string): SerialPrismaPg {
  return new SerialPrismaPg(
    {
      connectionString,
      max: 10,
      connectionTimeoutMillis: 4_000,
      query_timeout: 3_000,
      statement_timeout: 3_000,
      lock_timeout: 1_000,
      idle_in_transaction_session_timeout: 5_000,
      keepAlive: true,
      application_name: "banjia",
    },
    // A lost idle connection is replaced by the pool; unheard, its error would end the process.
    { onPoolError: (error) => process.emitWarning(error) },
  );
}
