/**
 * What a machine can check of PDF/UA-1 (ISO 14289-1; numbers of its failure conditions as in the Matterhorn Protocol 1.1) and of PDF/A-3,
 * level A (ISO 19005-3; numbers of its clauses), as far as files of this kind can break it. This is our own reading of the standards, to
 * have on every machine; the judge remains veraPDF (`npm run verify:pdf`). Conditions that begin with EAR are those that the standards
 * leave to people: what a screen reader says of files of this kind.
 */
export const conditions = {
  'UA 01-003': 'no artifact lies inside tagged content (7.1)',
  'UA 01-004': 'no tagged content lies inside an artifact (7.1)',
  'UA 01-005': 'everything painted is tagged or an artifact (7.1)',
  'UA 01-007': 'the file does not suspect its own tags (7.1)',
  'UA 02-001': 'every structure type is a standard one or mapped to one (7.1)',
  'UA 02-003': 'no mapping of structure types goes round in a circle (7.1)',
  'UA 02-004': 'no standard structure type is mapped to another (7.1)',
  'UA 06-001': 'there is an XMP metadata stream (7.1)',
  'UA 06-002': 'the metadata say that the file is PDF/UA-1 (5)',
  'UA 06-003': 'the metadata have a title (7.1)',
  'UA 07-001': 'the window shows the title of the document (7.1)',
  'UA 09-004': 'the parts of tables stand where ISO 32000-1, table 337, has them (7.5)',
  'UA 09-005': 'the parts of lists stand where ISO 32000-1, table 336, has them (7.6)',
  'UA 09-006': 'the parts of contents stand where ISO 32000-1, table 333, has them (7.2)',
  'UA 10-001': 'every character can be told as Unicode (7.2)',
  'UA 11-006': 'the language of everything can be told (7.2)',
  'UA 13-004': 'every figure has words in its place (7.3)',
  'UA 14-002': 'the first heading is of the first level (7.4.2)',
  'UA 14-003': 'no level of headings is skipped (7.4.2)',
  'UA 14-007': 'headings are numbered or not, never both (7.4.4)',
  'UA 15-003': 'every header cell says for what it is the head (7.5)',
  'UA 15-R': 'all rows of a table have the same number of cells, spans counted (7.5)',
  'UA 19-003': 'every note has an identifier (7.9)',
  'UA 19-004': 'no two notes have one identifier (7.9)',
  'UA 21-001': 'embedded files have their name twice, F and UF (7.11)',
  'UA 25-001': 'there is no dynamic form (7.15)',
  'UA 28-002': 'every annotation that is not hidden is tagged (7.18.1)',
  'UA 28-004': 'every annotation has a description (7.18.1)',
  'UA 28-008': 'pages with annotations are gone through in the order of their structure (7.18.3)',
  'UA 28-011': 'every link is tagged as a link (7.18.5)',
  'UA 28-012': 'every link says where it leads (7.18.5)',
  'UA 30-001': 'no page is fetched from another file (7.20)',
  'UA 30-002': 'no form with tagged content is drawn twice (7.20)',
  'UA 31-004': 'the glyphs of a TrueType font are named in the font itself (7.21.3.2)',
  'UA 31-006': 'the encoding of a composite font is a standard one (7.21.3.3)',
  'UA 31-009': 'every font is embedded (7.21.4.1)',
  'UA 31-011': 'every glyph that is shown is in the embedded font (7.21.4.1)',
  'UA 31-014': 'a list of the glyphs of a subset, where there is one, is complete (7.21.4.2)',
  'UA 31-016': 'the widths of glyphs are those of the font (7.21.5)',
  'UA 31-027': 'every font maps its codes to Unicode (7.21.7)',
  'UA 31-028': 'no code is mapped to zero or a byte order mark (7.21.7)',
  'UA 31-030': 'no missing glyph is shown (7.21.8)',
  'EAR captions': 'what is printed as a caption is a Caption within its figure or table (ISO 14289-1, 7.3)',
  'EAR rows': 'every row of a table says what it is about (ISO 14289-1, 7.5)',
  'EAR names': 'every table has a caption, or says what it lists (ISO 32000-1, table 349)',
  'EAR items': 'the items of an agenda are those of a list (ISO 14289-1, 7.6)',
  'EAR notes': 'marks lead to their notes, and notes back to their marks (ISO 14289-1, 7.9)',
  'EAR contents': 'contents are heard one entry at a time (ISO 32000-1, table 333)',
  'EAR expansions': 'abbreviations are explained once in each document, in words (ISO 32000-1, 14.9.5)',
  'EAR signs': 'no value is said by a dash alone (ISO 32000-1, 14.9.4)',
  'TREE 14.7.2': 'the structure tree is whole: every element names its parent (ISO 32000-1)',
  'TREE 14.7.4.4': 'the parent tree leads from every marked content and annotation to its element (ISO 32000-1)',
  'TREE 14.7.4.3': 'every marked content belongs to one element, and is there (ISO 32000-1)',
  'A 6.1.2': 'the header is that of a PDF 1.n with four bytes beyond ASCII after it',
  'A 6.1.3': 'the trailer has an identifier, nothing is encrypted, and nothing follows the end',
  'A 6.1.7': 'streams lie in the file, and none is compressed with LZW',
  'A 6.1.13': 'strings, names, nesting and page sizes keep within the limits of readers',
  'A 6.2.2': 'content uses known operators and resources of its own page',
  'A 6.2.3': 'there is one output intent with an ICC profile',
  'A 6.2.4.3': 'colours of devices are those of the output intent',
  'A 6.2.5': 'graphics states have no transfer functions or halftones',
  'A 6.2.8': 'pictures have no alternates and are not smoothed',
  'A 6.2.9': 'forms hold no PostScript and refer to no other file',
  'A 6.2.10': 'blend modes are standard ones',
  'A 6.2.11.7.3': 'no character is mapped to the private use area',
  'A 6.3.1': 'annotations are of kinds that archives can keep',
  'A 6.3.2': 'annotations are printed and not hidden',
  'A 6.3.3': 'annotations that show something say how they look',
  'A 6.4': 'there is no form that scripts or XFA fill',
  'A 6.5.1': 'no action runs, fetches or plays anything',
  'A 6.5.2': 'nothing is triggered by opening, closing or printing',
  'A 6.6.2.1': 'the metadata stream is plain XML and of the right type',
  'A 6.6.2.3': 'every property of the metadata is predefined or described',
  'A 6.6.3': 'what Info says agrees with the metadata',
  'A 6.6.4': 'the metadata say that the file is PDF/A-3a',
  'A 6.7.2': 'the file says that it is tagged, and is',
  'A 6.7.4': 'languages are written as language tags',
  'A 6.8': 'embedded files say what they are and what they have to do with the document',
  'A 6.10': 'there are no alternate presentations, and no requirements of readers',
} as const;

/** The permanent name of a condition. */
export type ConditionId = keyof typeof conditions;

/** Something that a file does not keep to. */
export interface Failure {
  readonly condition: ConditionId;
  /** Where, and what stands there. */
  readonly where: string;
}

/** Notes a failure. */
export type Report = (condition: ConditionId, where: string) => void;
