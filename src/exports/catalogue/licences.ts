/** Licences of figures: their addresses, for catalogues. */

/** By SPDX name. */
const addresses: Readonly<Record<string, string>> = {
  'OGL-UK-1.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/',
  'OGL-UK-2.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/',
  'OGL-UK-3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'ODC-By-1.0': 'https://opendatacommons.org/licenses/by/1-0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
};

/** The address of a licence by its SPDX name, or the licence itself where its author wrote an address; undefined for others. */
export function licenceAddress(licence: string): string | undefined {
  return addresses[licence] ?? (/^https?:\/\/\S+$/.test(licence) ? licence : undefined);
}
