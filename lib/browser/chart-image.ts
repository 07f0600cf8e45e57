/** What a chart's picture says besides the drawing. */
export interface ChartWords {
  readonly title: string;
  readonly note: string;
  readonly legend: readonly ChartKey[];
}

/** One series as it is keyed: the drawn swatch is copied from the page. */
export interface ChartKey {
  readonly label: string;
  readonly swatch: SVGElement;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
/** What gives a drawing its look; everything else is geometry and travels as attributes. */
const LOOK = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linejoin",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;
const FONT = "system-ui, sans-serif";
const PADDING = 20;
const LINE = 22;
const SWATCH = 34;
const PNG_SCALE = 2;

/** Copies a drawing with its computed look written into it, free of classes and style sheets. */
function withLook<T extends SVGElement>(drawn: T): SVGElement {
  const copy = drawn.cloneNode(true) as T;
  const [from, to] = [drawn, copy].map((root) => [root, ...root.querySelectorAll("*")]);
  for (const [at, element] of (from ?? []).entries()) {
    const target = to?.[at];
    if (target === undefined) continue;
    const look = getComputedStyle(element);
    for (const name of LOOK) {
      const value = look.getPropertyValue(name);
      // A pattern is named by its id alone: the browser has made it an address of the page.
      if (value !== "")
        target.setAttribute(name, value.replace(/url\("[^"#]*#([^"]+)"\)/, "url(#$1)"));
    }
    for (const name of ["class", "style", "tabindex", "role"]) target.removeAttribute(name);
  }
  return copy;
}

function textAt(text: string, x: number, y: number, look: Readonly<Record<string, string>>) {
  const element = document.createElementNS(NAMESPACE, "text");
  element.textContent = text;
  const all = { x: String(x), y: String(y), "font-family": FONT, ...look };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return element;
}

function moved(element: SVGElement, x: number, y: number) {
  const group = document.createElementNS(NAMESPACE, "g");
  group.setAttribute("transform", `translate(${x} ${y})`);
  group.append(element);
  return group;
}

/**
 * A drawn chart as a file that stands alone: its title, its legend and the colours of the theme it is
 * seen in, without a style sheet.
 */
export function chartSvg(drawn: SVGSVGElement, { title, note, legend }: ChartWords): string {
  const { width, height } = drawn.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const ink = { fill: page.color };
  const head = PADDING + 2 * LINE;
  const whole = document.createElementNS(NAMESPACE, "svg");
  const size = [width + 2 * PADDING, head + height + (legend.length + 1) * LINE + PADDING];
  const [w, h] = size.map(Math.ceil).map(String);
  const attributes = {
    xmlns: NAMESPACE,
    width: w,
    height: h,
    viewBox: `0 0 ${w} ${h}`,
    "font-family": FONT,
  };
  for (const [name, value] of Object.entries(attributes)) whole.setAttribute(name, value ?? "");
  const paper = document.createElementNS(NAMESPACE, "rect");
  for (const [name, value] of [
    ["width", w],
    ["height", h],
    ["fill", page.backgroundColor],
  ])
    paper.setAttribute(name ?? "", value ?? "");
  const chart = withLook(drawn);
  chart.setAttribute("width", String(width));
  chart.setAttribute("height", String(height));
  whole.append(
    paper,
    textAt(title, PADDING, PADDING + 14, { ...ink, "font-size": "16", "font-weight": "600" }),
    textAt(note, PADDING, PADDING + 14 + LINE, { ...ink, "font-size": "12" }),
    moved(chart, PADDING, head),
  );
  for (const [at, { label, swatch }] of legend.entries()) {
    const y = head + height + (at + 1) * LINE;
    const box = swatch.getBoundingClientRect();
    const copy = withLook(swatch);
    copy.setAttribute("width", String(box.width));
    copy.setAttribute("height", String(box.height));
    whole.append(moved(copy, PADDING, y - box.height / 2));
    whole.append(textAt(label, PADDING + SWATCH, y + 4, { ...ink, "font-size": "13" }));
  }
  return new XMLSerializer().serializeToString(whole);
}

/** The same picture in pixels, two to a point. Fonts are the reader's own. */
export async function chartPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * PNG_SCALE;
    canvas.height = image.naturalHeight * PNG_SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error("No picture.")) : resolve(blob))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
