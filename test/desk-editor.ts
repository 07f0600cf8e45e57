import { askDesk, type DeskRoute } from "./desk-calls";
import { signedIn } from "./signed-in";

type Document = Readonly<Record<string, unknown>>;

/** What the desk says of a record. */
interface Found {
  readonly document: Document;
  readonly digest: string;
  readonly draft: { readonly version: number } | null;
  readonly revisions: readonly { readonly number: number; readonly action: string }[];
}

const paramsOf = (name: string) => {
  const [kind = "", ...key] = name.split("/");
  return { kind, key };
};

/** Kind and key of a record that is named as `offer/baidu/baidu-2024-inclusive`. */
export function named(name: string) {
  const { kind, key } = paramsOf(name);
  return { kind, key: key.join("/") };
}

/** Routes of the desk that an editor of the tests asks. */
export interface DeskRoutes {
  readonly readOne: DeskRoute<{ kind: string; key: string[] }>;
  readonly saveDraft: DeskRoute<{ kind: string; key: string[] }>;
  readonly publishNow: DeskRoute<object>;
}

/** Somebody at the desk, by its routes. */
export async function deskEditor(name: string, { readOne, saveDraft, publishNow }: DeskRoutes) {
  const { cookie } = await signedIn(name);
  const post = (handler: DeskRoute<object>, body: object) =>
    askDesk(handler, { params: {}, cookie, method: "POST", body });
  const read = async (record: string): Promise<Found> => {
    const { answer } = await askDesk(readOne, { params: paramsOf(record), cookie });
    return answer as unknown as Found;
  };
  /** Makes a draft, or changes it; its version. */
  const draft = async (record: string, document: object, base: string | null) => {
    const version = (await read(record)).draft?.version ?? 0;
    const asked = { params: paramsOf(record), cookie, method: "PUT" };
    const { answer } = await askDesk(saveDraft, { ...asked, body: { document, version, base } });
    return Number(answer.version);
  };
  /** Publishes drafts of these versions. */
  const publish = (versions: Readonly<Record<string, number>>, more: object = {}) =>
    post(publishNow, {
      records: Object.entries(versions).map(([record, version]) => ({ ...named(record), version })),
      reason: "Read on its own page.",
      ...more,
    });
  /** Changes a field of a record and publishes it. */
  const change = async (record: string, fields: object) => {
    const { document, digest } = await read(record);
    return publish({ [record]: await draft(record, { ...document, ...fields }, digest) });
  };
  return { post, read, draft, publish, change, cookie };
}
