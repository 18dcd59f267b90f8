// Runs every audit of graphql-http against the endpoint given as the only argument and prints one line of JSON for each.
import { serverAudits } from 'graphql-http';

const audits = serverAudits({ url: process.argv[2], fetchFn: fetch });
for (const audit of audits) {
  const { id, name, status, reason } = await audit.fn();
  console.log(JSON.stringify({ id, name, status, reason }));
}
