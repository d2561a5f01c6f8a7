import { Prisma, PrismaClient } from "../generated/client.ts";

export { Prisma, PrismaClient };
/** What a repository needs: the client itself or an open transaction. */
export type Connection = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$use" | "$extends">;

/** Stores a validated document. The types of contracts are JSON by construction, which the compiler cannot see. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

export function toNullableJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : toJson(value);
}

/** Reads back a document that `toJson` stored under the same type. */
export function fromJson<T>(value: Prisma.JsonValue): T {
  return value as T;
}
