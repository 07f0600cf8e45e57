import { expect, test } from "vitest";
import { Upload } from "./upload";

const LIMITS = { idleMs: 30, totalMs: 60_000 };

async function drain(upload: Upload) {
  for await (const _ of upload.chunks()) void _;
}

test("a sender that stalls is let go, and what came has no digest", async () => {
  let wasCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
    cancel: () => {
      wasCancelled = true;
      return new Promise(() => {}); // as behind a real stalled sender: it never settles
    },
  });
  const upload = new Upload(body, LIMITS);
  await drain(upload);
  expect(upload).toMatchObject({ bytes: 3, ending: "timeout" });
  expect(upload.sha256()).toBe(null);
  expect(wasCancelled).toBe(true);
});

test("a sender that leaves ends the body without an exception", async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("aborted")),
  });
  const upload = new Upload(body, LIMITS);
  await drain(upload);
  expect(upload.ending).toBe("aborted");
});

test("a whole body is counted and digested", async () => {
  const upload = new Upload(new Blob(["abc"]).stream(), LIMITS);
  await drain(upload);
  expect(upload).toMatchObject({ bytes: 3, ending: "whole" });
  expect(upload.sha256()).toMatch(/^ba7816bf/);
});
