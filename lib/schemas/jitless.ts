import { z } from "zod";

// Zod compiles schemas with `new Function` where it may. No page's policy allows that, and even
// asking is a violation, so it is told before the first schema is made.
z.config({ jitless: true });
