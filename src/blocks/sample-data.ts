/**
 * The figures that the examples of the blocks print: a small invented service, so that every example stands in every council's
 * guide. A test resolves each example with them.
 */

/** A file of the sample by its path in a content root, with its text. */
type SampleFiles = Readonly<Record<string, string>>;

const visits = `year,month,Booked,Kept,Cancelled,Share kept
2022,Jan,1310,1180,130,90.1
2022,Feb,1205,1090,115,90.5
2022,Mar,1405,1265,140,90.0
2022,Apr,1238,1120,118,90.5
2022,May,1337,1204,133,90.1
2022,Jun,1358,1237,121,91.1
2023,Jan,1427,1302,125,91.2
2023,Feb,1350,1241,109,91.9
2023,Mar,1519,1388,131,91.4
2023,Apr,1410,1290,120,91.5
2023,May,1474,1356,118,92.0
2023,Jun,1526,1411,115,92.5
`;

const visitsSidecar = `title: Visits to family centres
description: Visits that were booked, and whether they were kept.
source: Booking system of the family centres
period: January to June 2022 and 2023
licence: OGL-UK-3.0
key: [year, month]
columns:
  year: { type: year }
  month: { type: month }
  Booked: { type: count }
  Kept: { type: count }
  Cancelled: { type: count }
  Share kept: { type: percent, definition: "Visits kept, as a share of those booked" }
relations:
  - { sum: [Kept, Cancelled], is: Booked }
  - { percent: [Kept], of: Booked, is: Share kept }
`;

const places = `district,Places
North,120
East,84
South,95
All districts,299
`;

const placesSidecar = `title: Places in family centres
description: Places for families, by district.
source: Register of family centres
period: June 2023
licence: OGL-UK-3.0
key: district
columns:
  district: { type: text }
  Places: { type: count }
relations:
  - { total: row, row: All districts }
`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60" width="240" height="60">
  <rect x="5" y="15" width="60" height="30" fill="#12436d" />
  <path d="M70 30 H90 M84 24 L90 30 L84 36" stroke="#0b0c0c" stroke-width="2" fill="none" />
  <rect x="95" y="15" width="60" height="30" fill="#12436d" />
  <path d="M160 30 H180 M174 24 L180 30 L174 36" stroke="#0b0c0c" stroke-width="2" fill="none" />
  <rect x="185" y="15" width="50" height="30" fill="#28a197" />
</svg>
`;

/** Datasets of the examples: `family-centre-visits` (year, month) and `family-centre-places` (district, with a total row). */
export const sampleData: SampleFiles = {
  'data/sample/family-centre-visits.csv': visits,
  'data/sample/family-centre-visits.yml': visitsSidecar,
  'data/sample/family-centre-places.csv': places,
  'data/sample/family-centre-places.yml': placesSidecar,
};

/** A picture of the examples; it belongs in the folder of the paper, under the name steps.svg. */
export const samplePicture = picture;
