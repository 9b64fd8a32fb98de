// A program over the generated types: it pages through the actions with a filter and an order, whose types the compiler checks.
import { GraphQLClient } from 'graphql-request';
import { graphql, useFragment } from './generated/client/index.js';
import { ActionsPageDocument, type ActionRowFragment, type ActionsPageQueryVariables } from './generated/operations.js';
import type { Action, Node, Plan, Query } from './generated/schema.js';

// The types of the schema by themselves: what the API says of nulls, lists and dates.
const dueOn: Action['dueOn'] = '2013-04-30' satisfies string;
const nobody: Query['planById'] = null;
const isNode = (plan: Plan): Node => plan;
// @ts-expect-error a title is never null
const noTitle: Action['title'] = null;

const PlanRow = graphql(`
  fragment PlanRow on Plan {
    id
    title
  }
`);

const AnyNode = graphql(`
  query AnyNode($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Plan {
        ...PlanRow
        priorities {
          totalCount
        }
      }
    }
  }
`);

export type Found = { actions: { ids: string[]; totalCount: number; pages: number }; leads: number; nodes: string[] };

export const walk = async (url: string): Promise<Found> => {
  const client = new GraphQLClient(url);
  const rows: ActionRowFragment[] = [];
  let leads = 0;
  let pages = 0;
  let totalCount = 0;
  let after: string | null = null;
  do {
    const variables: ActionsPageQueryVariables = {
      first: 40,
      after,
      where: { or: [{ dueOn: { eq: null } }, { dueOn: { gte: '1900-01-01' } }], levels: { none: { in: ['REGIONAL'] } } },
      order: [{ dueOn: 'DESC' }, { title: 'ASC' }],
    };
    const { actions } = await client.request(ActionsPageDocument, variables);
    rows.push(...actions.nodes);
    leads += actions.nodes.flatMap((action) => action.leads.edges).filter((edge) => edge.confirmed && edge.node.title !== '').length;
    totalCount = actions.totalCount;
    pages++;
    after = actions.pageInfo.hasNextPage ? (actions.pageInfo.endCursor ?? null) : null;
  } while (after !== null);

  const first = rows[0];
  if (first === undefined) throw new Error('There are no actions');
  const nodes: string[] = [];
  for (const id of [first.id, 'cypp-2013']) {
    const { node } = await client.request(AnyNode, { id });
    if (node?.__typename === 'Plan') nodes.push(`${useFragment(PlanRow, node).title}: ${node.priorities.totalCount}`);
    else if (node?.__typename === 'Action') nodes.push(node.id);
  }

  return { actions: { ids: rows.map((row) => row.id), totalCount, pages }, leads, nodes };
};

export const examples = { dueOn, nobody, isNode, noTitle };
