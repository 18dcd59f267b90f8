// usage: node apollo.mjs <endpoint> <slug>: all quotes of a person, page by page into Apollo's cache.
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const [endpoint, slug] = process.argv.slice(2);
const query = gql`
  query Quotes($slug: String!, $after: String) {
    person(by: { slug: $slug }) {
      id
      quotes(first: 2, after: $after) {
        totalCount
        edges { cursor node { id text } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;
const client = new ApolloClient({
  link: new HttpLink({ uri: endpoint }),
  cache: new InMemoryCache({ typePolicies: { Person: { fields: { quotes: relayStylePagination() } } } }),
});
const list = client.watchQuery({ query, variables: { slug } });
const watching = list.subscribe({ next() {} });
let page = (await client.query({ query, variables: { slug } })).data.person.quotes;
let pages = 1;
for (; page.pageInfo.hasNextPage; pages++) {
  page = (await list.fetchMore({ variables: { after: page.pageInfo.endCursor } })).data.person.quotes;
}

const cached = client.readQuery({ query, variables: { slug } }).person.quotes;
watching.unsubscribe();
console.log(JSON.stringify({ pages, totalCount: cached.totalCount, texts: cached.edges.map((edge) => edge.node.text) }));
