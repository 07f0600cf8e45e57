// Loaded before the server when its pages are drawn to be compared: the day is always the same.
const start = Date.now();
const offset = Date.parse(process.env.FIXED_NOW) - start;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + offset] : given));
  }
  static now() {
    return RealDate.now() + offset;
  }
  // Own, not only inherited: Next wraps Date again and copies what is its own.
  static parse(text) {
    return RealDate.parse(text);
  }
  static UTC(...parts) {
    return RealDate.UTC(...parts);
  }
};
