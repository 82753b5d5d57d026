-- SPDX-License-Identifier: Apache-2.0
-- Version 3. The tables that grow with the fleet follow the rules of distributed engines that speak
-- PostgreSQL's protocol: `tenant` leads every key. It is the customer's id, and the null UUID for
-- nodes above customers. All other tables are small ("reference tables" there). No reference goes
-- from a table to a node of the fleet, since it would have to know the tenant: the one writer looks
-- that they exist (rows/node_references.h). No sequence is used.
--
-- Views answer a column that names another node of the same scope as it is, so that a condition on
-- it can use an index: whoever sees a node below a site sees that site, and so on. Only mixed
-- scopes have to look.

DROP VIEW bailiwick_everything.resource, bailiwick_everything.device, bailiwick_everything.site,
    bailiwick_everything.space, bailiwick_everything.customer, bailiwick_everything.organization,
    bailiwick_everything.assignment, bailiwick_customer.resource, bailiwick_customer.device,
    bailiwick_customer.site, bailiwick_customer.space, bailiwick_customer.customer,
    bailiwick_customer.organization, bailiwick_customer.assignment, bailiwick_site.resource,
    bailiwick_site.device, bailiwick_site.site, bailiwick_site.space, bailiwick_site.customer,
    bailiwick_site.organization, bailiwick_site.assignment, bailiwick_sites.resource,
    bailiwick_sites.device, bailiwick_sites.site, bailiwick_sites.space, bailiwick_sites.customer,
    bailiwick_sites.organization, bailiwick_sites.assignment, bailiwick_mixed.resource,
    bailiwick_mixed.device, bailiwick_mixed.site, bailiwick_mixed.space, bailiwick_mixed.customer,
    bailiwick_mixed.organization, bailiwick_mixed.assignment;
ALTER TABLE organization DROP CONSTRAINT organization_resource_fkey;
ALTER TABLE group_member DROP CONSTRAINT group_member_resource_fkey;

-- number: dense, never used again; a set of nodes is a row of bits over numbers.
CREATE TABLE tenant_resource (
    tenant UUID NOT NULL,
    id UUID NOT NULL,
    number BIGINT NOT NULL,
    external_id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    parent UUID,
    name TEXT COLLATE "C" NOT NULL,
    space_kind TEXT COLLATE "C" NOT NULL,
    attributes TEXT COLLATE "C" NOT NULL,
    customer UUID,
    site UUID,
    depth BIGINT NOT NULL
);
INSERT INTO tenant_resource SELECT coalesce(customer, '00000000-0000-0000-0000-000000000000'), id,
    row_number() OVER (), external_id, kind, parent, name, space_kind, attributes, customer, site,
    depth FROM resource;
-- The next one.
CREATE TABLE resource_number (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    next BIGINT NOT NULL
);
INSERT INTO resource_number SELECT 1, count(*) + 1 FROM tenant_resource;

CREATE TABLE tenant_resource_within (
    tenant UUID NOT NULL,
    ancestor UUID NOT NULL,
    resource UUID NOT NULL
);
INSERT INTO tenant_resource_within SELECT r.tenant, w.ancestor, w.resource
    FROM resource_within w JOIN tenant_resource r ON r.id = w.resource;

CREATE TABLE tenant_ownership (
    tenant UUID NOT NULL,
    id UUID NOT NULL,
    primary_person UUID
);
INSERT INTO tenant_ownership SELECT r.tenant, o.id, o.primary_person
    FROM ownership o JOIN tenant_resource r ON r.id = o.id;
CREATE TABLE tenant_ownership_secondary (
    tenant UUID NOT NULL,
    ownership UUID NOT NULL,
    person UUID NOT NULL
);
INSERT INTO tenant_ownership_secondary SELECT r.tenant, o.ownership, o.person
    FROM ownership_secondary o JOIN tenant_resource r ON r.id = o.ownership;

DROP TABLE ownership_secondary, ownership, resource_within, resource;
ALTER TABLE tenant_resource RENAME TO resource;
ALTER TABLE resource ADD PRIMARY KEY (tenant, id),
    ADD CHECK (kind IN ('manufacturer', 'customer', 'site', 'space', 'device')),
    ADD CHECK (tenant = coalesce(customer, '00000000-0000-0000-0000-000000000000'));
