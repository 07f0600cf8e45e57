import { createHmac } from "node:crypto";
import { expect, test, vi } from "vitest";
import { robotTookIt, webhookHeaders } from "./channels";
import { addressHash, seal, signingKey, unseal, watchToken } from "./watch-secret";

vi.stubEnv("WATCHES_SECRET", "a secret of a test, long enough to be one");

test("what is sealed opens, reads differently each time, and does not open when a byte is changed", () => {
  const sealed = seal("somebody@example.com");
  expect(unseal(sealed)).toBe("somebody@example.com");
  expect(Buffer.from(sealed).equals(Buffer.from(seal("somebody@example.com")))).toBe(false);
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(changed)).toBeNull();
  }
});

test("tokens, keys and hashes are the same each time and differ from one to the next", () => {
  expect(watchToken("a")).toBe(watchToken("a"));
  expect(watchToken("a")).toMatch(/^[\w-]{22}$/);
  expect(watchToken("a")).not.toBe(watchToken("b"));
  expect(signingKey("a")).not.toBe(signingKey("b"));
  expect(addressHash("x")).toEqual(addressHash("x"));
});

// The example of the specification: https://www.standardwebhooks.com
test("a webhook's signature is the one of Standard Webhooks", () => {
  const key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const body = `{"test": 2432232314}`;
  const headers = webhookHeaders(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body);
  expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  // By hand, too: the key is the bytes behind its prefix.
  const mac = createHmac("sha256", Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64"))
    .update(`msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.${body}`)
    .digest("base64");
  expect(headers["webhook-signature"]).toBe(`v1,${mac}`);
});

test("a robot that answers 200 with a code has not taken the message", () => {
  expect(robotTookIt({ status: 200, text: `{"errcode":0,"errmsg":"ok"}` })).toBe(true);
  expect(robotTookIt({ status: 200, text: `{"code":0,"msg":"success"}` })).toBe(true);
  expect(robotTookIt({ status: 200, text: `{"code":19024,"msg":"Key Words Not Found"}` })).toBe(
    false,
  );
  expect(robotTookIt({ status: 200, text: `{"errcode":310000,"errmsg":"keywords"}` })).toBe(false);
  expect(robotTookIt({ status: 500, text: "" })).toBe(false);
  expect(robotTookIt({ status: 200, text: "<html>" })).toBe(false);
});
