// Loaded before the server when its pages are drawn to be compared: the day is always the same.
const start = Date.now();
const offset = Date.parse(process.env.FIXED_NOW ?? "") - start;
const now = () => RealDate.now() + offset;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (real, given, target) =>
    Reflect.construct(real, given.length === 0 ? [now()] : given, target),
  get: (real, name) => (name === "now" ? now : Reflect.get(real, name)),
});
