// usage: node urql.mjs <endpoint> <slug>: all quotes of a person, page by page into urql's normalized cache.
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

const [url, slug] = process.argv.slice(2);
const query = gql`
  query Quotes($slug: String!, $after: String) {
    person(by: { slug: $slug }) {
      __typename
      id
      quotes(first: 2, after: $after) {
        __typename
        totalCount
        edges { __typename cursor node { __typename id text } }
        pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`;
const keyless = { PageInfo: () => null, QuotesConnection: () => null, QuotesEdge: () => null };
const client = new Client({
  url,
  preferGetMethod: false,
  exchanges: [cacheExchange({ keys: keyless, resolvers: { Person: { quotes: relayPagination() } } }), fetchExchange],
});
let pages = 0;
for (let after = null; ; ) {
  const { data, error } = await client.query(query, { slug, after }).toPromise();
  if (error) throw error;
  pages++;
  const quotes = data.person.quotes;
  if (!quotes.pageInfo.hasNextPage) {
    console.log(JSON.stringify({ pages, totalCount: quotes.totalCount, texts: quotes.edges.map((edge) => edge.node.text) }));
    break;
  }

  after = quotes.pageInfo.endCursor;
}
