import type { AuditEntry } from "@guildhall/contracts";
import type { Connection } from "./client.ts";
import { newId } from "./ids.ts";

/** Who changed what decides, and why. Entries are added and read, never changed. */
export interface GuildAuditRepository {
  add(entry: Omit<AuditEntry, "at">): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<AuditEntry[]>;
}

export function createGuildAuditRepository(connection: Connection): GuildAuditRepository {
  return {
    add: async (entry) => {
      await connection.guildAudit.create({ data: { id: newId("audit"), ...entry } });
    },
    list: async (limit) =>
      (await connection.guildAudit.findMany({ orderBy: { at: "desc" }, take: limit })).map(
        ({ at, by, action, subject, detail }) => ({
          at: at.toISOString(),
          by,
          action: action as AuditEntry["action"],
          subject,
          detail,
        }),
      ),
  };
}
