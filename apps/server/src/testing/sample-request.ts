/** What of a JSON Schema the samples need. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
}

const formats: Readonly<Record<string, string>> = {
  email: 'somebody@example.org',
  uuid: '3f0c1c4e-9d0e-4b57-8d0b-0a3c1a9c9d11',
  'date-time': '2030-01-01T00:00:00Z',
};

/** A value that a JSON Schema allows, so that a request passes the validation and meets what stands behind it. */
function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return sampleOf(choice);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'string':
      if (schema.format && formats[schema.format]) return formats[schema.format];
      if (schema.pattern === '^[a-z0-9]{16}$') return 'a'.repeat(16);
      return 'x'.repeat(Math.max(1, schema.minLength ?? 0));
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 0);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

/** A route as the served OpenAPI document describes it. */
export interface DescribedRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its parameters in braces. */
  readonly path: string;
  readonly body: unknown;
  readonly query: Readonly<Record<string, string>>;
  /** Values for its parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

/** Every route of an OpenAPI document, with a body and a query that its schemas allow. */
export function describedRoutes(document: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}): DescribedRoute[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => {
      const samples = (place: string) =>
        Object.fromEntries(
          parameters
            .filter((parameter) => parameter.in === place && parameter.required)
            .map(({ name, schema }) => [name, String(sampleOf(schema))]),
        );
      return {
        method: method.toUpperCase() as DescribedRoute['method'],
        path,
        body: requestBody && sampleOf(requestBody.content['application/json']?.schema ?? {}),
        query: samples('query'),
        parameters: samples('path'),
      };
    }),
  );
}
