import { readFile } from "node:fs/promises";
import { env } from "@/lib/server/env";

/** deploy/app-role.sql for a role of that name, as psql would send it. */
export async function appRoleSql(role: string): Promise<string> {
  const sql = await readFile("deploy/app-role.sql", "utf8");
  const database = new URL(env().DATABASE_URL).pathname.slice(1);
  return sql.replaceAll(':"role"', role).replaceAll(':"DBNAME"', database);
}
