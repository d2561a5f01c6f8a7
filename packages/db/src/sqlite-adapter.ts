import { type Client, createClient, type Transaction, type TransactionMode } from "@libsql/client";
import { PrismaLibSQL } from "@prisma/adapter-libsql";

/** Pragmas of every connection. WAL survives `kill -9`; NORMAL loses no committed transaction to a process crash. */
const PRAGMAS = ["journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 5000", "foreign_keys = ON"];

export async function openConnection(url: string): Promise<Client> {
  const client = createClient({ url });
  for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma}`);
  return client;
}

/**
 * The library's `transaction()` gives its connection away and opens another one, which leaks two file descriptors a
 * transaction and loses the pragmas. Here a transaction is BEGIN IMMEDIATE … COMMIT on the one connection; the
 * adapter's own mutex keeps every other statement out until it ends.
 */
function transactionOn(client: Client): Transaction {
  let open = true;
  const end = async (statement: "COMMIT" | "ROLLBACK") => {
    open = false;
    try {
      await client.execute(statement);
    } catch (error) {
      // A commit that the disk refuses leaves the transaction open, and no other could ever begin.
      if (statement === "COMMIT") await client.execute("ROLLBACK").catch(() => undefined);
      throw error;
    }
  };
  return {
    execute: (statement) => client.execute(statement),
    batch: async (statements) => Promise.all(statements.map((statement) => client.execute(statement))),
    executeMultiple: (sql) => client.executeMultiple(sql),
    commit: () => end("COMMIT"),
    rollback: () => end("ROLLBACK"),
    close: () => {
      if (open) void end("ROLLBACK");
    },
    get closed() {
      return !open;
    },
  };
}

function withOneConnection(client: Client): Client {
  return {
    execute: client.execute.bind(client) as Client["execute"],
    batch: client.batch.bind(client),
    executeMultiple: client.executeMultiple.bind(client),
    sync: client.sync.bind(client),
    close: client.close.bind(client),
    protocol: client.protocol,
    get closed() {
      return client.closed;
    },
    transaction: async (_mode?: TransactionMode) => {
      await client.execute("BEGIN IMMEDIATE");
      return transactionOn(client);
    },
  };
}

/** The Prisma adapter over one already opened connection. */
export class SqliteAdapter extends PrismaLibSQL {
  readonly #client: Client;

  constructor(client: Client, url: string) {
    super({ url });
    this.#client = client;
  }

  override createClient(): Client {
    return withOneConnection(this.#client);
  }
}
