// usage: node live.mjs <endpoint> <speaker> <after>: prints, for each of the two transports, the first quote of the speaker that is added behind the cursor.
import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import WebSocket from 'ws';

const [endpoint, speaker, after] = process.argv.slice(2);
const query = 'subscription Added($speaker: String!, $after: String) { quoteAdded(where: { speaker: { name: { eq: $speaker } } }, after: $after) { id text speaker { name } } }';
const clients = {
  ws: createWs({ url: endpoint.replace(/^http/, 'ws'), webSocketImpl: WebSocket }),
  sse: createSse({ url: endpoint }),
};
const first = Object.entries(clients).map(async ([name, client]) => {
  for await (const { data, errors, extensions } of client.iterate({ query, variables: { speaker, after } })) {
    if (errors) throw new Error(JSON.stringify(errors));
    return [name, { ...data.quoteAdded, cursor: extensions.cursor }];
  }
});
console.log(JSON.stringify(Object.fromEntries(await Promise.all(first))));
for (const client of Object.values(clients)) await client.dispose();
process.exit(0);
