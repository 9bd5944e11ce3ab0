import { z } from 'zod';
import {
  fieldsOf,
  type ReferenceField,
  schemaNode,
  type TypePart,
  typeOf,
  variantsOf,
} from './reference-types.ts';

/** The API as people read of it: what its OpenAPI document says, in the order in which it is told. */
export interface Reference {
  groups: { name: string; operations: Operation[] }[];
  shapes: Shape[];
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | null;
  parameters: ReferenceField[];
  body: TypePart[] | null;
  answers: { status: string; description: string; type: TypePart[] | null }[];
}

export interface Shape {
  name: string;
  description: string | null;
  /** More than one where there are several kinds of it. */
  variants: { description: string | null; fields: ReferenceField[] }[];
}

const contentSchema = z
  .record(z.string(), z.object({ schema: schemaNode.optional() }))
  .optional()
  .transform((content) => content?.['application/json']?.schema ?? null);

const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).default([]),
  summary: z.string().default(''),
  description: z.string().optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: schemaNode,
      }),
    )
    .default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: contentSchema })),
});

const documentSchema = z.object({
  servers: z.array(z.object({ url: z.string() })).min(1),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaNode) }),
});

/** @param document OpenAPI 3.1, as the API serves it */
export function readReference(document: unknown): Reference {
  const { servers, tags, paths, components } = documentSchema.parse(document);
  const base = servers[0]?.url ?? '';
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      group: operation.tags[0],
      operation: operationOf(method.toUpperCase(), `${base}${path}`, operation),
    })),
  );
  return {
    groups: tags.map(({ name }) => ({
      name,
      operations: operations.filter(({ group }) => group === name).map(({ operation }) => operation),
    })),
    shapes: Object.entries(components.schemas)
      .map(([name, schema]) => ({
        name,
        description: schema.description ?? null,
        variants: variantsOf(schema).map((variant) => ({
          description: variant === schema ? null : (variant.description ?? null),
          fields: fieldsOf(variant),
        })),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function operationOf(method: string, path: string, operation: z.output<typeof operationSchema>): Operation {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content ?? null;
  return {
    id: operationId,
    method,
    path,
    summary,
    description: description ?? null,
    parameters: parameters.map(({ name, required, description, schema }) => ({
      name,
      required,
      description: description ?? schema.description ?? null,
      type: typeOf(schema),
    })),
    body: body && typeOf(body),
    answers: Object.entries(responses).map(([status, { description, content }]) => ({
      status,
      description,
      type: content && typeOf(content, { fields: true }),
    })),
  };
}
