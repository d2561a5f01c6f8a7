import { PrismaLibSQL } from "@prisma/adapter-libsql";
import { defineConfig } from "prisma/config";

/** A migration comes as one text of many statements, of which the library runs the first one only. */
class MigrationTrial extends PrismaLibSQL {
  override async connectToShadowDb() {
    const database = await super.connectToShadowDb();
    const runOne = database.executeRaw.bind(database);
    database.executeRaw = async (query) => {
      if (query.args.length > 0) return runOne(query);
      await database.executeScript(query.sql);
      return 0;
    };
    return database;
  }
}

/** For the Prisma command line only; the engine opens the database by `openDatabase`. */
export default defineConfig({
  schema: "../../prisma/schema.prisma",
  migrations: { path: "../../prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => new MigrationTrial({ url: "file::memory:" }),
});
