// Makes everything that follows from the schema: the JSON Schemas of the files (media/schemas), validators without
// eval, and the shapes that reading and editing go by. Run it after a change of the schema:
//   node src/core/model/generate.mjs
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, transformSync } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = join(import.meta.dirname, '../../..');
const here = 'src/core/model';

/** The schemas and the patterns, from their TypeScript sources. */
async function sources() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './kinds'; export * from './schema'; export * from './values';`,
      resolveDir: join(root, here),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const required = (schema, key) => (schema.required ?? []).includes(key);
const valueOf = schema => Object.values(schema.patternProperties)[0];

/** What a schema says about a place, for every kind of place. */
function sort(schema, { leaf, choice, list, each, map }) {
  if (schema.form === 'choice') return choice(schema);
  if (schema.form) return leaf(schema);
  if (schema.type === 'array') return list(schema);
  return schema.patternProperties ? each(schema) : map(schema);
}

function shapeOf(schema) {
  return sort(schema, {
    leaf: ({ form, to }) => ({ is: form, ...(to && { to }) }),
    choice: ({ enum: of }) => ({ is: 'choice', of }),
    list: ({ items }) => ({ is: 'list', of: shapeOf(items) }),
    each: ({ by }) => ({ is: 'each', by, of: shapeOf(valueOf(schema)) }),
    map: ({ properties, plain }) => ({
      is: 'map',
      ...(plain && { plain }),
      keys: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
          key,
          {
            shape: shapeOf(value),
            ...(!required(schema, key) && { optional: true }),
            ...(value.section && { section: true }),
          },
        ]),
      ),
    }),
  });
}

/**
 * What a place and all places in it are about, by their way: keys with dots between, `*` for any person or goal. Items of
 * a list stand where the list stands.
 */
function aboutOf(schema, way) {
  const own = schema.description ? [[way, schema.description]] : [];
  const inner = sort(schema, {
    leaf: () => [],
    choice: () => [],
    list: ({ items }) => aboutOf(items, way).filter(([inside]) => inside !== way),
    each: () => aboutOf(valueOf(schema), `${way}.*`),
    map: ({ properties }) =>
      Object.entries(properties).flatMap(([key, value]) => aboutOf(value, `${way}.${key}`)),
  });
  return [...own, ...inner];
}

/** As code: each sentence marked, so that it is collected for the languages. A template has those of its record. */
function aboutCode(kinds) {
  const all = kinds
    .filter(([kind]) => !kind.endsWith('-template'))
    .flatMap(([kind, schema]) => aboutOf(schema, kind));
  return all.map(([way, text]) => `${JSON.stringify(way)}: say(${JSON.stringify(text)}),`).join('\n');
}

const SCALARS = ['string', 'number', 'boolean'];

/** The JSON Schema of a place on disk. `filled`: nothing at all will not do. Named items go to `definitions`. */
function onDisk(schema, patterns, definitions, filled = false) {
  const or = type => (filled ? type : [type, 'null'].flat());
  const disk = (inner, filled) => onDisk(inner, patterns, definitions, filled);
  const pattern = (form, example) => ({
    pattern: patterns[form],
    patternErrorMessage: `This needs ${example}.`,
  });
  const leaf = {
    text: () => ({ type: or(SCALARS), ...(filled && { pattern: '\\S' }) }),
    prose: () => ({ type: or(SCALARS), ...(filled && { pattern: '\\S' }) }),
    id: () => ({ type: or(SCALARS), ...(filled && { pattern: '\\S' }) }),
    lines: () => ({ type: or([...SCALARS, 'array']), items: { type: SCALARS, pattern: '\\S' } }),
    date: () => ({ type: or('string'), ...pattern('date', 'a date like 2027-02-15') }),
    moment: () => ({
      type: or('string'),
      ...pattern('moment', 'a date like 2027-02-15, or a date and time like 2027-02-15T10:00'),
    }),
    duration: () => ({
      type: or('string'),
      ...pattern('duration', 'a length of time like 2 weeks, 10 days or 1 month'),
    }),
    count: () => ({
      type: or(['integer', 'string']),
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      ...pattern('count', 'a whole number, 1 or more'),
    }),
    done: () => ({
      type: or(['string', 'boolean']),
      ...pattern('date', 'the date it was done, true or false'),
    }),
  };
  const { description } = schema;
  return sort(schema, {
    leaf: ({ form }) => ({ description, ...leaf[form]() }),
    choice: ({ enum: words }) => ({ description, enum: filled ? words : [...words, null] }),
    list: ({ items }) => {
      const item = disk(items, true);
      return { description, anyOf: [{ type: 'null' }, { type: 'array', items: item }, item] };
    },
    each: () => ({ description, type: or('object'), additionalProperties: disk(valueOf(schema)) }),
    map: ({ properties, plain, name }) => {
      const must = plain && required(schema, plain) ? [plain] : [];
      const keys = Object.entries(properties).map(([key, value]) => [key, disk(value, must.includes(key))]);
      const object = {
        description,
        type: plain ? 'object' : or('object'),
        ...(must.length > 0 && { required: must }),
        ...(plain && must.length === 0 && { anyOf: keys.map(([key]) => ({ required: [key] })) }),
        properties: Object.fromEntries(keys),
        additionalProperties: true,
      };
      if (!name) return object;
      definitions[name] ??= { anyOf: [{ type: SCALARS, pattern: '\\S' }, object] };
      return { $ref: `#/definitions/${name}` };
    },
  });
}

