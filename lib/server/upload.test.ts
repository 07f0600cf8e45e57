import { expect, test } from "vitest";
import { UPLOAD_LIMITS, Upload } from "./upload";

const LIMITS = { ...UPLOAD_LIMITS, idleMs: 30 };

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
  expect(upload).toMatchObject({ bytes: 3, ending: "upload_stalled" });
  expect(upload.slowness()?.values).toEqual({ seconds: "0.03" });
  expect(upload.sha256()).toBe(null);
  expect(wasCancelled).toBe(true);
});

/** A body that gives one byte each time it is asked, some milliseconds later. */
const drip = (ms: number) =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      controller.enqueue(new Uint8Array(1));
    },
  });

test("a sender that drips is let go, and so is one that goes on for too long", async () => {
  const slow = new Upload(drip(2), { ...LIMITS, graceMs: 20 });
  await drain(slow);
  expect(slow.slowness()).toEqual({ code: "upload_slow", values: { limit: "50000" } });
  const endless = new Upload(drip(2), { ...LIMITS, idleMs: 10_000, totalMs: 20 });
  await drain(endless);
  expect(endless.slowness()).toEqual({ code: "upload_timeout", values: { seconds: "0.02" } });
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
