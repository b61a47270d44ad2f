/**
 * What OParl 1.1 asks of objects: for each type the properties that must be there and what each property is. Written
 * down from reading its schema (github.com/OParl/spec, schema/*.json); no text of it is copied.
 */

/** What a property holds; `[]` for a list of it. */
export type Rule =
  | 'text'
  | 'url'
  | 'date'
  | 'date-time'
  | 'yes or no'
  | 'whole number'
  | `→ ${string}`
  | `[${string}]`
  | `list of ${string}`;

/** The rules of one type. `→ File` is a File in place; `list of Meeting` is the address of a list of meetings. */
export interface TypeRules {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Rule>>;
}

const everywhere: Readonly<Record<string, Rule>> = {
  id: 'url',
  type: 'url',
  created: 'date-time',
  modified: 'date-time',
  web: 'url',
  deleted: 'yes or no',
  license: 'url',
  keyword: '[text]',
};

function rules(required: readonly string[], properties: Readonly<Record<string, Rule>>): TypeRules {
  return { required: ['id', 'type', ...required], properties: { ...everywhere, ...properties } };
}

const bodyLists = ['organization', 'person', 'meeting', 'paper', 'agendaItem', 'consultation', 'file'];

/** Rules by type. */
export const oparlRules: Readonly<Record<string, TypeRules>> = {
  System: rules(['oparlVersion', 'body'], {
    oparlVersion: 'url',
    otherOparlVersions: '[url]',
    body: 'list of Body',
    name: 'text',
    contactEmail: 'text',
    contactName: 'text',
    website: 'url',
    vendor: 'url',
    product: 'url',
  }),
  Body: rules(['name', ...bodyLists, 'legislativeTerm', 'locationList', 'legislativeTermList', 'membership'], {
    system: 'url',
    shortName: 'text',
    name: 'text',
    website: 'url',
    contactEmail: 'text',
    contactName: 'text',
    organization: 'list of Organization',
    person: 'list of Person',
    meeting: 'list of Meeting',
    paper: 'list of Paper',
    agendaItem: 'list of AgendaItem',
    consultation: 'list of Consultation',
    file: 'list of File',
    locationList: 'list of Location',
    legislativeTermList: 'list of LegislativeTerm',
    membership: 'list of Membership',
    legislativeTerm: '[→ LegislativeTerm]',
    classification: 'text',
    location: '→ Location',
  }),
  Organization: rules([], {
    body: 'url',
    name: 'text',
    membership: '[url]',
    meeting: 'list of Meeting',
    shortName: 'text',
    post: '[text]',
    subOrganizationOf: 'url',
    organizationType: 'text',
    classification: 'text',
    startDate: 'date',
    endDate: 'date',
    website: 'url',
    location: '→ Location',
  }),
  Membership: rules([], {
    person: 'url',
    organization: 'url',
    role: 'text',
    votingRight: 'yes or no',
    startDate: 'date',
    endDate: 'date',
    onBehalfOf: 'url',
  }),
  Meeting: rules([], {
    name: 'text',
    meetingState: 'text',
    cancelled: 'yes or no',
    start: 'date-time',
    end: 'date-time',
    location: '→ Location',
    organization: '[url]',
    participant: '[url]',
    invitation: '→ File',
    resultsProtocol: '→ File',
    verbatimProtocol: '→ File',
    auxiliaryFile: '[→ File]',
    agendaItem: '[→ AgendaItem]',
  }),
  AgendaItem: rules([], {
    meeting: 'url',
    number: 'text',
    order: 'whole number',
    name: 'text',
    public: 'yes or no',
    consultation: 'url',
    result: 'text',
    resolutionText: 'text',
    resolutionFile: '→ File',
    auxiliaryFile: '[→ File]',
    start: 'date-time',
    end: 'date-time',
  }),
  Consultation: rules([], {
    paper: 'url',
    agendaItem: 'url',
    meeting: 'url',
    organization: '[url]',
    authoritative: 'yes or no',
    role: 'text',
  }),
  Paper: rules([], {
    body: 'url',
    name: 'text',
    reference: 'text',
    date: 'date',
    paperType: 'text',
    relatedPaper: '[url]',
    superordinatedPaper: '[url]',
    subordinatedPaper: '[url]',
    mainFile: '→ File',
    auxiliaryFile: '[→ File]',
    location: '[→ Location]',
    originatorPerson: '[url]',
    underDirectionOf: '[url]',
    originatorOrganization: '[url]',
    consultation: '[→ Consultation]',
  }),
  File: rules(['accessUrl'], {
    name: 'text',
    fileName: 'text',
    mimeType: 'text',
    date: 'date',
    size: 'whole number',
    sha1Checksum: 'text',
    sha512Checksum: 'text',
    text: 'text',
    accessUrl: 'url',
    downloadUrl: 'url',
    externalServiceUrl: 'url',
    masterFile: 'url',
    derivativeFile: '[url]',
    fileLicense: 'url',
  }),
  Location: rules([], {
    description: 'text',
    room: 'text',
    streetAddress: 'text',
    postalCode: 'text',
    locality: 'text',
  }),
};

/** Everything in which an object breaks the rules: "Meeting.start: is not a date-time". */
export function breaches(object: Readonly<Record<string, unknown>>): string[] {
  const type = /^https:\/\/schema\.oparl\.org\/1\.1\/(\w+)$/.exec(String(object['type']))?.[1] ?? '';
  const found = oparlRules[type];
  if (!found) return [`"${String(object['type'])}" is no type`];
  const missing = found.required
    .filter((name) => object[name] === undefined)
    .map((name) => `${type}.${name}: is missing`);
  const wrong = Object.entries(object).flatMap(([name, value]) => {
    const rule = found.properties[name];
    if (rule === undefined) return [`${type}.${name}: is not known`];
    return valueBreaches(rule, value).map((problem) => `${type}.${name}: ${problem}`);
  });
  return [...missing, ...wrong];
}

function valueBreaches(rule: string, value: unknown): string[] {
  const list = /^\[(.*)\]$/.exec(rule)?.[1];
  if (list !== undefined) {
    return Array.isArray(value) ? value.flatMap((one) => valueBreaches(list, one)) : ['is not a list'];
  }
  if (rule.startsWith('→ ')) {
    const object = value as Readonly<Record<string, unknown>>;
    const isType = String(object['type']).endsWith(`/${rule.slice(2)}`);
    return [...(isType ? [] : [`is not a ${rule.slice(2)}`]), ...breaches(object)];
  }
  return isRight(rule.startsWith('list of ') ? 'url' : rule, value) ? [] : [`is not a ${rule}`];
}

function isRight(rule: string, value: unknown): boolean {
  if (rule === 'yes or no') return typeof value === 'boolean';
  if (rule === 'whole number') return Number.isInteger(value);
  if (typeof value !== 'string' || value === '') return false;
  if (rule === 'url') return /^https?:\/\//.test(value) && URL.canParse(value);
  if (rule === 'date') return /^\d{4}-\d\d-\d\d$/.test(value);
  if (rule === 'date-time')
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
  return true;
}
