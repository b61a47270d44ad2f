/** Of OpenDocument 1.3, the version that all programs of today read. */
export const version = '1.3';

/** What an OpenDocument spreadsheet is called, in its first part and by IANA. */
export const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

const opendocument = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of its parts. */
export const names = {
  'xmlns:office': `${opendocument}:office:1.0`,
  'xmlns:table': `${opendocument}:table:1.0`,
  'xmlns:text': `${opendocument}:text:1.0`,
  'xmlns:style': `${opendocument}:style:1.0`,
  'xmlns:number': `${opendocument}:datastyle:1.0`,
  'xmlns:fo': `${opendocument}:xsl-fo-compatible:1.0`,
  'xmlns:meta': `${opendocument}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};
