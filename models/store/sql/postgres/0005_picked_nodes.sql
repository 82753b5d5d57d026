-- SPDX-License-Identifier: Apache-2.0
-- Scopes where a condition on attributes decides on each node. Such a set is a row of bits over the
-- nodes' numbers, written once for all sessions and revisions that see the same nodes. Two shapes,
-- so that the others keep their plans: "partial" looks in customers and sites, "picked" everywhere;
-- in both, whole customers, sites, subtrees and single nodes are in scope, too.

-- A node that comes back has its number again: a number that a program knows stays right.
CREATE TABLE resource_gone (
    id UUID PRIMARY KEY,
    number BIGINT NOT NULL
);

CREATE TABLE session_nodes (
    id BYTEA PRIMARY KEY,
    used BIGINT NOT NULL, -- the newest revision it was used at
    first BIGINT NOT NULL, -- the number of the first bit
    bits BYTEA NOT NULL
);
ALTER TABLE session_nodes ALTER bits SET STORAGE EXTERNAL;

ALTER TABLE session_scope DROP CONSTRAINT session_scope_shape_check,
    ADD CHECK (shape IN ('everything', 'customer', 'site', 'sites', 'mixed', 'partial', 'picked')),
    ADD partial_customers UUID[] NOT NULL DEFAULT '{}',
    ADD partial_sites UUID[] NOT NULL DEFAULT '{}',
    ADD nodes BYTEA REFERENCES session_nodes (id);
CREATE INDEX session_scope_by_nodes ON session_scope (nodes);

-- What each statement of a session asks. In PL/pgSQL, which keeps their plans: a function in SQL
-- is planned for every statement, which took longer than the statement.
CREATE OR REPLACE FUNCTION session_signature(payload TEXT) RETURNS TEXT
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED AS $$
DECLARE
    key bailiwick.session_key%ROWTYPE;
BEGIN
    SELECT * INTO key FROM bailiwick.session_key;
    RETURN encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(payload, 'UTF8'))),
        'hex');
END $$;
CREATE OR REPLACE FUNCTION bailiwick_api.everything() RETURNS BOOLEAN
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    RETURN bailiwick.session_checked('everything') IS NOT NULL;
END $$;
-- Each answers for a session of its shape only; those with a parameter, for one of that shape.
-- bits() puts them together anew, so that they lie in memory: otherwise each look at a bit would
-- read all of them.
DO $do$
DECLARE
    f RECORD;
    scope TEXT := 'bailiwick.session_scope s WHERE';
    nodes TEXT := 'bailiwick.session_scope s JOIN bailiwick.session_nodes n ON n.id = s.nodes WHERE';
    listed TEXT := 's.resources || s.subtrees || ARRAY(SELECT w.resource'
        ' FROM bailiwick.resource_within w WHERE w.ancestor = ANY (s.subtrees))';