function jsonSchema(kind, schema, patterns, titled) {
  const definitions = {};
  const disk = onDisk(schema, patterns, definitions, true);
  if (titled) {
    disk.required = ['title'];
    disk.properties.title = onDisk(schema.properties.title, patterns, definitions, true);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: kind[0].toUpperCase() + kind.slice(1).replace('-', ' '),
    ...disk,
    ...(Object.keys(definitions).length > 0 && { definitions }),
  };
}

const camel = kind => kind.replace(/-./, dash => dash[1].toUpperCase());
const HEADER = '// Made by generate.mjs from the schema. Do not edit.\n';

/** A schema without what only people read. */
const bare = schema =>
  JSON.parse(
    JSON.stringify(schema, (key, value) =>
      ANNOTATIONS.includes(key) && typeof value === 'string' ? undefined : value,
    ),
  );
const ANNOTATIONS = ['$schema', 'title', 'description', 'patternErrorMessage'];

/** A record with a title is its template with a title: said so, its code is there once. */
function asTemplate([kind, schema], kinds) {
  const { required, properties } = schema;
  const template = `${kind}-template`;
  if (!kinds.includes(template)) return { ...schema, $id: kind };
  return {
    $id: kind,
    type: 'object',
    allOf: [{ $ref: template }],
    required,
    properties: { title: properties.title },
  };
}

function validators(schemas) {
  const kinds = schemas.map(([kind]) => kind);
  const ajv = new Ajv({
    code: { source: true, esm: true },
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    schemas: schemas.map(entry => bare(asTemplate(entry, kinds))),
  });
  const code = standalone(ajv, Object.fromEntries(kinds.map(kind => [camel(kind), kind])));
  return transformSync(code, { minify: true, format: 'esm', target: 'es2022' }).code;
}

/** Every generated file: its path from the root of the project, and its text. */
export async function generate() {
  const { KINDS, SCHEMAS, PATTERNS } = await sources();
  const kinds = Object.entries(SCHEMAS);
  const schemas = kinds.map(([kind, schema]) => [
    kind,
    jsonSchema(kind, schema, PATTERNS, KINDS[kind].titled),
  ]);
  const shapes = Object.fromEntries(kinds.map(([kind, schema]) => [kind, shapeOf(schema)]));
  const kindsOfText = kinds.map(([kind]) => `export declare const ${camel(kind)}: Validator;`).join('\n');
  const files = {
    ...Object.fromEntries(
      schemas.map(([kind, schema]) => [`media/schemas/${kind}.schema.json`, JSON.stringify(schema)]),
    ),
    [`${here}/shapes.generated.ts`]: `${HEADER}
      import type { RecordKind } from './kinds';
      import type { MapShape } from './shape';
      export const SHAPES: Readonly<Record<RecordKind, MapShape>> = ${JSON.stringify(shapes)};`,
    [`${here}/about.generated.ts`]: `${HEADER}
      import { say, type Text } from '../text';
      /** What each place of a record is about: \`goal.steps.due\`, \`meeting.agenda.*.text\`. */
      export const ABOUT: Readonly<Record<string, Text>> = {${aboutCode(kinds)}};`,
    [`${here}/validators.generated.js`]: `${HEADER}${validators(schemas)}`,
    [`${here}/validators.generated.d.ts`]: `${HEADER}
      /** Whether a value, as YAML reads it, is such a record without anything wrong in it. */
      export interface Validator {
        (value: unknown): boolean;
        /** Why not, after the last call: the place as a JSON pointer and the rule that it broke. */
        errors?: readonly { instancePath: string; keyword: string }[] | null;
      }
      ${kindsOfText}`,
  };
  const options = await prettier.resolveConfig(join(root, 'package.json'));
  const formatted = Object.entries(files).map(async ([file, text]) => [
    file,
    file.endsWith('.js') ? text : await prettier.format(text, { ...options, filepath: file }),
  ]);
  return Object.fromEntries(await Promise.all(formatted));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(await generate())) writeFileSync(join(root, file), text);
}
