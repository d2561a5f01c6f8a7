import type { ExperimentPlan, ExperimentView } from "@guildhall/contracts";
import type { GuildExperiment } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import { newId } from "./ids.ts";

/** `Counted`: what the guild counts of it, a document of its own. */
export interface StoredExperiment<Counted = unknown> {
  id: string;
  state: ExperimentView["state"];
  plan: ExperimentPlan;
  counted: Counted;
  startedAt: string;
  endedAt: string | null;
}

export interface GuildExperimentRepository {
  add(plan: ExperimentPlan, counted: unknown): Promise<StoredExperiment>;
  /** Newest first. */
  list(limit: number): Promise<StoredExperiment[]>;
  count(id: string, counted: unknown): Promise<void>;
  /** False when it did not run any more. */
  end(id: string, state: Exclude<ExperimentView["state"], "running">): Promise<boolean>;
}

const stored = ({ plan, counted, state, startedAt, endedAt, id }: GuildExperiment): StoredExperiment => ({
  id,
  state: state as ExperimentView["state"],
  plan: fromJson<ExperimentPlan>(plan),
  counted: fromJson<unknown>(counted),
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

export function createGuildExperimentRepository(connection: Connection): GuildExperimentRepository {
  return {
    add: async (plan, counted) =>
      stored(
        await connection.guildExperiment.create({
          data: { id: newId("experiment"), state: "running", plan: toJson(plan), counted: toJson(counted) },
        }),
      ),
    list: async (limit) =>
      (await connection.guildExperiment.findMany({ orderBy: { startedAt: "desc" }, take: limit })).map(stored),
    count: async (id, counted) => {
      await connection.guildExperiment.updateMany({ where: { id }, data: { counted: toJson(counted) } });
    },
    end: async (id, state) => {
      const { count } = await connection.guildExperiment.updateMany({
        where: { id, state: "running" },
        data: { state, endedAt: new Date() },
      });
      return count === 1;
    },
  };
}
