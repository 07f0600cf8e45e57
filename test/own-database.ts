import pg from "pg";
import { afterAll } from "vitest";
import { db } from "@/lib/data/db";
import { databaseUrl } from "./template-database";

// Each test file works on a copy of its own, made in a fraction of a second.

const server = process.env.TEST_DATABASE_URL ?? "";
const name = `test_${process.env.VITEST_POOL_ID}`;

const admin = new pg.Client({ connectionString: server });
await admin.connect();
await admin.query(`drop database if exists ${name} with (force)`);
await admin.query(`create database ${name} template template_app`);
await admin.end();

process.env.DATABASE_URL = databaseUrl(server, name);

afterAll(() => db().$disconnect());
