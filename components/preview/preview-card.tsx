import type { PreviewCard } from "@/lib/format/preview-card";

// Drawn by an image renderer, not by a browser: inline styles only, and every box a flexbox.

const PAPER = "#faf5ec";
const INK = "#211b14";
const SOFT = "#655b4d";
const RULE = "#e0d5c2";
const SEAL = "#b4321c";
const JADE = "#2c8265";

/** A ticket: what it is about, the finding, three bars, the day it was true. */
export function PreviewCardView({
  card,
  fonts,
}: {
  readonly card: PreviewCard;
  readonly fonts: string;
}) {
  const column = { display: "flex", flexDirection: "column" } as const;
  return (
    <div
      style={{
        ...column,
        width: "100%",
        height: "100%",
        justifyContent: "space-between",
        padding: "54px 64px 46px",
        background: PAPER,
        borderTop: `14px solid ${SEAL}`,
        color: INK,
        fontFamily: fonts,
      }}
    >
      <div style={{ ...column, gap: 18 }}>
        <div style={{ display: "flex", fontSize: 28, color: SEAL }}>{card.over}</div>
        <div style={{ display: "flex", fontSize: 52, lineHeight: 1.2 }}>{card.title}</div>
        {card.lines.map((line) => (
          <div key={line} style={{ display: "flex", fontSize: 30, lineHeight: 1.35, color: SOFT }}>
            {line}
          </div>
        ))}
      </div>
      <div style={{ ...column, gap: 14 }}>
        {card.bars.map((bar) => (
          <Bar key={bar.label} {...bar} />
        ))}
        <div style={{ display: "flex", marginTop: 10, fontSize: 24, color: SOFT }}>{card.foot}</div>
      </div>
    </div>
  );
}

const LINE = { display: "block", overflow: "hidden", textOverflow: "ellipsis" } as const;
const BAR_WIDTH = 400;
const PIXELS_PER_PERCENT = BAR_WIDTH / 100;

function Bar({ label, value, part }: PreviewCard["bars"][number]) {
  return (
    <div style={{ display: "flex", alignItems: "center", gap: 24, fontSize: 26 }}>
      <div style={{ ...LINE, width: 400, whiteSpace: "nowrap" }}>{label}</div>
      <div style={{ display: "flex", width: BAR_WIDTH, height: 22, background: RULE }}>
        <div style={{ width: (part ?? 0) * PIXELS_PER_PERCENT, background: JADE }} />
      </div>
      <div style={{ display: "flex", flexGrow: 1, justifyContent: "flex-end" }}>{value}</div>
    </div>
  );
}
