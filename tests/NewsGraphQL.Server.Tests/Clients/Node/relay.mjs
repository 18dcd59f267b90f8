// usage: node relay.mjs <endpoint> <slug>: compiles relay/queries.js, pages through a person's quotes by a refetchable fragment, and refetches one of them by its id.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import relay from 'relay-runtime';

const [endpoint, slug] = process.argv.slice(2);
for (const folder of ['relay', 'artifacts']) mkdirSync(folder, { recursive: true });
copyFileSync('relay-queries.js', 'relay/queries.js');
execFileSync(process.execPath, [createRequire(import.meta.url).resolve('relay-compiler/cli.js'), 'relay.config.json'], { stdio: ['ignore', 'ignore', 'inherit'] });

const { Environment, Network, RecordSource, Store, fetchQuery } = relay;
const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text: query }, variables) => {
    const reply = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    const answer = await reply.json();
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer;
  }),
});
const artifact = async (name) => (await import(`./artifacts/${name}.graphql.js`)).default;
const ask = async (name, variables) => fetchQuery(environment, await artifact(name), variables).toPromise();

const { person } = await ask('queriesPersonQuery', { slug });
const stored = () => {
  const [key] = Object.keys(environment.getStore().getSource().toJSON()).filter((id) => id === `client:${person.id}:__Person_quotes_connection`);
  const records = environment.getStore().getSource().toJSON();
  const connection = records[key];
  const info = records[connection.pageInfo.__ref];
  return { totalCount: connection.totalCount, edges: connection.edges.__refs.map((edge) => records[records[edge].node.__ref]), info };
};
let pages = 1;
for (; stored().info.hasNextPage; pages++) await ask('queriesMoreQuery', { id: person.id, count: 2, cursor: stored().info.endCursor });
const all = stored();
const { node } = await ask('queriesQuoteQuery', { id: all.edges[0].id });
console.log(JSON.stringify({ pages, totalCount: all.totalCount, texts: all.edges.map((quote) => quote.text), refetched: node }));
