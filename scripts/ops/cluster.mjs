// The site on more than one machine, as plain processes of this one: nginx, two servers, HAProxy, and two nodes of Patroni
// over etcd with a PostgreSQL primary and its synchronous standby. `npm run cluster` starts it, and ends it with Ctrl-C;
// `npm run cluster -- test` breaks it on purpose and says what held. Needs Debian, and root to install what is missing.
import { helpWhenAsked } from "../help.mjs";
import { build, generate, say } from "../setup.mjs";
import { installPrograms } from "./cluster/install.mjs";
import { startCluster } from "./cluster/start.mjs";
import { testCluster } from "./cluster/test.mjs";

helpWhenAsked(import.meta.url);

await installPrograms();
await generate();
await build();
const cluster = await startCluster({ firstPort: Number(process.env.CLUSTER_PORT ?? 15_400) });
let isWell = true;
if (process.argv[2] === "test") isWell = await testCluster(cluster);
else {
  say(
    `the site: ${cluster.front}; its servers: ${cluster.apps.map(({ origin }) => origin).join(", ")}`,
  );
  say(`the primary: ${cluster.databaseUrl} (Ctrl-C ends all)`);
  const hold = setInterval(() => {}, 60_000);
  await new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, done);
  });
  clearInterval(hold);
}
await cluster.stop();
process.exit(isWell ? 0 : 1);
