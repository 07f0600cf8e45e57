import "next/dist/server/node-environment-baseline"; // what Next keeps a request in
import { readdirSync } from "node:fs";
import React from "react";

// Every way into the desk, as the file system has it: what somebody adds is asked by the tests too.

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** What parts of an address are filled with: none of them is anything. */
const PARAMS = {
  locale: "en",
  kind: "plan",
  key: ["acme"],
  id: "0198d2f0-0000-7000-8000-000000000000",
};

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** One method of one route under /api/admin. `name` is such as `POST sessions/[id]`. */
export interface DeskPath {
  readonly name: string;
  readonly method: string;
  readonly ask: (headers: HeadersInit, body?: object) => Promise<Response>;
}

function filesNamed(folder: string, name: string): string[] {
  const all = readdirSync(folder, { recursive: true }).map(String);
  return all.filter((path) => path === name || path.endsWith(`/${name}`)).toSorted();
}

/** Every exported method of every route, its handler called as it is: no proxy.ts runs before it. */
export async function deskPaths(): Promise<DeskPath[]> {
  const folder = "app/api/admin";
  const routes = filesNamed(folder, "route.ts").map(async (file) => {
    const exported: Readonly<Record<string, unknown>> = await import(`@/${folder}/${file}`);
    const address = file.replace(/\/?route\.ts$/, "");
    return METHODS.flatMap((method) => {
      const handler = exported[method];
      return typeof handler === "function" ? [pathOf(address, method, handler as Handler)] : [];
    });
  });
  return (await Promise.all(routes)).flat();
}

function pathOf(address: string, method: string, handler: Handler): DeskPath {
  const ask: DeskPath["ask"] = (headers, body = {}) => {
    const init = method === "GET" || method === "HEAD" ? {} : { body: JSON.stringify(body) };
    const request = new Request("http://localhost/api/admin", { method, headers, ...init });
    return handler(request, { params: Promise.resolve(PARAMS) });
  };
  return { name: `${method} ${address}`, method, ask };
}

type Page = (props: {
  params: Promise<unknown>;
  searchParams: Promise<object>;
}) => Promise<unknown>;

/** A page under /[locale]/admin. */
export interface DeskPage {
  readonly name: string;
  /** Where it leads who asks with these headers; null where it is shown to them. */
  readonly leadsTo: (headers: Headers) => Promise<string | null>;
}

/** Every page of the desk, its function called as it is: neither proxy.ts nor a layout runs before it. */
export async function deskPages(): Promise<DeskPage[]> {
  // Pages name what browsers run, which asks for this as soon as it is read; here it never runs.
  Object.assign(React, { createContext: () => ({}) });
  const folder = "app/[locale]/admin";
  const pages = filesNamed(folder, "page.tsx").map(async (file) => {
    const { default: page }: { default: Page } = await import(`@/${folder}/${file}`);
    const name = file.replace(/\/?page\.tsx$/, "");
    return { name, leadsTo: (headers: Headers) => whereTo(page, headers) };
  });
  return Promise.all(pages);
}

async function whereTo(page: Page, headers: Headers): Promise<string | null> {
  try {
    await withHeaders(headers, () =>
      page({ params: Promise.resolve(PARAMS), searchParams: Promise.resolve({}) }),
    );
    return null;
  } catch (error) {
    // Next's own way to say it: NEXT_REDIRECT;replace;/en/admin/sign-in;307;
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    const [, to] = /^NEXT_REDIRECT;\w+;([^;]*);/.exec(digest) ?? [];
    if (to === undefined) throw error;
    return to;
  }
}

/** Runs as Next runs a page for a request with these headers. */
async function withHeaders<T>(headers: Headers, run: () => Promise<T>): Promise<T> {
  const { workAsyncStorage } = await import(
    "next/dist/server/app-render/work-async-storage.external"
  );
  const { workUnitAsyncStorage } = await import(
    "next/dist/server/app-render/work-unit-async-storage.external"
  );
  const work = { route: "/[locale]/admin" } as never;
  const unit = { type: "request", phase: "render", headers } as never;
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(unit, run));
}
