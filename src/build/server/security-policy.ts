/**
 * What pages may load and do (Content Security Policy Level 3). Everything comes from the site itself; nothing is
 * inline, nothing from anywhere else.
 */

const everywhere = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

const ownScripts = "script-src 'self'";
/** The search runs WebAssembly of this site, in a worker of this site. */
const searchScripts = "script-src 'self' 'wasm-unsafe-eval'";

/** The policy that stands in a page itself, in a meta element; the search page alone may run WebAssembly. */
export function pagePolicy(page: { readonly hasSearch: boolean }): string {
  return [...everywhere, page.hasSearch ? searchScripts : ownScripts].join('; ');
}

/**
 * The policy that a server sends with every file. It allows what any page needs; a page's own policy holds beside it, so
 * that only what both allow is allowed. Who may frame a page can only be said here (CSP 3, section 3.3).
 */
export const serverPolicy: string = [...everywhere, searchScripts, "frame-ancestors 'none'"].join('; ');

/** Headers of every file, in order. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': serverPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};
