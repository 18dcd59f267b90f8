// Prints what the rules of graphql-eslint find in a schema: one line a finding, nothing where there is none.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const [schema] = process.argv.slice(2);
const { configs } = graphql;

// Every rule for schemas of the plugin, "schema-all", but for these:
const changed = {
  // Fields stand in the order in which a client wants them, not in that of the alphabet.
  alphabetize: 'off',
  // The printed schema writes short descriptions on one line.
  'description-style': ['error', { style: 'inline' }],
  // A facet, a list of spans, the edges' nodes beside the edges: lists of other things than edges are Hot Chocolate's and ours by intent.
  'relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  // A schema with mutations has a type for them.
  'no-root-type': 'off',
  // A payload is as Hot Chocolate makes it: what changed, and the errors.
  'require-field-of-type-query-in-mutation-result': 'off',
  // What cannot fail is not null: the corpus, a search, a payload.
  'require-nullable-result-in-root': 'off',
  // Only what can be asked for again has an id; an edge, a span or a count is a part of something that has one.
  'strict-id-in-types': 'off',
  // Each field, argument and value is explained, not only the types.
  'require-description': ['error', { types: true, DirectiveDefinition: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, OperationDefinition: false }],
  // `Change.changedAt` is a time like `publishedAt`; the rule takes it for the type's name said twice.
  'no-typename-prefix': 'off',
  // A deprecation has a reason, which names what to use instead; dates of removal are in the release notes.
  'require-deprecation-date': 'off',
};

const all = { ...configs['flat/schema-recommended'].rules, ...configs['flat/schema-relay'].rules, ...configs['flat/schema-all'].rules };
const rules = { ...all, ...Object.fromEntries(Object.entries(changed).map(([name, setting]) => [`@graphql-eslint/${name}`, setting])) };
const eslint = new ESLint({
  cwd: dirname(schema),
  overrideConfigFile: true,
  overrideConfig: [{
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { '@graphql-eslint': graphql },
    rules,
  }],
});

// Where one field breaks a rule by intent: the rule, and how the field's line begins.
const intended = [
  // A log is read from a place on, which clients keep as they keep a token: there is no way back in it.
  ['@graphql-eslint/relay-arguments', '  changes('],
];

const lines = readFileSync(schema, 'utf8').split('\n');
const isIntended = ({ line, ruleId }) => intended.some(([rule, start]) => rule === ruleId && lines.slice(0, line).reverse().find(text => /^  \w+[(:]/.test(text))?.startsWith(start));

for (const file of await eslint.lintFiles([schema])) {
  for (const { line, message, ruleId } of file.messages.filter(found => !isIntended(found))) console.log(`${line}: ${message} (${ruleId})`);
}
