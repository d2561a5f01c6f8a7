import type { JsonValue } from "@guildhall/contracts";
import { type Connection, fromJson, toJson } from "./client.ts";

export interface SettingRepository {
  get(key: string): Promise<JsonValue | null>;
  set(key: string, value: Exclude<JsonValue, null>): Promise<void>;
}

export function createSettingRepository(connection: Connection): SettingRepository {
  return {
    get: async (key) => {
      const row = await connection.setting.findUnique({ where: { key } });
      return row ? fromJson<JsonValue>(row.json) : null;
    },
    set: async (key, value) => {
      const json = toJson(value);
      await connection.setting.upsert({ where: { key }, create: { key, json }, update: { json } });
    },
  };
}
