import { expect, test } from "vitest";
import { publisherName, sourceName } from "./publisher";

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
