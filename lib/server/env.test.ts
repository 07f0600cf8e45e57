import { expect, test } from "vitest";
import { parseEnv } from "./env";

const DATABASE_URL = "postgresql://banjia@127.0.0.1:5432/banjia";

test("everything but the database has a default", () => {
  expect(parseEnv({ DATABASE_URL, SITE_URL: "" })).toMatchObject({
    PORT: 3000,
    NODE_ENV: "development",
    LOG_LEVEL: "info",
    TRUST_PROXY: 0,
  });
});

test.each([
  { why: "no database", values: {}, says: "DATABASE_URL" },
  {
    why: "a database of another make",
    values: { DATABASE_URL: "mysql://x/y" },
    says: "PostgreSQL",
  },
  { why: "a port that is none", values: { DATABASE_URL, PORT: "70000" }, says: "PORT" },
  {
    why: "a site that is no address",
    values: { DATABASE_URL, SITE_URL: "banjia" },
    says: "SITE_URL",
  },
])("says so: $why", ({ values, says }) => {
  expect(() => parseEnv(values)).toThrow(says);
});
