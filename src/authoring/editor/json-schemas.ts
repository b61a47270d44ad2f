/**
 * The shapes of the files that authors write, as JSON Schema: editors complete names from them, explain each on hovering, and mark
 * what does not fit. Made from the same zod schemas that the check uses, so both say the same.
 */
import { z } from 'zod';
import { committeeSchema } from '../../schema/council/committee.ts';
import { councilSchema, glossarySchema, type Council } from '../../schema/council/council.ts';
import { datasetSchema } from '../../data/reading/sidecar.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { meetingSchema } from '../../schema/meeting/meeting.ts';
import { pageSchema } from '../../schema/paper/front-matter.ts';
import { sectionsOf } from '../../sections/paper-sections.ts';
import { paperKinds } from '../../kinds/registry.ts';

/** A JSON Schema and the files it is for. */
export interface EditorSchema {
  /** File name without folder, for example meeting.schema.json. */
  readonly name: string;
  /** What it describes, in a few words. */
  readonly title: string;
  /** The files it is for, as glob patterns from the content root; none for front matter, which editors do not look up by file. */
  readonly files: readonly string[];
  /** JSON Schema, draft 7, which editors know best. */
  readonly schema: object;
}

/** The schema of every YAML file and of the front matter of every kind of paper, with the sections that the council asks for. */
export function editorSchemas(council: Council): readonly EditorSchema[] {
  const ofFiles = [
    { name: 'council', title: 'The council', files: ['content/council.yml'], schema: councilSchema },
    {
      name: 'glossary',
      title: 'Acronyms and their expansions',
      files: ['content/glossary.yml'],
      schema: glossarySchema,
    },
    { name: 'committee', title: 'A committee', files: ['content/committees/*.yml'], schema: committeeSchema },
    { name: 'meeting', title: 'A meeting', files: ['content/meetings/*/*/meeting.yml'], schema: meetingSchema },
    { name: 'dataset', title: 'What the figures of a CSV are', files: ['data/*/*.yml'], schema: datasetSchema },
    { name: 'page', title: 'Front matter of a site page', files: [], schema: pageSchema },
  ];
  const ofPapers = paperKinds.map((kind) => ({
    name: kind,
    title: `Front matter of a paper: ${kind}`,
    files: [],
    schema: sectionsOf(council)(kind, undefined).schema,
  }));
  return [...ofFiles, ...ofPapers].map(({ name, title, files, schema }) => ({
    name: `${name}.schema.json`,
    title,
    files,
    schema: { title, ...jsonSchemaOf(schema) },
  }));
}

function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (isYesOrNo(jsonSchema)) {
        delete jsonSchema.anyOf;
        jsonSchema.enum = ['yes', 'no', true, false];
      }
      // What to write instead is worth as much to who hovers as to who reads the check's findings.
      const hint = zodSchema instanceof z.ZodType ? hints.get(zodSchema)?.hint : undefined;
      if (hint !== undefined && !(jsonSchema.description ?? '').includes(hint))
        jsonSchema.description = [jsonSchema.description, hint].filter((part) => part !== undefined).join(' ');
    },
  });
}

/** True for what `yesNo` becomes: true or false, or one of two words. */
function isYesOrNo({ anyOf }: { anyOf?: { type?: unknown; pattern?: string }[] }): boolean {
  return anyOf?.length === 2 && anyOf[0]?.type === 'boolean' && anyOf[1]?.pattern === '^(yes|no)$';
}
