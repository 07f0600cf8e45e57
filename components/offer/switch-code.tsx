"use client";
import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { Code } from "./code";

const MODEL = "<MODEL>";
const JOIN = /\/$/;

function snippets(baseUrl: string, model: string) {
  const base = baseUrl.replace(JOIN, "");
  return {
    curl: [
      `curl ${base}/chat/completions \\`,
      `  -H "Authorization: Bearer $API_KEY" \\`,
      `  -H "Content-Type: application/json" \\`,
      `  -d '{"model": "${model}", "messages": [{"role": "user", "content": "Hello"}]}'`,
    ].join("\n"),
    python: [
      "import os",
      "from openai import OpenAI",
      "",
      `client = OpenAI(base_url="${base}", api_key=os.environ["API_KEY"])`,
      "reply = client.chat.completions.create(",
      `    model="${model}",`,
      `    messages=[{"role": "user", "content": "Hello"}],`,
      ")",
    ].join("\n"),
    node: [
      'import OpenAI from "openai";',
      "",
      `const client = new OpenAI({ baseURL: "${base}", apiKey: process.env.API_KEY });`,
      "const reply = await client.chat.completions.create({",
      `  model: "${model}",`,
      '  messages: [{ role: "user", content: "Hello" }],',
      "});",
    ].join("\n"),
  };
}

/** What to change in code, only for endpoints documented as compatible. */
export function SwitchCode({
  baseUrl,
  model,
}: {
  readonly baseUrl: string;
  readonly model: string | null;
}) {
  const t = useTranslations("offers.detail");
  const { curl, python, node } = snippets(baseUrl, model ?? MODEL);
  return (
    <Tabs
      label={t("endpoint")}
      tabs={[
        { id: "curl", label: "curl", panel: <Code text={curl} /> },
        { id: "python", label: "Python", panel: <Code text={python} /> },
        { id: "node", label: "Node", panel: <Code text={node} /> },
      ]}
    />
  );
}
