// Scripts of a kept page start once its first picture is on the screen. Reading needs none of them, and on
// a slow line they would take its words and fonts the bandwidth, on a slow phone the processor.
const SCRIPT = /<script src="(\/_next\/static\/[^"]+)" async="">/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

// Nothing is painted in a tab that is not seen: there they start at once, and where paints are not told.
const START = `<script>{
const start = () => {
  for (const script of document.querySelectorAll("script[data-src]:not([src])")) script.src = script.dataset.src;
};
if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes("paint")) start();
else {
  new PerformanceObserver((paints) => {
    if (paints.getEntriesByName("first-contentful-paint").length > 0) start();
  }).observe({ type: "paint", buffered: true });
  document.addEventListener("visibilitychange", start);
}
}</script>`;

/** The page with its scripts waiting for its first picture. @param {string} html */
function withLateScripts(html) {
  return html
    .replace(PRELOAD, "")
    .replace(SCRIPT, '<script data-src="$1" async="">')
    .replace("</body>", `${START}</body>`);
}

module.exports = { withLateScripts };
