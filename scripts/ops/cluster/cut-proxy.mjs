// A line that can be cut: bytes are passed on between a port and another, or nothing is, without a word to either side.
import { connect, createServer } from "node:net";

/**
 * @param {{ port: number, to: number }} ports
 * @returns {Promise<{ cut: () => void, mend: () => void, stop: () => void }>}
 */
export async function startLine({ port, to }) {
  /** @type {Set<import("node:net").Socket>} */
  const open = new Set();
  let isCut = false;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    open.add(near);
    near.on("error", () => {}).on("close", () => open.delete(near));
    if (isCut) return; // taken, and never answered
    const far = connect(to, "127.0.0.1");
    open.add(far);
    far.on("error", () => near.destroy()).on("close", () => open.delete(far) && near.destroy());
    near.on("close", () => far.destroy());
    near.pipe(far).pipe(near);
    near.resume();
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", () => done(null)));
  const destroyAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    cut() {
      isCut = true;
      for (const socket of open) socket.unpipe().pause();
    },
    mend() {
      isCut = false;
      destroyAll();
    },
    stop() {
      server.close();
      destroyAll();
    },
  };
}
