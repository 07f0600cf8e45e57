"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { askForWatch, type WatchAsked, WatchRefused } from "@/lib/browser/watches";
import type { Locale } from "@/lib/domain/units/locale";
import type { WatchChannel, WatchSubject } from "@/lib/domain/watch/watch";
import { watchRequestSchema } from "@/lib/schemas/watch";

interface Props {
  readonly subject: WatchSubject;
  readonly channels: readonly WatchChannel[];
  readonly locale: Locale;
}

type Trouble = "invalid" | "gone" | "tooMany" | "failed";

const TROUBLE: Readonly<Record<number, Trouble>> = {
  404: "gone",
  422: "invalid",
  429: "tooMany",
};

function troubleOf(error: unknown): Trouble {
  return (error instanceof WatchRefused && TROUBLE[error.status]) || "failed";
}

/** Asks how somebody wants to be told, and says what happens next. */
export function WatchForm({ subject, channels, locale }: Props) {
  const t = useTranslations("watch.page");
  const [channel, setChannel] = useState<WatchChannel>(channels[0] ?? "feed");
  const [address, setAddress] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asked, setAsked] = useState<WatchAsked | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const to = channel === "feed" ? {} : { address: address.trim() };
    const request = watchRequestSchema.safeParse({ subject, channel, lang: locale, ...to });
    setTrouble(request.success ? null : "invalid");
    if (!request.success) return;
    setBusy(true);
    try {
      setAsked(await askForWatch(request.data));
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  }
  if (asked !== null) return <Answer {...{ asked, channel, address }} />;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid max-w-xl gap-5">
      <p>
        <span className="block font-medium">{t(`about.${subject.kind}`, { id: subject.id })}</span>
        <span className="block text-sm text-soft">{t(`told.${subject.kind}`)}</span>
      </p>
      <ChannelField
        {...{ channels, channel }}
        onChange={(chosen) => {
          setChannel(chosen);
          setTrouble(null);
        }}
      />
      {channel !== "feed" && (
        <AddressField {...{ channel, address, trouble }} onChange={setAddress} />
      )}
      {trouble !== null && trouble !== "invalid" && (
        <Notice tone="error" live>
          {t(trouble)}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          {t(busy ? "asking" : "ask")}
        </Button>
      </div>
      <p className="text-xs text-soft">{t("kept")}</p>
    </form>
  );
}

function ChannelField({
  channels,
  channel,
  onChange,
}: {
  readonly channels: readonly WatchChannel[];
  readonly channel: WatchChannel;
  readonly onChange: (channel: WatchChannel) => void;
}) {
  const t = useTranslations("watch.page");
  return (
    <Field label={t("channel")} hint={t(`hint.${channel}`)}>
      {(control) => (
        <Select
          {...control}
          value={channel}
          onChange={({ target }) =>
            onChange(channels.find((one) => one === target.value) ?? "feed")
          }
        >
          {channels.map((one) => (
            <option key={one} value={one}>
              {t(`channels.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function AddressField({
  channel,
  address,
  trouble,
  onChange,
}: {
  readonly channel: Exclude<WatchChannel, "feed">;
  readonly address: string;
  readonly trouble: Trouble | null;
  readonly onChange: (address: string) => void;
}) {
  const t = useTranslations("watch.page");
  const isMail = channel === "email";
  return (
    <Field label={t(`address.${channel}`)} error={trouble === "invalid" ? t("invalid") : undefined}>
      {(control) => (
        <Input
          {...control}
          type={isMail ? "email" : "url"}
          autoComplete={isMail ? "email" : "off"}
          value={address}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

function Answer({
  asked,
  channel,
  address,
}: {
  readonly asked: WatchAsked;
  readonly channel: WatchChannel;
  readonly address: string;
}) {
  const t = useTranslations("watch.page");
  const copy = { label: t("copy"), copiedLabel: t("copied") };
  if (asked.state === "on")
    return (
      <Notice tone="success" live title={t("feedReady")} className="max-w-3xl">
        <Secret text={asked.feed} {...copy} />
        <p className="mt-3">
          <a className="link" href={`#${asked.token}`}>
            {t("stop")}
          </a>
        </p>
      </Notice>
    );
  return (
    <Notice tone="success" live className="max-w-3xl">
      <p>{channel === "email" ? t("askedEmail", { address }) : t("askedOther")}</p>
      {asked.signingKey !== undefined && (
        <div className="mt-3">
          <p className="text-soft">{t("signingKey")}</p>
          <Secret text={asked.signingKey} {...copy} />
        </div>
      )}
    </Notice>
  );
}

function Secret({
  text,
  ...labels
}: {
  readonly text: string;
  readonly label: string;
  readonly copiedLabel: string;
}) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <code className="break-all">{text}</code>
      <CopyButton text={text} {...labels} />
    </div>
  );
}
