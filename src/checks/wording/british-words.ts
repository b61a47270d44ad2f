/** American spellings with the British ones that the council's readers expect. */

/** Whole words; endings that both share follow after them. */
const words: readonly (readonly [american: string, british: string, endings: string])[] = [
  ['behavior', 'behaviour', 's|al|ally'],
  ['color', 'colour', 's|ed|ing|ful'],
  ['favor', 'favour', 's|ed|ing|able|ably|ite|ites'],
  ['honor', 'honour', 's|ed|ing|able'],
  ['labor', 'labour', 's|ed|ing|er|ers'],
  ['neighbor', 'neighbour', 's|ing|hood|hoods|ly'],
  ['harbor', 'harbour', 's|ed|ing'],
  ['humor', 'humour', ''],
  ['rumor', 'rumour', 's|ed'],
  ['endeavor', 'endeavour', 's|ed|ing'],
  ['odor', 'odour', 's'],
  ['flavor', 'flavour', 's|ed'],
  ['savor', 'savour', 's|y'],
  ['vapor', 'vapour', 's'],
  ['rigor', 'rigour', 's'],
  ['vigor', 'vigour', ''],
  ['candor', 'candour', ''],
  ['splendor', 'splendour', ''],
  ['valor', 'valour', ''],
  ['armor', 'armour', 'ed'],
  ['tumor', 'tumour', 's'],
  ['demeanor', 'demeanour', ''],
  ['misdemeanor', 'misdemeanour', 's'],
  ['center', 'centre', 's|d'],
  ['theater', 'theatre', 's'],
  ['fiber', 'fibre', 's'],
  ['liter', 'litre', 's'],
  ['kilometer', 'kilometre', 's'],
  ['centimeter', 'centimetre', 's'],
  ['caliber', 'calibre', ''],
  ['somber', 'sombre', ''],
  ['meager', 'meagre', ''],
  ['maneuver', 'manoeuvre', 's|d'],
  ['fulfill', 'fulfil', 's|ment'],
  ['enroll', 'enrol', 's|ment|ments'],
  ['instill', 'instil', 's'],
  ['distill', 'distil', 's'],
  ['skillful', 'skilful', 'ly'],
  ['willful', 'wilful', 'ly'],
  ['installment', 'instalment', 's'],
  ['enrollment', 'enrolment', 's'],
  ['counselor', 'counsellor', 's'],
  ['traveler', 'traveller', 's'],
  ['jewelry', 'jewellery', ''],
  ['marvelous', 'marvellous', ''],
  ['woolen', 'woollen', ''],
  ['defense', 'defence', 's|less'],
  ['offense', 'offence', 's'],
  ['pretense', 'pretence', 's'],
  ['gray', 'grey', ''],
  ['catalog', 'catalogue', 's|ed|ing'],
  ['analog', 'analogue', ''],
  ['aging', 'ageing', ''],
  ['math', 'maths', ''],
  ['mom', 'mum', 's'],
  ['gotten', 'got', ''],
  ['plow', 'plough', 's|ed|ing'],
  ['mold', 'mould', 's|y'],
  ['pediatric', 'paediatric', 's'],
  ['pediatrician', 'paediatrician', 's'],
  ['gynecology', 'gynaecology', ''],
  ['orthopedic', 'orthopaedic', 's'],
  ['anesthetic', 'anaesthetic', 's'],
  ['anemia', 'anaemia', ''],
  ['leukemia', 'leukaemia', ''],
  ['diarrhea', 'diarrhoea', ''],
  ['estrogen', 'oestrogen', ''],
  ['artifact', 'artefact', 's'],
  ['skeptical', 'sceptical', 'ly'],
  ['skeptic', 'sceptic', 's'],
  ['cozy', 'cosy', ''],
  ['pajamas', 'pyjamas', ''],
  ['percent', 'per cent', ''],
  ['airplane', 'aeroplane', 's'],
  ['aluminum', 'aluminium', ''],
  ['sidewalk', 'pavement', 's'],
];

/** Verbs in -l double it in British English before -ed, -ing and -er. */
const verbsInL = [
  'travel',
  'cancel',
  'label',
  'model',
  'counsel',
  'signal',
  'fuel',
  'level',
  'total',
  'tunnel',
  'channel',
  'dial',
  'marshal',
  'pedal',
  'quarrel',
  'equal',
  'initial',
  'funnel',
  'panel',
  'spiral',
  'unravel',
  'rival',
  'refuel',
  'relabel',
];

/** "-ize" that is no suffix, or that British English has too. */
const soundInZ =
  /^(?:(?:re|down|over|under|out|super|cap|king|full|life|pint|bite|half|mid)?-?siz|priz|seiz|maiz|baiz|assiz|priz|misprize|capsiz|bize|gliz|friz|quiz|whiz|fiz)/i;

const written = new Map<string, string>(
  words.flatMap(([american, british, endings]) =>
    ['', ...endings.split('|').filter((ending) => ending !== '')].map((ending): [string, string] => [
      american + ending,
      britishWith(british, ending),
    ]),
  ),
);
for (const verb of verbsInL)
  for (const ending of ['ed', 'ing', 'er', 'ers']) written.set(verb + ending, `${verb}l${ending}`);
written.set('centering', 'centring');
written.set('maneuvering', 'manoeuvring');

function britishWith(british: string, ending: string): string {
  return ending === 'd' && british.endsWith('re') ? `${british}d` : british + ending;
}

/** Words as they are looked up: an address, a name with an apostrophe and half of a compound are none. */
export const wordsToLookUp = /(?<![\p{L}\p{N}’'@./-])\p{L}{3,}(?![\p{L}\p{N}’'@-]|\.\p{Ll})/gu;

const inZ = /^\p{L}{3,}(?:iz(?:e|es|ed|ing|er|ers|ation|ations|ational)|yz(?:e|es|ed|ing|er|ers))$/u;

/** False for words that britishFor knows nothing of, at a glance. Two words with "&" between them may hold one. */
export function mayBeAmerican(word: string): boolean {
  return /[zZ&]/.test(word) || written.has(word.toLowerCase());
}

/** The British spelling of an American one; undefined for a word that is British too. */
export function britishFor(word: string): string | undefined {
  const lower = word.toLowerCase();
  const listed = written.get(lower);
  if (listed === undefined && !inZ.test(lower)) return undefined;
  const found = listed ?? (soundInZ.test(lower) ? undefined : lower.replace(/(i|y)z(?=e|ing|ation)/, '$1s'));
  if (found === undefined || found === lower) return undefined;
  return /^\p{Lu}/u.test(word) ? found.charAt(0).toUpperCase() + found.slice(1) : found;
}
