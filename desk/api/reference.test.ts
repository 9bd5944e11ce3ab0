import { expect, it } from 'vitest';
import { readReference } from './reference.ts';
import { fieldsOf, type TypePart, typeOf } from './reference-types.ts';

const written = (parts: TypePart[]) =>
  parts.map((part) => (typeof part === 'string' ? part : `<${part.shape}>`)).join('');

it.each([
  [{ $ref: '#/components/schemas/Story' }, '<Story>'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Story' } }, '<Story>[]'],
  [{ anyOf: [{ $ref: '#/components/schemas/Visit' }, { type: 'null' }] }, '<Visit> | null'],
  [{ type: ['string', 'null'], format: 'date' }, 'string (date) | null'],
  [{ type: 'string', enum: ['a', 'b'] }, '"a" | "b"'],
  [{ type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, '("a" | "b")[]'],
  [{ type: 'object', properties: { a: { type: 'integer' } } }, 'object'],
  [{}, 'any'],
])('%j is written %s', (schema, expected) => {
  expect(written(typeOf(schema))).toBe(expected);
});

it('what has no name of its own is written with its fields, where that is asked for', () => {
  const schema = {
    type: 'object',
    properties: { a: { type: 'integer' }, next: { type: ['string', 'null'] } },
  };
  expect(written(typeOf(schema, { fields: true }))).toBe('{ a: integer, next: string | null }');
});

it('fields within fields are named by where they stand, each once', () => {
  const term = (name: string) => ({
    type: 'object',
    properties: { [name]: { type: 'string' }, exact: { type: 'boolean' } },
    required: [name],
  });
  const fields = fieldsOf({
    type: 'object',
    required: ['any'],
    properties: {
      any: {
        type: 'array',
        description: 'terms',
        items: { anyOf: [{ type: 'string' }, term('words'), term('near')] },
      },
      counts: { type: 'object', properties: { outlets: { type: 'integer' } } },
    },
  });
  expect(fields.map(({ name, required }) => [name, required])).toEqual([
    ['any', true],
    ['any[].words', true],
    ['any[].exact', false],
    ['any[].near', true],
    ['counts', false],
    ['counts.outlets', false],
  ]);
});

it('operations are told by their groups, with what they take and answer', () => {
  const schema = { $ref: '#/components/schemas/Story' };
  const { groups, shapes } = readReference({
    servers: [{ url: '/api/v1' }],
    tags: [{ name: 'Stories' }],
    paths: {
      '/stories/{id}': {
        post: {
          operationId: 'decide',
          tags: ['Stories'],
          summary: 'Decides',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
          requestBody: { content: { 'application/json': { schema } } },
          responses: { 200: { description: 'decided', content: { 'application/json': { schema } } } },
        },
      },
    },
    components: {
      schemas: { Story: { description: 'A story', oneOf: [{ type: 'object', properties: {} }] } },
    },
  });
  expect(groups).toMatchObject([
    {
      name: 'Stories',
      operations: [
        {
          id: 'decide',
          method: 'POST',
          path: '/api/v1/stories/{id}',
          parameters: [{ name: 'id', required: true, type: ['integer'] }],
          body: [{ shape: 'Story' }],
          answers: [{ status: '200', description: 'decided', type: [{ shape: 'Story' }] }],
        },
      ],
    },
  ]);
  expect(shapes).toEqual([
    { name: 'Story', description: 'A story', variants: [{ description: null, fields: [] }] },
  ]);
});
