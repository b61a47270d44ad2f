/**
 * pdf.js for reading PDFs outside a browser. Its drawing package is not installed (`overrides` in package.json): nothing is
 * drawn here, and stand-ins for two classes that only drawing uses keep it from warning so while it is loaded. They go
 * again then: whatever else runs in this process would take them for a browser's.
 */
const drawing: { DOMMatrix?: unknown; Path2D?: unknown } = globalThis;
drawing.DOMMatrix = Object;
drawing.Path2D = Object;

/** As pdf.js has it. */
export const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

delete drawing.DOMMatrix;
delete drawing.Path2D;
