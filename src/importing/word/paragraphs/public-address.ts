/** The address of a link, where readers outside the council can follow it; undefined for files of its own machines and for scripts. */
export function publicAddress(written: string): string | undefined {
  const address = written.trim();
  if (/^(?:https?:\/\/[^\s/]|mailto:\S+@|tel:[+\d])/i.test(address)) return address.replaceAll(/\s/g, '%20');
  return /^www\.[^\s/]+\.[a-z]/i.test(address) ? `https://${address}` : undefined;
}
