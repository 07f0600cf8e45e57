/** Tables, so that each stays small enough to be made larger within the processor's caches. */
const TABLES = 64;
const FIRST_PLACES = 256;
/** Words of a place: the low and the high half of a name, its number plus one; zero is free. */
const WIDTH = 4;
const HALF = 0x1_0000_0000;

interface Table {
  count: number;
  words: Int32Array;
}

/** Names of answers in the order they came: each has a number, counted up from zero. A name is a whole number below 2⁵³. */
export class NameNumbers {
  /** Names that came so far, those forgotten among them. */
  next = 0;
  #count = 0;
  readonly #tables: Table[] = Array.from({ length: TABLES }, () => emptyTable(FIRST_PLACES));

  get count(): number {
    return this.#count;
  }

  /** The number of a name; -1 for one that did not come yet. */
  find(name: number): number {
    const low = name | 0;
    const high = (name / HALF) | 0;
    const { words } = this.#tableOf(high);
    return (words[placeOf(words, low, high) + 2] ?? 0) - 1;
  }

  /** The number of a name, a new one where it did not come yet. */
  take(name: number): number {
    const low = name | 0;
    const high = (name / HALF) | 0;
    const table = this.#tableOf(high);
    const place = placeOf(table.words, low, high);
    const known = (table.words[place + 2] ?? 0) - 1;
    if (known >= 0) return known;
    put(table, place, low, high, this.next + 1);
    this.#count++;
    if (table.count * 2 * WIDTH > table.words.length) keepFrom(table, 0, 4);
    return this.next++;
  }

  /** Forgets the names whose number is below this. */
  forgetBefore(first: number): void {
    this.#count = 0;
    for (const table of this.#tables) {
      keepFrom(table, first, 1);
      this.#count += table.count;
    }
  }

  some(test: (name: number) => boolean): boolean {
    return this.#tables.some(({ words }) => {
      for (let at = 0; at < words.length; at += WIDTH) {
        const [low = 0, high = 0, number = 0] = words.subarray(at, at + 3);
        if (number > 0 && test(high * HALF + (low >>> 0))) return true;
      }
      return false;
    });
  }

  #tableOf(high: number): Table {
    return this.#tables[high & (TABLES - 1)] as Table;
  }
}

function emptyTable(places: number): Table {
  return { count: 0, words: new Int32Array(places * WIDTH) };
}

/** Where a name stands, or the free place for it: the one its low bits say or after it. */
function placeOf(words: Int32Array, low: number, high: number): number {
  const last = words.length - WIDTH;
  let at = (low * WIDTH) & last;
  while (words[at + 2] !== 0 && (words[at] !== low || words[at + 1] !== high))
    at = (at + WIDTH) & last;
  return at;
}

function put(table: Table, at: number, low: number, high: number, number: number): void {
  table.words[at] = low;
  table.words[at + 1] = high;
  table.words[at + 2] = number;
  table.count++;
}

function keepFrom(table: Table, first: number, times: number): void {
  const { words } = table;
  table.words = new Int32Array(words.length * times);
  table.count = 0;
  for (let at = 0; at < words.length; at += WIDTH) {
    const number = words[at + 2] ?? 0;
    if (number === 0 || number <= first) continue;
    const low = words[at] ?? 0;
    const high = words[at + 1] ?? 0;
    put(table, placeOf(table.words, low, high), low, high, number);
  }
}
