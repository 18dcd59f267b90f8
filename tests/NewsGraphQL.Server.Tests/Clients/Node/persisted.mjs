// usage: node persisted.mjs <endpoint> <slug>: one query asked twice by Apollo's automatic persisted queries, and what each request carried.
import { createHash } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';

const [endpoint, slug] = process.argv.slice(2);
const requests = [];
const http = new HttpLink({
  uri: endpoint,
  fetch(url, options) {
    const sent = options.body ? JSON.parse(options.body) : Object.fromEntries(new URL(url).searchParams);
    requests.push([options.method, sent.extensions && 'hash', sent.query && 'and text'].filter(Boolean).join(' '));
    return fetch(url, options);
  },
});
const hashed = new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex'), useGETForHashedQueries: true });
const client = new ApolloClient({ link: hashed.concat(http), cache: new InMemoryCache() });
const query = gql`query Persisted($slug: String!) { person(by: { slug: $slug }) { id name } }`;
let name;
for (let i = 0; i < 2; i++) name = (await client.query({ query, variables: { slug }, fetchPolicy: 'network-only' })).data.person.name;
console.log(JSON.stringify({ name, requests }));
