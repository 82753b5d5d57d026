// SPDX-License-Identifier: Apache-2.0
#include "attack_statements.h"

namespace bailiwick::tests {

namespace {

constexpr auto foreign = Attack::Kind::Foreign;
constexpr auto refused = Attack::Kind::Refused;
constexpr auto endless = Attack::Kind::Endless;

// On both engines.
constexpr Attack portable[] = {
    // Asking for more
    {foreign, "plain", "SELECT * FROM device"},
    {foreign, "always true", "SELECT name FROM device WHERE name = 'x' OR 1 = 1"},
    {foreign, "by id", "SELECT * FROM device WHERE id = '{device}'"},
    {foreign, "by id in a list", "SELECT name FROM device WHERE id IN ('{device}', '{site}')"},
    {foreign, "by place", "SELECT name FROM device WHERE site = '{site}'"},
    {foreign, "by parent", "SELECT name FROM resource WHERE parent = '{site}'"},
    {foreign, "negated", "SELECT name FROM device WHERE NOT name = 'OWN'"},
    {foreign, "like", "SELECT name FROM device WHERE name LIKE 'FOR%'"},
    {foreign, "who is named in an attribute",
     "SELECT 'FOREIGN' FROM device WHERE name = 'OWN device' AND attributes LIKE '%{person}%'"},
    {foreign, "order of attributes",
     "SELECT 'FOREIGN' FROM device WHERE name = 'OWN device' AND attributes > '{\"keeper'"
     " AND attributes < '{\"l'"},
    {foreign, "order by expression",
     "SELECT name FROM device ORDER BY CASE name WHEN 'OWN' THEN 1 END"},
    {foreign, "quote in value", "SELECT name FROM device WHERE name <> 'x'' OR ''1''=''1'"},
    {foreign, "quote in pattern", "SELECT name FROM device WHERE name NOT LIKE ''') OR 1=1 --'"},
    // Names and joins that confused an authorizer
    {foreign, "natural join", "SELECT * FROM device NATURAL JOIN resource"},
    {foreign, "cross join", "SELECT b.name FROM device a, resource b WHERE b.id <> a.id"},
    {foreign, "join or", "SELECT b.name FROM site a JOIN device b ON b.site = a.id OR b.name > ''"},
    // Asking about instead of for
    {foreign, "exists",
     "SELECT 'FOREIGN' WHERE EXISTS (SELECT 1 FROM device WHERE name LIKE 'FOREIGN%')"},
    {foreign, "min and max", "SELECT min(name), max(name) FROM device"},
    {foreign, "filter", "SELECT max(name) FILTER (WHERE name < 'G') FROM device"},
    {foreign, "window", "SELECT first_value(name) OVER (ORDER BY name) FROM device"},
    {foreign, "lag",
     "SELECT lag(name) OVER (ORDER BY name DESC), lead(name) OVER (ORDER BY name DESC) FROM "
     "device"},
    {foreign, "except", "SELECT name FROM resource EXCEPT SELECT name FROM site"},
    {foreign, "in select", "SELECT name FROM device WHERE id IN (SELECT id FROM resource)"},
    // Everything else that has rows
    {foreign, "site", "SELECT name FROM site"},
    {foreign, "space", "SELECT name FROM space"},
    {foreign, "customer", "SELECT name FROM customer"},
    {foreign, "person", "SELECT email FROM person WHERE email LIKE '%example%'"},
    {foreign, "person by id", "SELECT name FROM person WHERE id = '{person}'"},
    {foreign, "membership", "SELECT title FROM membership"},
    {foreign, "person of membership", "SELECT 'FOREIGN' FROM membership WHERE person = '{person}'"},
    {foreign, "organization", "SELECT name FROM organization"},
    {foreign, "team", "SELECT name FROM team"},
    {foreign, "group", "SELECT name FROM \"group\""},
    {foreign, "role", "SELECT name, actions FROM role"},
    {foreign, "assignment", "SELECT reason FROM assignment"},
    {foreign, "scope of assignment", "SELECT 'FOREIGN' FROM assignment WHERE scope = '{site}'"},
    {foreign, "delegation", "SELECT reason FROM delegation"},
    {foreign, "policy", "SELECT name, text FROM policy"},
    {foreign, "application", "SELECT name FROM application"},
    {foreign, "actions of applications", "SELECT actions FROM application"},
    {foreign, "gateway", "SELECT external_id FROM gateway"},
    {foreign, "keys", "SELECT id FROM api_key"},
    {foreign, "keys by whose they are",
     "SELECT k.id FROM api_key k LEFT JOIN application a ON a.id = k.principal"},
    {foreign, "keys with their gateways",
     "SELECT id FROM api_key WHERE principal_kind = 'gateway'"},
    {foreign, "audit", "SELECT actor_label FROM audit_event"},
    {foreign, "audit by sequence", "SELECT resource_label FROM audit_event WHERE sequence = 1"},
    {foreign, "audit by sequences",
     "SELECT actor_label FROM audit_event WHERE sequence IN (0, 1) ORDER BY sequence DESC"},
    {foreign, "audit by time",
     "SELECT actor_label FROM audit_event WHERE time >= 0 AND time < 1000"
     " ORDER BY sequence DESC LIMIT 9"},
    {foreign, "audit by actor",
     "SELECT actor_label FROM audit_event WHERE actor = '' ORDER BY sequence LIMIT 9"},
    {foreign, "audit by resource",
     "SELECT resource_label FROM audit_event WHERE resource = '' ORDER BY sequence DESC LIMIT 9"},
    {foreign, "audit by action",
     "SELECT resource_label FROM audit_event WHERE action = 'device:view' ORDER BY time"},
    {foreign, "audit by outcome",
     "SELECT actor_label FROM audit_event WHERE outcome = 'denied' OR outcome = 'allowed'"},
    {foreign, "audit joined with itself",
     "SELECT b.actor_label FROM audit_event a JOIN audit_event b ON b.time = a.time"},
    {foreign, "audit joined by its columns",
     "SELECT b.actor_label FROM audit_event a JOIN audit_event b USING (time, outcome)"},
    {foreign, "how many rows the log has",
     "SELECT 'FOREIGN' FROM (SELECT count(*) AS n FROM audit_event) c WHERE n > 1"},
    // The inside of the store and of the engine
    {refused, "credentials", "SELECT * FROM credential"},
    {refused, "sessions", "SELECT access_hash FROM session"},
    {refused, "secrets of keys", "SELECT secret_hash FROM api_key"},
    {refused, "a key revived", "UPDATE api_key SET revoked_at = 0"},
    {refused, "history of applications", "SELECT * FROM history_application"},
    {refused, "claim secrets", "SELECT secret FROM claim_secret"},
    {refused, "a claim secret opened", "UPDATE claim_secret SET state = 'open', tries = 0"},
    {refused, "claim confirmations", "SELECT challenge FROM claim_confirmation"},
    {refused, "offers", "SELECT email, token_hash FROM offer"},
    {refused, "an offer to oneself", "UPDATE offer SET email = 'mallory@example.org'"},
    {refused, "since when devices are owned", "UPDATE ownership_since SET since = 0"},
    {refused, "an owner's groups", "SELECT name FROM owner_group"},
    {refused, "what is in a group", "SELECT device FROM owner_group_device"},
    {refused, "with whom a group is shared", "SELECT person FROM owner_group_user"},
    {refused, "a share by a group",
     "INSERT INTO owner_group_share VALUES ('{device}', '{device}')"},
    {refused, "invitations", "SELECT email, token_hash FROM invitation"},
    {refused, "an invitation of one's own", "UPDATE invitation SET email = 'mallory@example.org'"},
    {refused, "releases", "SELECT owner, reason FROM ownership_release"},
    {refused, "a release hurried on", "UPDATE ownership_release SET due = 0"},
    {refused, "closure", "SELECT count(*) FROM resource_within"},
    {refused, "audit texts", "SELECT * FROM audit_text"},
    {refused, "history", "SELECT * FROM history_person"},
    {refused, "where history starts", "SELECT * FROM history_start"},
    {refused, "audit hashes", "SELECT leaf_hash FROM audit_event"},
    {refused, "audit organizations", "SELECT * FROM audit_event_organization"},
    {refused, "blocks of the log", "SELECT * FROM audit_block"},
    {refused, "head of the log", "SELECT * FROM audit_frontier"},
    {refused, "forged checkpoint", "INSERT INTO audit_checkpoint VALUES (9, 0, 'forged')"},
    {refused, "erased text of the log",
     "UPDATE audit_text SET actor_label = NULL, actor_label_salt = NULL"},
    {refused, "explain", "EXPLAIN SELECT * FROM device"},
    {refused, "two statements", "SELECT 1; SELECT name FROM device"},
    // Writing
    {refused, "vacuum", "VACUUM"},
    {refused, "insert", "INSERT INTO setting VALUES ('a', 'b')"},
    {refused, "insert a device", "INSERT INTO device SELECT * FROM device WHERE 1 = 0"},
    {refused, "update", "UPDATE resource SET name = 'x' WHERE id = '{device}'"},
    {refused, "delete", "DELETE FROM assignment"},
    {refused, "create table", "CREATE TABLE mine AS SELECT * FROM resource"},
    {refused, "temporary table", "CREATE TEMP TABLE mine2 AS SELECT * FROM resource"},
    {refused, "view", "CREATE VIEW v AS SELECT * FROM resource"},
    {refused, "index", "CREATE INDEX i ON resource (depth)"},
    {refused, "drop", "DROP TABLE history_person"},
    {refused, "alter", "ALTER TABLE setting RENAME TO settings"},
    {refused, "analyze", "ANALYZE"},
    {refused, "begin", "BEGIN"},
    {refused, "savepoint", "SAVEPOINT s"},
    // Too much
    {endless, "counting",
     "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c"},
    {endless, "collecting",
     "WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT n + 1 FROM c) SELECT max(n) FROM c"},
    {endless, "sorting",
     "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c ORDER BY -n"},
    {endless, "multiplying",
     "SELECT count(*) FROM resource a, resource b, resource c, resource d, resource e,"
     " resource f, resource g, resource h, resource i, resource j, resource k, resource l,"
     " resource m, resource n, resource o, resource p, resource q, resource r"
     " WHERE a.name || r.name > ''"},
};

constexpr Attack ofSqlite[] = {
    {refused, "reindex", "REINDEX"},
    // The log's own tables
    {foreign, "audit, full join",
     "SELECT actor_label FROM (SELECT NULL AS actor_label) g FULL JOIN audit_event"
     " USING (actor_label)"},
    {refused, "audit by an index",
     "SELECT sequence FROM main.audit_event_organization INDEXED BY"
     " audit_event_organization_by_organization WHERE sequence >> 14 = 0"},
    // Asking for more
    {foreign, "range", "SELECT name FROM device WHERE id >= '' AND id <= 'g' ORDER BY id DESC"},
    {foreign, "glob", "SELECT name FROM device WHERE name GLOB 'FOREIGN*'"},
    {foreign, "a pattern over attributes",
     "SELECT 'FOREIGN' FROM device WHERE attributes GLOB '*{person}*' AND name LIKE 'OWN%'"},
    {foreign, "an attribute by its path",
     "SELECT 'FOREIGN' FROM device WHERE name = 'OWN device' AND"
     " json_extract(attributes, '$.keeper.id') = '{person}'"},
    {foreign, "how many an attribute names",
     "SELECT 'FOREIGN' FROM resource WHERE name = 'OWN device' AND"
     " json_array_length(attributes, '$.readers') > 1"},
    {foreign, "collation", "SELECT name FROM device WHERE name = 'foreign device' COLLATE NOCASE"},
    {foreign, "limit and offset", "SELECT name FROM resource ORDER BY name LIMIT -1 OFFSET 0"},
    {foreign, "row value", "SELECT name FROM device WHERE (id, name) > ('', '')"},
    // Names and joins that confused an authorizer
    {foreign, "shadowing with", "WITH device AS (SELECT * FROM main.device) SELECT * FROM device"},
    {foreign, "full join using",
     "SELECT name FROM (SELECT NULL AS name) g FULL JOIN main.device USING (name)"},
    {foreign, "right join", "SELECT d.name FROM (SELECT 1 AS x) RIGHT JOIN device d ON 1"},
    {foreign, "left join",
     "SELECT n.name FROM (SELECT '{device}' AS id) x LEFT JOIN resource n USING (id)"},
    // Asking about instead of for
    {foreign, "scalar subquery", "SELECT (SELECT group_concat(name) FROM device)"},
    {foreign, "count", "SELECT 'FOREIGN' FROM (SELECT count(*) AS n FROM device) WHERE n > 2"},
    {foreign, "having",
     "SELECT group_concat(name) FROM device GROUP BY parent HAVING count(*) > 0"},
    {foreign, "union",
     "SELECT id FROM site UNION ALL SELECT name FROM device UNION SELECT email FROM person"},
    {foreign, "climbing",
     "WITH RECURSIVE near(id) AS (SELECT id FROM site UNION SELECT r.parent FROM resource r"
     " JOIN near ON near.id = r.id UNION SELECT r.id FROM resource r JOIN near ON r.parent ="
     " near.id) SELECT name FROM resource WHERE id IN near"},
    {foreign, "json_each", "SELECT value FROM device, json_each(json_array(device.name))"},
    {foreign, "json_tree",
     "SELECT atom FROM json_tree((SELECT json_group_array(name) FROM resource))"},
    {foreign, "attribute", "SELECT attributes ->> 'note' FROM device"},
    {foreign, "group object", "SELECT json_group_object(id, name) FROM device"},
    // The inside of the store and of the engine
    {refused, "schema", "SELECT * FROM sqlite_master"},
    {refused, "schema, new name", "SELECT name, sql FROM main.sqlite_schema"},
    {refused, "temporary schema", "SELECT count(*) FROM sqlite_temp_master"},
    {refused, "settings", "SELECT * FROM main.setting"},
    {refused, "history by its list", "SELECT count(*) FROM main.history_team_member"},
    {refused, "row numbers", "SELECT rowid FROM resource"},
    {refused, "table info", "SELECT * FROM pragma_table_info('resource')"},
    {refused, "database list", "SELECT * FROM pragma_database_list"},
    {refused, "pragma", "PRAGMA database_list"},
    {refused, "pragma as query", "PRAGMA table_list"},
    {refused, "function list", "SELECT * FROM pragma_function_list"},
    {refused, "dbstat", "SELECT * FROM dbstat"},
    {refused, "statements", "SELECT count(*) FROM sqlite_stmt"},
    {refused, "compile options", "SELECT sqlite_compileoption_get(0), sqlite_source_id()"},
    {refused, "query plan", "EXPLAIN QUERY PLAN SELECT * FROM device"},
    {refused, "read a file", "SELECT readfile('/etc/passwd')"},
    {refused, "kept counts", "SELECT container, nodes FROM node_count"},
    {refused, "kept counts by their schema", "SELECT sum(nodes) FROM main.node_count"},
    {refused, "what decides on a node", "SELECT bailiwick_picked('{device}')"},
    {refused, "load an extension", "SELECT load_extension('/tmp/none')"},
    // Writing
    {refused, "attach", "ATTACH ':memory:' AS other"},
    {refused, "attach the file", "ATTACH '{file}' AS other"},
    {refused, "detach", "DETACH spare"},
    {refused, "vacuum into", "VACUUM INTO '{file}.copy'"},
    {refused, "update returning",
     "UPDATE resource SET name = name RETURNING (SELECT group_concat(name) FROM resource)"},
    {refused, "replace", "REPLACE INTO setting VALUES ('c', 'd')"},
    {refused, "upsert",
     "INSERT INTO setting VALUES ('a', 'b') ON CONFLICT (name) DO UPDATE SET value = 'x'"},
    {refused, "temporary trigger",
     "CREATE TEMP TRIGGER t AFTER INSERT ON resource BEGIN SELECT 1; END"},
    {refused, "full-text table", "CREATE VIRTUAL TABLE f USING fts5(x)"},
    {refused, "dbstat table", "CREATE VIRTUAL TABLE temp.s USING dbstat"},
    {refused, "writable schema", "PRAGMA writable_schema = 1"},
    {refused, "query only", "PRAGMA query_only = 0"},
    {refused, "trusted schema", "PRAGMA trusted_schema = 1"},
    {refused, "case of like", "PRAGMA case_sensitive_like = 1"},
    // Too much
    {refused, "zero bomb", "SELECT length(zeroblob(100000000))"},
    {refused, "replace bomb",
     "SELECT length(replace(printf('%.*c', 10000, 'x'), 'x', printf('%.*c', 100, 'y')))"},
    {refused, "doubling",
     "WITH RECURSIVE t(x) AS (SELECT 'ab' UNION ALL SELECT x || x FROM t LIMIT 22) SELECT "
     "max(length(x)) FROM t"},
    {refused, "huge pattern",
     "SELECT count(*) FROM device WHERE name LIKE replace(printf('%.*c', 5000, 'a'), 'a', '%a')"},
    {refused, "many columns",
     "SELECT * FROM resource a, resource b, resource c, resource d, resource e, resource f,"
     " resource g, resource h, resource i, resource j, resource k, resource l, resource m,"
     " resource n, resource o, resource p, resource q, resource r, resource s, resource t,"
     " resource u, resource v, resource w LIMIT 1"},
};

constexpr Attack ofPostgres[] = {
    // The log's own tables
    {refused, "a month of the log", "SELECT * FROM audit_event_1970_01"},
    {refused, "a month of the log, by its schema", "SELECT * FROM bailiwick.audit_event_1970_01"},
    {refused, "a month's texts", "SELECT actor_label FROM audit_text_1970_01"},
    {refused, "a month's organizations",
     "SELECT o.organization FROM audit_event e JOIN audit_event_organization_1970_01 o"
     " USING (sequence)"},
    {refused, "months of the log", "SELECT * FROM audit_month"},
    {refused, "a month taken away", "ALTER TABLE audit_event DETACH PARTITION audit_event_1970_01"},
    {refused, "a month dropped", "DROP TABLE audit_event_1970_01"},
    {refused, "a month opened", "SELECT audit_open_month(0)"},
    // Asking for more
    {foreign, "range",
     "SELECT name FROM device WHERE id > '00000000-0000-0000-0000-000000000000'"
     " ORDER BY id DESC"},
    {foreign, "regular expression", "SELECT name FROM device WHERE name ~ '^FOREIGN'"},
    {foreign, "a pattern in either case", "SELECT name FROM device WHERE name ILIKE 'foreign%'"},
    {foreign, "prefix operator", "SELECT name FROM device WHERE name ^@ 'FOREIGN'"},
    {foreign, "similar", "SELECT name FROM device WHERE name SIMILAR TO 'FOREIGN%'"},
    {foreign, "a cast that fails on the hidden",
     "SELECT name FROM device WHERE name <> 'OWN device'"
     " AND name <> 'OWN pump' AND length(name) > 0"},
    {foreign, "an attribute by its path",
     "SELECT 'FOREIGN' FROM device WHERE name = 'OWN device' AND"
     " attributes::jsonb #>> '{keeper,id}' = '{person}'"},
    {foreign, "how many an attribute names",
     "SELECT 'FOREIGN' FROM resource WHERE name = 'OWN device' AND"
     " jsonb_array_length(attributes::jsonb -> 'readers') > 1"},
    {foreign, "limit and offset", "SELECT name FROM resource ORDER BY name LIMIT ALL OFFSET 0"},
    {foreign, "fetch with ties",
     "SELECT name FROM device ORDER BY (name IS NULL) FETCH FIRST 1 ROWS WITH TIES"},
    {foreign, "row value",
     "SELECT name FROM device WHERE (name, id) > ('', "
     "'00000000-0000-0000-0000-000000000000'::uuid)"},
    {foreign, "values beside",
     "SELECT d.name FROM (VALUES ('{device}'::uuid)) AS v (id)"
     " JOIN device d ON d.id = v.id"},
    // Names and joins
    {foreign, "shadowing with", "WITH device AS (SELECT * FROM device) SELECT * FROM device"},
    {foreign, "full join using",
     "SELECT name FROM (SELECT NULL::text AS name) g FULL JOIN device USING (name)"},
    {foreign, "right join", "SELECT d.name FROM (SELECT 1 AS x) s RIGHT JOIN device d ON true"},
    {foreign, "left join",
     "SELECT n.name FROM (SELECT '{device}'::uuid AS id) x LEFT JOIN resource n USING (id)"},
    {foreign, "lateral",
     "SELECT b.name FROM site a, LATERAL (SELECT name FROM device d"
     " WHERE d.site = a.id OR true) b"},
    {foreign, "whole row", "SELECT d FROM device d"},
    {foreign, "whole row as json", "SELECT to_jsonb(d)::text FROM device d"},
    {foreign, "table", "TABLE person"},
    // Asking about instead of for
    {foreign, "scalar subquery", "SELECT (SELECT string_agg(name, ',') FROM device)"},
    {foreign, "count", "SELECT 'FOREIGN' FROM (SELECT count(*) AS n FROM device) c WHERE n > 2"},
    {foreign, "having",
     "SELECT string_agg(name, ',') FROM device GROUP BY parent HAVING count(*) > 0"},
    {foreign, "grouping sets", "SELECT name, count(*) FROM device GROUP BY CUBE (name, parent)"},
    {foreign, "array", "SELECT ARRAY (SELECT name FROM device)::text"},
    {foreign, "array, element by element", "SELECT unnest(array_agg(name)) FROM resource"},
    {foreign, "most frequent",
     "SELECT percentile_disc(0.01) WITHIN GROUP (ORDER BY name)"
     " FROM device"},
    {foreign, "distinct on", "SELECT DISTINCT ON (parent) name FROM device"},
    {foreign, "union",
     "SELECT id::text FROM site UNION ALL SELECT name FROM device"
     " UNION SELECT email FROM person"},
    {foreign, "climbing",
     "WITH RECURSIVE near (id) AS (SELECT id FROM site UNION SELECT x.id FROM near, LATERAL"
     " (SELECT r.parent FROM resource r WHERE r.id = near.id UNION SELECT r.id FROM resource r"
     " WHERE r.parent = near.id) AS x (id)) SELECT name FROM resource WHERE id IN"
     " (SELECT id FROM near)"},
    {foreign, "attribute", "SELECT attributes::jsonb ->> 'note' FROM device"},
    {foreign, "attributes apart",
     "SELECT e.value FROM device, jsonb_each_text(attributes::jsonb) e"},
    {foreign, "group object", "SELECT json_object_agg(id, name)::text FROM device"},
    {foreign, "materialized",
     "WITH all_of AS MATERIALIZED (SELECT name FROM resource)"
     " SELECT * FROM all_of"},
    // The function that searches in the session's places
    {foreign, "found",
     "SELECT 'FOREIGN' FROM found_devices('', '', NULL, NULL, NULL, 1000) AS f (id)"
     " WHERE f.id = '{device}'::uuid"},
    {foreign, "found by part",
     "SELECT 'FOREIGN' FROM found_devices('oreign', '', NULL, NULL, NULL, 9) AS f (id)"},
    {foreign, "found by prefix",
     "SELECT 'FOREIGN' FROM found_devices('', 'FOR', NULL, NULL, NULL, 9) AS f (id)"},
    {foreign, "found below the foreign site",
     "SELECT 'FOREIGN' FROM found_devices('', '', '{site}'::uuid, NULL, NULL, 9) AS f (id)"},
    {foreign, "found below the foreign site's customer",
     "SELECT 'FOREIGN' FROM (SELECT '{site}'::uuid AS id) v, LATERAL"
     " (SELECT found_devices('', 'F', v.id, '', '00000000-0000-0000-0000-000000000000'::uuid,"
     " 9)) x"},
    {foreign, "found, and read",
     "SELECT d.name FROM found_devices('', '', NULL, NULL, NULL, 100000) AS f (id)"
     " JOIN resource d ON d.id = f.id"},
    {foreign, "found, for each of one's rows",
     "SELECT d.name FROM site s, LATERAL (SELECT found_devices('', '', NULL, s.name, s.id, 99))"
     " AS f (id) RIGHT JOIN device d ON true"},
    // The inside of the store and of the server
    {refused, "settings", "SELECT * FROM bailiwick.setting"},
    {refused, "scopes", "SELECT * FROM bailiwick.session_scope"},
    {refused, "the key", "SELECT * FROM bailiwick.session_key"},
    {refused, "the login's password", "SELECT * FROM bailiwick.session_role"},
    {refused, "the table behind", "SELECT * FROM bailiwick.resource"},
    {refused, "the views of everything", "SELECT * FROM bailiwick_everything.device"},
    {refused, "quoted", "SELECT * FROM \"bailiwick_everything\".\"device\""},
    {refused, "by code points", "SELECT * FROM U&\"bailiwick\\005feverything\".device"},
    {refused, "opening another session", "SELECT bailiwick_api.open_session('\\x00'::bytea)"},
    {refused, "whose session", "SELECT current_setting('bailiwick.session', true)"},
    {refused, "another session", "SELECT set_config('bailiwick.session', 'x', true)"},
    {refused, "catalogue", "SELECT relname, reltuples FROM pg_class"},
    {refused, "catalogue by its schema", "SELECT relname FROM pg_catalog.pg_class"},
    {refused, "catalogue, quoted", "SELECT relname FROM \"pg_class\""},
    {refused, "information schema", "SELECT table_name FROM information_schema.tables"},
    {refused, "what others ask", "SELECT query FROM pg_stat_activity"},
    {refused, "sources of functions", "SELECT prosrc FROM pg_proc"},
    {refused, "roles", "SELECT rolname FROM pg_roles"},
    {refused, "policies", "SELECT * FROM pg_policies"},
    {refused, "statistics", "SELECT most_common_vals FROM pg_stats"},
    {refused, "locks", "SELECT * FROM pg_locks"},
    {refused, "size", "SELECT pg_database_size('postgres')"},
    {refused, "a statement in a function", "SELECT query_to_xml('SELECT 1', true, true, '')"},
    {refused, "a table in a function", "SELECT table_to_xml('pg_class', true, true, '')"},
    {refused, "end another connection", "SELECT pg_terminate_backend(0)"},
    {refused, "cancel another statement", "SELECT pg_cancel_backend(0)"},
    {refused, "lock", "SELECT pg_advisory_lock(4783117052)"},
    {refused, "notify", "SELECT pg_notify('a', 'b')"},
    {refused, "sleep", "SELECT pg_sleep(0.001)"},
    {refused, "sleep, by its schema", "SELECT pg_catalog.pg_sleep(0.001)"},
    {refused, "large object", "SELECT lo_creat(-1)"},
    {refused, "row versions", "SELECT xmin FROM resource"},
    {refused, "row places", "SELECT ctid FROM resource"},
    {refused, "a function after an alias", "SELECT DISTINCT ON (1) repeat('x', 3)"},
    {refused, "a function among common tables",
     "SELECT y FROM (SELECT 1) a, json_to_record('{\"y\": 1}') AS (y int)"},
    {refused, "reindex", "REINDEX TABLE setting"},
    // Writing, and what outlives the statement
    {refused, "update returning", "UPDATE resource SET name = name RETURNING name"},
    {refused, "delete in with", "WITH gone AS (DELETE FROM assignment RETURNING *) TABLE gone"},
    {refused, "upsert",
     "INSERT INTO setting VALUES ('a', 'b') ON CONFLICT (name) DO UPDATE SET value = 'x'"},
    {refused, "merge",
     "MERGE INTO setting s USING setting t ON s.name = t.name WHEN MATCHED THEN"
     " DELETE"},
    {refused, "select into", "SELECT * INTO mine3 FROM resource"},
    {refused, "lock rows", "SELECT name FROM resource FOR UPDATE"},
    {refused, "lock a table", "LOCK TABLE resource"},
    {refused, "truncate", "TRUNCATE setting"},
    {refused, "copy out", "COPY resource TO STDOUT"},
    {refused, "do", "DO $$ BEGIN PERFORM 1; END $$"},
    {refused, "function", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"},
    {refused, "a function of one's own that sees each row",
     "CREATE FUNCTION leak(t text) RETURNS boolean LANGUAGE sql COST 0.0001 AS 'SELECT true'"},
    {refused, "prepare", "PREPARE mine AS SELECT 1"},
    {refused, "held cursor", "DECLARE c CURSOR WITH HOLD FOR SELECT 1"},
    {refused, "other role", "SET ROLE NONE"},
    {refused, "other user", "SET SESSION AUTHORIZATION DEFAULT"},
    {refused, "other path", "SET search_path = bailiwick_everything"},
    {refused, "longer time", "SET statement_timeout = 0"},
    {refused, "listen", "LISTEN x"},
    {refused, "grant", "GRANT SELECT ON resource TO PUBLIC"},
    {refused, "policy off", "ALTER TABLE resource DISABLE ROW LEVEL SECURITY"},
    {refused, "discard", "DISCARD PLANS"},
    // Too much
    {refused, "repeat bomb", "SELECT length(repeat('x', 100000))"},
    {refused, "padding bomb", "SELECT length(lpad('x', 100000))"},
    {refused, "nested",
     "SELECT (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("
     "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))"
     "))))))))))))))))))))))))))))"
     "))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))"},
};

} // namespace

std::vector<Attack> attacks()
{
    std::vector<Attack> all(std::begin(portable), std::end(portable));
    if (engine() == Engine::Sqlite)
        all.insert(all.end(), std::begin(ofSqlite), std::end(ofSqlite));
    else
        all.insert(all.end(), std::begin(ofPostgres), std::end(ofPostgres));
    return all;
}

} // namespace bailiwick::tests
