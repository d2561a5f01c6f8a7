import { AppError, type TeamExpert } from "@guildhall/contracts";
import { type Connection, fromJson, toJson } from "./client.ts";

export interface TeamExpertRepository {
  /** Oldest first. */
  list(): Promise<TeamExpert[]>;
  /** Throws CONFLICT when the id is taken. */
  add(expert: TeamExpert): Promise<void>;
  /** Throws NOT_FOUND. */
  remove(id: string): Promise<void>;
}

export function createTeamExpertRepository(connection: Connection): TeamExpertRepository {
  return {
    list: async () =>
      (await connection.teamExpert.findMany({ orderBy: { createdAt: "asc" } })).map((row) =>
        fromJson<TeamExpert>(row.definition),
      ),
    add: async (expert) => {
      if (await connection.teamExpert.findUnique({ where: { id: expert.id } })) {
        throw new AppError(
          "CONFLICT",
          `There is an expert ${expert.id} already.`,
          "Remove it first, or use another id.",
        );
      }
      await connection.teamExpert.create({ data: { id: expert.id, definition: toJson(expert) } });
    },
    remove: async (id) => {
      const { count } = await connection.teamExpert.deleteMany({ where: { id } });
      if (count === 0) throw new AppError("NOT_FOUND", `There is no expert ${id}.`, "`guildhall experts` lists them.");
    },
  };
}
