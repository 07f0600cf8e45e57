import { expect, test } from "vitest";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import { rowsClient } from "@/lib/catalogue/rows-client";
import { findEstimateCatalogue, readEstimateCatalogue } from "./estimate-catalogue";
import { listOffers } from "./offers";
import { listPrices } from "./prices";

const client = rowsClient(await readCatalogue("prisma/catalog"), "prisma");

test("the catalogue read without a database is the one the database answers, to the last digit", async () => {
  expect(await readEstimateCatalogue(client)).toEqual(await findEstimateCatalogue());
  expect(await listOffers(client)).toEqual(await listOffers());
  expect(await listPrices(client)).toEqual(await listPrices());
});

test("what rows cannot answer is refused", async () => {
  expect(() => client.share).toThrow("no rows of share");
  await expect(client.offer.findMany({ where: { slug: { startsWith: "a" } } })).rejects.toThrow(
    "No condition startsWith",
  );
});
