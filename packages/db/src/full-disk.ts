import { AppError } from "@guildhall/contracts";
import type { PrismaClient } from "./client.ts";

/**
 * What is said when the database's file, its log or the log's index cannot grow. The last one is the client's word
 * for a commit that failed: it tries to roll back what it takes for committed, and loses the cause.
 */
const FULL = /database or disk is full|ENOSPC|No space left|rollback cannot be executed on a committed transaction/i;

/** Says DISK_FULL for what the database says in its own words; everything else passes through. */
export async function sayingFullDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof AppError || !FULL.test(cause.message)) throw cause;
    throw new AppError("DISK_FULL", "The disk is full.", "Free some space, then try again; nothing was changed.", {
      cause,
    });
  }
}

/** The same client, whose every operation tells a full disk as such. */
export function tellingFullDisk(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: { $allOperations: ({ args, query }) => sayingFullDisk(query(args)) },
  }) as unknown as PrismaClient;
}