BEGIN
    FOR f IN SELECT * FROM (VALUES
        ('customer()', 'UUID', 's.customers[1]', scope, '''customer'''),
        ('site()', 'UUID', 's.sites[1]', scope, '''site'''),
        ('sites()', 'UUID[]', 's.sites', scope, '''sites'''),
        ('mixed_customers()', 'UUID[]', 's.customers', scope, '''mixed'''),
        ('mixed_sites()', 'UUID[]', 's.sites', scope, '''mixed'''),
        ('mixed_nodes()', 'UUID[]', listed, scope, '''mixed'''),
        ('audit_all()', 'BOOLEAN', 's.audit_all = 1', scope, 'NULL'),
        ('audit_organizations()', 'TEXT[]', 's.audit_organizations', scope, 'NULL'),
        ('partial_customers()', 'UUID[]', 's.partial_customers', scope, '''partial'''),
        ('partial_sites()', 'UUID[]', 's.partial_sites', scope, '''partial'''),
        ('customers_of(shape TEXT)', 'UUID[]', 's.customers', scope, '$1'),
        ('sites_of(shape TEXT)', 'UUID[]', 's.sites', scope, '$1'),
        ('nodes_of(shape TEXT)', 'UUID[]', listed, scope, '$1'),
        ('first_bit(shape TEXT)', 'BIGINT', 'n.first', nodes, '$1'),
        ('past_bits(shape TEXT)', 'BIGINT', 'n.first + 8 * length(n.bits)', nodes, '$1'),
        ('bits(shape TEXT)', 'BYTEA', 'n.bits || ''''::bytea', nodes, '$1'))
        AS v (name, type, value, place, shape)
    LOOP
        EXECUTE format('CREATE OR REPLACE FUNCTION bailiwick_api.%s RETURNS %s LANGUAGE plpgsql'
            ' STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$'
            ' DECLARE hash BYTEA := bailiwick.session_checked(%s);'
            ' BEGIN RETURN (SELECT %s FROM %s s.token_hash = hash); END $$',
            f.name, f.type, f.shape, f.value, f.place);
    END LOOP;
END $do$;

CREATE OR REPLACE FUNCTION bailiwick_search.found_devices(part TEXT, prefix TEXT, under UUID, after_name TEXT,
    after_id UUID, most BIGINT) RETURNS SETOF UUID
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER ROWS 100
    SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan SET enable_sort = on
    SET jit = off AS $function$
DECLARE
    scope bailiwick.session_scope%ROWTYPE;
    top bailiwick.resource%ROWTYPE;
    above UUID[]; -- spaces and devices above `under`, and itself
    everywhere BOOLEAN := false;
    customers UUID[] := '{}'; -- the places to look at
    sites UUID[] := '{}';
    subtrees UUID[] := '{}';
    single UUID[] := '{}';
    pattern TEXT := '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    wanted TEXT := 'r.kind = ''device''';
    page TEXT;
    places TEXT[] := '{}';
    -- Places where bits decide on each node.
    picked_everywhere BOOLEAN;
    picked_customers UUID[] := '{}';
    picked_sites UUID[] := '{}';
    picked_subtrees UUID[] := '{}';
    picked_single UUID[] := '{}';
    bits BYTEA;
    first BIGINT;
    past BIGINT;
    is_picked TEXT := '';
    of_kind TEXT;
    ids UUID[];
    decides TEXT;
BEGIN
    SELECT * INTO scope FROM bailiwick.session_scope s
        WHERE s.token_hash = bailiwick.session_checked(NULL);
    everywhere := scope.shape = 'everything';
    picked_everywhere := scope.shape = 'picked';
    IF scope.nodes IS NOT NULL THEN
        SELECT n.bits || ''::bytea, n.first, n.first + 8 * length(n.bits) INTO bits, first, past
            FROM bailiwick.session_nodes n WHERE n.id = scope.nodes;
        is_picked := 'CASE WHEN r.number >= $2 AND r.number < $3 THEN get_bit($1, r.number - $2)'
            ' = 1 ELSE false END AND ';
    END IF;
    IF under IS NULL THEN
        IF NOT everywhere THEN
            customers := scope.customers;
            sites := scope.sites;
            subtrees := scope.subtrees;
            single := scope.resources || scope.subtrees;
            picked_customers := scope.partial_customers;
            picked_sites := scope.partial_sites;
        END IF;
    ELSE
        -- What of the scope lies below it, or it below what of the scope.
        SELECT * INTO top FROM bailiwick.resource r WHERE r.id = under;
        above := ARRAY(SELECT w.ancestor FROM bailiwick.resource_within w
            WHERE w.resource = under) || under;
        IF everywhere OR top.customer = ANY (scope.customers) OR top.site = ANY (scope.sites)
            OR above && scope.subtrees THEN
            CASE top.kind
                WHEN 'manufacturer' THEN NULL;
                WHEN 'customer' THEN customers := ARRAY[under];
                WHEN 'site' THEN sites := ARRAY[under];
                ELSE subtrees := ARRAY[under]; single := ARRAY[under];
            END CASE;
            everywhere := top.kind = 'manufacturer';
        ELSE
            IF top.kind = 'manufacturer' THEN
                customers := scope.customers;
            END IF;
            IF top.kind IN ('manufacturer', 'customer') THEN
                sites := ARRAY(SELECT r.id FROM bailiwick.resource r WHERE r.id = ANY (scope.sites)
                    AND (top.kind = 'manufacturer' OR r.customer = under));
            END IF;
            single := ARRAY(SELECT r.id FROM bailiwick.resource r
                WHERE r.id = ANY (scope.resources || scope.subtrees) AND (CASE top.kind
                    WHEN 'manufacturer' THEN true WHEN 'customer' THEN r.customer = under
                    WHEN 'site' THEN r.site = under ELSE r.id = under OR EXISTS (SELECT
                        FROM bailiwick.resource_within w WHERE w.ancestor = under
                        AND w.resource = r.id) END));
            subtrees := ARRAY(SELECT t.id FROM unnest(scope.subtrees) t (id)
                WHERE t.id = ANY (single));
        END IF;
        IF top.kind = 'manufacturer' THEN
            picked_customers := scope.partial_customers;
            picked_sites := scope.partial_sites;
        ELSIF picked_everywhere OR top.customer = ANY (scope.partial_customers)
            OR top.site = ANY (scope.partial_sites) THEN
            CASE top.kind
                WHEN 'customer' THEN picked_customers := ARRAY[under];
                WHEN 'site' THEN picked_sites := ARRAY[under];
                ELSE picked_subtrees := ARRAY[under]; picked_single := ARRAY[under];
            END CASE;
            picked_everywhere := false;
        ELSE
            picked_everywhere := false;
            IF top.kind = 'customer' THEN
                picked_sites := ARRAY(SELECT r.id FROM bailiwick.resource r
                    WHERE r.id = ANY (scope.partial_sites) AND r.customer = under);
            END IF;
        END IF;
    END IF;

    IF part <> '' THEN
        -- The serial is in the text of the attributes as it is, unless JSON writes it otherwise.
        wanted := wanted || format(' AND (r.name ILIKE %1$L OR r.external_id ILIKE %1$L OR %2$s'
            ' (r.attributes::jsonb ->> ''serial'') COLLATE "C" ILIKE %1$L)', pattern,
            CASE WHEN part ~ '^[ !#-\[\]-~]*$' THEN format('r.attributes ILIKE %L AND', pattern)
            ELSE '' END);
    END IF;
    IF prefix <> '' THEN
        wanted := wanted || format(' AND r.name ^@ %L', prefix);
    END IF;
    IF after_name IS NOT NULL THEN
        wanted := wanted || format(' AND (r.name, r.id) > (%L, %L::uuid)', after_name, after_id);
    END IF;
    page := format(' AND %s ORDER BY r.name, r.id LIMIT %s', wanted,
        least(greatest(coalesce(most, 0), 0), 100001));
    IF everywhere THEN
        RETURN QUERY EXECUTE 'SELECT r.id FROM bailiwick.resource r WHERE true' || page;
        RETURN;
    END IF;
    IF picked_everywhere THEN
        places := places || format('(SELECT r.name, r.id FROM bailiwick.resource r WHERE %strue%s)',
            is_picked, page);
    END IF;
    -- A place is read in order until there are enough: how many rows a pattern fits cannot be told.
    PERFORM set_config('enable_sort', 'off', true);
    FOR of_kind, ids, decides IN VALUES ('r.tenant', customers, ''), ('r.site', sites, ''),
        ('within', subtrees, ''), ('r.id', single, ''), ('r.tenant', picked_customers, is_picked),
        ('r.site', picked_sites, is_picked), ('within', picked_subtrees, is_picked),
        ('r.id', picked_single, is_picked)
    LOOP
        -- OFFSET 0: found by id, and then looked at; never along everybody's names.
        IF cardinality(ids) = 0 THEN
            CONTINUE;
        ELSIF of_kind = 'r.id' THEN
            places := places || format('(SELECT r.name, r.id FROM unnest(%L::uuid[]) t (id)'
                ' CROSS JOIN LATERAL (SELECT * FROM bailiwick.resource n WHERE n.id = t.id'
                ' OFFSET 0) r WHERE %strue%s)', ids, decides, page);
        ELSIF of_kind = 'within' THEN
            places := places || format('(SELECT p.name, p.id FROM unnest(%L::uuid[]) t (id)'
                ' CROSS JOIN LATERAL (SELECT r.name, r.id FROM bailiwick.resource_within w'
                ' CROSS JOIN LATERAL (SELECT * FROM bailiwick.resource n WHERE n.id = w.resource'
                ' OFFSET 0) r WHERE %sw.ancestor = t.id%s) p)', ids, decides, page);
        ELSIF cardinality(ids) = 1 THEN
            places := places || format('(SELECT r.name, r.id FROM bailiwick.resource r'
                ' WHERE %s%s = %L%s)', decides, of_kind, ids[1], page);
        ELSE
            places := places || format('(SELECT p.name, p.id FROM unnest(%L::uuid[]) t (id)'
                ' CROSS JOIN LATERAL (SELECT r.name, r.id FROM bailiwick.resource r'
                ' WHERE %s%s = t.id%s) p)', ids, decides, of_kind, page);
        END IF;
    END LOOP;
    IF cardinality(places) > 0 THEN
        RETURN QUERY EXECUTE format('SELECT f.id FROM (%s) f ORDER BY f.name, f.id LIMIT %s',
            array_to_string(places, ' UNION '), least(greatest(coalesce(most, 0), 0), 100001))
            USING bits, first, past;
    END IF;
END $function$;

DO $do$
DECLARE
    login TEXT := (SELECT name FROM session_role WHERE purpose = 'login');
    mixed TEXT := (SELECT name FROM session_role WHERE purpose = 'mixed');
    prefix TEXT := left(mixed, -length('mixed'));
    bit TEXT := 'CASE WHEN number >= (SELECT bailiwick_api.first_bit({S}))'
        ' AND number < (SELECT bailiwick_api.past_bits({S}))'
        ' THEN get_bit((SELECT bailiwick_api.bits({S})), number'
        ' - (SELECT bailiwick_api.first_bit({S}))) = 1 ELSE false END';
    listed TEXT := 'tenant = ANY ((SELECT bailiwick_api.customers_of({S}))::uuid[])'
        ' OR site = ANY ((SELECT bailiwick_api.sites_of({S}))::uuid[])'
        ' OR id = ANY ((SELECT bailiwick_api.nodes_of({S}))::uuid[])';
    rows TEXT;
    shape TEXT;
    t RECORD;
BEGIN
    FOREACH shape IN ARRAY '{resource_gone,session_nodes}'::text[] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', shape);
    END LOOP;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA bailiwick_api FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bailiwick_api TO %I', login);
    FOREACH shape IN ARRAY '{partial,picked}'::text[] LOOP
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', prefix || shape);
        INSERT INTO session_role VALUES (shape, prefix || shape, NULL);
        EXECUTE format('GRANT %I TO %I', prefix || shape, current_user);
        -- As a mixed scope's role may, but for the nodes.
        EXECUTE format('GRANT USAGE ON SCHEMA bailiwick TO %I', prefix || shape);
        FOR t IN SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants
            WHERE table_schema = 'bailiwick' AND grantee = mixed AND privilege_type = 'SELECT' LOOP
            EXECUTE format('GRANT SELECT ON %I TO %I', t.name, prefix || shape);
        END LOOP;
        FOR t IN SELECT p.tablename, p.policyname, (SELECT string_agg(quote_ident(r), ', ')
                FROM unnest(p.roles || (prefix || shape)::name) r) AS roles FROM pg_policies p
            WHERE p.schemaname = 'bailiwick' AND mixed = ANY (p.roles)
            AND p.tablename <> 'resource' LOOP
            EXECUTE format('ALTER POLICY %I ON %I TO %s', t.policyname, t.tablename, t.roles);
        END LOOP;
        rows := CASE shape WHEN 'picked' THEN bit || ' OR ' || listed
            ELSE listed || ' OR tenant = ANY ((SELECT bailiwick_api.partial_customers())::uuid[])'
                ' AND ' || bit || ' OR site = ANY ((SELECT bailiwick_api.partial_sites())::uuid[])'
                ' AND ' || bit END;
        EXECUTE format('CREATE POLICY %I ON resource FOR SELECT TO %I USING (%s)', shape,
            prefix || shape, replace(rows, '{S}', quote_literal(shape)));

        EXECUTE format('CREATE SCHEMA %I', 'bailiwick_' || shape);
        EXECUTE format('GRANT CREATE ON SCHEMA %I TO %I', 'bailiwick_' || shape, prefix || shape);
        FOR t IN SELECT v.viewname AS name, v.viewowner AS owner, CASE v.viewname
            WHEN 'resource' THEN 'SELECT r.id, r.kind, r.external_id, {name}, {parent},'
                ' r.space_kind, {attributes}, {customer}, {site} FROM bailiwick.resource r'
            WHEN 'device' THEN 'SELECT r.id, r.external_id, {name}, {parent}, {attributes},'
                ' {customer}, {site} FROM bailiwick.resource r WHERE r.kind = ''device'''
            WHEN 'site' THEN 'SELECT r.id, r.external_id, {name}, {parent}, {attributes},'
                ' {customer} FROM bailiwick.resource r WHERE r.kind = ''site'''
            WHEN 'space' THEN 'SELECT r.id, r.external_id, {name}, {parent}, r.space_kind,'
                ' {attributes}, {customer}, {site} FROM bailiwick.resource r'
                ' WHERE r.kind = ''space'''
            WHEN 'customer' THEN 'SELECT r.id, r.external_id, {name}, {parent}, {attributes}'
                ' FROM bailiwick.resource r WHERE r.kind = ''customer'''
            ELSE pg_get_viewdef(format('bailiwick_mixed.%I', v.viewname)::regclass) END AS rows
            FROM pg_views v WHERE v.schemaname = 'bailiwick_mixed' LOOP
            rows := t.rows;
            IF shape = 'picked' THEN -- few are left out: in the order of names, along the index
                rows := replace(rows, '{name}', 'r.name AS name');
            END IF;
            rows := replace(rows, '{name}', '(r.name || '''') AS name');
            rows := replace(rows, '{attributes}', 'CASE WHEN position(''"kind":"'' IN'
                ' r.attributes) = 0 THEN r.attributes'
                ' ELSE bailiwick_api.seen_attributes(r.attributes) END AS attributes');
            rows := regexp_replace(rows, '\{([a-z]+)\}',
                '(SELECT n.id FROM bailiwick.resource n WHERE n.id = r.\1) AS \1', 'g');
            EXECUTE format('CREATE VIEW %I.%I AS %s', 'bailiwick_' || shape, t.name, rows);
            EXECUTE format('GRANT SELECT ON %I.%I TO %I', 'bailiwick_' || shape, t.name, login);
            EXECUTE format('ALTER VIEW %I.%I OWNER TO %I', 'bailiwick_' || shape, t.name,
                CASE t.owner WHEN mixed THEN prefix || shape ELSE t.owner END);
        END LOOP;
        EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM %I', 'bailiwick_' || shape,
            prefix || shape);
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', 'bailiwick_' || shape, login);
    END LOOP;
END $do$;