CREATE INDEX resource_by_id ON resource (id);
CREATE INDEX resource_by_parent ON resource (parent);
CREATE INDEX resource_by_tenant ON resource (tenant, kind, name, id);
CREATE INDEX resource_by_site ON resource (site, kind, name, id);
CREATE INDEX resource_by_kind ON resource (kind, name, id);
ALTER TABLE tenant_resource_within RENAME TO resource_within;
ALTER TABLE resource_within ADD PRIMARY KEY (tenant, ancestor, resource);
CREATE INDEX resource_within_by_ancestor ON resource_within (ancestor, resource);
CREATE INDEX resource_within_by_resource ON resource_within (resource);
ALTER TABLE tenant_ownership RENAME TO ownership;
ALTER TABLE ownership ADD PRIMARY KEY (tenant, id),
    ADD FOREIGN KEY (primary_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ownership_by_id ON ownership (id);
CREATE INDEX ownership_by_primary_person ON ownership (primary_person);
ALTER TABLE tenant_ownership_secondary RENAME TO ownership_secondary;
ALTER TABLE ownership_secondary ADD PRIMARY KEY (tenant, ownership, person),
    ADD FOREIGN KEY (person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (tenant, ownership) REFERENCES ownership (tenant, id)
        ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ownership_secondary_by_ownership ON ownership_secondary (ownership);
CREATE INDEX ownership_secondary_by_person ON ownership_secondary (person);

-- History: the tenant at the time of the row; the null UUID when the node was not there.
DO $$
DECLARE
    t TEXT;
    node TEXT;
    key TEXT;
BEGIN
    FOREACH t IN ARRAY '{history_resource,history_ownership,history_ownership_secondary}'::text[]
    LOOP
        node := CASE t WHEN 'history_ownership_secondary' THEN 'ownership' ELSE 'id' END;
        key := CASE t WHEN 'history_ownership_secondary' THEN ', person' ELSE '' END;
        EXECUTE format('ALTER TABLE %I ADD tenant UUID', t);
        EXECUTE format('UPDATE %I h SET tenant = coalesce((SELECT r.tenant FROM resource r'
            ' WHERE r.id = h.%I), ''00000000-0000-0000-0000-000000000000'')', t, node);
        EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I, ADD PRIMARY KEY (tenant, revision, %I%s)',
            t, t || '_pkey', node, key);
        EXECUTE format('CREATE INDEX %I ON %I (revision, %I)', t || '_by_revision', t, node);
    END LOOP;
END $$;

-- Gives everything below a node what it hands down. The planner does not know how few these are.
-- False: the node would be below itself.
CREATE FUNCTION place_below(top UUID) RETURNS BOOLEAN
    LANGUAGE plpgsql SET search_path = bailiwick, pg_catalog SET enable_hashjoin = off
    SET enable_mergejoin = off SET enable_seqscan = off SET jit = off AS $$
DECLARE
    below UUID[];
BEGIN
    WITH RECURSIVE down AS (
        SELECT t.id FROM resource t WHERE t.parent = top
        UNION ALL
        SELECT r.id FROM down d JOIN resource r ON r.parent = d.id WHERE d.id <> top
    ) SELECT coalesce(array_agg(d.id), '{}') INTO below FROM down d;
    IF top = ANY (below) THEN
        RETURN false;
    END IF;
    WITH RECURSIVE down AS (
        SELECT t.id, t.kind, t.tenant, t.customer, t.site, t.depth FROM resource t WHERE t.id = top
        UNION ALL
        SELECT r.id, r.kind, CASE WHEN r.kind = 'customer' THEN r.id ELSE d.tenant END,
            CASE WHEN r.kind = 'customer' THEN r.id ELSE d.customer END,
            CASE WHEN r.kind = 'site' THEN r.id ELSE d.site END, d.depth + 1
        FROM down d JOIN resource r ON r.parent = d.id
    ) UPDATE resource r SET tenant = d.tenant, customer = d.customer, site = d.site,
            depth = d.depth
        FROM down d WHERE r.id = d.id AND d.id <> top
            AND (r.tenant, r.site, r.depth) IS DISTINCT FROM (d.tenant, d.site, d.depth);
    DELETE FROM resource_within w USING unnest(below) b (id) WHERE w.resource = b.id;
    WITH RECURSIVE down AS (
        SELECT t.id, t.kind,
            ARRAY(SELECT w.ancestor FROM resource_within w WHERE w.resource = top) AS within
            FROM resource t WHERE t.id = top
        UNION ALL
        SELECT r.id, r.kind, CASE WHEN d.kind IN ('space', 'device') THEN d.within || d.id
            ELSE d.within END
        FROM down d JOIN resource r ON r.parent = d.id
    ) INSERT INTO resource_within (tenant, ancestor, resource)
        SELECT r.tenant, a.id, r.id FROM down d CROSS JOIN unnest(d.within) a (id)
            JOIN resource r ON r.id = d.id WHERE d.id <> top;
    UPDATE ownership o SET tenant = r.tenant FROM unnest(below || top) b (id) JOIN resource r
        ON r.id = b.id WHERE o.id = b.id AND o.tenant <> r.tenant;
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION place_below(UUID) FROM PUBLIC;

-- An attribute's principals that are out of sight are left out; so is an attribute that is one.
CREATE FUNCTION bailiwick_api.seen_attributes(attributes TEXT) RETURNS TEXT
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH seen AS (
        SELECT 'membership' AS kind, m.id FROM bailiwick.session_scope s JOIN bailiwick.membership m
            ON m.id = ANY (s.membership) WHERE s.token_hash = bailiwick.session_checked(NULL)
        UNION ALL
        SELECT 'team', t.id FROM bailiwick.session_scope s JOIN bailiwick.team t
            ON t.id = ANY (s.team) WHERE s.token_hash = bailiwick.session_checked(NULL)
        UNION ALL
        SELECT 'person', p.id FROM bailiwick.session_scope s JOIN bailiwick.person p
            ON p.id = ANY (s.person) WHERE s.token_hash = bailiwick.session_checked(NULL)
    )
    SELECT coalesce(jsonb_object_agg(a.key, CASE jsonb_typeof(a.value) WHEN 'array' THEN (
            SELECT coalesce(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb)
            FROM jsonb_array_elements(a.value) WITH ORDINALITY m
            WHERE jsonb_typeof(m.value) <> 'object' OR EXISTS (SELECT FROM seen
                WHERE seen.kind = m.value ->> 'kind' AND seen.id = (m.value ->> 'id')::uuid))
        ELSE a.value END), '{}'::jsonb)::text
    FROM jsonb_each(attributes::jsonb) a
    WHERE jsonb_typeof(a.value) <> 'object' OR EXISTS (SELECT FROM seen
        WHERE seen.kind = a.value ->> 'kind' AND seen.id = (a.value ->> 'id')::uuid)
$$;

-- Devices in the session's scope, in the order of name and id, after (after_name, after_id): where
-- a policy alone is slow. It is a condition that texts and lists cannot be found by (their
-- operators may not see a row before the policy did), and a union of places has no order. Here the
-- scope is part of the statement, each place of it is read in order as far as needed, and the ids
-- are merged. Who asks reads the rows by id, through their policy.
--   part: text that the name, the external id or the serial holds, in ASCII letters of either case;
--   prefix: what the name begins with; under: at or below this node. Empty and null: all.
CREATE SCHEMA bailiwick_search;
CREATE FUNCTION bailiwick_search.found_devices(part TEXT, prefix TEXT, under UUID, after_name TEXT,
    after_id UUID, most BIGINT) RETURNS SETOF UUID
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER ROWS 100
    SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $function$
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
BEGIN
    SELECT * INTO scope FROM bailiwick.session_scope s
        WHERE s.token_hash = bailiwick.session_checked(NULL);
    everywhere := scope.shape = 'everything';
    IF under IS NULL THEN
        IF NOT everywhere THEN
            customers := scope.customers;
            sites := scope.sites;
            subtrees := scope.subtrees;
            single := scope.resources || scope.subtrees;
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
    IF cardinality(customers) = 1 THEN
        places := places || format('(SELECT r.name, r.id FROM bailiwick.resource r'
            ' WHERE r.tenant = %L%s)', customers[1], page);
    ELSIF cardinality(customers) > 1 THEN
        places := places || format('(SELECT p.name, p.id FROM unnest(%L::uuid[]) c (id)'
            ' CROSS JOIN LATERAL (SELECT r.name, r.id FROM bailiwick.resource r'
            ' WHERE r.tenant = c.id%s) p)', customers, page);
    END IF;
    IF cardinality(sites) = 1 THEN
        places := places || format('(SELECT r.name, r.id FROM bailiwick.resource r'
            ' WHERE r.site = %L%s)', sites[1], page);
    ELSIF cardinality(sites) > 1 THEN
        places := places || format('(SELECT p.name, p.id FROM unnest(%L::uuid[]) s (id)'
            ' CROSS JOIN LATERAL (SELECT r.name, r.id FROM bailiwick.resource r'
            ' WHERE r.site = s.id%s) p)', sites, page);
    END IF;
    IF cardinality(subtrees) > 0 THEN
        places := places || format('(SELECT p.name, p.id FROM unnest(%L::uuid[]) t (id)'
            ' CROSS JOIN LATERAL (SELECT r.name, r.id FROM bailiwick.resource_within w'
            ' JOIN bailiwick.resource r ON r.id = w.resource WHERE w.ancestor = t.id%s) p)',
            subtrees, page);
    END IF;
    IF cardinality(single) > 0 THEN
        places := places || format('(SELECT r.name, r.id FROM bailiwick.resource r'
            ' WHERE r.id = ANY (%L::uuid[])%s)', single, page);
    END IF;
    IF cardinality(places) > 0 THEN
        RETURN QUERY EXECUTE format('SELECT f.id FROM (%s) f ORDER BY f.name, f.id LIMIT %s',
            array_to_string(places, ' UNION '), least(greatest(coalesce(most, 0), 0), 100001));
    END IF;
END $function$;
REVOKE ALL ON FUNCTION bailiwick_search.found_devices(TEXT, TEXT, UUID, TEXT, UUID, BIGINT)
    FROM PUBLIC;

-- The views of nodes, of one shape. {S}: their schema.
CREATE PROCEDURE make_node_views(shape TEXT) LANGUAGE plpgsql AS $procedure$
DECLARE
    views TEXT := $views$
CREATE VIEW {S}.resource AS SELECT r.id, r.kind, r.external_id, {name} AS name,
    {resource parent} AS parent, r.space_kind, {attributes} AS attributes,
    {customer} AS customer, {site} AS site
    FROM bailiwick.resource r;
CREATE VIEW {S}.device AS SELECT r.id, r.external_id, {name} AS name, {parent} AS parent,
    {attributes} AS attributes, {customer} AS customer, {site} AS site
    FROM bailiwick.resource r WHERE r.kind = 'device';
CREATE VIEW {S}.site AS SELECT r.id, r.external_id, {name} AS name, {customer} AS parent,
    {attributes} AS attributes, {customer} AS customer
    FROM bailiwick.resource r WHERE r.kind = 'site';
CREATE VIEW {S}.space AS SELECT r.id, r.external_id, {name} AS name, {parent} AS parent,
    r.space_kind, {attributes} AS attributes, {customer} AS customer, {site} AS site
    FROM bailiwick.resource r WHERE r.kind = 'space';
CREATE VIEW {S}.customer AS SELECT r.id, r.external_id, {name} AS name,
    {customer parent} AS parent, {attributes} AS attributes
    FROM bailiwick.resource r WHERE r.kind = 'customer';
CREATE VIEW {S}.organization AS SELECT r.id, r.external_id, r.kind, r.name,
    {node r.resource} AS resource, r.blocked FROM bailiwick.organization r;
CREATE VIEW {S}.assignment AS SELECT r.id, r.external_id, r.principal_kind,
    CASE r.principal_kind WHEN 'membership' THEN {membership r.principal}
        WHEN 'team' THEN {team r.principal} WHEN 'person' THEN {person r.principal} END
        AS principal,
    {role r.role} AS role, r.scope_kind,
    CASE r.scope_kind WHEN 'resource' THEN {node r.scope} ELSE {group r.scope} END AS scope,
    r.valid_from, r.valid_until, r.reason, {delegation r.delegation} AS delegation
    FROM bailiwick.assignment r;
$views$;
    -- Most rows name no principal, which their text tells: a quotation mark inside of a value is
    -- escaped.
    attributes TEXT := 'CASE WHEN position(''"kind":"'' IN r.attributes) = 0 THEN r.attributes'
        ' ELSE bailiwick_api.seen_attributes(r.attributes) END';
    -- Offered an index in the order of names, the planner would walk everybody's: it cannot know
    -- how few are in a mixed scope.
    node_name TEXT := CASE WHEN shape = 'mixed' THEN '(r.name || '''')' ELSE 'r.name' END;
    -- In one customer or in sites, whatever is below the top sees its parent.
    parent TEXT := CASE shape WHEN 'mixed' THEN 'CASE WHEN r.tenant = {customers}'
        ' OR r.site = {sites} OR r.parent = {nodes} THEN r.parent END' ELSE 'r.parent' END;
    resource_parent TEXT := CASE shape WHEN 'everything' THEN 'r.parent'
        WHEN 'customer' THEN 'CASE WHEN r.kind <> ''customer'' THEN r.parent END'
        WHEN 'mixed' THEN 'CASE WHEN r.kind <> ''customer'' AND r.tenant = {customers}'
            ' OR r.kind NOT IN (''customer'', ''site'') AND r.site = {sites}'
            ' OR r.parent = {nodes} THEN r.parent END'
        ELSE 'CASE WHEN r.kind <> ''site'' THEN r.parent END' END;
    customer_parent TEXT := CASE shape WHEN 'everything' THEN 'r.parent'
        WHEN 'mixed' THEN 'CASE WHEN r.parent = {nodes} THEN r.parent END' ELSE 'NULL::uuid' END;
    customer TEXT := CASE WHEN shape IN ('everything', 'customer') THEN 'r.customer'
        WHEN shape = 'mixed' THEN 'CASE WHEN r.customer = {customers} OR r.customer = {nodes}'
            ' THEN r.customer END'
        ELSE 'NULL::uuid' END;
    site TEXT := CASE shape WHEN 'mixed' THEN 'CASE WHEN r.tenant = {customers}'
        ' OR r.site = {sites} OR r.site = {nodes} THEN r.site END' ELSE 'r.site' END;
    view_name TEXT;
    role_name TEXT := (SELECT name FROM session_role WHERE purpose = shape);
    login TEXT := (SELECT name FROM session_role WHERE purpose = 'login');
BEGIN
    IF shape = 'everything' THEN
        attributes := 'r.attributes';
    END IF;
    views := replace(views, '{S}', 'bailiwick_' || shape);
    views := replace(views, '{attributes}', attributes);
    views := replace(views, '{name}', node_name);
    views := replace(views, '{parent}', parent);
    views := replace(views, '{resource parent}', resource_parent);
    views := replace(views, '{customer parent}', customer_parent);
    views := replace(views, '{customer}', customer);
    views := replace(views, '{site}', site);
    FOREACH view_name IN ARRAY '{customers,sites,nodes}'::text[] LOOP
        views := replace(views, '{' || view_name || '}',
            'ANY ((SELECT bailiwick_api.mixed_' || view_name || '())::uuid[])');
    END LOOP;
    views := regexp_replace(views, '\{node ([^}]+)\}',
        '(SELECT n.id FROM bailiwick.resource n WHERE n.id = \1)', 'g');
    views := regexp_replace(views, '\{([a-z]+) ([^}]+)\}',
        '(SELECT n.id FROM bailiwick."\1" n WHERE n.id = \2)', 'g');
    -- Whoever is given a view may make things in its schema at that moment.
    EXECUTE format('GRANT CREATE ON SCHEMA %I TO %I', 'bailiwick_' || shape, role_name);
    EXECUTE views;
    FOREACH view_name IN ARRAY '{resource,device,site,space,customer,organization,assignment}'::text[]
    LOOP
        EXECUTE format('GRANT SELECT ON %I.%I TO %I', 'bailiwick_' || shape, view_name, login);
        EXECUTE format('ALTER VIEW %I.%I OWNER TO %I', 'bailiwick_' || shape, view_name,
            role_name);
    END LOOP;
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM %I', 'bailiwick_' || shape, role_name);
END $procedure$;

DO $$
DECLARE
    login TEXT := (SELECT name FROM session_role WHERE purpose = 'login');
    t TEXT;
    shape RECORD;
BEGIN
    FOREACH t IN ARRAY '{resource,resource_number,resource_within,ownership,ownership_secondary}'::text[]
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    END LOOP;
    REVOKE ALL ON FUNCTION bailiwick_api.seen_attributes(TEXT) FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION bailiwick_api.seen_attributes(TEXT) TO %I', login);
    EXECUTE format('GRANT USAGE ON SCHEMA bailiwick_search TO %I', login);
    EXECUTE format('GRANT EXECUTE ON FUNCTION bailiwick_search.found_devices(TEXT, TEXT, UUID,'
        ' TEXT, UUID, BIGINT) TO %I', login);
    FOR shape IN SELECT r.name, r.purpose, CASE r.purpose
        WHEN 'everything' THEN '(SELECT bailiwick_api.everything())'
        WHEN 'customer' THEN 'tenant = (SELECT bailiwick_api.customer())'
        WHEN 'site' THEN 'site = (SELECT bailiwick_api.site())'
        WHEN 'sites' THEN 'site = ANY ((SELECT bailiwick_api.sites())::uuid[])'
        WHEN 'mixed' THEN 'tenant = ANY ((SELECT bailiwick_api.mixed_customers())::uuid[])'
            ' OR site = ANY ((SELECT bailiwick_api.mixed_sites())::uuid[])'
            ' OR id = ANY ((SELECT bailiwick_api.mixed_nodes())::uuid[])' END AS rows
        FROM session_role r WHERE r.purpose <> 'login'
    LOOP
        EXECUTE format('GRANT SELECT ON resource TO %I', shape.name);
        EXECUTE format('CREATE POLICY %I ON resource FOR SELECT TO %I USING (%s)',
            shape.purpose, shape.name, shape.rows);
        CALL make_node_views(shape.purpose);
    END LOOP;
END $$;
DROP PROCEDURE make_node_views(TEXT);
