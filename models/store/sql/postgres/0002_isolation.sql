-- SPDX-License-Identifier: Apache-2.0
-- Version 2. What a session of a person reads, whatever SQL it runs.
--
-- A session connects as a login of its own that owns nothing, inherits nothing and may use only:
-- the views of the schemas bailiwick_<shape> and the functions of bailiwick_api. Each view belongs
-- to a role without login, one for each shape of scope; row-level security of the tables lets that
-- role see the rows of the transaction's session, with one condition that an index can serve. What
-- refers to a row out of sight reads as null, because it is looked up in the table as that role.
-- The transaction's session is a setting that open_session() signs: it names a row of
-- session_scope, the shape, the backend and the transaction's time, so that no SQL can forge it,
-- replay it or widen it. Roles belong to the server, not to a database: their names carry a number
-- of this database.

CREATE TABLE session_role (
    purpose TEXT PRIMARY KEY, -- 'login', or a shape
    name TEXT NOT NULL,
    password TEXT
);

-- HMAC-SHA-256 (RFC 2104) with the key already mixed into both pads.
CREATE TABLE session_key (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    inner_pad BYTEA NOT NULL,
    outer_pad BYTEA NOT NULL
);

-- Written by the program when it binds a session, found by the hash of an opaque token. Worth
-- nothing once there is a newer revision.
CREATE TABLE session_scope (
    token_hash BYTEA PRIMARY KEY,
    revision BIGINT NOT NULL,
    shape TEXT NOT NULL CHECK (shape IN ('everything', 'customer', 'site', 'sites', 'mixed')),
    customers UUID[] NOT NULL,
    sites UUID[] NOT NULL,
    subtrees UUID[] NOT NULL,
    resources UUID[] NOT NULL,
    organization UUID[] NOT NULL,
    person UUID[] NOT NULL,
    membership UUID[] NOT NULL,
    team UUID[] NOT NULL,
    "group" UUID[] NOT NULL,
    role UUID[] NOT NULL,
    delegation UUID[] NOT NULL,
    assignment UUID[] NOT NULL,
    policy UUID[] NOT NULL,
    audit_all BIGINT NOT NULL,
    audit_organizations TEXT[] COLLATE "C" NOT NULL
);
CREATE INDEX session_scope_by_revision ON session_scope (revision);

DO $$
DECLARE
    key BYTEA := '';
    inner_pad BYTEA := '';
    outer_pad BYTEA := '';
