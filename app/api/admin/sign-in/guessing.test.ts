import { beforeAll, expect, test, vi } from "vitest";
import { makeAuth } from "@/lib/data/auth";
import { db } from "@/lib/data/db";
import { hashPassword, verifyPassword } from "@/lib/server/password";
import { publicOrigin } from "@/lib/server/public-origin";
import { signedIn, type Visitor } from "@/test/signed-in";
import { POST as signIn } from "./route";

let ann: Visitor;
beforeAll(async () => {
  ann = await signedIn("Ann");
});

const OWN = () => ({ "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" });
const context = { params: Promise.resolve({}) };

test("T17: a thousand tries from 200 addresses are still limited, whatever they say of themselves", async () => {
  vi.stubEnv("RATE_LIMITS", "off"); // no address is counted: the account alone
  const statuses = new Map<number, number>();
  for (let i = 0; i < 1_000; i++) {
    const headers = { ...OWN(), "x-forwarded-for": `203.0.113.${i % 200}` };
    const body = JSON.stringify({ email: "ann@example.org", password: `guess ${i}` });
    const response = await signIn(
      new Request("http://localhost/", { method: "POST", headers, body }),
      context,
    );
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status === 429)
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect([...statuses.keys()].toSorted()).toEqual([401, 429]);
  expect(statuses.get(401)).toBeLessThan(15);
  await db().signInFailure.deleteMany();
});

test("T17: an unknown address takes the same work and gets the same answer as a known one", async () => {
  const work: string[] = [];
  const counting = {
    hash: (password: string) => {
      work.push("scrypt");
      return hashPassword(password);
    },
    verify: (given: { hash: string; password: string }) => {
      work.push("scrypt");
      return verifyPassword(given);
    },
  };
  const auth = makeAuth("a secret of the test, long enough", counting);
  const answers: string[] = [];
  for (const email of [ann.email, "nobody@example.org"]) {
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: publicOrigin() },
      body: JSON.stringify({ email, password: "wrong" }),
    };
    const response = await auth.handler(
      new Request(`${publicOrigin()}/api/admin/auth/sign-in/email`, init),
    );
    answers.push(JSON.stringify([response.status, await response.text()]));
  }
  expect(work).toEqual(["scrypt", "scrypt"]);
  expect(new Set(answers).size).toBe(1);
});
