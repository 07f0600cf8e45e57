import { z } from "zod";
import type { Money } from "@/lib/domain/units/money";
import { wireCurrency, wirePico } from "./wire";

/** `{currency, amount}` outside, money in pico inside. */
export const money = z.codec(
  z.strictObject({ currency: wireCurrency, amount: z.string() }),
  z.custom<Money>((value) => typeof value === "object" && value !== null),
  {
    decode: ({ currency, amount }) => ({ currency, pico: wirePico.parse(amount) }),
    encode: ({ currency, pico }) => ({ currency, amount: z.encode(wirePico, pico) }),
  },
);
