// Who is asking, for counting.
const { isIPv4, isIPv6 } = require("node:net");

/**
 * The IPv4 address, or the first 64 bits of an IPv6 one, which one household has. Callers of
 * unknown address count as one.
 *
 * The last address of X-Forwarded-For is what the server's socket saw, or what the trusted proxy in
 * front did (server/client-address.cjs); those before it anybody can write.
 *
 * @param {string | null | undefined} forwardedFor the header's value
 */
function clientKey(forwardedFor) {
  const address = (forwardedFor ?? "").split(",").at(-1)?.trim() ?? "";
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? firstHalf(plain) : "unknown";
}

/** The first four groups of an IPv6 address, written out. @param {string} address */
function firstHalf(address) {
  const [head = "", tail] = address.replace(/%.*$/, "").split("::");
  const groupsOf = (/** @type {string} */ part) => (part === "" ? [] : part.split(":"));
  const [before, after] = [groupsOf(head), groupsOf(tail ?? "")];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

module.exports = { clientKey };
