// What Patroni and HAProxy are told: two nodes, of which one writes and the other has every acknowledged write.

/** Seconds after which a primary nobody heard of is replaced, and how often each looks. */
const TTL = 12;
const LOOP = 3;
const BIN = "/usr/lib/postgresql/15/bin";

/**
 * Ports of one node. Others reach it, and it reaches etcd, over lines that can be cut; HAProxy reaches it directly.
 *
 * @typedef {{ name: string, postgres: number, rest: number, postgresLine: number, restLine: number, etcdLine: number }} Node
 */
/** @typedef {{ etcd: number, etcdPeer: number, writer: number, reader: number, front: number, apps: [number, number], nodes: [Node, Node] }} Ports */

/** All ports, from one on. @param {number} first @returns {Ports} */
export function portsFrom(first) {
  const node = (/** @type {string} */ name, /** @type {number} */ at) => ({
    ...{
      name,
      postgres: at,
      rest: at + 1,
      postgresLine: at + 2,
      restLine: at + 3,
      etcdLine: at + 4,
    },
  });
  return {
    ...{ front: first, apps: /** @type {[number, number]} */ ([first + 1, first + 2]) },
    ...{ writer: first + 3, reader: first + 4, etcd: first + 5, etcdPeer: first + 6 },
    nodes: [node("a", first + 10), node("b", first + 20)],
  };
}

/**
 * Patroni's configuration: JSON, which is YAML.
 *
 * @param {{ node: Node, dir: string, passwords: { superuser: string, replication: string } }} given
 */
export function patroniConfig({ node, dir, passwords }) {
  const at = (/** @type {number} */ port) => `127.0.0.1:${port}`;
  return JSON.stringify({
    scope: "banjia",
    name: `node-${node.name}`,
    restapi: { listen: at(node.rest), connect_address: at(node.restLine) },
    etcd3: { host: at(node.etcdLine), use_proxies: true },
    bootstrap: {
      dcs: {
        ...{ ttl: TTL, loop_wait: LOOP, retry_timeout: LOOP, maximum_lag_on_failover: 1_048_576 },
        ...{ synchronous_mode: true, synchronous_mode_strict: false },
        postgresql: {
          use_pg_rewind: true,
          parameters: {
            ...{ max_connections: 60, wal_level: "replica", hot_standby: "on" },
            ...{ wal_log_hints: "on", synchronous_commit: "on" },
          },
        },
      },
      initdb: [{ encoding: "UTF8" }, "data-checksums"],
      pg_hba: [
        "host all all 127.0.0.1/32 scram-sha-256",
        "host replication replicator 127.0.0.1/32 scram-sha-256",
        "local all all trust",
      ],
    },
    postgresql: {
      ...{ listen: at(node.postgres), connect_address: at(node.postgresLine) },
      ...{
        data_dir: `${dir}/data-${node.name}`,
        bin_dir: BIN,
        pgpass: `${dir}/pgpass-${node.name}`,
      },
      authentication: {
        replication: { username: "replicator", password: passwords.replication },
        superuser: { username: "postgres", password: passwords.superuser },
      },
      parameters: { unix_socket_directories: dir },
    },
  });
}

/** HAProxy's: one port leads to whoever is primary, the other to the standby. @param {Ports} ports */
export function haproxyConfig({ writer, reader, nodes }) {
  const listen = (
    /** @type {string} */ name,
    /** @type {number} */ port,
    /** @type {string} */ path,
  ) => `
listen ${name}
  bind 127.0.0.1:${port}
  option httpchk OPTIONS ${path}
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map((node) => `  server ${node.name} 127.0.0.1:${node.postgres} check port ${node.rest}`).join("\n")}
`;
  return `global
  maxconn 200
defaults
  mode tcp
  timeout connect 2s
  timeout client 60s
  timeout server 60s
${listen("writer", writer, "/primary")}${listen("reader", reader, "/replica")}`;
}
