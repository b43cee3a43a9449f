import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { stringify } from 'yaml';
import { decodeRecord } from '../../../src/core/model/decode';
import { KINDS, type RecordKind } from '../../../src/core/model/kinds';
import type { Shape } from '../../../src/core/model/shape';
import { SHAPES } from '../../../src/core/model/shapes.generated';
import * as validators from '../../../src/core/model/validators.generated';
import { yaml } from './reading';
import { always } from '../support/properties';

const root = process.cwd();
const kinds = Object.keys(SHAPES) as RecordKind[];
const camel = (kind: string) =>
  kind.replace(/-./, dash => dash.charAt(1).toUpperCase()) as keyof typeof validators;

/** Values for a place, most of them right, many in another form, some wrong. */
function valuesFor(shape: Shape): Arbitrary<unknown> {
  const right = rightFor(shape);
  const text = fc.constantFrom('some text', 'Ask: why', ' ', '', '2027-02-15', '60', 'ada', 'done');
  const wrong = fc.oneof(
    text,
    fc.constantFrom(null, true, 0, 1.5, 60, 2027, [], {}, [['x']], [null], { a: 'b' }, { text: 1 }),
  );
  return fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

function rightFor(shape: Shape): Arbitrary<unknown> {
  switch (shape.is) {
    case 'map': {
      const keys = Object.entries(shape.keys).map(([key, value]) => [key, valuesFor(value.shape)] as const);
      const whole = fc.record(
        { ...Object.fromEntries(keys), unknown: fc.constant([1]) },
        { requiredKeys: [] },
      );
      return shape.plain === undefined ? whole : fc.oneof(whole, fc.constant('plain text'));
    }
    case 'list':
      return fc.oneof(
        fc.array(valuesFor(shape.of), { maxLength: 2 }),
        valuesFor(shape.of),
        fc.constant(null),
      );
    case 'each':
      return fc.dictionary(fc.constantFrom('ada', 'mo', '007', 'constructor'), valuesFor(shape.of), {
        maxKeys: 2,
      });
    case 'choice':
      return fc.constantFrom(...shape.of, null);
    case 'count':
      return fc.constantFrom<unknown>(1, 60, '15', null);
    case 'done':
      return fc.constantFrom<unknown>('2027-02-15', true, false, null);
    case 'date':
      return fc.constantFrom('2027-02-15', null);
    case 'moment':
      return fc.constantFrom('2027-02-15', '2027-02-15T10:00', '2027-02-15 10:00');
    case 'duration':
      return fc.constantFrom('2 weeks', '1 month');
    case 'lines':
      return fc.constantFrom<unknown>('one\ntwo', ['one', 2, 'three'], null);
    case 'text':
    case 'prose':
    case 'id':
      return fc.constantFrom<unknown>('text', 'a: b', 1234567, true, null, '\nlines\n');
  }
}

describe('what is made of the schema', function () {
  this.timeout(60_000); // many random records
  it('is what the schema says now (else run node src/core/model/generate.mjs)', async () => {
    const { generate } = (await import(pathToFileURL(join(root, 'src/core/model/generate.mjs')).href)) as {
      generate: () => Promise<Record<string, string>>;
    };
    const made = await generate();
    for (const [file, text] of Object.entries(made)) {
      assert.ok(existsSync(join(root, file)), `${file} is missing`);
      assert.ok(readFileSync(join(root, file), 'utf8') === text, `${file} is out of date`);
    }
    const schemas = readdirSync(join(root, 'media/schemas')).map(name => `media/schemas/${name}`);
    assert.deepEqual(
      schemas.filter(file => !(file in made)),
      [],
      'schemas that nothing makes any more',
    );
  });

  it('runs where code may not be made from text', () => {
    const code = readFileSync(join(root, 'src/core/model/validators.generated.js'), 'utf8');
    assert.doesNotMatch(code, /\beval\b|new Function|require\(|\bimport\b/);
  });

  it('leaves the schema builder out of what is shipped: only types are taken from the schema', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    );
    const loads = files.filter(name => {
      const folder = dirname(name).replaceAll('\\', '/');
      if (/model[\\/](schema|itemLists|builders)\.ts$/.test(name)) return false;
      const text = readFileSync(join(root, 'src', name), 'utf8');
      const values = [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?\bfrom '([^']*)'/gm)];
      const paths = values.map(([, path = '']) => (path.startsWith('.') ? posix.join(folder, path) : path));
      return paths.some(path => /^core\/model\/(schema|itemLists|builders)$|typebox/.test(path));
    });
    assert.deepEqual(loads, []);
  });

  for (const kind of kinds) {
    it(`describes every key of a ${kind}, in draft-07`, () => {
      const schema = JSON.parse(readFileSync(join(root, `media/schemas/${kind}.schema.json`), 'utf8')) as {
        $schema: string;
        description: string;
        properties: Record<string, { description?: string }>;
      };
      assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
      assert.ok(schema.description);
      assert.deepEqual(Object.keys(schema.properties), Object.keys(SHAPES[kind].keys));
      for (const [key, property] of Object.entries(schema.properties)) assert.ok(property.description, key);
    });

    it(`reads anything at all as a ${kind}, items in their places`, () => {
      const keys = fc.constantFrom(...Object.keys(SHAPES[kind].keys), '__proto__', 'x');
      const records = fc.dictionary(
        keys,
        fc
          .object({ key: fc.constantFrom('text', 'ada', 'due', '__proto__'), maxDepth: 3 })
          .map(Object.values),
      );
      always(
        fc.property(records, record => {
          const file = yaml(
            JSON.stringify({ another: 1, ...record }, (_, value: unknown) =>
              value === undefined ? null : value,
            ),
          );
          const value = decodeRecord(kind, file).value as Record<string, unknown>;
          for (const [key, { shape, optional }] of Object.entries(SHAPES[kind].keys)) {
            assert.ok(optional || value[key] !== undefined, key);
            if (shape.is === 'list' && Array.isArray(file.value[key]))
              assert.equal((value[key] as unknown[] | undefined)?.length, file.value[key].length);
          }
        }),
      );
    });

    it(`finds a ${kind} right where reading it finds no problem, and only there`, () => {
      const validate = validators[camel(kind)];
      const titled = 'titled' in KINDS[kind];
      let right = 0;
      let wrong = 0;
      const records = fc
        .tuple(valuesFor(SHAPES[kind]), fc.constant('A title'))
        .map(([record, title]) => ({ ...(record as object), ...(titled && { title }) }));
      always(
        fc.property(records, record => {
          const file = yaml(stringify({ another: 1, ...record }, { aliasDuplicateObjects: false }));
          const { problems } = decodeRecord(kind, file);
          const valid = validate(file.value);
          assert.equal(valid, problems.length === 0, JSON.stringify([validate.errors, problems], null, 1));
          if (valid) right++;
          else wrong++;
        }),
        { numRuns: 400 },
      );
      assert.ok(right > 5 && wrong > 5, `${right} right, ${wrong} wrong: too one-sided to tell`);
    });
  }
});
