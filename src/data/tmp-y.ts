import { Collector } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../schema/yaml.ts';
import { datasetSchema } from '../schema/dataset.ts';
import { meetingSchema } from '../schema/meeting.ts';
import { committeeSchema } from '../schema/committee.ts';
import { councilSchema } from '../schema/council.ts';
import { reportSchema, minutesSchema } from '../schema/paper.ts';
const s = { datasetSchema, meetingSchema, committeeSchema, councilSchema, reportSchema, minutesSchema };
const t: [keyof typeof s, string][] = [
['committeeSchema','name: A\nkind: pannel\nquorum: three\n'], ['committeeSchema','name: A\nkind: zzz\nquorum: 3.5\n'],
['committeeSchema','name: "open\nkind: panel\n'], ['committeeSchema','name: ' + '['.repeat(5)], ['committeeSchema','name: ' + '['.repeat(50000)], ['committeeSchema','seats: [{ title: A }\nname: A\nkind: panel'],
['meetingSchema','time: "13:30"\nplace: x\nitems:\n  - foo\n  - verbl: x\n  - title:\n'],
['meetingSchema','time: 13:30\nplace: x\nitems: foo\n'],
['reportSchema','kind: report\ntitle: x\nreportFrom: x\ncontact: { role: }\nstrategicPlan: { outcomes: { a: maybe } }\nbackgroundDocuments: nonee\nequality: { impact: nun, statement: }\n'],
['reportSchema','kind: report\ntitle: [x]\nreportFrom: x\nstatus: drft\nbackgroundDocuments: [{ document: x }]\nequality: { impact: none, statement: "" }\nclimate: none\nextra: 1'],
['datasetSchema','title: [x]\nkey: a\ncolumns: { a: text, b: { type: cuont } }\nrelations:\n  - sum\n  - { sum: [a], iss: b }\n  - { total: row }\nsuppress: maybe\nmissing: none'],
['councilSchema','name: A\nname: B\n'], ['councilSchema','name:\n\tx: 1\n'], ['councilSchema','name: A: b\n'], ['councilSchema', "name: 'it's\n"],
];
for (const [n, text] of t) { const c = new Collector(); const r = readYaml({text, file:'f', schema: s[n] as never, rule:'data-sidecar', collector:c}); console.log(n, JSON.stringify(text.slice(0,40)), !!r); for (const d of c.all()) console.log('   ', d.place.line+':'+d.place.column, d.rule, d.reason, '|', d.hint); }
