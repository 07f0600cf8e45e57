/** The seal: a house with its ticket's perforation. */
export function Logo({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="5" className="fill-seal-fill" />
      <g fill="none" stroke="#fffdf8" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6.5 16 16 7.5l9.5 8.5M9 14.3v10.9h5.5v-6.4h3v6.4H23V14.3" strokeWidth="2.3" />
        <path d="M10.6 4.4h10.8" strokeWidth="1.6" strokeDasharray="0.01 3.6" />
      </g>
    </svg>
  );
}