BEGIN
    key := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
                  || uuid_send(gen_random_uuid()));
    key := key || decode(repeat('00', 32), 'hex');
    FOR i IN 0..63 LOOP
        inner_pad := inner_pad || decode(lpad(to_hex(get_byte(key, i) # 54), 2, '0'), 'hex');
        outer_pad := outer_pad || decode(lpad(to_hex(get_byte(key, i) # 92), 2, '0'), 'hex');
    END LOOP;
    INSERT INTO session_key VALUES (1, inner_pad, outer_pad);
END $$;

CREATE SCHEMA bailiwick_api;

-- Functions. All but open_session() answer for the transaction's session, and fail without one.

CREATE FUNCTION session_signature(payload TEXT) RETURNS TEXT
    LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(payload, 'UTF8'))), 'hex')
    FROM bailiwick.session_key k
$$;

CREATE FUNCTION bailiwick_api.open_session(token BYTEA) RETURNS TEXT
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    hash BYTEA := sha256(token);
    found_shape TEXT;
    found_revision BIGINT;
    payload TEXT;
BEGIN
    SELECT shape, revision INTO found_shape, found_revision
        FROM bailiwick.session_scope WHERE token_hash = hash;
    IF NOT FOUND THEN
        RETURN 'unknown';
    END IF;
    IF found_revision <> (SELECT coalesce(max(number), 0) FROM bailiwick.revision) THEN
        RETURN 'outdated';
    END IF;
    payload := concat_ws('|', encode(hash, 'hex'), found_shape, pg_backend_pid(),
        extract(epoch FROM transaction_timestamp()));
    PERFORM set_config('bailiwick.session', payload || '#' || bailiwick.session_signature(payload),
        true);
    RETURN found_shape;
END $$;

-- The shape; with `wanted`: null unless it is that one.
CREATE FUNCTION session_checked(wanted TEXT, OUT hash BYTEA)
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog AS $$
DECLARE
    setting TEXT := coalesce(current_setting('bailiwick.session', true), '');
    payload TEXT := split_part(setting, '#', 1);
BEGIN
    IF setting = '' THEN
        RAISE EXCEPTION 'no session is bound to this transaction' USING ERRCODE = '28000';
    END IF;
    IF bailiwick.session_signature(payload) IS DISTINCT FROM split_part(setting, '#', 2)
        OR split_part(payload, '|', 3) <> pg_backend_pid()::text
        OR split_part(payload, '|', 4) <> extract(epoch FROM transaction_timestamp())::text THEN
        RAISE EXCEPTION 'this is no session of this transaction' USING ERRCODE = '28000';
    END IF;
    IF wanted IS NULL OR split_part(payload, '|', 2) = wanted THEN
        hash := decode(split_part(payload, '|', 1), 'hex');
    END IF;
END $$;

CREATE FUNCTION bailiwick_api.everything() RETURNS BOOLEAN
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT bailiwick.session_checked('everything') IS NOT NULL
$$;
CREATE FUNCTION bailiwick_api.customer() RETURNS UUID
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT customers[1] FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('customer')
$$;
CREATE FUNCTION bailiwick_api.site() RETURNS UUID
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT sites[1] FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('site')
$$;
CREATE FUNCTION bailiwick_api.sites() RETURNS UUID[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT sites FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('sites')
$$;
CREATE FUNCTION bailiwick_api.mixed_customers() RETURNS UUID[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT customers FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('mixed')
$$;
CREATE FUNCTION bailiwick_api.mixed_sites() RETURNS UUID[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT sites FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('mixed')
$$;
-- Single nodes, and all that is in the subtrees.
CREATE FUNCTION bailiwick_api.mixed_nodes() RETURNS UUID[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT s.resources || s.subtrees || ARRAY(
            SELECT w.resource FROM bailiwick.resource_within w WHERE w.ancestor = ANY (s.subtrees))
        FROM bailiwick.session_scope s
        WHERE s.token_hash = bailiwick.session_checked('mixed')
$$;
CREATE FUNCTION bailiwick_api.ids(kind TEXT) RETURNS UUID[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT CASE kind WHEN 'organization' THEN s.organization WHEN 'person' THEN s.person
            WHEN 'membership' THEN s.membership WHEN 'team' THEN s.team WHEN 'group' THEN s."group"
            WHEN 'role' THEN s.role WHEN 'delegation' THEN s.delegation
            WHEN 'assignment' THEN s.assignment WHEN 'policy' THEN s.policy END
        FROM bailiwick.session_scope s WHERE s.token_hash = bailiwick.session_checked(NULL)
$$;
CREATE FUNCTION bailiwick_api.audit_all() RETURNS BOOLEAN
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT audit_all = 1 FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked(NULL)
$$;
CREATE FUNCTION bailiwick_api.audit_organizations() RETURNS TEXT[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT audit_organizations FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked(NULL)
$$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA bailiwick, bailiwick_api FROM PUBLIC;

-- The views of one shape. {S}: their schema. A reference is looked up where the role sees it.
CREATE PROCEDURE make_session_views(shape TEXT) LANGUAGE plpgsql AS $procedure$
DECLARE
    views TEXT := $views$
CREATE VIEW {S}.resource AS SELECT r.id, r.kind, r.external_id, {name} AS name,
    {node r.parent} AS parent, r.space_kind, {attributes} AS attributes,
    {node r.customer} AS customer, {node r.site} AS site
    FROM bailiwick.resource r;
CREATE VIEW {S}.device AS SELECT r.id, r.external_id, {name} AS name, {node r.parent} AS parent,
    {attributes} AS attributes, {node r.customer} AS customer, {node r.site} AS site
    FROM bailiwick.resource r WHERE r.kind = 'device';
CREATE VIEW {S}.site AS SELECT r.id, r.external_id, {name} AS name, {node r.parent} AS parent,
    {attributes} AS attributes, {node r.customer} AS customer
    FROM bailiwick.resource r WHERE r.kind = 'site';
CREATE VIEW {S}.space AS SELECT r.id, r.external_id, {name} AS name, {node r.parent} AS parent,
    r.space_kind, {attributes} AS attributes, {node r.customer} AS customer, {node r.site} AS site
    FROM bailiwick.resource r WHERE r.kind = 'space';
CREATE VIEW {S}.customer AS SELECT r.id, r.external_id, {name} AS name, {node r.parent} AS parent,
    {attributes} AS attributes
    FROM bailiwick.resource r WHERE r.kind = 'customer';
CREATE VIEW {S}.organization AS SELECT r.id, r.external_id, r.kind, r.name,
    {node r.resource} AS resource, r.blocked FROM bailiwick.organization r;
CREATE VIEW {S}.person AS SELECT r.id, r.external_id, r.name, r.email FROM bailiwick.person r;
CREATE VIEW {S}.membership AS SELECT r.id, r.external_id, {person r.person} AS person,
    {organization r.organization} AS organization, r.title, r.disabled FROM bailiwick.membership r;
CREATE VIEW {S}.team AS SELECT r.id, r.external_id,
    {organization r.organization} AS organization, r.name FROM bailiwick.team r;
CREATE VIEW {S}."group" AS SELECT r.id, r.external_id,
    {organization r.organization} AS organization, r.name FROM bailiwick."group" r;
CREATE VIEW {S}.role AS SELECT r.id, r.external_id,
    {organization r.organization} AS organization, r.name, r.description, r.condition, r.ownership,
    (SELECT coalesce(json_agg(a.action ORDER BY a.action), '[]')::text FROM bailiwick.role_action a
     WHERE a.role = r.id) AS actions FROM bailiwick.role r;
CREATE VIEW {S}.delegation AS SELECT r.id, r.external_id,
    {organization r.from_organization} AS from_organization,
    {organization r.to_organization} AS to_organization, {delegation r.parent} AS parent,
    r.valid_from, r.valid_until, r.passes, r.reason, r.cut FROM bailiwick.delegation r;
CREATE VIEW {S}.assignment AS SELECT r.id, r.external_id, r.principal_kind,
    CASE r.principal_kind WHEN 'membership' THEN {membership r.principal}
        WHEN 'team' THEN {team r.principal} WHEN 'person' THEN {person r.principal} END
        AS principal,
    {role r.role} AS role, r.scope_kind,
    CASE r.scope_kind WHEN 'resource' THEN {node r.scope} ELSE {group r.scope} END AS scope,
    r.valid_from, r.valid_until, r.reason, {delegation r.delegation} AS delegation
    FROM bailiwick.assignment r;
CREATE VIEW {S}.policy AS SELECT r.id, r.external_id,
    {organization r.organization} AS organization, r.name, r.text, r.valid_from, r.valid_until,
    r.reason, {delegation r.delegation} AS delegation FROM bailiwick.policy r;
CREATE VIEW {S}.audit_event AS SELECT r.sequence, r.time, r.actor_kind, r.actor, t.actor_label,
    r.actor_organization, r.action, r.resource_type, r.resource, t.resource_label, r.outcome,
    t.reason, r.revision, r.request_id, r.count
    FROM bailiwick.audit_event r LEFT JOIN bailiwick.audit_text t ON t.sequence = r.sequence;
$views$;
    -- Principals out of sight are left out of sets, and attributes that are such a one are left
    -- out. Most rows name none, which their text tells: a quotation mark inside of a value is
    -- escaped.
    attributes TEXT := $attributes$CASE WHEN position('"kind":"' IN r.attributes) = 0
        THEN r.attributes ELSE (SELECT coalesce(jsonb_object_agg(a.key,
            CASE jsonb_typeof(a.value) WHEN 'array' THEN (
                SELECT coalesce(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb)
                FROM jsonb_array_elements(a.value) WITH ORDINALITY m
                WHERE jsonb_typeof(m.value) <> 'object' OR {seen m.value})
            ELSE a.value END), '{}'::jsonb)::text
        FROM jsonb_each(r.attributes::jsonb) a
        WHERE jsonb_typeof(a.value) <> 'object' OR {seen a.value}) END$attributes$;
    seen TEXT := $seen$CASE \1 ->> 'kind'
        WHEN 'membership' THEN {membership (\1 ->> 'id')::uuid} IS NOT NULL
        WHEN 'team' THEN {team (\1 ->> 'id')::uuid} IS NOT NULL
        WHEN 'person' THEN {person (\1 ->> 'id')::uuid} IS NOT NULL ELSE false END$seen$;
    -- A mixed scope is found by its customers, sites and nodes and then sorted. Offered an index in
    -- the order of names, the planner would walk everybody's: it cannot know how few are in scope.
    node_name TEXT := CASE WHEN shape = 'mixed' THEN '(r.name || '''')' ELSE 'r.name' END;
    view_name TEXT;
    role_name TEXT := (SELECT name FROM session_role WHERE purpose = shape);
    login TEXT := (SELECT name FROM session_role WHERE purpose = 'login');
BEGIN
    IF shape = 'everything' THEN
        attributes := 'r.attributes';
    END IF;
    views := replace(views, '{attributes}', attributes);
    views := replace(views, '{name}', node_name);
    views := regexp_replace(views, '\{seen ([^}]+)\}', seen, 'g');
    views := regexp_replace(views, '\{node ([^}]+)\}',
        '(SELECT n.id FROM bailiwick.resource n WHERE n.id = \1)', 'g');
    views := regexp_replace(views, '\{([a-z]+) ([^}]+)\}',
        '(SELECT n.id FROM bailiwick."\1" n WHERE n.id = \2)', 'g');
    EXECUTE format('CREATE SCHEMA %I', 'bailiwick_' || shape);
    -- Whoever is given a view may make things in its schema at that moment.
    EXECUTE format('GRANT CREATE ON SCHEMA %I TO %I', 'bailiwick_' || shape, role_name);
    EXECUTE replace(views, '{S}', 'bailiwick_' || shape);
    FOR view_name IN SELECT viewname FROM pg_views WHERE schemaname = 'bailiwick_' || shape LOOP
        EXECUTE format('GRANT SELECT ON %I.%I TO %I', 'bailiwick_' || shape, view_name, login);
        EXECUTE format('ALTER VIEW %I.%I OWNER TO %I', 'bailiwick_' || shape, view_name,
            role_name);
    END LOOP;
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM %I', 'bailiwick_' || shape, role_name);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', 'bailiwick_' || shape, login);
END $procedure$;

DO $$
DECLARE
    number TEXT := substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
    shapes TEXT[] := '{everything,customer,site,sites,mixed}';
    listed TEXT[] := '{organization,person,membership,team,group,role,delegation,assignment,'
        'policy}';
    password TEXT := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    scoped TEXT; -- the roles of all shapes but one
    login TEXT := 'bailiwick_' || number || '_login';
    shape_role TEXT;
    t TEXT;
BEGIN
    EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT PASSWORD %L', login, password);
    INSERT INTO session_role VALUES ('login', login, password);
    FOREACH t IN ARRAY shapes LOOP
        shape_role := 'bailiwick_' || number || '_' || t;
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', shape_role);
        INSERT INTO session_role VALUES (t, shape_role, NULL);
        -- To give it the views; a member does not get the rights of what it is a member of here.
        EXECUTE format('GRANT %I TO %I', shape_role, current_user);
        EXECUTE format('GRANT USAGE ON SCHEMA bailiwick TO %I', shape_role);
        EXECUTE format('GRANT SELECT ON resource, organization, person, membership, team, "group",'
            ' role, role_action, delegation, assignment, policy, audit_event, audit_text,'
            ' audit_event_organization TO %I', shape_role);
    END LOOP;
    EXECUTE format('GRANT USAGE ON SCHEMA bailiwick_api TO %I', login);
    EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bailiwick_api TO %I', login);

    -- Everybody else's rows: none, unless a policy says so.
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'bailiwick' LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    END LOOP;
    SELECT string_agg(quote_ident(name), ', ') INTO scoped FROM session_role
        WHERE purpose NOT IN ('login', 'everything');
    SELECT name INTO shape_role FROM session_role WHERE purpose = 'everything';
    FOREACH t IN ARRAY listed || '{resource}'::text[] LOOP
        EXECUTE format('CREATE POLICY everything ON %I FOR SELECT TO %I'
            ' USING ((SELECT bailiwick_api.everything()))', t, shape_role);
    END LOOP;
    FOREACH t IN ARRAY listed LOOP
        EXECUTE format('CREATE POLICY listed ON %I FOR SELECT TO %s'
            ' USING (id = ANY ((SELECT bailiwick_api.ids(%L))::uuid[]))', t, scoped, t);
    END LOOP;
    EXECUTE format('CREATE POLICY customer ON resource FOR SELECT TO %I'
        ' USING (customer = (SELECT bailiwick_api.customer()))',
        (SELECT name FROM session_role WHERE purpose = 'customer'));
    EXECUTE format('CREATE POLICY site ON resource FOR SELECT TO %I'
        ' USING (site = (SELECT bailiwick_api.site()))',
        (SELECT name FROM session_role WHERE purpose = 'site'));
    EXECUTE format('CREATE POLICY sites ON resource FOR SELECT TO %I'
        ' USING (site = ANY ((SELECT bailiwick_api.sites())::uuid[]))',
        (SELECT name FROM session_role WHERE purpose = 'sites'));
    EXECUTE format('CREATE POLICY mixed ON resource FOR SELECT TO %I'
        ' USING (customer = ANY ((SELECT bailiwick_api.mixed_customers())::uuid[])'
        ' OR site = ANY ((SELECT bailiwick_api.mixed_sites())::uuid[])'
        ' OR id = ANY ((SELECT bailiwick_api.mixed_nodes())::uuid[]))',
        (SELECT name FROM session_role WHERE purpose = 'mixed'));

    scoped := scoped || ', ' || quote_ident(shape_role);
    EXECUTE format('CREATE POLICY of_role ON role_action FOR SELECT TO %s'
        ' USING (EXISTS (SELECT FROM role r WHERE r.id = role_action.role))', scoped);
    EXECUTE format('CREATE POLICY organizations ON audit_event_organization FOR SELECT TO %s'
        ' USING (organization = ANY ((SELECT bailiwick_api.audit_organizations())::text[]))',
        scoped);
    EXECUTE format('CREATE POLICY visible ON audit_event FOR SELECT TO %s'
        ' USING ((SELECT bailiwick_api.audit_all()) OR EXISTS (SELECT FROM'
        ' audit_event_organization o WHERE o.sequence = audit_event.sequence))', scoped);
    EXECUTE format('CREATE POLICY of_event ON audit_text FOR SELECT TO %s'
        ' USING (EXISTS (SELECT FROM audit_event e WHERE e.sequence = audit_text.sequence))',
        scoped);

    FOREACH t IN ARRAY shapes LOOP
        CALL make_session_views(t);
    END LOOP;
    -- What everybody may do by default, a session may not.
    EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database());
END $$;
DROP PROCEDURE make_session_views(TEXT);
