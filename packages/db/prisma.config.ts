import { PrismaLibSQL } from "@prisma/adapter-libsql";
import { defineConfig } from "prisma/config";

/** For the Prisma command line only; the engine opens the database by `openDatabase`. */
export default defineConfig({
  schema: "../../prisma/schema.prisma",
  migrations: { path: "../../prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => new PrismaLibSQL({ url: "file::memory:" }),
});
