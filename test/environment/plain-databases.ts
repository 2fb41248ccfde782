import pg from "pg";

/** A database like that of an installation just opened, to be used by one test after the other. */
type PlainDatabase = { name: string; url: string; drop(): Promise<void> };

/** What the tables of one such database hold, and how they are made. */
type State = { schema: string; rows: Map<string, string> };

const free: PlainDatabase[] = [];
let untouched: State | undefined;

/**
 * Lends a database. Dropping it puts it back as it was, for the next test of this worker: making a database
 * and removing it costs PostgreSQL ten times as much. One whose tables were altered is removed.
 *
 * @param make a new one, where none is free
 */
export async function plainDatabase(make: () => Promise<PlainDatabase>): Promise<PlainDatabase> {
  const lent = free.pop() ?? (await make());
  untouched ??= await connected(lent.url, stateOf);
  const before = untouched;
  return {
    ...lent,
    async drop() {
      const asBefore = await connected(lent.url, (client) => putBack(client, before));
      if (asBefore) free.push(lent);
      else await lent.drop();
    },
  };
}

/** @returns false where the tables themselves are others than before */
async function putBack(client: pg.Client, before: State): Promise<boolean> {
  // A test that failed may have left connections open, and what they still write must not come later.
  await client.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  const now = await stateOf(client);
  if (now.schema !== before.schema) return false;
  const changed = [...now.rows].filter(([table, rows]) => rows !== before.rows.get(table));
  if (changed.length === 0) return true;
  const tables = changed.map(([table]) => client.escapeIdentifier(table));
  // Without the checks of references, which hold again at the end.
  await client.query("set session_replication_role = replica");
  await client.query(tables.map((table) => `delete from ${table}`).join(";"));
  // Rows of the next test stand in the order in which they are written, as in a new table.
  await client.query(`vacuum ${tables.join(", ")}`);
  for (const [table] of changed) {
    const name = client.escapeIdentifier(table);
    await client.query(
      `insert into ${name} select * from json_populate_recordset(null::${name}, $1)`,
      [before.rows.get(table)],
    );
  }
  return true;
}

async function stateOf(client: pg.Client): Promise<State> {
  const { rows: columns } = await client.query<{ table: string; columns: string }>(
    `select relname as table, concat_ws(' ',
       (select string_agg(concat_ws(' ', attname, atttypid, attnotnull), ',' order by attnum)
        from pg_attribute where attrelid = pg_class.oid and attnum > 0),
       (select string_agg(pg_get_indexdef(indexrelid), ',' order by indexrelid)
        from pg_index where indrelid = pg_class.oid)) as columns
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  );
  const { rows } = await client.query<{ table: string; rows: string }>(
    columns
      .map(({ table }) => {
        const name = client.escapeIdentifier(table);
        return `select ${client.escapeLiteral(table)} as table,
          coalesce(json_agg(one), '[]')::text as rows from ${name} as one`;
      })
      .join(" union all "),
  );
  return {
    schema: JSON.stringify(columns),
    rows: new Map(rows.map(({ table, rows: held }) => [table, held])),
  };
}

async function connected<Result>(
  url: string,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
