const watchers = new Set<() => void>();

/** The query of the address, as it stands now. */
export function readQuery(): string {
  return location.search;
}

/** Calls back whenever the query may have changed: by us, by a link, by going back. */
export function onQueryChange(changed: () => void): () => void {
  // Links within the site move by the History API, which tells nobody; the Navigation API does, where
  // there is one. Elsewhere a link draws the page anew, and that reads the query again.
  const moves = "navigation" in window ? window.navigation : null;
  const navigation = moves instanceof EventTarget ? moves : null;
  watchers.add(changed);
  addEventListener("popstate", changed);
  navigation?.addEventListener("currententrychange", changed);
  return () => {
    watchers.delete(changed);
    removeEventListener("popstate", changed);
    navigation?.removeEventListener("currententrychange", changed);
  };
}

/** Puts another query in the address: as a step that Back undoes, or, while somebody types, in place of this one. */
export function changeAddress(query: URLSearchParams, way: "step" | "replace"): void {
  // Commas and slashes may stand in a query as they are, and read better so.
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  const address = `${location.pathname}${text && `?${text}`}${location.hash}`;
  if (way === "replace") history.replaceState(null, "", address);
  else if (text !== location.search.replace(/^\?/, "")) history.pushState(null, "", address);
  for (const changed of watchers) changed();
}
