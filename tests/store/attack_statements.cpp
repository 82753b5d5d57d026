// SPDX-License-Identifier: Apache-2.0
#include "attack_statements.h"

namespace bailiwick::tests {

namespace {

constexpr auto foreign = Attack::Kind::Foreign;
constexpr auto refused = Attack::Kind::Refused;
constexpr auto endless = Attack::Kind::Endless;

constexpr Attack all[] = {
    // Asking for more
    {foreign, "plain", "SELECT * FROM device"},
    {foreign, "always true", "SELECT name FROM device WHERE name = 'x' OR 1 = 1"},
    {foreign, "by id", "SELECT * FROM device WHERE id = '{device}'"},
    {foreign, "by id in a list", "SELECT name FROM device WHERE id IN ('{device}', '{site}')"},
    {foreign, "by place", "SELECT name FROM device WHERE site = '{site}'"},
    {foreign, "by parent", "SELECT name FROM resource WHERE parent = '{site}'"},
    {foreign, "negated", "SELECT name FROM device WHERE NOT name = 'OWN'"},
    {foreign, "range", "SELECT name FROM device WHERE id >= '' AND id <= 'g' ORDER BY id DESC"},
    {foreign, "like", "SELECT name FROM device WHERE name LIKE 'FOR%'"},
    {foreign, "glob", "SELECT name FROM device WHERE name GLOB 'FOREIGN*'"},
    {foreign, "who is named in an attribute",
     "SELECT 'FOREIGN' FROM device WHERE name = 'OWN device' AND attributes LIKE '%{person}%'"},
    {foreign, "a pattern over attributes",
     "SELECT 'FOREIGN' FROM device WHERE attributes GLOB '*{person}*' AND name LIKE 'OWN%'"},
    {foreign, "an attribute by its path",
     "SELECT 'FOREIGN' FROM device WHERE name = 'OWN device' AND"
     " json_extract(attributes, '$.keeper.id') = '{person}'"},
    {foreign, "how many an attribute names",
     "SELECT 'FOREIGN' FROM resource WHERE name = 'OWN device' AND"
     " json_array_length(attributes, '$.readers') > 1"},
    {foreign, "order of attributes",
     "SELECT 'FOREIGN' FROM device WHERE name = 'OWN device' AND attributes > '{\"keeper'"
     " AND attributes < '{\"l'"},
    {foreign, "collation", "SELECT name FROM device WHERE name = 'foreign device' COLLATE NOCASE"},
    {foreign, "limit and offset", "SELECT name FROM resource ORDER BY name LIMIT -1 OFFSET 0"},
    {foreign, "order by expression",
     "SELECT name FROM device ORDER BY CASE name WHEN 'OWN' THEN 1 END"},
    {foreign, "row value", "SELECT name FROM device WHERE (id, name) > ('', '')"},
    {foreign, "quote in value", "SELECT name FROM device WHERE name <> 'x'' OR ''1''=''1'"},
    {foreign, "quote in pattern", "SELECT name FROM device WHERE name NOT LIKE ''') OR 1=1 --'"},
    // Names and joins that confused an authorizer
    {foreign, "shadowing with", "WITH device AS (SELECT * FROM main.device) SELECT * FROM device"},
    {foreign, "full join using",
     "SELECT name FROM (SELECT NULL AS name) g FULL JOIN main.device USING (name)"},
    {foreign, "natural join", "SELECT * FROM device NATURAL JOIN resource"},
    {foreign, "right join", "SELECT d.name FROM (SELECT 1 AS x) RIGHT JOIN device d ON 1"},
    {foreign, "cross join", "SELECT b.name FROM device a, resource b WHERE b.id <> a.id"},
    {foreign, "left join",
     "SELECT n.name FROM (SELECT '{device}' AS id) x LEFT JOIN resource n USING (id)"},
    {foreign, "join or", "SELECT b.name FROM site a JOIN device b ON b.site = a.id OR b.name > ''"},
    // Asking about instead of for
    {foreign, "scalar subquery", "SELECT (SELECT group_concat(name) FROM device)"},
    {foreign, "exists",
     "SELECT 'FOREIGN' WHERE EXISTS (SELECT 1 FROM device WHERE name LIKE 'FOREIGN%')"},
    {foreign, "count", "SELECT 'FOREIGN' FROM (SELECT count(*) AS n FROM device) WHERE n > 2"},
    {foreign, "min and max", "SELECT min(name), max(name) FROM device"},
    {foreign, "having",
     "SELECT group_concat(name) FROM device GROUP BY parent HAVING count(*) > 0"},
    {foreign, "filter", "SELECT max(name) FILTER (WHERE name < 'G') FROM device"},
    {foreign, "window", "SELECT first_value(name) OVER (ORDER BY name) FROM device"},
    {foreign, "lag",
     "SELECT lag(name) OVER (ORDER BY name DESC), lead(name) OVER (ORDER BY name DESC) FROM "
     "device"},
    {foreign, "union",
     "SELECT id FROM site UNION ALL SELECT name FROM device UNION SELECT email FROM person"},
    {foreign, "except", "SELECT name FROM resource EXCEPT SELECT name FROM site"},
    {foreign, "in select", "SELECT name FROM device WHERE id IN (SELECT id FROM resource)"},
    {foreign, "climbing",
     "WITH RECURSIVE near(id) AS (SELECT id FROM site UNION SELECT r.parent FROM resource r"
     " JOIN near ON near.id = r.id UNION SELECT r.id FROM resource r JOIN near ON r.parent ="
     " near.id) SELECT name FROM resource WHERE id IN near"},
    {foreign, "json_each", "SELECT value FROM device, json_each(json_array(device.name))"},
    {foreign, "json_tree",
     "SELECT atom FROM json_tree((SELECT json_group_array(name) FROM resource))"},
    {foreign, "attribute", "SELECT attributes ->> 'note' FROM device"},
    {foreign, "group object", "SELECT json_group_object(id, name) FROM device"},
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
    {foreign, "audit", "SELECT actor_label FROM audit_event"},
    {foreign, "audit by sequence", "SELECT resource_label FROM audit_event WHERE sequence = 1"},
    // The inside of the store and of the engine
    {refused, "schema", "SELECT * FROM sqlite_master"},
    {refused, "schema, new name", "SELECT name, sql FROM main.sqlite_schema"},
    {refused, "temporary schema", "SELECT count(*) FROM sqlite_temp_master"},
    {refused, "credentials", "SELECT * FROM credential"},
    {refused, "sessions", "SELECT access_hash FROM session"},
    {refused, "settings", "SELECT * FROM main.setting"},
    {refused, "closure", "SELECT count(*) FROM resource_within"},
    {refused, "audit texts", "SELECT * FROM audit_text"},
    {refused, "history", "SELECT * FROM history_person"},
    {refused, "history by its list", "SELECT count(*) FROM main.history_team_member"},
    {refused, "where history starts", "SELECT * FROM history_start"},
    {refused, "audit hashes", "SELECT leaf_hash FROM audit_event"},
    {refused, "row numbers", "SELECT rowid FROM resource"},
    {refused, "table info", "SELECT * FROM pragma_table_info('resource')"},
    {refused, "database list", "SELECT * FROM pragma_database_list"},
    {refused, "pragma", "PRAGMA database_list"},
    {refused, "pragma as query", "PRAGMA table_list"},
    {refused, "function list", "SELECT * FROM pragma_function_list"},
    {refused, "dbstat", "SELECT * FROM dbstat"},
    {refused, "statements", "SELECT count(*) FROM sqlite_stmt"},
    {refused, "compile options", "SELECT sqlite_compileoption_get(0), sqlite_source_id()"},
    {refused, "explain", "EXPLAIN SELECT * FROM device"},
    {refused, "query plan", "EXPLAIN QUERY PLAN SELECT * FROM device"},
    {refused, "read a file", "SELECT readfile('/etc/passwd')"},
    {refused, "load an extension", "SELECT load_extension('/tmp/none')"},
    {refused, "two statements", "SELECT 1; SELECT name FROM device"},
    // Writing
    {refused, "attach", "ATTACH ':memory:' AS other"},
    {refused, "attach the file", "ATTACH '{file}' AS other"},
    {refused, "detach", "DETACH spare"},
    {refused, "vacuum", "VACUUM"},
    {refused, "vacuum into", "VACUUM INTO '{file}.copy'"},
    {refused, "insert", "INSERT INTO setting VALUES ('a', 'b')"},
    {refused, "insert a device", "INSERT INTO device SELECT * FROM device WHERE 0"},
    {refused, "update", "UPDATE resource SET name = 'x' WHERE id = '{device}'"},
    {refused, "update returning",
     "UPDATE resource SET name = name RETURNING (SELECT group_concat(name) FROM resource)"},
    {refused, "delete", "DELETE FROM assignment"},
    {refused, "replace", "REPLACE INTO setting VALUES ('c', 'd')"},
    {refused, "upsert",
     "INSERT INTO setting VALUES ('a', 'b') ON CONFLICT (name) DO UPDATE SET value = 'x'"},
    {refused, "create table", "CREATE TABLE mine AS SELECT * FROM resource"},
    {refused, "temporary table", "CREATE TEMP TABLE mine2 AS SELECT * FROM resource"},
    {refused, "temporary trigger",
     "CREATE TEMP TRIGGER t AFTER INSERT ON resource BEGIN SELECT 1; END"},
    {refused, "view", "CREATE VIEW v AS SELECT * FROM resource"},
    {refused, "full-text table", "CREATE VIRTUAL TABLE f USING fts5(x)"},
    {refused, "dbstat table", "CREATE VIRTUAL TABLE temp.s USING dbstat"},
    {refused, "index", "CREATE INDEX i ON resource (depth)"},
    {refused, "drop", "DROP TABLE audit_text"},
    {refused, "alter", "ALTER TABLE setting RENAME TO settings"},
    {refused, "reindex", "REINDEX"},
    {refused, "analyze", "ANALYZE"},
    {refused, "writable schema", "PRAGMA writable_schema = 1"},
    {refused, "query only", "PRAGMA query_only = 0"},
    {refused, "trusted schema", "PRAGMA trusted_schema = 1"},
    {refused, "case of like", "PRAGMA case_sensitive_like = 1"},
    {refused, "begin", "BEGIN"},
    {refused, "savepoint", "SAVEPOINT s"},
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

} // namespace

std::span<const Attack> attacks()
{
    return all;
}

} // namespace bailiwick::tests
