/** The IANA name of the browser's time zone; null where it does not tell. */
export function readTimeZone(): string | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === undefined || timeZone === "Etc/Unknown" ? null : timeZone;
}
