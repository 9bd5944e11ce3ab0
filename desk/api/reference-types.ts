import { z } from 'zod';

/** A part of a type as it is written: the name of a shape, or text. */
export type TypePart = string | { shape: string };

export interface ReferenceField {
  /** With where it stands: `match.any[].words`. */
  name: string;
  type: TypePart[];
  required: boolean;
  description: string | null;
}

/** What is told of a JSON schema. */
export const schemaNode = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return schemaNode.optional();
  },
  get properties() {
    return z.record(z.string(), schemaNode).optional();
  },
  get anyOf() {
    return z.array(schemaNode).optional();
  },
  get oneOf() {
    return z.array(schemaNode).optional();
  },
});
type SchemaNode = z.output<typeof schemaNode>;

/** The kinds of a thing; itself where there is one. */
export function variantsOf(schema: SchemaNode): SchemaNode[] {
  return schema.oneOf ?? schema.anyOf ?? [schema];
}

/**
 * How a type is written: `Story[]`, `"a" | "b"`, `string (date) | null`.
 * @param options `fields`: what has no name of its own is written with its fields
 */
export function typeOf(schema: SchemaNode, options: { fields?: boolean } = {}): TypePart[] {
  if (schema.$ref !== undefined) return [{ shape: schema.$ref.replace(/^.*\//, '') }];
  const variants = variantsOf(schema);
  if (variants[0] !== schema) return joined(variants.map((variant) => typeOf(variant)));
  if (schema.enum) return [schema.enum.map((value) => JSON.stringify(value)).join(' | ')];
  const types = [schema.type ?? 'any'].flat();
  return joined(types.map((type) => plainType(type, schema, options)));
}

function plainType(type: string, schema: SchemaNode, { fields = false }: { fields?: boolean }): TypePart[] {
  if (type === 'array' && schema.items) {
    const items = typeOf(schema.items);
    const isUnion = items.some((part) => typeof part === 'string' && part.includes(' | '));
    return isUnion ? ['(', ...items, ')[]'] : [...items, '[]'];
  }
  if (type === 'object' && fields && schema.properties) {
    const properties = Object.entries(schema.properties).map(([name, property]) => [
      `${name}: `,
      ...typeOf(property),
    ]);
    return ['{ ', ...joined(properties, ', '), ' }'];
  }
  return [type === 'string' && schema.format ? `string (${schema.format})` : type];
}

function joined(types: TypePart[][], by = ' | '): TypePart[] {
  return types.flatMap((type, index) => (index === 0 ? type : [by, ...type]));
}

/** A thing's fields, each followed by those of what it holds and what has no name of its own. */
export function fieldsOf(schema: SchemaNode, prefix = ''): ReferenceField[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = `${prefix}${key}`;
    const field = {
      name,
      type: typeOf(property),
      required: schema.required?.includes(key) ?? false,
      description: property.description ?? null,
    };
    return [field, ...fieldsWithin(property, name)];
  });
  // Kinds of one thing share most of their fields.
  const names = new Set<string>();
  return fields.filter(({ name }) => !names.has(name) && names.add(name));
}

function fieldsWithin(schema: SchemaNode, name: string): ReferenceField[] {
  return variantsOf(schema).flatMap((variant) => {
    if (variant.items) return fieldsWithin(variant.items, `${name}[]`);
    return variant === schema || variant.properties ? fieldsOf(variant, `${name}.`) : [];
  });
}
