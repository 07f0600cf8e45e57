import { expect, test } from "vitest";
import { claimAddress, isOnDomain } from "./vendor-access";

test.each([
  { url: "https://acme.example/free", own: true },
  { url: "https://console.acme.example", own: true },
  { url: "https://{account}.eu.acme.example/v1", own: true },
  { url: "http://acme.example/free", own: false },
  { url: "https://acme.example.evil.example/", own: false },
  { url: "https://notacme.example/", own: false },
  { url: "https://acme.example@evil.example/", own: false },
  { url: "https://evil.example/?to=acme.example", own: false },
])("$url lies on the vendor's own domain: $own", ({ url, own }) => {
  expect(isOnDomain(url, ["acme.example"])).toBe(own);
});

test("an offer is claimed at its own page, else at the console, else at the site", () => {
  const access = {
    ...{ domains: ["a.example"], endpoints: [], signUp: {}, sources: ["list"] },
    ...{ reach: [], limits: [], dataUse: [], differences: [] },
  };
  const [site, console] = ["https://a.example/", "https://a.example/console"];
  const both = { ...access, links: { site, console } };
  expect(claimAddress("https://a.example/free", both)).toBe("https://a.example/free");
  expect(claimAddress(null, both)).toBe(console);
  expect(claimAddress(null, { ...access, links: { site } })).toBe(site);
  expect(claimAddress(null, null)).toBeNull();
});
