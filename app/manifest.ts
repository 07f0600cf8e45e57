import type { MetadataRoute } from "next";

/** Names in both languages: one manifest serves both. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "搬家 Banjia",
    short_name: "搬家 Banjia",
    start_url: "/",
    display: "browser",
    background_color: "#faf5ec",
    theme_color: "#b4321c",
    icons: [
      { src: "/icons/seal.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icons/seal-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icons/seal-512.png", type: "image/png", sizes: "512x512" },
      { src: "/icons/seal-mask-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  };
}
