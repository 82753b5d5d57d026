-- SPDX-License-Identifier: Apache-2.0
-- Version 8. Applications and gateways, with their history, and the keys that prove who they are.
-- Keys are no part of the access state: they have no history, and only the hash of a secret is
-- kept. These tables are small, and no reference goes to a node of the fleet.

CREATE TABLE application (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL,
    creator UUID REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
    delegation UUID REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    any_keyword BIGINT NOT NULL,
    valid_from BIGINT,
    valid_until BIGINT,
    disabled BIGINT NOT NULL
);
CREATE INDEX application_by_organization ON application (organization);
CREATE INDEX application_by_creator ON application (creator);
CREATE INDEX application_by_delegation ON application (delegation);
CREATE TABLE application_role (
    application UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    role UUID NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (application, role)
);
CREATE INDEX application_role_by_role ON application_role (role);
CREATE TABLE application_action (
    application UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    action TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (application, action)
);
CREATE TABLE application_space (
    application UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT COLLATE "C" NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope UUID NOT NULL,
    PRIMARY KEY (application, scope_kind, scope)
);
CREATE TABLE application_keyword (
    application UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    "group" UUID NOT NULL REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (application, "group")
);
CREATE INDEX application_keyword_by_group ON application_keyword ("group");

CREATE TABLE gateway (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    device UUID NOT NULL,
    "group" UUID REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from BIGINT,
    valid_until BIGINT,
    disabled BIGINT NOT NULL
);
CREATE INDEX gateway_by_organization ON gateway (organization);
CREATE INDEX gateway_by_device ON gateway (device);
CREATE INDEX gateway_by_group ON gateway ("group");
CREATE TABLE gateway_role (
    gateway UUID NOT NULL REFERENCES gateway (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    role UUID NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (gateway, role)
);
CREATE INDEX gateway_role_by_role ON gateway_role (role);

CREATE TABLE history_application (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    organization UUID,
    name TEXT COLLATE "C",
    creator UUID,
    delegation UUID,
    any_keyword BIGINT,
    valid_from BIGINT,
    valid_until BIGINT,
    disabled BIGINT,
    PRIMARY KEY (revision, id)
);
CREATE TABLE history_application_role (
    revision BIGINT NOT NULL,
    application UUID NOT NULL,
    role UUID NOT NULL,
    PRIMARY KEY (revision, application, role)
);
CREATE TABLE history_application_action (
    revision BIGINT NOT NULL,
    application UUID NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (revision, application, action)
);
CREATE TABLE history_application_space (
    revision BIGINT NOT NULL,
    application UUID NOT NULL,
    scope_kind TEXT COLLATE "C" NOT NULL,
    scope UUID NOT NULL,
    PRIMARY KEY (revision, application, scope_kind, scope)
);
CREATE TABLE history_application_keyword (
    revision BIGINT NOT NULL,
    application UUID NOT NULL,
    "group" UUID NOT NULL,
    PRIMARY KEY (revision, application, "group")
);

CREATE TABLE history_gateway (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    organization UUID,
    device UUID,
    "group" UUID,
    valid_from BIGINT,
    valid_until BIGINT,
    disabled BIGINT,
    PRIMARY KEY (revision, id)
);
CREATE TABLE history_gateway_role (
    revision BIGINT NOT NULL,
    gateway UUID NOT NULL,
    role UUID NOT NULL,
    PRIMARY KEY (revision, gateway, role)
);

-- No reference to the principal: an application that is taken away takes no row of a key with it,
-- and its keys prove nothing any more. Times that are not there are 0.
CREATE TABLE api_key (
    id TEXT COLLATE "C" PRIMARY KEY, -- as the key's text says it
    principal_kind TEXT COLLATE "C" NOT NULL
        CHECK (principal_kind IN ('application', 'gateway')),
    principal UUID NOT NULL,
    secret_hash BYTEA NOT NULL, -- SHA-256
    created_at BIGINT NOT NULL,
    creator UUID, -- membership; null: not a person's
    valid_from BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    revoked_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    uses BIGINT NOT NULL
);
CREATE INDEX api_key_by_principal ON api_key (principal);

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check,
    ADD CHECK (kind IN ('revision', 'session', 'setting', 'history', 'key'));

-- Sessions: each lists the applications and gateways that it sees; of a key it sees the row without
-- the secret's hash when it sees whose it is.
ALTER TABLE session_scope ADD application UUID[] NOT NULL DEFAULT '{}',
    ADD gateway UUID[] NOT NULL DEFAULT '{}';

CREATE OR REPLACE FUNCTION bailiwick_api.ids(kind TEXT) RETURNS UUID[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT CASE kind WHEN 'organization' THEN s.organization WHEN 'person' THEN s.person
            WHEN 'membership' THEN s.membership WHEN 'team' THEN s.team WHEN 'group' THEN s."group"
            WHEN 'role' THEN s.role WHEN 'delegation' THEN s.delegation
            WHEN 'assignment' THEN s.assignment WHEN 'policy' THEN s.policy
            WHEN 'application' THEN s.application WHEN 'gateway' THEN s.gateway END
        FROM bailiwick.session_scope s WHERE s.token_hash = bailiwick.session_checked(NULL)
$$;

CREATE OR REPLACE FUNCTION bailiwick_api.seen_attributes(attributes TEXT) RETURNS TEXT
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
        UNION ALL
        SELECT 'application', a.id FROM bailiwick.session_scope s JOIN bailiwick.application a
            ON a.id = ANY (s.application) WHERE s.token_hash = bailiwick.session_checked(NULL)
        UNION ALL
        SELECT 'gateway', g.id FROM bailiwick.session_scope s JOIN bailiwick.gateway g
            ON g.id = ANY (s.gateway) WHERE s.token_hash = bailiwick.session_checked(NULL)
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

DO $do$
DECLARE
    login TEXT := (SELECT name FROM session_role WHERE purpose = 'login');
    views TEXT := $views$
CREATE VIEW {S}.application AS SELECT r.id, r.external_id,
    {organization r.organization} AS organization, r.name, {membership r.creator} AS creator,
    {delegation r.delegation} AS delegation,
    (SELECT coalesce(json_agg(a.action ORDER BY a.action), '[]')::text
     FROM bailiwick.application_action a WHERE a.application = r.id) AS actions,
    r.any_keyword, r.valid_from, r.valid_until, r.disabled FROM bailiwick.application r;
CREATE VIEW {S}.gateway AS SELECT r.id, r.external_id,
    {organization r.organization} AS organization, {node r.device} AS device,
    {group r."group"} AS "group", r.valid_from, r.valid_until, r.disabled
    FROM bailiwick.gateway r;
CREATE VIEW {S}.api_key AS SELECT r.id, r.principal_kind, r.principal, r.created_at,
    {membership r.creator} AS creator, r.valid_from, r.valid_until, r.revoked_at, r.last_used_at,
    r.uses FROM bailiwick.api_key r;
$views$;
    shape RECORD;
    t TEXT;
BEGIN
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'bailiwick' AND tablename ~
        '^(history_)?(application|gateway)|^api_key$' LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    END LOOP;
    views := regexp_replace(views, '\{node ([^}]+)\}',
        '(SELECT n.id FROM bailiwick.resource n WHERE n.id = \1)', 'g');
    views := regexp_replace(views, '\{([a-z]+) ([^}]+)\}',
        '(SELECT n.id FROM bailiwick."\1" n WHERE n.id = \2)', 'g');
    FOR shape IN SELECT r.name, r.purpose, 'bailiwick_' || r.purpose AS schema
        FROM session_role r WHERE r.purpose <> 'login' AND r.purpose NOT LIKE 'audit\_%' LOOP
        EXECUTE format('GRANT SELECT ON application, application_action, gateway, api_key TO %I',
            shape.name);
        FOREACH t IN ARRAY '{application,gateway}'::text[] LOOP
            EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO %I USING (%s)', shape.purpose, t,
                shape.name, CASE shape.purpose
                WHEN 'everything' THEN '(SELECT bailiwick_api.everything())'
                ELSE format('id = ANY ((SELECT bailiwick_api.ids(%L))::uuid[])', t) END);
        END LOOP;
        EXECUTE format('CREATE POLICY %I ON application_action FOR SELECT TO %I USING (EXISTS'
            ' (SELECT FROM application a WHERE a.id = application_action.application))',
            shape.purpose, shape.name);
        EXECUTE format('CREATE POLICY %I ON api_key FOR SELECT TO %I USING (CASE principal_kind'
            ' WHEN ''application'' THEN EXISTS (SELECT FROM application a'
            ' WHERE a.id = api_key.principal) ELSE EXISTS (SELECT FROM gateway g'
            ' WHERE g.id = api_key.principal) END)', shape.purpose, shape.name);
        EXECUTE format('GRANT CREATE ON SCHEMA %I TO %I', shape.schema, shape.name);
        EXECUTE replace(views, '{S}', shape.schema);
        FOREACH t IN ARRAY '{application,gateway,api_key}'::text[] LOOP
            EXECUTE format('GRANT SELECT ON %I.%I TO %I', shape.schema, t, login);
            EXECUTE format('ALTER VIEW %I.%I OWNER TO %I', shape.schema, t, shape.name);
        END LOOP;
        EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM %I', shape.schema, shape.name);
    END LOOP;
END $do$;
