// usage: node codegen.mjs <schema.graphql>: writes generated.ts, the types of queries.graphql.
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as documentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import * as types from '@graphql-codegen/typescript';
import { parse } from 'graphql';

const plugins = { types: types.default ?? types, operations: operations.default ?? operations, documentNode: documentNode.default ?? documentNode };
const text = await codegen({
  filename: 'generated.ts',
  schema: parse(readFileSync(process.argv[2], 'utf8')),
  documents: [{ location: 'queries.graphql', document: parse(readFileSync('queries.graphql', 'utf8')) }],
  config: { useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars: { CountryCode: 'string', Date: 'string', DateTime: 'string', LanguageTag: 'string', URL: 'string' } },
  plugins: [{ types: {} }, { operations: {} }, { documentNode: {} }],
  pluginMap: plugins,
});
writeFileSync('generated.ts', text);
