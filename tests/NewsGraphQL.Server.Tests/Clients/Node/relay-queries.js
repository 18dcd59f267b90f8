import { graphql } from 'relay-runtime';

graphql`
  query queriesPersonQuery($slug: String!) {
    person(by: { slug: $slug }) {
      id
      ...queries_quotes
    }
  }
`;

graphql`
  fragment queries_quotes on Person
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "queriesMoreQuery") {
    quotes(first: $count, after: $cursor) @connection(key: "Person_quotes") {
      totalCount
      edges { node { id text } }
    }
  }
`;

graphql`
  query queriesQuoteQuery($id: ID!) {
    node(id: $id) {
      id
      ... on Quote { text speaker { name } article { headline } }
    }
  }
`;
