import "server-only";

/**
 * The numbers of the database's advisory locks, which are shared by all that use one database. The
 * migration script runs without a build, so it repeats its own; a test holds them together.
 */
export const ADVISORY_LOCKS = {
  migrate: 7_239_001,
  loadCatalogue: 7_239_002,
  purgeShares: 7_239_003,
  signIn: 7_239_004,
  trail: 7_239_005,
} as const;
