import { expect, test } from "vitest";
import { publisherName, sourceName, withPublisherNames } from "./publisher";

test("a publisher described in English words has Chinese ones", () => {
  expect(publisherName("An unnamed technology blog", "en")).toBe("An unnamed technology blog");
  expect(publisherName("An unnamed technology blog", "zh")).toBe("某未具名科技博客");
  expect(publisherName("Gizmochina", "zh")).toBe("Gizmochina");
});

test("a title follows its publisher after the colon of the language", () => {
  const source = { publisher: "South China Morning Post", title: "OpenAI leaves" };
  expect(sourceName(source, "en")).toBe("South China Morning Post: OpenAI leaves");
  expect(sourceName(source, "zh")).toBe("南华早报：OpenAI leaves");
  expect(sourceName({ ...source, title: null }, "zh")).toBe("南华早报");
});

test("what is sent names its publishers in the page's language, and is otherwise as it was", () => {
  const sent = {
    tokens: 20_000_000n,
    checked: { day: null, publisher: "Bloomberg" },
    sources: [
      { slug: "Bloomberg", publisher: "Gizmochina" },
      { publisher: "South China Morning Post" },
    ],
  };
  expect(withPublisherNames(sent, "en")).toBe(sent);
  expect(withPublisherNames(sent, "zh")).toEqual({
    tokens: 20_000_000n,
    checked: { day: null, publisher: "彭博社" },
    sources: [{ slug: "Bloomberg", publisher: "Gizmochina" }, { publisher: "南华早报" }],
  });
});
