// usage: node typed.js <endpoint> <slug>: one typed query. What the types forbid must not compile, so each such line says that it expects an error.
import { print } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { AddedDocument, QuotesOfDocument, TryDocument, type QuoteFilterInput, type QuoteKind } from './generated.js';

declare const process: { argv: string[] };

async function ask<TData, TVariables>(document: TypedDocumentNode<TData, TVariables>, variables: TVariables): Promise<TData> {
  const reply = await fetch(process.argv[2]!, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: print(document), variables }) });
  const answer = (await reply.json()) as { data: TData; errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

const data = await ask(QuotesOfDocument, { slug: process.argv[3]!, first: 3 });
const person = data.person;
if (!person) throw new Error('nobody');
const name: string = person.name;
const quotes = person.quotes?.nodes ?? [];
const kinds: QuoteKind[] = quotes.map((quote) => quote.kind);
const speaker: string | undefined = quotes[0]?.speaker?.name;
// @ts-expect-error a quote may have no speaker
const certain: string = quotes[0]!.speaker.name;
// @ts-expect-error people have no age
const age = person.age;
// @ts-expect-error the slug is needed
const incomplete = () => ask(QuotesOfDocument, { first: 3 });
// @ts-expect-error there is no such kind
const filter: QuoteFilterInput = { kind: { eq: 'SPOKEN' } };
const added = () => ask(AddedDocument, { where: { speaker: { name: { eq: name } } } });
const refused = async () => (await ask(TryDocument, { text: '' })).importArticle.errors?.map((error) => (error.__typename === 'ArticleRefusedError' ? error.code : error));

console.log(JSON.stringify({ name, speaker, kinds, quotes: quotes.length, totalCount: person.quotes?.totalCount }));
void [certain, age, incomplete, filter, added, refused];
