import type { CapabilityCard, JsonValue, ModelInfo, ModelState } from "@guildhall/contracts";
import type { Model } from "../generated/client.ts";
import { type Connection, fromJson, toJson, toNullableJson } from "./client.ts";
import type { Atomically } from "./runs.ts";

export interface StoredModel {
  id: string;
  kind: ModelInfo["kind"];
  name: string;
  /** Where it comes from: a path, a catalogue entry, a server's URL; its shape belongs to the models room. */
  source: JsonValue;
  state: ModelState;
  card: CapabilityCard | null;
  isDefault: boolean;
  sha256: string | null;
}

export interface ModelRepository {
  list(): Promise<StoredModel[]>;
  get(id: string): Promise<StoredModel | null>;
  /** Creates or replaces; what is left out is kept. */
  put(
    model: Pick<StoredModel, "id" | "kind" | "name" | "source"> & Partial<Omit<StoredModel, "isDefault">>,
  ): Promise<StoredModel>;
  update(
    id: string,
    change: Partial<Pick<StoredModel, "name" | "source" | "state" | "card" | "sha256">>,
  ): Promise<void>;
  /** Makes it the only default. */
  setDefault(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

const stored = (row: Model): StoredModel => ({
  id: row.id,
  kind: row.kind as StoredModel["kind"],
  name: row.name,
  source: fromJson<JsonValue>(row.source),
  state: row.state as ModelState,
  card: row.card === null ? null : fromJson<CapabilityCard>(row.card),
  isDefault: row.isDefault,
  sha256: row.sha256,
});

function data({ source, card, ...rest }: Partial<Omit<StoredModel, "id" | "isDefault">>) {
  return {
    ...rest,
    ...(source === undefined ? {} : { source: toJson(source) }),
    ...(card === undefined ? {} : { card: toNullableJson(card) }),
  };
}

export function createModelRepository(connection: Connection, atomically: Atomically): ModelRepository {
  return {
    list: async () => (await connection.model.findMany({ orderBy: { createdAt: "asc" } })).map(stored),
    get: async (id) => {
      const row = await connection.model.findUnique({ where: { id } });
      return row && stored(row);
    },
    put: async ({ id, ...model }) => {
      const change = data(model);
      const create = {
        id,
        kind: model.kind,
        name: model.name,
        state: "not-installed",
        ...change,
        source: toJson(model.source),
      };
      return stored(await connection.model.upsert({ where: { id }, create, update: change }));
    },
    update: async (id, change) => {
      await connection.model.updateMany({ where: { id }, data: data(change) });
    },
    setDefault: (id) =>
      atomically(async (tx) => {
        await tx.model.updateMany({ where: { id: { not: id } }, data: { isDefault: false } });
        await tx.model.updateMany({ where: { id }, data: { isDefault: true } });
      }),
    remove: async (id) => {
      await connection.model.deleteMany({ where: { id } });
    },
  };
}
