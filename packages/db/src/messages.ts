import { AppError, type Message, type Replaces, type SpecPart } from "@guildhall/contracts";
import type { Message as MessageRow } from "../generated/client.ts";
import { type Connection, fromJson, Prisma, toNullableJson } from "./client.ts";
import { newId } from "./ids.ts";

export interface MessageRepository {
  /** Oldest first, removed ones left out. */
  list(projectId: string): Promise<Message[]>;
  /** Throws NOT_FOUND. */
  get(id: string): Promise<Message>;
  add(
    input: Pick<Message, "projectId" | "role" | "text" | "mode"> &
      Partial<Pick<Message, "status" | "runId" | "versionId" | "expert" | "part" | "replaces">>,
  ): Promise<Message>;
  update(
    id: string,
    change: Partial<Pick<Message, "text" | "status" | "runId" | "versionId" | "expert">>,
  ): Promise<Message>;
  /** The same, only while it still waits; null when it was started or removed meanwhile. One conditional write. */
  updateQueued(id: string, change: Partial<Pick<Message, "text" | "status">>): Promise<Message | null>;
  /** The oldest message that waits for the current run to end. */
  nextQueued(projectId: string): Promise<Message | null>;
}

/** What the column `part` holds: the row of the requirements a message is about, and the message it was edited from. */
type About = Partial<SpecPart> & { replaces?: Replaces };

function readAbout(column: MessageRow["part"]): Pick<Message, "part" | "replaces"> {
  const { path, ask, replaces = null } = column === null ? {} : fromJson<About>(column);
  return { part: path === undefined || ask === undefined ? null : { path, ask }, replaces };
}

/** Null where a message is about nothing of that. */
function aboutColumn({ part, replaces }: Partial<Pick<Message, "part" | "replaces">>): About | null {
  return part || replaces ? { ...part, ...(replaces ? { replaces } : {}) } : null;
}

const stored = (row: MessageRow, decisionId: string | null): Message => ({
  ...row,
  decisionId,
  role: row.role as Message["role"],
  mode: row.mode as Message["mode"],
  status: row.status as Message["status"],
  ...readAbout(row.part),
  createdAt: row.createdAt.toISOString(),
});

export function createMessageRepository(connection: Connection): MessageRepository {
  const find = async (id: string) => {
    const row = await connection.message.findUnique({ where: { id } });
    if (!row) throw new AppError("NOT_FOUND", "There is no such message.", "Reload the conversation.");
    return row;
  };
  /** Decisions by the runs they led to: the run holds who serves it. */
  const decisions = async (where: { projectId: string } | { id: string }): Promise<Map<string, string>> => {
    const runs = await connection.run.findMany({
      where: { ...where, kind: { in: ["ask", "change"] }, result: { not: Prisma.AnyNull } },
      select: { id: true, result: true },
    });
    return new Map(
      runs.flatMap(({ id, result }) => {
        const decided = (result as { assignment?: { decisionId?: string | null } } | null)?.assignment?.decisionId;
        return decided ? [[id, decided] as const] : [];
      }),
    );
  };
  const withDecision = async (row: MessageRow): Promise<Message> =>
    stored(row, row.runId === null ? null : ((await decisions({ id: row.runId })).get(row.runId) ?? null));
  const order = [{ createdAt: "asc" as const }, { id: "asc" as const }];
  return {
    list: async (projectId) => {
      const where = { projectId, status: { not: "removed" } };
      const [rows, decided] = [
        await connection.message.findMany({ where, orderBy: order }),
        await decisions({ projectId }),
      ];
      return rows.map((row) => stored(row, decided.get(row.runId ?? "") ?? null));
    },
    get: async (id) => withDecision(await find(id)),
    add: async ({ status, part, replaces, ...input }) => {
      const about = toNullableJson(aboutColumn({ part, replaces }));
      const data = { id: newId("msg"), status: status ?? "sent", part: about, ...input };
      return withDecision(await connection.message.create({ data }));
    },
    update: async (id, change) => {
      await find(id);
      return withDecision(await connection.message.update({ where: { id }, data: change }));
    },
    updateQueued: async (id, change) => {
      const { count } = await connection.message.updateMany({ where: { id, status: "queued" }, data: change });
      return count === 1 ? withDecision(await find(id)) : null;
    },
    nextQueued: async (projectId) => {
      const row = await connection.message.findFirst({ where: { projectId, status: "queued" }, orderBy: order });
      return row && withDecision(row);
    },
  };
}
