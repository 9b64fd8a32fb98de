// Documents as an application of Relay has them; the compiler reads them here.
import { graphql } from 'relay-runtime';

// Pages through the root connection.
export const actions = graphql`
  query actionsQuery($first: Int!) {
    ...actionsPage @arguments(first: $first)
  }
`;

export const actionsPage = graphql`
  fragment actionsPage on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "actionsPageQuery") {
    actions(first: $first, after: $after) @connection(key: "actionsPage_actions") {
      totalCount
      edges {
        node {
          id
          dueOn
          ...actionsTitle
        }
      }
    }
  }
`;

export const actionsTitle = graphql`
  fragment actionsTitle on Node {
    __typename
    title
  }
`;

// Pages through a connection of a node, which the compiler asks for through node(id:); its edges have properties, and a filter is part of
// its identity.
export const priority = graphql`
  query actionsPriorityQuery($id: ID!, $where: ActionFilterInput) {
    node(id: $id) {
      ...actionsOfPriority @arguments(where: $where) @alias
    }
  }
`;

export const ofPriority = graphql`
  fragment actionsOfPriority on Priority
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }, where: { type: "ActionFilterInput" })
  @refetchable(queryName: "actionsOfPriorityPageQuery") {
    title
    actions(first: $count, after: $cursor, where: $where) @connection(key: "actionsOfPriority_actions", filters: ["where"]) {
      edges {
        node {
          id
          ...actionsLeads
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const leads = graphql`
  fragment actionsLeads on Action {
    leads(first: 10) @connection(key: "actionsLeads_leads") {
      edges {
        role
        confirmed
        node {
          id
          title
        }
      }
    }
  }
`;
