// The dearest bodies that the API takes.

const FIRST_DAY = Date.UTC(2023, 9, 1);
const DAY_MS = 86_400_000;

const MODELS = [
  ...["gpt-4o", "gpt-4o-mini", "gpt-4-turbo", "gpt-4", "gpt-3.5-turbo", "gpt-4o-2024-05-13"],
  ...["gpt-4-turbo-2024-04-09", "gpt-4-0613", "gpt-3.5-turbo-0125", "gpt-4-32k"],
  ...["gpt-4-1106-preview", "gpt-3.5-turbo-1106", "text-embedding-3-small"],
  ...["text-embedding-3-large", "text-embedding-ada-002", "gpt-4-0125-preview"],
  ...["gpt-4-vision-preview", "gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"],
];

interface Size {
  readonly cells: number;
  readonly mixes: boolean;
}

/** A body of `cells` cells over twenty models, projected over three years with growth. */
export function worstEstimate({ cells, mixes }: Size) {
  return {
    usage: Array.from({ length: cells }, (_, n) => ({
      day: new Date(FIRST_DAY + Math.floor(n / MODELS.length) * DAY_MS).toISOString().slice(0, 10),
      model: MODELS[n % MODELS.length] ?? "",
      batch: false,
      tier: "default",
      requests: String(100 + n),
      meters: {
        inputUncached: String(1_000_003 + n * 97),
        inputCached: String(200_003 + n * 31),
        output: String(300_007 + n * 13),
      },
    })),
    asOf: "2024-07-09",
    horizonDays: 1_095,
    growthPercentPer30Days: 3.5,
    ...(mixes && { mixes: true }),
  };
}
