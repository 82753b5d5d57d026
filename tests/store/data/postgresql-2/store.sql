-- SPDX-License-Identifier: Apache-2.0

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA bailiwick;

ALTER SCHEMA bailiwick OWNER TO owner;

CREATE SCHEMA bailiwick_api;

ALTER SCHEMA bailiwick_api OWNER TO owner;

CREATE SCHEMA bailiwick_customer;

ALTER SCHEMA bailiwick_customer OWNER TO owner;

CREATE SCHEMA bailiwick_everything;

ALTER SCHEMA bailiwick_everything OWNER TO owner;

CREATE SCHEMA bailiwick_mixed;

ALTER SCHEMA bailiwick_mixed OWNER TO owner;

CREATE SCHEMA bailiwick_site;

ALTER SCHEMA bailiwick_site OWNER TO owner;

CREATE SCHEMA bailiwick_sites;

ALTER SCHEMA bailiwick_sites OWNER TO owner;

CREATE FUNCTION bailiwick.audit_checkpoint_append() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'bailiwick', 'pg_catalog'
    AS $$
BEGIN
    IF NEW.size <= (SELECT max(size) FROM audit_checkpoint) THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

ALTER FUNCTION bailiwick.audit_checkpoint_append() OWNER TO owner;

CREATE FUNCTION bailiwick.audit_event_append() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'bailiwick', 'pg_catalog'
    AS $$
DECLARE
    added RECORD;
BEGIN
    SELECT count(*) AS rows, min(sequence) AS first, max(sequence) AS last INTO added
        FROM new_rows;
    IF added.rows > 0 AND (
        added.last - added.first + 1 <> added.rows
        OR added.first IS DISTINCT FROM (
            SELECT coalesce(max(sequence) + 1, 0) FROM audit_event WHERE sequence < added.first)
        OR EXISTS (SELECT 1 FROM audit_event WHERE sequence > added.last)) THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

ALTER FUNCTION bailiwick.audit_event_append() OWNER TO owner;

CREATE FUNCTION bailiwick.audit_part_append() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'bailiwick', 'pg_catalog'
    AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM new_rows n LEFT JOIN audit_event e ON e.sequence = n.sequence
               WHERE e.sequence IS NULL OR e.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

ALTER FUNCTION bailiwick.audit_part_append() OWNER TO owner;

CREATE FUNCTION bailiwick.audit_text_erase_only() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'bailiwick', 'pg_catalog'
    AS $$
BEGIN
    IF NEW.sequence <> OLD.sequence
        OR NOT (NEW.actor_label IS NOT DISTINCT FROM OLD.actor_label
                    AND NEW.actor_label_salt IS NOT DISTINCT FROM OLD.actor_label_salt
                OR NEW.actor_label IS NULL AND NEW.actor_label_salt IS NULL)
        OR NOT (NEW.resource_label IS NOT DISTINCT FROM OLD.resource_label
                    AND NEW.resource_label_salt IS NOT DISTINCT FROM OLD.resource_label_salt
                OR NEW.resource_label IS NULL AND NEW.resource_label_salt IS NULL)
        OR NOT (NEW.reason IS NOT DISTINCT FROM OLD.reason
                    AND NEW.reason_salt IS NOT DISTINCT FROM OLD.reason_salt
                OR NEW.reason IS NULL AND NEW.reason_salt IS NULL)
        OR NOT (NEW.detail IS NOT DISTINCT FROM OLD.detail
                    AND NEW.detail_salt IS NOT DISTINCT FROM OLD.detail_salt
                OR NEW.detail IS NULL AND NEW.detail_salt IS NULL) THEN
        RAISE EXCEPTION 'a text of the audit log can only be erased'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

ALTER FUNCTION bailiwick.audit_text_erase_only() OWNER TO owner;

CREATE FUNCTION bailiwick.history_start_forward() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'bailiwick', 'pg_catalog'
    AS $$
BEGIN
    IF NEW.revision < OLD.revision THEN
        RAISE EXCEPTION 'history cannot be brought back'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

ALTER FUNCTION bailiwick.history_start_forward() OWNER TO owner;

CREATE FUNCTION bailiwick.refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'bailiwick', 'pg_catalog'
    AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;

ALTER FUNCTION bailiwick.refuse() OWNER TO owner;

CREATE FUNCTION bailiwick.revision_in_order() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'bailiwick', 'pg_catalog'
    AS $$
BEGIN
    IF NEW.number IS DISTINCT FROM (SELECT coalesce(max(number), 0) + 1 FROM revision) THEN
        RAISE EXCEPTION 'revisions follow each other'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

ALTER FUNCTION bailiwick.revision_in_order() OWNER TO owner;

CREATE FUNCTION bailiwick.session_checked(wanted text, OUT hash bytea) RETURNS bytea
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
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

ALTER FUNCTION bailiwick.session_checked(wanted text, OUT hash bytea) OWNER TO owner;

CREATE FUNCTION bailiwick.session_signature(payload text) RETURNS text
    LANGUAGE sql STABLE PARALLEL RESTRICTED
    AS $$
    SELECT encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(payload, 'UTF8'))), 'hex')
    FROM bailiwick.session_key k
$$;

ALTER FUNCTION bailiwick.session_signature(payload text) OWNER TO owner;

CREATE FUNCTION bailiwick_api.audit_all() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT audit_all = 1 FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked(NULL)
$$;

ALTER FUNCTION bailiwick_api.audit_all() OWNER TO owner;

CREATE FUNCTION bailiwick_api.audit_organizations() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT audit_organizations FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked(NULL)
$$;

ALTER FUNCTION bailiwick_api.audit_organizations() OWNER TO owner;

CREATE FUNCTION bailiwick_api.customer() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT customers[1] FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('customer')
$$;

ALTER FUNCTION bailiwick_api.customer() OWNER TO owner;

CREATE FUNCTION bailiwick_api.everything() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT bailiwick.session_checked('everything') IS NOT NULL
$$;

ALTER FUNCTION bailiwick_api.everything() OWNER TO owner;

CREATE FUNCTION bailiwick_api.ids(kind text) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT CASE kind WHEN 'organization' THEN s.organization WHEN 'person' THEN s.person
            WHEN 'membership' THEN s.membership WHEN 'team' THEN s.team WHEN 'group' THEN s."group"
            WHEN 'role' THEN s.role WHEN 'delegation' THEN s.delegation
            WHEN 'assignment' THEN s.assignment WHEN 'policy' THEN s.policy END
        FROM bailiwick.session_scope s WHERE s.token_hash = bailiwick.session_checked(NULL)
$$;

ALTER FUNCTION bailiwick_api.ids(kind text) OWNER TO owner;

CREATE FUNCTION bailiwick_api.mixed_customers() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT customers FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('mixed')
$$;

ALTER FUNCTION bailiwick_api.mixed_customers() OWNER TO owner;

CREATE FUNCTION bailiwick_api.mixed_nodes() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT s.resources || s.subtrees || ARRAY(
            SELECT w.resource FROM bailiwick.resource_within w WHERE w.ancestor = ANY (s.subtrees))
        FROM bailiwick.session_scope s
        WHERE s.token_hash = bailiwick.session_checked('mixed')
$$;

ALTER FUNCTION bailiwick_api.mixed_nodes() OWNER TO owner;

CREATE FUNCTION bailiwick_api.mixed_sites() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT sites FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('mixed')
$$;

ALTER FUNCTION bailiwick_api.mixed_sites() OWNER TO owner;

CREATE FUNCTION bailiwick_api.open_session(token bytea) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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

ALTER FUNCTION bailiwick_api.open_session(token bytea) OWNER TO owner;

CREATE FUNCTION bailiwick_api.site() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT sites[1] FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('site')
$$;

ALTER FUNCTION bailiwick_api.site() OWNER TO owner;

CREATE FUNCTION bailiwick_api.sites() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT sites FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked('sites')
$$;

ALTER FUNCTION bailiwick_api.sites() OWNER TO owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE bailiwick.action (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL COLLATE pg_catalog."C",
    meta bigint NOT NULL
);

ALTER TABLE bailiwick.action OWNER TO owner;

CREATE TABLE bailiwick.assignment (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    principal_kind text NOT NULL COLLATE pg_catalog."C",
    principal uuid NOT NULL,
    role uuid NOT NULL,
    scope_kind text NOT NULL COLLATE pg_catalog."C",
    scope uuid NOT NULL,
    valid_from bigint,
    valid_until bigint,
    reason text NOT NULL COLLATE pg_catalog."C",
    delegation uuid,
    CONSTRAINT assignment_principal_kind_check CHECK ((principal_kind = ANY (ARRAY['membership'::text, 'team'::text, 'person'::text]))),
    CONSTRAINT assignment_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['resource'::text, 'group'::text])))
);

ALTER TABLE bailiwick.assignment OWNER TO owner;

CREATE TABLE bailiwick.audit_checkpoint (
    size bigint NOT NULL,
    "time" bigint NOT NULL,
    note text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.audit_checkpoint OWNER TO owner;

CREATE TABLE bailiwick.audit_event (
    sequence bigint NOT NULL,
    "time" bigint NOT NULL,
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor text NOT NULL COLLATE pg_catalog."C",
    actor_label_commitment bytea,
    actor_organization text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    resource_type text NOT NULL COLLATE pg_catalog."C",
    resource text NOT NULL COLLATE pg_catalog."C",
    resource_label_commitment bytea,
    outcome text NOT NULL COLLATE pg_catalog."C",
    reason_commitment bytea,
    revision bigint NOT NULL,
    request_id text NOT NULL COLLATE pg_catalog."C",
    count bigint NOT NULL,
    detail_commitment bytea,
    leaf_hash bytea NOT NULL,
    CONSTRAINT audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['allowed'::text, 'denied'::text, 'failed'::text])))
);

ALTER TABLE bailiwick.audit_event OWNER TO owner;

CREATE TABLE bailiwick.audit_event_organization (
    organization text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL
);

ALTER TABLE bailiwick.audit_event_organization OWNER TO owner;

CREATE TABLE bailiwick.audit_frontier (
    "only" bigint NOT NULL,
    frontier text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT audit_frontier_only_check CHECK (("only" = 1))
);

ALTER TABLE bailiwick.audit_frontier OWNER TO owner;

CREATE TABLE bailiwick.audit_text (
    sequence bigint NOT NULL,
    actor_label text COLLATE pg_catalog."C",
    actor_label_salt bytea,
    resource_label text COLLATE pg_catalog."C",
    resource_label_salt bytea,
    reason text COLLATE pg_catalog."C",
    reason_salt bytea,
    detail text COLLATE pg_catalog."C",
    detail_salt bytea
);

ALTER TABLE bailiwick.audit_text OWNER TO owner;

CREATE TABLE bailiwick.credential (
    person uuid NOT NULL,
    password_hash text NOT NULL COLLATE pg_catalog."C",
    changed_at bigint NOT NULL
);

ALTER TABLE bailiwick.credential OWNER TO owner;

CREATE TABLE bailiwick.delegation (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    from_organization uuid NOT NULL,
    to_organization uuid NOT NULL,
    parent uuid,
    valid_from bigint,
    valid_until bigint,
    passes bigint NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C",
    cut bigint NOT NULL
);

ALTER TABLE bailiwick.delegation OWNER TO owner;

CREATE TABLE bailiwick.delegation_ceiling (
    delegation uuid NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C",
    condition text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.delegation_ceiling OWNER TO owner;

CREATE TABLE bailiwick.delegation_region (
    delegation uuid NOT NULL,
    scope_kind text NOT NULL COLLATE pg_catalog."C",
    scope uuid NOT NULL,
    CONSTRAINT delegation_region_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['resource'::text, 'group'::text])))
);

ALTER TABLE bailiwick.delegation_region OWNER TO owner;

CREATE TABLE bailiwick."group" (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    organization uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick."group" OWNER TO owner;

CREATE TABLE bailiwick.group_member (
    "group" uuid NOT NULL,
    resource uuid NOT NULL
);

ALTER TABLE bailiwick.group_member OWNER TO owner;

CREATE TABLE bailiwick.history_action (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    description text COLLATE pg_catalog."C",
    meta bigint
);

ALTER TABLE bailiwick.history_action OWNER TO owner;

CREATE TABLE bailiwick.history_assignment (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    principal_kind text COLLATE pg_catalog."C",
    principal uuid,
    role uuid,
    scope_kind text COLLATE pg_catalog."C",
    scope uuid,
    valid_from bigint,
    valid_until bigint,
    reason text COLLATE pg_catalog."C",
    delegation uuid
);

ALTER TABLE bailiwick.history_assignment OWNER TO owner;

CREATE TABLE bailiwick.history_delegation (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    from_organization uuid,
    to_organization uuid,
    parent uuid,
    valid_from bigint,
    valid_until bigint,
    passes bigint,
    reason text COLLATE pg_catalog."C",
    cut bigint
);

ALTER TABLE bailiwick.history_delegation OWNER TO owner;

CREATE TABLE bailiwick.history_delegation_ceiling (
    revision bigint NOT NULL,
    delegation uuid NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C",
    condition text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.history_delegation_ceiling OWNER TO owner;

CREATE TABLE bailiwick.history_delegation_region (
    revision bigint NOT NULL,
    delegation uuid NOT NULL,
    scope_kind text NOT NULL COLLATE pg_catalog."C",
    scope uuid NOT NULL
);

ALTER TABLE bailiwick.history_delegation_region OWNER TO owner;

CREATE TABLE bailiwick.history_group (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    organization uuid,
    name text COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.history_group OWNER TO owner;

CREATE TABLE bailiwick.history_group_member (
    revision bigint NOT NULL,
    "group" uuid NOT NULL,
    resource uuid NOT NULL
);

ALTER TABLE bailiwick.history_group_member OWNER TO owner;

CREATE TABLE bailiwick.history_membership (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    person uuid,
    organization uuid,
    title text COLLATE pg_catalog."C",
    disabled bigint
);

ALTER TABLE bailiwick.history_membership OWNER TO owner;

CREATE TABLE bailiwick.history_organization (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    resource uuid,
    blocked bigint
);

ALTER TABLE bailiwick.history_organization OWNER TO owner;

CREATE TABLE bailiwick.history_ownership (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    primary_person uuid
);

ALTER TABLE bailiwick.history_ownership OWNER TO owner;

CREATE TABLE bailiwick.history_ownership_secondary (
    revision bigint NOT NULL,
    ownership uuid NOT NULL,
    person uuid NOT NULL
);

ALTER TABLE bailiwick.history_ownership_secondary OWNER TO owner;

CREATE TABLE bailiwick.history_person (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.history_person OWNER TO owner;

CREATE TABLE bailiwick.history_policy (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    organization uuid,
    name text COLLATE pg_catalog."C",
    text text COLLATE pg_catalog."C",
    valid_from bigint,
    valid_until bigint,
    reason text COLLATE pg_catalog."C",
    delegation uuid
);

ALTER TABLE bailiwick.history_policy OWNER TO owner;

CREATE TABLE bailiwick.history_resource (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    parent uuid,
    name text COLLATE pg_catalog."C",
    space_kind text COLLATE pg_catalog."C",
    attributes text COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.history_resource OWNER TO owner;

CREATE TABLE bailiwick.history_role (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    organization uuid,
    name text COLLATE pg_catalog."C",
    description text COLLATE pg_catalog."C",
    condition text COLLATE pg_catalog."C",
    ownership bigint
);

ALTER TABLE bailiwick.history_role OWNER TO owner;

CREATE TABLE bailiwick.history_role_action (
    revision bigint NOT NULL,
    role uuid NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.history_role_action OWNER TO owner;

CREATE TABLE bailiwick.history_start (
    "only" bigint NOT NULL,
    revision bigint NOT NULL,
    CONSTRAINT history_start_only_check CHECK (("only" = 1))
);

ALTER TABLE bailiwick.history_start OWNER TO owner;

CREATE TABLE bailiwick.history_team (
    revision bigint NOT NULL,
    id uuid NOT NULL,
    there bigint NOT NULL,
    external_id text COLLATE pg_catalog."C",
    organization uuid,
    name text COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.history_team OWNER TO owner;

CREATE TABLE bailiwick.history_team_member (
    revision bigint NOT NULL,
    team uuid NOT NULL,
    membership uuid NOT NULL
);

ALTER TABLE bailiwick.history_team_member OWNER TO owner;

CREATE TABLE bailiwick.membership (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    person uuid NOT NULL,
    organization uuid NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    disabled bigint NOT NULL
);

ALTER TABLE bailiwick.membership OWNER TO owner;

CREATE TABLE bailiwick.organization (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    resource uuid,
    blocked bigint NOT NULL,
    CONSTRAINT organization_kind_check CHECK ((kind = ANY (ARRAY['manufacturer'::text, 'partner'::text, 'customer'::text])))
);

ALTER TABLE bailiwick.organization OWNER TO owner;

CREATE TABLE bailiwick.ownership (
    id uuid NOT NULL,
    primary_person uuid
);

ALTER TABLE bailiwick.ownership OWNER TO owner;

CREATE TABLE bailiwick.ownership_secondary (
    ownership uuid NOT NULL,
    person uuid NOT NULL
);

ALTER TABLE bailiwick.ownership_secondary OWNER TO owner;

CREATE TABLE bailiwick.person (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.person OWNER TO owner;

CREATE TABLE bailiwick.policy (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    organization uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    valid_from bigint,
    valid_until bigint,
    reason text NOT NULL COLLATE pg_catalog."C",
    delegation uuid
);

ALTER TABLE bailiwick.policy OWNER TO owner;

CREATE TABLE bailiwick.resource (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    parent uuid,
    name text NOT NULL COLLATE pg_catalog."C",
    space_kind text NOT NULL COLLATE pg_catalog."C",
    attributes text NOT NULL COLLATE pg_catalog."C",
    customer uuid,
    site uuid,
    depth bigint NOT NULL,
    CONSTRAINT resource_kind_check CHECK ((kind = ANY (ARRAY['manufacturer'::text, 'customer'::text, 'site'::text, 'space'::text, 'device'::text])))
);

ALTER TABLE bailiwick.resource OWNER TO owner;

CREATE TABLE bailiwick.resource_within (
    ancestor uuid NOT NULL,
    resource uuid NOT NULL
);

ALTER TABLE bailiwick.resource_within OWNER TO owner;

CREATE TABLE bailiwick.revision (
    number bigint NOT NULL,
    "time" bigint NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    summary text NOT NULL COLLATE pg_catalog."C",
    changes text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.revision OWNER TO owner;

CREATE TABLE bailiwick.role (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    organization uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL COLLATE pg_catalog."C",
    condition text NOT NULL COLLATE pg_catalog."C",
    ownership bigint NOT NULL
);

ALTER TABLE bailiwick.role OWNER TO owner;

CREATE TABLE bailiwick.role_action (
    role uuid NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.role_action OWNER TO owner;

CREATE TABLE bailiwick.session (
    id text NOT NULL COLLATE pg_catalog."C",
    membership text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    client text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    access_hash bytea NOT NULL,
    access_expires bigint NOT NULL,
    refresh_hash bytea NOT NULL,
    refresh_family bytea NOT NULL,
    refresh_expires bigint NOT NULL,
    generation bigint NOT NULL,
    ended_at bigint NOT NULL,
    end_reason text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.session OWNER TO owner;

CREATE TABLE bailiwick.session_key (
    "only" bigint NOT NULL,
    inner_pad bytea NOT NULL,
    outer_pad bytea NOT NULL,
    CONSTRAINT session_key_only_check CHECK (("only" = 1))
);

ALTER TABLE bailiwick.session_key OWNER TO owner;

CREATE TABLE bailiwick.session_role (
    purpose text NOT NULL,
    name text NOT NULL,
    password text
);

ALTER TABLE bailiwick.session_role OWNER TO owner;

CREATE TABLE bailiwick.session_scope (
    token_hash bytea NOT NULL,
    revision bigint NOT NULL,
    shape text NOT NULL,
    customers uuid[] NOT NULL,
    sites uuid[] NOT NULL,
    subtrees uuid[] NOT NULL,
    resources uuid[] NOT NULL,
    organization uuid[] NOT NULL,
    person uuid[] NOT NULL,
    membership uuid[] NOT NULL,
    team uuid[] NOT NULL,
    "group" uuid[] NOT NULL,
    role uuid[] NOT NULL,
    delegation uuid[] NOT NULL,
    assignment uuid[] NOT NULL,
    policy uuid[] NOT NULL,
    audit_all bigint NOT NULL,
    audit_organizations text[] NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT session_scope_shape_check CHECK ((shape = ANY (ARRAY['everything'::text, 'customer'::text, 'site'::text, 'sites'::text, 'mixed'::text])))
);

ALTER TABLE bailiwick.session_scope OWNER TO owner;

CREATE TABLE bailiwick.setting (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.setting OWNER TO owner;

CREATE TABLE bailiwick.store (
    "only" bigint NOT NULL,
    application text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT store_only_check CHECK (("only" = 1))
);

ALTER TABLE bailiwick.store OWNER TO owner;

CREATE TABLE bailiwick.team (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    organization uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE bailiwick.team OWNER TO owner;

CREATE TABLE bailiwick.team_member (
    team uuid NOT NULL,
    membership uuid NOT NULL
);

ALTER TABLE bailiwick.team_member OWNER TO owner;

CREATE TABLE bailiwick.writer (
    "only" bigint NOT NULL,
    CONSTRAINT writer_only_check CHECK (("only" = 1))
);

ALTER TABLE bailiwick.writer OWNER TO owner;

CREATE VIEW bailiwick_customer.assignment AS
 SELECT r.id,
    r.external_id,
    r.principal_kind,
        CASE r.principal_kind
            WHEN 'membership'::text THEN ( SELECT n.id
               FROM bailiwick.membership n
              WHERE (n.id = r.principal))
            WHEN 'team'::text THEN ( SELECT n.id
               FROM bailiwick.team n
              WHERE (n.id = r.principal))
            WHEN 'person'::text THEN ( SELECT n.id
               FROM bailiwick.person n
              WHERE (n.id = r.principal))
            ELSE NULL::uuid
        END AS principal,
    ( SELECT n.id
           FROM bailiwick.role n
          WHERE (n.id = r.role)) AS role,
    r.scope_kind,
        CASE r.scope_kind
            WHEN 'resource'::text THEN ( SELECT n.id
               FROM bailiwick.resource n
              WHERE (n.id = r.scope))
            ELSE ( SELECT n.id
               FROM bailiwick."group" n
              WHERE (n.id = r.scope))
        END AS scope,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.assignment r;

ALTER TABLE bailiwick_customer.assignment OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.audit_event AS
 SELECT r.sequence,
    r."time",
    r.actor_kind,
    r.actor,
    t.actor_label,
    r.actor_organization,
    r.action,
    r.resource_type,
    r.resource,
    t.resource_label,
    r.outcome,
    t.reason,
    r.revision,
    r.request_id,
    r.count
   FROM (bailiwick.audit_event r
     LEFT JOIN bailiwick.audit_text t ON ((t.sequence = r.sequence)));

ALTER TABLE bailiwick_customer.audit_event OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.customer AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes
   FROM bailiwick.resource r
  WHERE (r.kind = 'customer'::text);

ALTER TABLE bailiwick_customer.customer OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.delegation AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.from_organization)) AS from_organization,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.to_organization)) AS to_organization,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.parent)) AS parent,
    r.valid_from,
    r.valid_until,
    r.passes,
    r.reason,
    r.cut
   FROM bailiwick.delegation r;

ALTER TABLE bailiwick_customer.delegation OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.device AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'device'::text);

ALTER TABLE bailiwick_customer.device OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer."group" AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick."group" r;

ALTER TABLE bailiwick_customer."group" OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.membership AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.person n
          WHERE (n.id = r.person)) AS person,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.title,
    r.disabled
   FROM bailiwick.membership r;

ALTER TABLE bailiwick_customer.membership OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.organization AS
 SELECT r.id,
    r.external_id,
    r.kind,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.resource)) AS resource,
    r.blocked
   FROM bailiwick.organization r;

ALTER TABLE bailiwick_customer.organization OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.person AS
 SELECT r.id,
    r.external_id,
    r.name,
    r.email
   FROM bailiwick.person r;

ALTER TABLE bailiwick_customer.person OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.policy AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.text,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.policy r;

ALTER TABLE bailiwick_customer.policy OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.resource AS
 SELECT r.id,
    r.kind,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r;

ALTER TABLE bailiwick_customer.resource OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.role AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.description,
    r.condition,
    r.ownership,
    ( SELECT (COALESCE(json_agg(a.action ORDER BY a.action), '[]'::json))::text AS "coalesce"
           FROM bailiwick.role_action a
          WHERE (a.role = r.id)) AS actions
   FROM bailiwick.role r;

ALTER TABLE bailiwick_customer.role OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.site AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer
   FROM bailiwick.resource r
  WHERE (r.kind = 'site'::text);

ALTER TABLE bailiwick_customer.site OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.space AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'space'::text);

ALTER TABLE bailiwick_customer.space OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_customer.team AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick.team r;

ALTER TABLE bailiwick_customer.team OWNER TO bailiwick_4ddfb5e03781_customer;

CREATE VIEW bailiwick_everything.assignment AS
 SELECT r.id,
    r.external_id,
    r.principal_kind,
        CASE r.principal_kind
            WHEN 'membership'::text THEN ( SELECT n.id
               FROM bailiwick.membership n
              WHERE (n.id = r.principal))
            WHEN 'team'::text THEN ( SELECT n.id
               FROM bailiwick.team n
              WHERE (n.id = r.principal))
            WHEN 'person'::text THEN ( SELECT n.id
               FROM bailiwick.person n
              WHERE (n.id = r.principal))
            ELSE NULL::uuid
        END AS principal,
    ( SELECT n.id
           FROM bailiwick.role n
          WHERE (n.id = r.role)) AS role,
    r.scope_kind,
        CASE r.scope_kind
            WHEN 'resource'::text THEN ( SELECT n.id
               FROM bailiwick.resource n
              WHERE (n.id = r.scope))
            ELSE ( SELECT n.id
               FROM bailiwick."group" n
              WHERE (n.id = r.scope))
        END AS scope,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.assignment r;

ALTER TABLE bailiwick_everything.assignment OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.audit_event AS
 SELECT r.sequence,
    r."time",
    r.actor_kind,
    r.actor,
    t.actor_label,
    r.actor_organization,
    r.action,
    r.resource_type,
    r.resource,
    t.resource_label,
    r.outcome,
    t.reason,
    r.revision,
    r.request_id,
    r.count
   FROM (bailiwick.audit_event r
     LEFT JOIN bailiwick.audit_text t ON ((t.sequence = r.sequence)));

ALTER TABLE bailiwick_everything.audit_event OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.customer AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.attributes
   FROM bailiwick.resource r
  WHERE (r.kind = 'customer'::text);

ALTER TABLE bailiwick_everything.customer OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.delegation AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.from_organization)) AS from_organization,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.to_organization)) AS to_organization,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.parent)) AS parent,
    r.valid_from,
    r.valid_until,
    r.passes,
    r.reason,
    r.cut
   FROM bailiwick.delegation r;

ALTER TABLE bailiwick_everything.delegation OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.device AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'device'::text);

ALTER TABLE bailiwick_everything.device OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything."group" AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick."group" r;

ALTER TABLE bailiwick_everything."group" OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.membership AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.person n
          WHERE (n.id = r.person)) AS person,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.title,
    r.disabled
   FROM bailiwick.membership r;

ALTER TABLE bailiwick_everything.membership OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.organization AS
 SELECT r.id,
    r.external_id,
    r.kind,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.resource)) AS resource,
    r.blocked
   FROM bailiwick.organization r;

ALTER TABLE bailiwick_everything.organization OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.person AS
 SELECT r.id,
    r.external_id,
    r.name,
    r.email
   FROM bailiwick.person r;

ALTER TABLE bailiwick_everything.person OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.policy AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.text,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.policy r;

ALTER TABLE bailiwick_everything.policy OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.resource AS
 SELECT r.id,
    r.kind,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
    r.attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r;

ALTER TABLE bailiwick_everything.resource OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.role AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.description,
    r.condition,
    r.ownership,
    ( SELECT (COALESCE(json_agg(a.action ORDER BY a.action), '[]'::json))::text AS "coalesce"
           FROM bailiwick.role_action a
          WHERE (a.role = r.id)) AS actions
   FROM bailiwick.role r;

ALTER TABLE bailiwick_everything.role OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.site AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer
   FROM bailiwick.resource r
  WHERE (r.kind = 'site'::text);

ALTER TABLE bailiwick_everything.site OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.space AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
    r.attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'space'::text);

ALTER TABLE bailiwick_everything.space OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_everything.team AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick.team r;

ALTER TABLE bailiwick_everything.team OWNER TO bailiwick_4ddfb5e03781_everything;

CREATE VIEW bailiwick_mixed.assignment AS
 SELECT r.id,
    r.external_id,
    r.principal_kind,
        CASE r.principal_kind
            WHEN 'membership'::text THEN ( SELECT n.id
               FROM bailiwick.membership n
              WHERE (n.id = r.principal))
            WHEN 'team'::text THEN ( SELECT n.id
               FROM bailiwick.team n
              WHERE (n.id = r.principal))
            WHEN 'person'::text THEN ( SELECT n.id
               FROM bailiwick.person n
              WHERE (n.id = r.principal))
            ELSE NULL::uuid
        END AS principal,
    ( SELECT n.id
           FROM bailiwick.role n
          WHERE (n.id = r.role)) AS role,
    r.scope_kind,
        CASE r.scope_kind
            WHEN 'resource'::text THEN ( SELECT n.id
               FROM bailiwick.resource n
              WHERE (n.id = r.scope))
            ELSE ( SELECT n.id
               FROM bailiwick."group" n
              WHERE (n.id = r.scope))
        END AS scope,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.assignment r;

ALTER TABLE bailiwick_mixed.assignment OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.audit_event AS
 SELECT r.sequence,
    r."time",
    r.actor_kind,
    r.actor,
    t.actor_label,
    r.actor_organization,
    r.action,
    r.resource_type,
    r.resource,
    t.resource_label,
    r.outcome,
    t.reason,
    r.revision,
    r.request_id,
    r.count
   FROM (bailiwick.audit_event r
     LEFT JOIN bailiwick.audit_text t ON ((t.sequence = r.sequence)));

ALTER TABLE bailiwick_mixed.audit_event OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.customer AS
 SELECT r.id,
    r.external_id,
    (r.name || ''::text) AS name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes
   FROM bailiwick.resource r
  WHERE (r.kind = 'customer'::text);

ALTER TABLE bailiwick_mixed.customer OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.delegation AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.from_organization)) AS from_organization,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.to_organization)) AS to_organization,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.parent)) AS parent,
    r.valid_from,
    r.valid_until,
    r.passes,
    r.reason,
    r.cut
   FROM bailiwick.delegation r;

ALTER TABLE bailiwick_mixed.delegation OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.device AS
 SELECT r.id,
    r.external_id,
    (r.name || ''::text) AS name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'device'::text);

ALTER TABLE bailiwick_mixed.device OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed."group" AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick."group" r;

ALTER TABLE bailiwick_mixed."group" OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.membership AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.person n
          WHERE (n.id = r.person)) AS person,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.title,
    r.disabled
   FROM bailiwick.membership r;

ALTER TABLE bailiwick_mixed.membership OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.organization AS
 SELECT r.id,
    r.external_id,
    r.kind,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.resource)) AS resource,
    r.blocked
   FROM bailiwick.organization r;

ALTER TABLE bailiwick_mixed.organization OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.person AS
 SELECT r.id,
    r.external_id,
    r.name,
    r.email
   FROM bailiwick.person r;

ALTER TABLE bailiwick_mixed.person OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.policy AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.text,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.policy r;

ALTER TABLE bailiwick_mixed.policy OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.resource AS
 SELECT r.id,
    r.kind,
    r.external_id,
    (r.name || ''::text) AS name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r;

ALTER TABLE bailiwick_mixed.resource OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.role AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.description,
    r.condition,
    r.ownership,
    ( SELECT (COALESCE(json_agg(a.action ORDER BY a.action), '[]'::json))::text AS "coalesce"
           FROM bailiwick.role_action a
          WHERE (a.role = r.id)) AS actions
   FROM bailiwick.role r;

ALTER TABLE bailiwick_mixed.role OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.site AS
 SELECT r.id,
    r.external_id,
    (r.name || ''::text) AS name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer
   FROM bailiwick.resource r
  WHERE (r.kind = 'site'::text);

ALTER TABLE bailiwick_mixed.site OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.space AS
 SELECT r.id,
    r.external_id,
    (r.name || ''::text) AS name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'space'::text);

ALTER TABLE bailiwick_mixed.space OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_mixed.team AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick.team r;

ALTER TABLE bailiwick_mixed.team OWNER TO bailiwick_4ddfb5e03781_mixed;

CREATE VIEW bailiwick_site.assignment AS
 SELECT r.id,
    r.external_id,
    r.principal_kind,
        CASE r.principal_kind
            WHEN 'membership'::text THEN ( SELECT n.id
               FROM bailiwick.membership n
              WHERE (n.id = r.principal))
            WHEN 'team'::text THEN ( SELECT n.id
               FROM bailiwick.team n
              WHERE (n.id = r.principal))
            WHEN 'person'::text THEN ( SELECT n.id
               FROM bailiwick.person n
              WHERE (n.id = r.principal))
            ELSE NULL::uuid
        END AS principal,
    ( SELECT n.id
           FROM bailiwick.role n
          WHERE (n.id = r.role)) AS role,
    r.scope_kind,
        CASE r.scope_kind
            WHEN 'resource'::text THEN ( SELECT n.id
               FROM bailiwick.resource n
              WHERE (n.id = r.scope))
            ELSE ( SELECT n.id
               FROM bailiwick."group" n
              WHERE (n.id = r.scope))
        END AS scope,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.assignment r;

ALTER TABLE bailiwick_site.assignment OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.audit_event AS
 SELECT r.sequence,
    r."time",
    r.actor_kind,
    r.actor,
    t.actor_label,
    r.actor_organization,
    r.action,
    r.resource_type,
    r.resource,
    t.resource_label,
    r.outcome,
    t.reason,
    r.revision,
    r.request_id,
    r.count
   FROM (bailiwick.audit_event r
     LEFT JOIN bailiwick.audit_text t ON ((t.sequence = r.sequence)));

ALTER TABLE bailiwick_site.audit_event OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.customer AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes
   FROM bailiwick.resource r
  WHERE (r.kind = 'customer'::text);

ALTER TABLE bailiwick_site.customer OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.delegation AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.from_organization)) AS from_organization,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.to_organization)) AS to_organization,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.parent)) AS parent,
    r.valid_from,
    r.valid_until,
    r.passes,
    r.reason,
    r.cut
   FROM bailiwick.delegation r;

ALTER TABLE bailiwick_site.delegation OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.device AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'device'::text);

ALTER TABLE bailiwick_site.device OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site."group" AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick."group" r;

ALTER TABLE bailiwick_site."group" OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.membership AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.person n
          WHERE (n.id = r.person)) AS person,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.title,
    r.disabled
   FROM bailiwick.membership r;

ALTER TABLE bailiwick_site.membership OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.organization AS
 SELECT r.id,
    r.external_id,
    r.kind,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.resource)) AS resource,
    r.blocked
   FROM bailiwick.organization r;

ALTER TABLE bailiwick_site.organization OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.person AS
 SELECT r.id,
    r.external_id,
    r.name,
    r.email
   FROM bailiwick.person r;

ALTER TABLE bailiwick_site.person OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.policy AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.text,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.policy r;

ALTER TABLE bailiwick_site.policy OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.resource AS
 SELECT r.id,
    r.kind,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r;

ALTER TABLE bailiwick_site.resource OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.role AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.description,
    r.condition,
    r.ownership,
    ( SELECT (COALESCE(json_agg(a.action ORDER BY a.action), '[]'::json))::text AS "coalesce"
           FROM bailiwick.role_action a
          WHERE (a.role = r.id)) AS actions
   FROM bailiwick.role r;

ALTER TABLE bailiwick_site.role OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.site AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer
   FROM bailiwick.resource r
  WHERE (r.kind = 'site'::text);

ALTER TABLE bailiwick_site.site OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.space AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'space'::text);

ALTER TABLE bailiwick_site.space OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_site.team AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick.team r;

ALTER TABLE bailiwick_site.team OWNER TO bailiwick_4ddfb5e03781_site;

CREATE VIEW bailiwick_sites.assignment AS
 SELECT r.id,
    r.external_id,
    r.principal_kind,
        CASE r.principal_kind
            WHEN 'membership'::text THEN ( SELECT n.id
               FROM bailiwick.membership n
              WHERE (n.id = r.principal))
            WHEN 'team'::text THEN ( SELECT n.id
               FROM bailiwick.team n
              WHERE (n.id = r.principal))
            WHEN 'person'::text THEN ( SELECT n.id
               FROM bailiwick.person n
              WHERE (n.id = r.principal))
            ELSE NULL::uuid
        END AS principal,
    ( SELECT n.id
           FROM bailiwick.role n
          WHERE (n.id = r.role)) AS role,
    r.scope_kind,
        CASE r.scope_kind
            WHEN 'resource'::text THEN ( SELECT n.id
               FROM bailiwick.resource n
              WHERE (n.id = r.scope))
            ELSE ( SELECT n.id
               FROM bailiwick."group" n
              WHERE (n.id = r.scope))
        END AS scope,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.assignment r;

ALTER TABLE bailiwick_sites.assignment OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.audit_event AS
 SELECT r.sequence,
    r."time",
    r.actor_kind,
    r.actor,
    t.actor_label,
    r.actor_organization,
    r.action,
    r.resource_type,
    r.resource,
    t.resource_label,
    r.outcome,
    t.reason,
    r.revision,
    r.request_id,
    r.count
   FROM (bailiwick.audit_event r
     LEFT JOIN bailiwick.audit_text t ON ((t.sequence = r.sequence)));

ALTER TABLE bailiwick_sites.audit_event OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.customer AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes
   FROM bailiwick.resource r
  WHERE (r.kind = 'customer'::text);

ALTER TABLE bailiwick_sites.customer OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.delegation AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.from_organization)) AS from_organization,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.to_organization)) AS to_organization,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.parent)) AS parent,
    r.valid_from,
    r.valid_until,
    r.passes,
    r.reason,
    r.cut
   FROM bailiwick.delegation r;

ALTER TABLE bailiwick_sites.delegation OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.device AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'device'::text);

ALTER TABLE bailiwick_sites.device OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites."group" AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick."group" r;

ALTER TABLE bailiwick_sites."group" OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.membership AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.person n
          WHERE (n.id = r.person)) AS person,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.title,
    r.disabled
   FROM bailiwick.membership r;

ALTER TABLE bailiwick_sites.membership OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.organization AS
 SELECT r.id,
    r.external_id,
    r.kind,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.resource)) AS resource,
    r.blocked
   FROM bailiwick.organization r;

ALTER TABLE bailiwick_sites.organization OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.person AS
 SELECT r.id,
    r.external_id,
    r.name,
    r.email
   FROM bailiwick.person r;

ALTER TABLE bailiwick_sites.person OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.policy AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.text,
    r.valid_from,
    r.valid_until,
    r.reason,
    ( SELECT n.id
           FROM bailiwick.delegation n
          WHERE (n.id = r.delegation)) AS delegation
   FROM bailiwick.policy r;

ALTER TABLE bailiwick_sites.policy OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.resource AS
 SELECT r.id,
    r.kind,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r;

ALTER TABLE bailiwick_sites.resource OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.role AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name,
    r.description,
    r.condition,
    r.ownership,
    ( SELECT (COALESCE(json_agg(a.action ORDER BY a.action), '[]'::json))::text AS "coalesce"
           FROM bailiwick.role_action a
          WHERE (a.role = r.id)) AS actions
   FROM bailiwick.role r;

ALTER TABLE bailiwick_sites.role OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.site AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer
   FROM bailiwick.resource r
  WHERE (r.kind = 'site'::text);

ALTER TABLE bailiwick_sites.site OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.space AS
 SELECT r.id,
    r.external_id,
    r.name,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.parent)) AS parent,
    r.space_kind,
        CASE
            WHEN (POSITION(('"kind":"'::text) IN (r.attributes)) = 0) THEN r.attributes
            ELSE ( SELECT (COALESCE(jsonb_object_agg(a.key,
                    CASE jsonb_typeof(a.value)
                        WHEN 'array'::text THEN ( SELECT COALESCE(jsonb_agg(m.value ORDER BY m.ordinality), '[]'::jsonb) AS "coalesce"
                           FROM jsonb_array_elements(a.value) WITH ORDINALITY m(value, ordinality)
                          WHERE ((jsonb_typeof(m.value) <> 'object'::text) OR
                                CASE (m.value ->> 'kind'::text)
                                    WHEN 'membership'::text THEN (( SELECT n.id
                                       FROM bailiwick.membership n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'team'::text THEN (( SELECT n.id
                                       FROM bailiwick.team n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    WHEN 'person'::text THEN (( SELECT n.id
                                       FROM bailiwick.person n
                                      WHERE (n.id = ((m.value ->> 'id'::text))::uuid)) IS NOT NULL)
                                    ELSE false
                                END))
                        ELSE a.value
                    END), '{}'::jsonb))::text AS "coalesce"
               FROM jsonb_each((r.attributes)::jsonb) a(key, value)
              WHERE ((jsonb_typeof(a.value) <> 'object'::text) OR
                    CASE (a.value ->> 'kind'::text)
                        WHEN 'membership'::text THEN (( SELECT n.id
                           FROM bailiwick.membership n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'team'::text THEN (( SELECT n.id
                           FROM bailiwick.team n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        WHEN 'person'::text THEN (( SELECT n.id
                           FROM bailiwick.person n
                          WHERE (n.id = ((a.value ->> 'id'::text))::uuid)) IS NOT NULL)
                        ELSE false
                    END))
        END AS attributes,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.customer)) AS customer,
    ( SELECT n.id
           FROM bailiwick.resource n
          WHERE (n.id = r.site)) AS site
   FROM bailiwick.resource r
  WHERE (r.kind = 'space'::text);

ALTER TABLE bailiwick_sites.space OWNER TO bailiwick_4ddfb5e03781_sites;

CREATE VIEW bailiwick_sites.team AS
 SELECT r.id,
    r.external_id,
    ( SELECT n.id
           FROM bailiwick.organization n
          WHERE (n.id = r.organization)) AS organization,
    r.name
   FROM bailiwick.team r;

ALTER TABLE bailiwick_sites.team OWNER TO bailiwick_4ddfb5e03781_sites;

INSERT INTO bailiwick.action VALUES
	('019fd0ef-bc00-7734-8dfa-bb1bd51be53a', 'device:view', 'device:view', '', 0),
	('019fd0ef-bc00-7735-b3a6-f1332f2777e4', 'device:configure', 'device:configure', '', 0),
	('019fd0ef-bc00-7736-a718-3fd8d97cf067', 'device:delete', 'device:delete', '', 0),
	('019fd0ef-bc00-7737-a73d-dd656c126285', 'fleet:edit', 'fleet:edit', '', 0),
	('019fd0ef-bc00-7738-950c-660e1151095f', 'installer:manage', 'installer:manage', '', 0),
	('019fd0ef-bc00-7739-96ee-d7a86a22daa2', 'user:invite', 'user:invite', '', 0),
	('019fd0ef-bc00-773a-afa8-1d1ab4ea4131', 'team:manage', 'team:manage', '', 0),
	('019fd0ef-bc00-773b-ae3d-7439ae1121e9', 'audit:view', 'audit:view', '', 0),
	('019fd0ef-bc00-773c-9016-43702f5f3bcb', 'audit:export', 'audit:export', '', 0),
	('019fd0ef-bc00-773d-a2b6-3fd76bc24086', 'role:assign', 'role:assign', '', 1),
	('019fd0ef-bc00-773e-89ca-10e063d0ed76', 'role:define', 'role:define', '', 1),
	('019fd0ef-bc00-773f-9b43-6fa4c0c4fe93', 'delegation:create', 'delegation:create', '', 1),
	('019fd0ef-bc00-7740-a47e-c99c879400b0', 'policy:edit', 'policy:edit', '', 1),
	('019fd0ef-bc00-7741-849b-fadef0d47cb9', 'credential:reset', 'credential:reset', '', 1);

INSERT INTO bailiwick.assignment VALUES
	('019fd0ef-bc00-7762-ac8f-f708bd63498e', 'a-ada', 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'resource', '019fd0ef-bc00-7742-9fe6-fdf333d0d044', NULL, NULL, '', NULL),
	('019fd0ef-bc00-7763-aaaa-5fe379189d48', 'a-otto', 'membership', '019fd0ef-bc00-7758-a01e-4ffedf407b38', '019fd0ef-bc00-775e-b4b1-6c0bc210c230', 'resource', '019fd0ef-bc00-7742-9fe6-fdf333d0d044', NULL, NULL, '', NULL),
	('019fd0ef-bc00-7766-ae55-430c8c88461e', '', 'membership', '019fd0ef-bc00-7759-bd1b-f7f655dea277', '019fd0ef-bc00-775f-b0be-25942b796dff', 'resource', '019fd0ef-bc00-7743-bcae-155a1962dc4f', NULL, NULL, '', '019fd0ef-bc00-7765-9e70-339181d4e066'),
	('019fd126-aa80-7055-b09e-a43e94a8a814', '', 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '019fd0ef-bc00-7760-bbbe-df91a7537475', 'resource', '019fd0ef-bc00-7745-9bf6-2803152fb1a1', 1785920400000, 1803200400000, 'summer; it''s his tour', '019fd0ef-bc00-7765-9e70-339181d4e066'),
	('01a070cb-ce80-72af-9344-75569bbc63c4', '', 'team', '01a070cb-ce80-72ac-82d2-53572c045fe3', '019fd0ef-bc00-7760-bbbe-df91a7537475', 'group', '01a070cb-ce80-72ad-883f-8db38dbc72ed', NULL, NULL, '', NULL),
	('01a070cb-ce80-72b0-8819-a8588704a7c3', '', 'membership', '019fd0ef-bc00-7758-a01e-4ffedf407b38', '01a070cb-ce80-72ae-939b-7092a4d3d3a5', 'resource', '019fd0ef-bc00-7742-9fe6-fdf333d0d044', NULL, NULL, '', NULL);

INSERT INTO bailiwick.audit_checkpoint VALUES
	(1, 1785916800000, 'bailiwick-b0ac2152cba3f693
1
/cAsMBJJ2BZAnpaVepIT8wzjXyEhfOXu2viLWaF03/4=

— bailiwick-b0ac2152cba3f693 Nd8krbXYXzrZv4KvYlAH40ejyNQJqjOBPegFn/GpROH6lT5d2go+KXSFd7KmgB6P3H1hy/4id9iPg0GUhBm7VTS/ag0=
'),
	(11, 1785916800000, 'bailiwick-b0ac2152cba3f693
11
6EgmHCZ3rH6xsFTxcTINa3ECfZ6cENexRwtHSGCUemg=

— bailiwick-b0ac2152cba3f693 Nd8krZ374f8FqL+AL4GvGg/gJmfeypE3AoiZkMhCBqBggduBJU47Msj57PoIoj+n4Tv49RRfTHdFMEgrD/M8SgV1yAw=
'),
	(13, 1785920400000, 'bailiwick-b0ac2152cba3f693
13
7+0X0Rmd2b5nqBaqEA+K8pL1g9LE4V860WLkSlksKIs=

— bailiwick-b0ac2152cba3f693 Nd8krR2PbT0OcjtsF0SgvX40obg9WRS3ITrpNTTiM0kR6gkNOI5HJg694g9gvNtq2Rm14OmSKKH6mIkhmvWoToR+7gs=
'),
	(16, 1785920400000, 'bailiwick-b0ac2152cba3f693
16
jfAWI85N1vPJH1UB5I+OlD8htpEGIR1h6tmhu/xwJOs=

— bailiwick-b0ac2152cba3f693 Nd8krWgYBOy3BublGJOP6sePvHM2eF875Sh8Dr7j53aY0HyHMy9QzEOplY/hgXATNgNNBjzI0wUDulyGotqFz+REwws=
'),
	(24, 1788598800000, 'bailiwick-b0ac2152cba3f693
24
DdDYWHii4+p2MfCSkEmlMho0eKX29dSsmg8w8MA0agw=

— bailiwick-b0ac2152cba3f693 Nd8kreVUoCuLFOBsd+oebIqkaEfvlbyXWi4JYSC8VqKTT7hTpDHKfPDvsmxvmZeEy3dQrPZCqyfcKGwAk/gY3mMzTQg=
'),
	(25, 1788598800000, 'bailiwick-b0ac2152cba3f693
25
QdeaAMIN0m6uZWp3y+F/NMOozCD2bgQUVmfbJwri+/A=

— bailiwick-b0ac2152cba3f693 Nd8krfBuPB3igdc93tM7/OBzrYio+v0b5IYIGAEVz08YivZC/CwyB3eUwyGhn2+mcFbDeqYCe4/Rp5jqIYZYoK2TOQ8=
'),
	(26, 1788598800000, 'bailiwick-b0ac2152cba3f693
26
Q9mAVmbaO6E9Zph/+hLgFFu2XwV2QuE4hAcnUSvDVIY=

— bailiwick-b0ac2152cba3f693 Nd8kraBtCTUMqzNJIwkz+MWLSmj4RFdlglZh0hxWDTNb63kbL4Fn87N3WZeHDcWJfBMzHEawALOztY1iB32+dGO8wgw=
'),
	(27, 1788598800000, 'bailiwick-b0ac2152cba3f693
27
hwPn73oFyJXyCzHvd7OycKJtp8AnXvc9FdxKTZtdWV0=

— bailiwick-b0ac2152cba3f693 Nd8krSQApJChu6ucAJW2XyYsqV5c5wdD00i721Y9uUNNYHxgLJc7LEtjNxur17OVTcgWmHmd1HgztgvVkU1NVcMLwgI=
'),
	(29, 1791190800000, 'bailiwick-b0ac2152cba3f693
29
YQN6xOPoLr04CM42kdE1m8nK99dAQwxoBPt/43LUUe0=

— bailiwick-b0ac2152cba3f693 Nd8krWVsvJ4sneyN+XiQIbzthb4u6DmBsVl0LnKPrHSBgnUIkqdpQgrNT4XQJoYSCir2d+9VCmMimwitFgjdfqFpQgM=
'),
	(30, 1791190800000, 'bailiwick-b0ac2152cba3f693
30
dKCk6lDpxy1iAbJiegEmSlthMZ2TmQuC0+x4Vni0Ap4=

— bailiwick-b0ac2152cba3f693 Nd8krWasxPR/wOJTYAn21/NTF8i9UGPxs3xXxm29beBS8WXOXuDkNtC8STjKYVTFnW7WiOvemqTsX0rCXstx7dvqww8=
'),
	(31, 1791190800000, 'bailiwick-b0ac2152cba3f693
31
rm2RJZg/IZsM2O8OtAAjuBPg6yIb695uOhp/J+2TTEA=

— bailiwick-b0ac2152cba3f693 Nd8krUjckpTWPZPuPpEI3DVEca1WDFclgMatHTWKnNjvYN3r69dTUe5q3ly6+7GBVieRnvzB1i9fw02wR9bhmzwByg8=
'),
	(32, 1791190800000, 'bailiwick-b0ac2152cba3f693
32
zOevUAB/a8d8Da0O6LhuQkJPUXKd39Selp5mjsaVR48=

— bailiwick-b0ac2152cba3f693 Nd8krRnGuCmVgt7cjOBCW0n03gxQvv+ZyHVNpo5U51+TA2GAdu2fTB3rOOZYCoMM753W6tK6coGGmpRCbAFRofNSaAE=
'),
	(35, 1791363600000, 'bailiwick-b0ac2152cba3f693
35
KNmUNA4fkOBMlaKtaSD+nJqC8aacSvotA2Eig3py3Ow=

— bailiwick-b0ac2152cba3f693 Nd8krZ+JNIdM+4Eq5tGK0i6eYA6ENEEc0a8FIRmcIdrgtVvrSuluEfnUH9jUH/J0dVWbYE26k94udm67x073xLm2vQc=
'),
	(36, 1791363600000, 'bailiwick-b0ac2152cba3f693
36
5DC9jXwebpvI5tntRupzTh64FzyPr/kUExZprkyEimA=

— bailiwick-b0ac2152cba3f693 Nd8krX4V3nKkSmZRvX5vIHOmm7S4Q6+zJ8dRne9tKMBkI2HK3q8JhXCDx4WS1uvS/XhVqbqvTX/DJ9uEU2Z/gfT8mA8=
'),
	(41, 1794387600000, 'bailiwick-b0ac2152cba3f693
41
a92ksjeGm+J52ccGkPlBNOlOK36rlb/muMEAlza1taM=

— bailiwick-b0ac2152cba3f693 Nd8krUn3ZgT7t2v40GvIAL5hCp9L/SqKU3taBYHGp7Aw1CAnB11NQ3+VpWZRKS+Uw4kdg8bPTVI/fqXOvgLu+lJTnQ8=
'),
	(43, 1794387600000, 'bailiwick-b0ac2152cba3f693
43
idea/9ZSFbJV+6tpR29g7pBTOM9eRkBrp4tJ2Jz7q7U=

— bailiwick-b0ac2152cba3f693 Nd8krfAnQGBLb849rveRCuUnWi2s1UhcfnjQGwPAdCX9/8IH+IAoFXzKfAgsNJQd9wv1DuCEOYGz6dYgET+7uUmtEAI=
');

INSERT INTO bailiwick.audit_event VALUES
	(0, 1785916800000, 'system', 'system', '\x4c4edc4622ecd82381bc1c97840b6c0f1a9545b597c41182b292ac1b0a59d3ac', '', 'fleet:import', 'revision', '1', '\xa127bd393e1b68dc44116d1a3e668e158af27f567feabd4f36302bfe30614f57', 'allowed', NULL, 1, '', 0, '\x634d024789b1843cd5f949dcb3e981f7dd455adf553ac116259830fe2c09f850', '\xfdc02c301249d816409e96957a9213f30ce35f21217ce5eedaf88b59a174dffe'),
	(1, 1785916800000, 'system', 'system', '\x9832c120a5d19d49686cb10072e51e0475478b7bc4ff4ccf322a4d0985637b2e', '', 'credential:reset', 'person', '019fd0ef-bc00-7751-80c8-c12c9a3c30bd', '\xdd007b54a2799b92caf13eea11d530c9c80879ff04b7894650b05f513e68086a', 'allowed', NULL, 1, '', 0, NULL, '\xd3670f0c5fa7c1da80ed0c81a6b980aef5969dfe4b673901c23fb7da115de241'),
	(2, 1785916800000, 'system', 'system', '\xdf2093d7c5d02fb9c4525d7bf26a4ff3e7ea5c8e1541cbed115197eb2cf4186f', '', 'credential:reset', 'person', '019fd0ef-bc00-7752-b803-a92c453ab25c', '\x75d4d597caea662d6f1424dab83c2f32ac79e6703779ceab746ac945b83942c3', 'allowed', NULL, 1, '', 0, NULL, '\x56acad8080301cad9dc0c11cc82bd16545a1fe4b1b50e4bea0e3ee8371c23383'),
	(3, 1785916800000, 'system', 'system', '\x253ae3c74eb0d03513c108bfd7317b23d78bfb6665e92578bd71bd9c742118e2', '', 'credential:reset', 'person', '019fd0ef-bc00-7753-8523-6e71ceccd771', '\x921db22b91b37adf40c2ca6a9005f458f557635e99190e1c7d7c77be3e0082d2', 'allowed', NULL, 1, '', 0, NULL, '\xe0758208706056995af08ad8d8ebefd1ae1431db2dc7a35ea3b29617dbce79f5'),
	(4, 1785916800000, 'system', 'system', '\xfb10cf3cdbfd6dede9b6b2fc4984228f0e4a7d46f27316f1ea66c751b3a13501', '', 'credential:reset', 'person', '019fd0ef-bc00-7754-b069-e4fca363c086', '\xa1639a311ac42b01d1069664af503db4caf427191a62245faf2fa96e38f8c8c2', 'allowed', NULL, 1, '', 0, NULL, '\xc3f1e37f1d464b72f552200ac1d468f80ae5432001b3b0ba77e84bc03b71b2d7'),
	(5, 1785916800000, 'system', 'system', '\xe0b258a8c781534f6c0a0621ed6ccc93e406f79dcef0bb45a1eb2e9b9397e54f', '', 'credential:reset', 'person', '019fd0ef-bc00-7755-8048-0ea8ab2b8497', '\x3cac03a267b33d3b335711c5544c46a8fc0db3988d776abc6482fcc7f2d907d0', 'allowed', NULL, 1, '', 0, NULL, '\x0b00e3403a5471850b1b8d515ad92f38556025964c8f83d30d58766d2e21df15'),
	(6, 1785916800000, 'system', 'system', '\x15ca0e6c8b450ca19c68b00bf37c68b0be037bb0214abd6bac1ba69846e46f98', '', 'credential:reset', 'person', '019fd0ef-bc00-7756-a9a6-032d652746da', '\x319d497b0a32d2897b6d5ef6c82020ce7ba1514b4494c4d3bd4f59ce30b3d19b', 'allowed', NULL, 1, '', 0, NULL, '\xfa1d7527e6752330da34573d86eb635cc72306da2def68cddaba7290471e0465'),
	(7, 1785916800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x174c55b823e2d0cd232e9df64cb7e5f847b18b2b1258f0616c0965b90c2efc34', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'session:open', 'session', '019fd0ef-bc00-7764-812f-65834725cd22', '\x3fe359ceade17f5d0ebcc64794c05d9f845b5b47c29ef22333b6e332bb62b103', 'allowed', NULL, 1, 'request', 0, NULL, '\xccf4b92bf116e35f30724d2cf94cfc4ddc85bc9b5bb0af9cba36d1993ea1231b'),
	(8, 1785916800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x4829ecd27ab43f30d8f029f6ffaf972f9d0bb6d9096cad547a5c44d8199479d7', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'access:commit', 'revision', '2', NULL, 'allowed', '\xca8b1c377770d3b30ec4c629926693c2d8cf9a049597d61e9f575f432c93802c', 2, 'request', 0, '\xf32ecbe309fce6fa65430f95a853a2bd292831eb1d42be6389b2b2233798d638', '\x381a06299d6b0f92f661d92ebe4df2dd7e080389dfe97026c83a0b3955338d09'),
	(9, 1785916800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x160e5b49715b08d065f8714c640d8e12ae9df54982c0a928bbf44c34e871e38d', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'delegation:create', 'delegation', '019fd0ef-bc00-7765-9e70-339181d4e066', '\xc6e484e6af5abbe0444464149bf9a708f6b1904a2d2b57bbff631ffd02aadc19', 'allowed', '\x5eec77c1bdf9bdf3012871346341aff7d17c1ecd55ba204b5645a71ce936a696', 2, 'request', 0, '\xc58ad563187cff00270171c3d5109079407b31e35a05a69a1d6c2a85ee380f5c', '\x7d3ba5f7b44cb88fee68bdff23ad731af8e3876f1a2b094db6520ffe2d2649e3'),
	(10, 1785916800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x4b7fc2129fd186414b2d4b0642348cc9197b15f3f2105364210a5d34281e5502', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'role:assign', 'customer', '019fd0ef-bc00-7743-bcae-155a1962dc4f', '\xbe5127ad08aa2ed920f901270f9a07f5e1f733d4305354e8cd588683624637be', 'allowed', '\x8bf8e555589bfe9d4b1b4694b8fd1964d674119e265720dda28a2f8b56925a58', 2, 'request', 0, '\x8119dc4e72b5999a99026c50d4991607a60004590857ff7b63b04be7eec1106b', '\xf2c844478d0760f62f20ad6442a3f2ee5203bc8b9e20603230c55853eea3415a'),
	(11, 1785920400000, 'membership', '019fd0ef-bc00-7759-bd1b-f7f655dea277', '\x7b6ad994badfbb8f6209eb9e59f0c2042c75a67970a29da11ab07e014415b793', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'session:open', 'session', '019fd126-aa80-7054-b767-6a7dc092c66e', '\x16d270d3796b43c5c6593e4966bd7acdfb4de7685506cf3fa04e385a279608ea', 'allowed', NULL, 2, 'request', 0, NULL, '\x57424ae033a6ab02b6029dd3febe0007ddddaa02da67ffa844e7019e649807e9'),
	(12, 1785920400000, 'membership', '019fd0ef-bc00-7759-bd1b-f7f655dea277', '\xdd51f6c5d9ea4b527b940d887c2230b6817587e11915ceca0d8cc6b0d17c8772', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'role:assign', 'site', '019fd0ef-bc00-7745-9bf6-2803152fb1a1', '\xe2e132deee510c85215489f5bc2785b3e1b6d8bd368adf2ef3d92a17cb128026', 'allowed', '\x947ac7e9e3a127b5157a7ba9b21972b23d074072f99040aa514ee60ba87f3662', 3, 'request', 0, '\x62da47c77e1965ea161fb97090fcb050fdc54e9f4ae057e3b587402b68f3d210', '\x0fa64b3288ea6aa6216b3b00fca93d6ccc4871f851ab3e4e61ff077a3adf8ec0'),
	(13, 1785920400000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\x4c01a4d84e620716a1d7c0e0a531ac0fa180fe35b2ea6eec27ea206901b19c41', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'session:open', 'session', '019fd126-aa80-7056-8419-1bd71d25134c', '\xa65f9e9b4f1c11bd39c94ba6dc45a6b0c219782053286e87cd5c44e941b321ae', 'allowed', NULL, 3, 'request', 0, NULL, '\x14d97e679a345ae45ea1c46d05e2e50b54c5245f8c45bf996891a06a26969fb1'),
	(14, 1785920400000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\x18ebd2a504d6785aac8f2d0635e6903ef0f2fed774877822a5ac2d18c91c846a', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'device:view', 'organization', '019fd0ef-bc00-774d-bf29-f467abc2b396', NULL, 'allowed', NULL, 3, 'request', 2, NULL, '\x28dba1c5f73926446d735897006ebb9f49487af8a604aa9e29f1f08ab39da24b'),
	(15, 1785920400000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\xbaf40bb2d344f6c1ffbbcf3ec1c49c3ba923161eea6628f7106d07216ca7b594', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'session:open', 'session', '', NULL, 'denied', '\x1a3db93f9f04afa5fdc678d0e9f6db9712a2cea7a5c3ea918fd27cf5abf4c760', 3, 'r', 0, NULL, '\x32597f39d154624f23c179bb58349b2f64e6ae43b113c6a7cc1879c13ea42eca'),
	(16, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x8406bb15dfa5a84ca545b752caa97b3825b8923fbb8afb399f9c8c6fc7efd76b', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'session:open', 'session', '01a070cb-ce80-72a9-b288-3daae69bd0da', '\xc639e8b2bbfb5ed7b7958b57f1e41143151b22cfa45d33d2d5583101d628f6e0', 'allowed', NULL, 3, 'request', 0, NULL, '\xeef55d4c5de67d84ad68f9ae20f0f5811f7d1f838e6eab5a5cbb78c5db828492'),
	(17, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x68e05b494e3f25ad710a3291218bf594b6016d709280bef1e50fd10ba4fab0a0', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'access:commit', 'revision', '4', NULL, 'allowed', '\xbf8527eabafb2bff0286f356d8d9ded2ca47ce25968f366713086ed4c7c66c2e', 4, 'request', 0, '\x6ea1350634419c4c0818e86f2bd4a126e2b66c5cf1cd3b3bd47f6758ea8833eb', '\x145b825801b762a0c727c5a438a4042ea1bf97cce8df2a8e04cb8926fa9f1699'),
	(18, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x3eb552a4883c7b3d92eba58ca311bc34f4b2021fce1a7bb5e383f39e150d96ee', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'person:create', 'person', '01a070cb-ce80-72aa-97d9-a4dfd736d16f', '\x7beea76234c11daed6f4643199921acef2f0c1397fb97efd7ca246dc4c325bbb', 'allowed', '\xf87b0af0d3ab5559810d8951ebff0d797266cd9451f22a35d5a47652033ad76b', 4, 'request', 0, '\xd6bdf55f57d4dce924ecfdf254cba660a27c61354abd6064102f0e3eaad5fbdf', '\xa55c36107dbf289a8d5d0e1bd332a23112eb5d96d8bbb097c83d62dec0141412'),
	(19, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x7381f8fd8fc07f9ebd20f67004b0cd7ce68137ac8089dce0758d91103a911de4', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'user:invite', 'membership', '01a070cb-ce80-72ab-8cfe-5221c66d74b5', '\x9da850c4d5c39ddec8d619f5996618b6e3efb4ccf0d0ca0cc02eba6a362d9106', 'allowed', '\xe71bdd9aed0db9dc726f43de539905636c0da85913ae871bd497512d4f2fd2b0', 4, 'request', 0, '\x4f1fc0eceaa914c77c61fe416041f5ae3efd8ef05c85d37816256ccea3eaca4d', '\x0a79d5dff5fb3fb6cc1ccd4939f7a526c2ba4bb7f26cc801a079b166f1331afa'),
	(20, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x607890cb943628724264f6487a28e7d723843067b4f33cc493e51f30ce18d617', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'team:create', 'team', '01a070cb-ce80-72ac-82d2-53572c045fe3', '\x569f47eb15b46d146b752a98af8e13aaeed363df705e3084f3e0ddbd06ba8d4f', 'allowed', '\xbd1e29cc56d69f84232d7d060d7e2563e5b2a9d4eb7ddb27899f1c0722fa6569', 4, 'request', 0, '\x3fee82e3e54f0a4bd8a1360ddc010406424cb829282737914ff1cb62c1744d96', '\xc30ca0ea7a45227f6c56695f71db0f062587f8e391b4351b1b2b49de97886280'),
	(21, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x1e635f2abb2cfe526b9b991850f09182b509148d7c05542bad12485902d44abb', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'group:create', 'group', '01a070cb-ce80-72ad-883f-8db38dbc72ed', '\x797ebf0de3967b05fb4374586d8eb93b6c1f0667cdc1f8cf7d6ebff29d52bbe2', 'allowed', '\x140411dcf986b786bd8db4bf205fbbb7a29d5e08d3e213a82efbb7a4285f9d39', 4, 'request', 0, '\x0f8004381e740032d3134dd0871c3bc5e36f8a352ed8fd33c9ecaf2a3dbdbb5f', '\x9c17a8e70e440ae7d36c474489dfc7f0a4045c97d789c67729d3721f570906cf'),
	(22, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x26436d998df93cf58b2d68d82279d8cb450abe502110324ec8f533116905ffa0', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'role:define', 'role', '01a070cb-ce80-72ae-939b-7092a4d3d3a5', '\xf22c68265348b966ed801b6b72ce37d2672c6ea80ea6b36bc5696db269eb2a13', 'allowed', '\x0e5ee2fc4167cc5c410d733b6a6b352216c2501a22ddd486e12b117e3a6d60f6', 4, 'request', 0, '\x804ad0a076c47dde9b1af376dc9bb3505e1a032ebea36fde966324f3eff6e28f', '\x9412484a3450e64927681078d84c16f5fa8ba3667e05c7b5aee08edc447be07b'),
	(23, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x3182b532e8b06b49b91d06523bb915bf13e1784989d9e7e739ea7ff48786082b', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'role:assign', 'group', '01a070cb-ce80-72ad-883f-8db38dbc72ed', '\x56c5c33bae6d5d0fb984dd68a9fd964142de46952f46e09a678f80853ed5261d', 'allowed', '\x91360e9823ea87a1c66b8b3b47fb090b4c95c0a727b1b7d5d6f4413156a6f499', 4, 'request', 0, '\x2736196faeb9e7a8bfd5bcd9213e18a5082b0c03559bbe2f4f4734da19403202', '\xdd4c2bd78e6dbb454a0fa41b66ed1f40d057a82ff1f635ed5f1331435bd99476'),
	(24, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x03c6c53b9d606fa3c53d9fb101cdf208346a8434d23399dedb2a981c7ec28b13', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'role:assign', 'manufacturer', '019fd0ef-bc00-7742-9fe6-fdf333d0d044', '\xd16c9e0c2ee6951d9089bc5de5e05f334a7b3fb88f038636ad6f1d6a4c7ad739', 'allowed', '\x59c5c3dadbc430f642f9cfd1f4a087a11ece4ee248afb0b5989eedb61054069a', 5, 'request', 0, '\x6f715d5791b4c1859c37ee963ceb3ea7f93fb212d37c268a0070c49b45f41822', '\x5b87eaece1952beec1e9d1b13eaab32b68fcd07ef046a909aa1cc09fae225e63'),
	(25, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x3de34132d96897e80b0454f9670e8a3cc5784028102524784dd31a4e4f89b5a1', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'ownership:create', 'device', '019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', '\xac5733ef8ec8ea41bb810bfddc9e3ac1cfc261b999ef4cf42d1d797392412d9a', 'allowed', '\x33667c22f367fd41d8d564964c810f02304b9f2099abe087a1eaaa0cf4f6e534', 6, 'request', 0, '\x99e5df4b15a36d33868d27ce987c1ab9517dff0c62603e9b5bff2c8aab9d9f61', '\x47b24c796516b6f8098f0520ca5cdd3aa961c16eb4c75695d2b73eb78b558169'),
	(26, 1788598800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x7d6573ecb73c3c04186195181aac990e40dc5c5389de7ad2228e20fc5036cedc', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'policy:create', 'policy', '01a070cb-ce80-72b1-9968-ae1f1b4b66ea', '\x6313eeb17e328e799297bea50063e7a8d95f3eb52223a47dbb7d54dfaf59c2db', 'allowed', '\x6b052903bbce3532c5a10b664a983ad808e143b23d72c46d1e3998cca9a0652a', 7, 'request', 0, '\x16680004cf9a8031ac5061e191c460339c79510e367a4272ea15e1537ff94aa4', '\xd3c273d61f518c1f6e4b6400225cf74d118a76839269f482f1c0ffe174718b0a'),
	(27, 1791190800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\xba9e6e3fb6ff8a2b9745ede1a93d00baa3f8a03513354c543c1f8895df2944b3', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'session:open', 'session', '01a10b4a-9680-73c8-9cb5-1b0b62265290', '\x381a93c63b1b01375a53a3b2e610de681aeab2ece9d2d9fb0c09efbbd24a7247', 'allowed', NULL, 7, 'request', 0, NULL, '\xc7dd5ab8b22c07031a5556f0bc6361e3cf0fd051beac7f9db612b2b65971d738'),
	(28, 1791190800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\xb8477c9e1cec44ae292b21d8fc980c6879679ec6500f4a1ad33582b59d734597', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'fleet:edit', 'site', '019fd0ef-bc00-7746-99a3-ab5a5e36ae0c', '\x326a8a587a46b9fe7b17648d2d8ae743c7651bfba4b1a0bca2dd81840af7a629', 'allowed', '\x6a7b7f681f40f2abcd67cbff181a7c89089ecf490b6fe9a902b868cdc94c547c', 8, 'request', 0, '\x33f789315e81b9291adcb375507ff9c9446b394a3a1736aad51e6d764a67a0d7', '\x0a521af9aacc7be33aec491d307222f4387c7a705b973537a817a37c1792cf47'),
	(29, 1791190800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\xbb459fcb34c33f87e43c9183642cb7354db98947b03fa85a319edf7ec0fee7a5', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'fleet:edit', 'device', '019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', '\xedfea8c3d1fc441e2e3a9bec2782c5880151413c899d8e185cb5360487e305f7', 'allowed', NULL, 9, 'request', 0, '\x6d81c915452bd5c20da7929304191fb8ec9a204356c9dd4edb36fd88b1675820', '\xc0a0fccfa3c96495bc91b6fa2707fe79de060aef7adbafd0c4feebfe877a8bea'),
	(30, 1791190800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x18299422c0e161961dab518c93c8b851a93081d1bfd062dd3b45f4c21347e240', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'device:delete', 'device', '019fd0ef-bc00-7749-b2c9-da1b1a9e20ae', '\x3cec7736ea65037efd8eaa168ec2f42947f0fd36cc3af88b85214ed3817e85fb', 'allowed', '\x917772f593ec201f63aab37b77ae9dbf7cfb04256ac1962618f214cc7526d2e1', 10, 'request', 0, '\x710e3dff219adae0f8cf0f95b0889bb8e962c4592aa4e871e8e1b00a6e946746', '\xaf2715776e4115d304f8ec4a026002e76e6f2db75c63acf61d4fdf7cc4fff118'),
	(31, 1791190800000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\xc4b68ae10d07e44223a7002a6a3b94cf04a846c55b5e3bc08cd9f6e7246d0887', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'delegation:cut', 'delegation', '019fd0ef-bc00-7765-9e70-339181d4e066', '\x966ec19c09f444f568bc932b831e887cea84e85e81c66c550fdd615f8849ea52', 'allowed', '\x6587240846abd3dc8a670fcaee205f2153c16df9245be02d8bf1a65b201e077e', 11, 'request', 0, '\xbe64de9906e55ab2f7c06c211082d8039b2436508ebc3d0fea3b24fb971c65a2', '\x06c15b3a7254ad8b7d46414571b2473f26fe5b9798eb544bfd2a42b024ac7b9c'),
	(32, 1791190800000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\x28eeeb8358d08bae4280fdf9574d923faaebe36ef940406ff7effd1ba5b089b9', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'session:open', 'session', '01a10b4a-9680-73c9-a6c7-71c63742df25', '\x69cfc3ad749c595fb71c0f5c8869920e4375a5684cf2d22935838076ea751ca5', 'allowed', NULL, 11, 'request', 0, NULL, '\x4c232c5e5e7f8c0e90e68ef4cb0ad468e87578d15f4e765590eb3cb29b304878'),
	(33, 1791363600000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x35143bc6ff1de18d3148ff1ede115e4cb924fdfca3dc204ffd78ae2e3eae5b9d', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'session:open', 'session', '01a11597-4e80-70ba-a03c-6ce07dd6fb2d', '\xf7d7a54033f5fd6839610ee1bd7081402ecf92683eebfb73183f65b9910bc0dc', 'allowed', NULL, 11, 'request', 0, NULL, '\x6690c8e409d8a14e0e4aabddfd63a31e2620c8063bf7f7ff22511b0442f30c28'),
	(34, 1791363600000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x45983966dde7e1a8a00cd4cd72cb1fdfbf3c2c649401c083f8ac7d45f273acfe', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'delegation:restore', 'delegation', '019fd0ef-bc00-7765-9e70-339181d4e066', '\x905f9c33dfe33d3a1df0fda62108c6df41a8f45051ee444bf00c5614f838393d', 'allowed', '\xbc55db8b7dd70a118eee1037dcb49f54cda1436ef06c9d1d316ca2fb28588cb7', 12, 'request', 0, '\x0c291404cbae9d718f5d7fbfa311b61730a0bded9fd8bc7ee1cd83ea737a277e', '\x9a6fc2edf080d259dd33ae8104a1b348b5a32c9e6058c7abdd86c1332dd2b706'),
	(35, 1791363600000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x6473c0dc4a22eef752fca9fd3383934a71ea4faf015b50f766b9ea8915aab248', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'user:disable', 'membership', '01a070cb-ce80-72ab-8cfe-5221c66d74b5', '\xca112e9e1b4191c7df217159366bd82d7e23d377d4ac68460b5983e9226c2f89', 'allowed', '\xeef270d7b58ffad67f085609fc2f0a431f5f512a80483fecb9e6ca19b798c71a', 13, 'request', 0, '\xe29643667b4dfd48ad1c9717c5fd119d905f7b396868b6a0e89fcd920937f2e2', '\x695d681b75a669fc2bbbbe0f585c49e40ece03acd8e2e9286d9a9356f627cf60'),
	(36, 1794387600000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\xf7cb101c16aae3d3da0e2605f2457b504e915f2f97c5b4f94d84fd9d30eb78d3', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'session:open', 'session', '01a1c9d5-e280-7429-a442-05b5ac894d90', '\x1d3799b1fb9e849898bfecc9483415460fd84be63afd9e15327bb3dd1f8d2b59', 'allowed', NULL, 13, 'request', 0, NULL, '\xda7fb0838301a2c94d7e72c435919fbe772a6cce4e863d653e5723fde7ad6f25'),
	(37, 1794387600000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\x0f4bfd89c43bc34539245e6ef26b326e0288439697ac5cf21ef1d53888fcaad0', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'session:open', 'session', '01a1c9d5-e280-742a-bba5-41ddddc0a006', '\x5c84aa2878a5d45bd268cc44b67ffba45ac56eac69ccbfaee0e5e6fa9ad237ca', 'allowed', NULL, 13, 'request', 0, NULL, '\x325bd4cf1f18a37d4d274ca009288c9baefb0f59c07ad1d5365974f79111e183'),
	(38, 1794387600000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\xd248b5fc76364a9db43134df80d1ef9c9c16b4d74066b5c7e4e092adf69eadd9', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'device:view', 'organization', '019fd0ef-bc00-774d-bf29-f467abc2b396', NULL, 'allowed', NULL, 13, 'request', 1, NULL, '\x021f93b278013418d626b2165dbf9e781cee678df00d6179d311315eea3d5e51'),
	(39, 1794387600000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\xd7bddbf7c70fba2c3488991efaee7890a202954f0b0460738294dd34e6442a0d', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'device:delete', 'device', '019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', '\x6da1530b19c716ab3b8b1124c82091524699dae74bb3fb61c39c43e27c1a5e37', 'denied', '\x350bfef7ebca8bb411ab158caf6afc9a8e1b907d8b42b2660adb92c5f6c6f9b6', 13, 'request', 0, '\x21133c45b94736bc58bb42e8e90477646fc5865670a069f8874ac86e06dcdd81', '\x2a82e1e6efcc7f8820a152863cc1fe6fe901eb333610a00c82fc277c0c5ee987'),
	(40, 1794387600000, 'membership', '019fd0ef-bc00-775c-b828-0b9c8f7e1ac7', '\xa491c6316fbffa54eb2f1d7eede0c619d724cc5c2e94d024f718758d08cea08c', '019fd0ef-bc00-7750-b4fd-ce9b8066191c', 'session:open', 'session', '01a1c9d5-e280-742b-8c53-e5ad68463fc7', '\xa5238dc5e49f48b6e9641408fc7fb13be7d973225cae591da085915edfa62c7f', 'allowed', NULL, 13, 'r', 0, NULL, '\x8af505b6cb0ca6fddbd3a78dd9471066088f63d9ca1297652cb0305a3b49cc11'),
	(41, 1794387600000, 'membership', '019fd0ef-bc00-7757-8319-abda78e4f052', '\x85e18da5bcc611d2b4052fff47312db74efb53240a5e35c7ec73d471f910e674', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'device:view', 'organization', '019fd0ef-bc00-774c-b602-7495bd3e0e02', NULL, 'allowed', NULL, 13, 'request', 3, NULL, '\x3a5eab6104ad51d03391811519982d686ae5e579be6f9e9b42cb7d634424e5d1'),
	(42, 1794387600000, 'membership', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '\x669039334762f633186a0fa0189839e9a9356e79a4186294530dd0cda156f338', '019fd0ef-bc00-774d-bf29-f467abc2b396', 'device:view', 'organization', '019fd0ef-bc00-774d-bf29-f467abc2b396', NULL, 'allowed', NULL, 13, 'request', 1, NULL, '\x2069f7db9812e81417ec83705e6de3c254a930bf14d87f7e1ea1d2e348864b67');

INSERT INTO bailiwick.audit_event_organization VALUES
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 1),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 2),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 3),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 4),
	('019fd0ef-bc00-774e-aafa-d5abceebdbbc', 5),
	('019fd0ef-bc00-7750-b4fd-ce9b8066191c', 6),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 7),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 8),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 9),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 9),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 10),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 10),
	('019fd0ef-bc00-774f-8614-948175b96adb', 10),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 11),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 12),
	('019fd0ef-bc00-774f-8614-948175b96adb', 12),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 13),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 14),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 15),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 16),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 17),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 18),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 19),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 20),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 21),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 22),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 23),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 24),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 25),
	('019fd0ef-bc00-774f-8614-948175b96adb', 25),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 26),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 27),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 28),
	('019fd0ef-bc00-774f-8614-948175b96adb', 28),
	('019fd0ef-bc00-7750-b4fd-ce9b8066191c', 28),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 29),
	('019fd0ef-bc00-774f-8614-948175b96adb', 29),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 30),
	('019fd0ef-bc00-774f-8614-948175b96adb', 30),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 31),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 31),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 32),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 33),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 34),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 34),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 35),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 36),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 37),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 38),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 39),
	('019fd0ef-bc00-774f-8614-948175b96adb', 39),
	('019fd0ef-bc00-7750-b4fd-ce9b8066191c', 40),
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 41),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 42);

INSERT INTO bailiwick.audit_frontier VALUES
	(1, '43 zOevUAB/a8d8Da0O6LhuQkJPUXKd39Selp5mjsaVR48= YJHjZ8bfXt5Xn2xlG7RKx7VzoBTy19dYSRtapavuZgA= JlPawkGqnP1+LXxCKZ/vIY4Y25e24HBmK+/wWES0pjA= IGn325gS6BQX7INwXm3jwlSpML8U2H9+HqHS40iGS2c=');

INSERT INTO bailiwick.audit_text VALUES
	(0, 'Command line on the server''s machine', '\x708dee68c777f71786c8aafaf7b908db', 'world.jsonl', '\xf0c66320eb67fb26ecc695887439320b', NULL, NULL, '{"changes":[{"put":{"type":"action","id":"019fd0ef-bc00-7734-8dfa-bb1bd51be53a","externalId":"device:view","name":"device:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-7735-b3a6-f1332f2777e4","externalId":"device:configure","name":"device:configure"}},{"put":{"type":"action","id":"019fd0ef-bc00-7736-a718-3fd8d97cf067","externalId":"device:delete","name":"device:delete"}},{"put":{"type":"action","id":"019fd0ef-bc00-7737-a73d-dd656c126285","externalId":"fleet:edit","name":"fleet:edit"}},{"put":{"type":"action","id":"019fd0ef-bc00-7738-950c-660e1151095f","externalId":"installer:manage","name":"installer:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-7739-96ee-d7a86a22daa2","externalId":"user:invite","name":"user:invite"}},{"put":{"type":"action","id":"019fd0ef-bc00-773a-afa8-1d1ab4ea4131","externalId":"team:manage","name":"team:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-773b-ae3d-7439ae1121e9","externalId":"audit:view","name":"audit:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-773c-9016-43702f5f3bcb","externalId":"audit:export","name":"audit:export"}},{"put":{"type":"action","id":"019fd0ef-bc00-773d-a2b6-3fd76bc24086","externalId":"role:assign","name":"role:assign","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-773e-89ca-10e063d0ed76","externalId":"role:define","name":"role:define","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-773f-9b43-6fa4c0c4fe93","externalId":"delegation:create","name":"delegation:create","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-7740-a47e-c99c879400b0","externalId":"policy:edit","name":"policy:edit","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-7741-849b-fadef0d47cb9","externalId":"credential:reset","name":"credential:reset","meta":true}},{"put":{"type":"resource","id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","externalId":"root","kind":"manufacturer","name":"Nordquell"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","externalId":"customer-1","kind":"customer","parent":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","name":"Customer One"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7744-8a84-3ef2940a7587","externalId":"customer-2","kind":"customer","parent":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","name":"Customer Two"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","externalId":"site-11","kind":"site","parent":"019fd0ef-bc00-7743-bcae-155a1962dc4f","name":"Site 11"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-7743-bcae-155a1962dc4f","name":"Site 12"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7747-881e-0948f8d1868a","externalId":"site-21","kind":"site","parent":"019fd0ef-bc00-7744-8a84-3ef2940a7587","name":"Site 21"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","name":"Pump 111","attributes":{"config_setpoint":21,"serial":"SN-111"}}},{"put":{"type":"resource","id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","externalId":"device-112","kind":"device","parent":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","name":"Pump 112"}},{"put":{"type":"resource","id":"019fd0ef-bc00-774a-82ee-eda0b6d515b4","externalId":"device-121","kind":"device","parent":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","name":"Pump 121"}},{"put":{"type":"resource","id":"019fd0ef-bc00-774b-b5e3-27e91e31eed2","externalId":"device-211","kind":"device","parent":"019fd0ef-bc00-7747-881e-0948f8d1868a","name":"Pump 211"}},{"put":{"type":"organization","id":"019fd0ef-bc00-774c-b602-7495bd3e0e02","externalId":"nordquell","kind":"manufacturer","name":"Nordquell","resource":"019fd0ef-bc00-7742-9fe6-fdf333d0d044"}},{"put":{"type":"organization","id":"019fd0ef-bc00-774d-bf29-f467abc2b396","externalId":"alpine","kind":"partner","name":"Alpine Heat"}},{"put":{"type":"organization","id":"019fd0ef-bc00-774e-aafa-d5abceebdbbc","externalId":"fjord","kind":"partner","name":"Fjord"}},{"put":{"type":"organization","id":"019fd0ef-bc00-774f-8614-948175b96adb","externalId":"one","kind":"customer","name":"Customer One","resource":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}},{"put":{"type":"organization","id":"019fd0ef-bc00-7750-b4fd-ce9b8066191c","externalId":"two","kind":"customer","name":"Customer Two","resource":"019fd0ef-bc00-7744-8a84-3ef2940a7587"}},{"put":{"type":"person","id":"019fd0ef-bc00-7751-80c8-c12c9a3c30bd","externalId":"p-ada","name":"Ada Berg","email":"ada@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7752-b803-a92c453ab25c","externalId":"p-otto","name":"Otto Lund","email":"otto@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7753-8523-6e71ceccd771","externalId":"p-ines","name":"Ines Gruber","email":"ines@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7754-b069-e4fca363c086","externalId":"p-tom","name":"Tom Huber","email":"tom@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7755-8048-0ea8ab2b8497","externalId":"p-finn","name":"Finn Dahl","email":"finn@fjord.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7756-a9a6-032d652746da","externalId":"p-cora","name":"Cora Winter","email":"cora@two.example"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7757-8319-abda78e4f052","externalId":"ada","person":"019fd0ef-bc00-7751-80c8-c12c9a3c30bd","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7758-a01e-4ffedf407b38","externalId":"otto","person":"019fd0ef-bc00-7752-b803-a92c453ab25c","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277","externalId":"ines","person":"019fd0ef-bc00-7753-8523-6e71ceccd771","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396"}},{"put":{"type":"membership","id":"019fd0ef-bc00-775a-bb3f-6251ac32e464","externalId":"tom","person":"019fd0ef-bc00-7754-b069-e4fca363c086","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396"}},{"put":{"type":"membership","id":"019fd0ef-bc00-775b-b956-5deb9d52ceff","externalId":"finn","person":"019fd0ef-bc00-7755-8048-0ea8ab2b8497","organization":"019fd0ef-bc00-774e-aafa-d5abceebdbbc"}},{"put":{"type":"membership","id":"019fd0ef-bc00-775c-b828-0b9c8f7e1ac7","externalId":"cora","person":"019fd0ef-bc00-7756-a9a6-032d652746da","organization":"019fd0ef-bc00-7750-b4fd-ce9b8066191c"}},{"put":{"type":"role","id":"019fd0ef-bc00-775d-be9f-7c9d4ea0d80e","externalId":"admin","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Admin","actions":["audit:export","audit:view","credential:reset","delegation:create","device:configure","device:delete","device:view","fleet:edit","installer:manage","policy:edit","role:assign","role:define","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-775e-b4b1-6c0bc210c230","externalId":"auditor","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Auditor","actions":["audit:export","audit:view","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-775f-b0be-25942b796dff","externalId":"installer-admin","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Installer admin","actions":["device:configure","device:view","role:assign","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-7760-bbbe-df91a7537475","externalId":"installer","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Installer","actions":["device:configure","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-7761-be21-0dedff8085eb","externalId":"remover","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Remover","actions":["device:delete","device:view"]}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7762-ac8f-f708bd63498e","externalId":"a-ada","principal":{"kind":"membership","id":"019fd0ef-bc00-7757-8319-abda78e4f052"},"role":"019fd0ef-bc00-775d-be9f-7c9d4ea0d80e","scope":{"kind":"resource","id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044"}}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7763-aaaa-5fe379189d48","externalId":"a-otto","principal":{"kind":"membership","id":"019fd0ef-bc00-7758-a01e-4ffedf407b38"},"role":"019fd0ef-bc00-775e-b4b1-6c0bc210c230","scope":{"kind":"resource","id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044"}}}],"count":48,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7757-8319-abda78e4f052"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"credential:reset","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"delegation:create","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:configure","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:delete","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"fleet:edit","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"installer:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"policy:edit","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:assign","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:define","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"team:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"user:invite","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7758-a01e-4ffedf407b38"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044","kind":"manufacturer","name":"Nordquell"}]}]}],"file":"world.jsonl"}', '\xd0fc38c2cb0a601e78b607f1113e0adc'),
	(1, 'Command line on the server''s machine', '\x7e76230196ece38b1077b78b4489b1da', 'Ada Berg', '\xb8a5d6dbf0630589400c7e38ec8c9600', NULL, NULL, NULL, NULL),
	(2, 'Command line on the server''s machine', '\x8055bb8278f0e2fe9601b471a193ab63', 'Otto Lund', '\xd27ff5602d5573b3718a2fefc8428d2e', NULL, NULL, NULL, NULL),
	(3, 'Command line on the server''s machine', '\xe8dc0cf71237e1ca49d33ddc85b4fcc3', 'Ines Gruber', '\x7a57699f4ac0ddfaf552e29f81551197', NULL, NULL, NULL, NULL),
	(4, 'Command line on the server''s machine', '\x1a3d38c244ee02c2baf1e658706da4b7', 'Tom Huber', '\x5fe20cccce86c18da149fe46a1d7325a', NULL, NULL, NULL, NULL),
	(5, 'Command line on the server''s machine', '\x0142b857d930c5ddee56ba73f9832694', 'Finn Dahl', '\xc93bf9e54a4def81343641c8e7d8c1e2', NULL, NULL, NULL, NULL),
	(6, 'Command line on the server''s machine', '\xd550788f3e24b7a8dee3fc762d83d87b', 'Cora Winter', '\x2f42f8c4c63b3508be36f0ec16fa2c93', NULL, NULL, NULL, NULL),
	(7, 'Ada Berg (Nordquell)', '\xa92bcd1cdebdab38af46c9eeab18ed48', 'test', '\x5cc2142acbb5394403afe16f31c3a45d', NULL, NULL, NULL, NULL),
	(8, 'Ada Berg (Nordquell)', '\xdd9b33e0497533b5c5931165fb7b2f43', NULL, NULL, 'Vertrag Nº 17 — "ab sofort"', '\x4b2753556fa7c7c912e31a1c7b2598f6', '{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-7765-9e70-339181d4e066","from":"019fd0ef-bc00-774c-b602-7495bd3e0e02","to":"019fd0ef-bc00-774d-bf29-f467abc2b396","region":[{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7766-ae55-430c8c88461e","principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"role":"019fd0ef-bc00-775f-b0be-25942b796dff","scope":{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"},"delegation":"019fd0ef-bc00-7765-9e70-339181d4e066"}}],"count":2,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]}]}],"digest":"4d44fbfc11a599f0c0eca30ee5711427f58d876068b61dff9e1c7e0d356b6acc"}', '\x01ae1417f12c578ba971122467403c8d'),
	(9, 'Ada Berg (Nordquell)', '\xfc925eb6642d76ef56fd78557cc6baa4', 'Nordquell to Alpine Heat', '\xd10c9dd8b94b3ac5ec95efddb0db4d7a', 'Vertrag Nº 17 — "ab sofort"', '\xebceacd913c781e2be622719923bc471', '{"change":{"put":{"type":"delegation","id":"019fd0ef-bc00-7765-9e70-339181d4e066","from":"019fd0ef-bc00-774c-b602-7495bd3e0e02","to":"019fd0ef-bc00-774d-bf29-f467abc2b396","region":[{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}}', '\x5a0ef4ad52fed4f575fa53bb469eee2d'),
	(10, 'Ada Berg (Nordquell)', '\x7ca60419d7fc64b53a857a39428e8efb', 'Customer One', '\x97f8f3b548a42471926356b8bc1b5768', 'Vertrag Nº 17 — "ab sofort"', '\xd57382f4aaea56462313a44d146b601b', '{"change":{"put":{"type":"assignment","id":"019fd0ef-bc00-7766-ae55-430c8c88461e","principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"role":"019fd0ef-bc00-775f-b0be-25942b796dff","scope":{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"},"delegation":"019fd0ef-bc00-7765-9e70-339181d4e066"}}}', '\x4dced05f538ea86da52d5b3dcc0fb174'),
	(11, 'Ines Gruber (Alpine Heat)', '\xb3c55667f749701b5f0a10b42d85c3c2', 'test', '\xa5746952941383d68e24b56794b99937', NULL, NULL, NULL, NULL),
	(12, 'Ines Gruber (Alpine Heat)', '\xfb406470330b291c92864f3d77d4b62e', 'Site 11', '\x3cecc7ac9dc3e88232123fac50f57417', 'tour', '\x8b7d00278a4d603a502dcfbaa8caf0cf', '{"changes":[{"put":{"type":"assignment","id":"019fd126-aa80-7055-b09e-a43e94a8a814","principal":{"kind":"membership","id":"019fd0ef-bc00-775a-bb3f-6251ac32e464"},"role":"019fd0ef-bc00-7760-bbbe-df91a7537475","scope":{"kind":"resource","id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-7765-9e70-339181d4e066"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-775a-bb3f-6251ac32e464"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-7055-b09e-a43e94a8a814"}]}],"digest":"3e419b395c3cfc4dbc6413be987ed59ce3c0147ef5ee48edde97452f4c729db8"}', '\x1cd993c2f183ac2f24f2b3e2dcf97b26'),
	(13, 'Tom Huber (Alpine Heat)', '\xfc3bd4c3ea7d96218e7d643fe364a337', 'test', '\x008dd1f9450d52bbc5e204ed65b07181', NULL, NULL, NULL, NULL),
	(14, 'Tom Huber (Alpine Heat)', '\x3bf40ee72d0be72098110fb9d94bf190', NULL, NULL, NULL, NULL, NULL, NULL),
	(15, 'Tom Huber (Alpine Heat)', '\xdd5fb2e9d8a407e0552f7003057d4eb2', NULL, NULL, 'Wrong password or account', '\x58adae2845976afb461e1c41b55d4ac5', NULL, NULL),
	(16, 'Ada Berg (Nordquell)', '\xf9b766aacaca5e320ad55328d0ec4469', 'test', '\x11e294f8c046312ffa57e312d5fee1b5', NULL, NULL, NULL, NULL),
	(17, 'Ada Berg (Nordquell)', '\x9a468a39be6ec287a90d3131964b309c', NULL, NULL, 'autumn', '\x5e49e3371c65f1f19424e036fc3bdf23', '{"changes":[{"put":{"type":"person","id":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-72ab-8cfe-5221c66d74b5","externalId":"zoe","person":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-72ac-82d2-53572c045fe3","externalId":"service","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Service","members":["01a070cb-ce80-72ab-8cfe-5221c66d74b5"]}},{"put":{"type":"group","id":"01a070cb-ce80-72ad-883f-8db38dbc72ed","externalId":"vip","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"VIP","members":["019fd0ef-bc00-774a-82ee-eda0b6d515b4","019fd0ef-bc00-774b-b5e3-27e91e31eed2"]}},{"put":{"type":"role","id":"01a070cb-ce80-72ae-939b-7092a4d3d3a5","externalId":"careful","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}},{"put":{"type":"assignment","id":"01a070cb-ce80-72af-9344-75569bbc63c4","principal":{"kind":"team","id":"01a070cb-ce80-72ac-82d2-53572c045fe3"},"role":"019fd0ef-bc00-7760-bbbe-df91a7537475","scope":{"kind":"group","id":"01a070cb-ce80-72ad-883f-8db38dbc72ed"}}}],"count":6,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-72ab-8cfe-5221c66d74b5"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-774a-82ee-eda0b6d515b4","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-774b-b5e3-27e91e31eed2","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-774a-82ee-eda0b6d515b4","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-774b-b5e3-27e91e31eed2","kind":"device","name":"Pump 211"}]}]},{"principal":{"kind":"team","id":"01a070cb-ce80-72ac-82d2-53572c045fe3"},"label":"Service (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-774a-82ee-eda0b6d515b4","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-774b-b5e3-27e91e31eed2","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-774a-82ee-eda0b6d515b4","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-774b-b5e3-27e91e31eed2","kind":"device","name":"Pump 211"}]}]}],"digest":"54adfc9d781af7924a034f25160ac005dc44ff08dfda3caa937c134098549b98"}', '\xa9af4867480f3a74d9dd76020a31a783'),
	(18, 'Ada Berg (Nordquell)', '\x1f7f4c5852099f719342e91b3fec2d44', 'Zoë O''Neil', '\x02ea48f8728ed434bb4d7c6ad7a8a4ae', 'autumn', '\x4c41d50cde451253b34f0c8dcd85e292', '{"change":{"put":{"type":"person","id":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}}}', '\xfefb5cf986c544e6ab03f61551ac1991'),
	(19, 'Ada Berg (Nordquell)', '\xec0336c7df0afba0706151db0f96556c', 'Zoë O''Neil (Nordquell)', '\xacbca59b868f0bd4fef62ed2e553ce22', 'autumn', '\xb14c6233fae20a2fb0393f1a27973076', '{"change":{"put":{"type":"membership","id":"01a070cb-ce80-72ab-8cfe-5221c66d74b5","externalId":"zoe","person":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","title":"Service"}}}', '\x4090544e6476ffe183d7748baa81a213'),
	(20, 'Ada Berg (Nordquell)', '\xbb5770f737f57a03f68e0c132b499181', 'Service', '\x4d14d76d2a75c81fb6744605c07809ac', 'autumn', '\xd1a1190b0a4acb5b0b0bcdaad5aa69aa', '{"change":{"put":{"type":"team","id":"01a070cb-ce80-72ac-82d2-53572c045fe3","externalId":"service","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Service","members":["01a070cb-ce80-72ab-8cfe-5221c66d74b5"]}}}', '\xc6602f4954573cf930a2cbef7ebf6d7c'),
	(21, 'Ada Berg (Nordquell)', '\x2128067918dac87f2104ca08107664ff', 'VIP', '\x32aa5a026d4b14cac1e1d2db60cf5913', 'autumn', '\xad38142a600f4d40e2a1165bfa6c5e69', '{"change":{"put":{"type":"group","id":"01a070cb-ce80-72ad-883f-8db38dbc72ed","externalId":"vip","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"VIP","members":["019fd0ef-bc00-774a-82ee-eda0b6d515b4","019fd0ef-bc00-774b-b5e3-27e91e31eed2"]}}}', '\xd74453861bbc076bbf8726e98b74f725'),
	(22, 'Ada Berg (Nordquell)', '\x9f95ab6d9b5e20c4bf447fae563984f3', 'Careful', '\xbcf7ac35390be1810b7e88298559d452', 'autumn', '\xd6e172868f8e3feacccb0320a33f134e', '{"change":{"put":{"type":"role","id":"01a070cb-ce80-72ae-939b-7092a4d3d3a5","externalId":"careful","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}}}', '\x47984f463f0fcfe79ccc1d1eae9b7b54'),
	(23, 'Ada Berg (Nordquell)', '\xe9117569748c4573f772f3be087d9cfa', 'VIP', '\x71ac98f47c9004118b377057f1a9c4b9', 'autumn', '\x5e9dcba51579c890a4c98fa53bd1cff5', '{"change":{"put":{"type":"assignment","id":"01a070cb-ce80-72af-9344-75569bbc63c4","principal":{"kind":"team","id":"01a070cb-ce80-72ac-82d2-53572c045fe3"},"role":"019fd0ef-bc00-7760-bbbe-df91a7537475","scope":{"kind":"group","id":"01a070cb-ce80-72ad-883f-8db38dbc72ed"}}}}', '\x6bf35e2cce9d24547f7f87547cd9d63d'),
	(24, 'Ada Berg (Nordquell)', '\x23864c9a6fce0525a1a3cd14b032edca', 'Nordquell', '\x91bad9cfb44d5a9ef172ddf180ef7e44', 'second pair of eyes', '\x083e727b405d2c32f2e398abbf819d1c', '{"changes":[{"put":{"type":"assignment","id":"01a070cb-ce80-72b0-8819-a8588704a7c3","principal":{"kind":"membership","id":"019fd0ef-bc00-7758-a01e-4ffedf407b38"},"role":"01a070cb-ce80-72ae-939b-7092a4d3d3a5","scope":{"kind":"resource","id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}', '\xdde9fc93c6ee2ab9e9f413b767cc7b18'),
	(25, 'Ada Berg (Nordquell)', '\xe9dfbc3f37c8c0076c623d0d8e3ea67f', 'Pump 111', '\x5f0b742dfe349da07b188900f66eaead', 'sold', '\x5794f209d2abfa4d23b8d6ce795f0b4d', '{"changes":[{"put":{"type":"ownership","id":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5","primary":"019fd0ef-bc00-7756-a9a6-032d652746da","secondaries":["01a070cb-ce80-72aa-97d9-a4dfd736d16f"]}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}', '\x7a0ac6813cb693accb946af40962e581'),
	(26, 'Ada Berg (Nordquell)', '\xa3e859206634b30e202869758518cf06', 'Calm', '\xc76e3052c5c11ab8b3c8dff8006bc788', 'a rule', '\x393e4e0c271eef6c6c517539a01444ca', '{"changes":[{"put":{"type":"policy","id":"01a070cb-ce80-72b1-9968-ae1f1b4b66ea","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Calm","text":"forbid (principal, action == Action::\"device:delete\", resource)\nwhen { resource has serial };","reason":"season"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7757-8319-abda78e4f052"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"device:delete","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5","kind":"device","name":"Pump 111"}]}]}],"digest":"59409fd0e5f0d714aed3d3997957c2913df3923504110634c60049c9555ba3f2"}', '\xb5ba42b768cd469d2e8edc375a75a446'),
	(27, 'Ada Berg (Nordquell)', '\xd582bb13b7353223d86f4ada7a786f4b', 'test', '\xc55a7d27fcbb8d34f46b54bec22127b8', NULL, NULL, NULL, NULL),
	(28, 'Ada Berg (Nordquell)', '\x8e552ecbdba2427ab4810f522d6edf91', 'Site 12', '\xadc434bc472dc3d5efdfe920a903a371', 'sold on', '\xcc5367f09b8431dd24a093f6c1c01ebe', '{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-7744-8a84-3ef2940a7587","name":"Site 12"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","kind":"site","name":"Site 12"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","kind":"site","name":"Site 12"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","kind":"site","name":"Site 12"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","kind":"site","name":"Site 12"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","kind":"site","name":"Site 12"}]}]}],"digest":"4ceb824b5be3368ddea100828916993c528ec727843ed9796c59975fe06f908a"}', '\xf24292b5f9b59f43abaab6df98efa0e1'),
	(29, 'Ada Berg (Nordquell)', '\xa6fd58fb52e36d4631e155531f058e8e', 'Pump 111 (100% new_\)', '\x1c6f7253ef6b355df74bed732782e98e', NULL, NULL, '{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}', '\x59f9b6399bad73b67b43f3f302759dd6'),
	(30, 'Ada Berg (Nordquell)', '\xa2f542a078a1cfe003fe746b2d660b29', 'Pump 112', '\xdf982c6a623d29ba33bdf4f6f428f7b5', 'scrapped', '\x756c6466a69333bda84e4659573cf4b2', '{"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7757-8319-abda78e4f052"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"credential:reset","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"delegation:create","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"device:delete","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"fleet:edit","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"installer:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"policy:edit","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"role:define","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7758-a01e-4ffedf407b38"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-775a-bb3f-6251ac32e464"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae","kind":"device","name":"Pump 112"}]}]}],"digest":"ca3535abb18909189079ae5afca6846ab8193f14266dea786b7c8575e49e78d2"}', '\x033d8a55597aa42779f9e3fdc3b2d8d7'),
	(31, 'Ada Berg (Nordquell)', '\xb238eeddf5bb78b631c94d22960b6656', 'Nordquell to Alpine Heat', '\xbdcb92f534581a1aff6dd83589745014', 'dispute', '\x64c8cb08aa7876a23596fd1a3425c77c', '{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-7765-9e70-339181d4e066","from":"019fd0ef-bc00-774c-b602-7495bd3e0e02","to":"019fd0ef-bc00-774d-bf29-f467abc2b396","region":[{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-775a-bb3f-6251ac32e464"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","kind":"site","name":"Site 11"}]}]}],"digest":"b7e42882630f9233437f9cfd4c6cfebb79b56d86f33c873923d7924f181c1f68"}', '\xa6d42d5f819e78a8b736d6558d601fa9'),
	(32, 'Tom Huber (Alpine Heat)', '\x2fd4adfaf6e619aeed9922e3b679554a', 'test', '\x0d05c0e2e23def990adcfb4466f71ec8', NULL, NULL, NULL, NULL),
	(33, 'Ada Berg (Nordquell)', '\x7f4c222649a7b85f225c8add0670e026', 'test', '\x3e3b36d5babd3a36ed126f1cb445670f', NULL, NULL, NULL, NULL),
	(34, 'Ada Berg (Nordquell)', '\xa4bc52291b90ec9636f4ada986945ce2', 'Nordquell to Alpine Heat', '\x3790e986ff0db86d553c6b59f65b097b', 'peace', '\x96d76c62e6d37ba6fc03bef692df8c05', '{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-7765-9e70-339181d4e066","from":"019fd0ef-bc00-774c-b602-7495bd3e0e02","to":"019fd0ef-bc00-774d-bf29-f467abc2b396","region":[{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7743-bcae-155a1962dc4f","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-775a-bb3f-6251ac32e464"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-774d-bf29-f467abc2b396","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-7055-b09e-a43e94a8a814"}]}],"digest":"0abf23437e29e11228876524ed4ce4aa0e6ad37c61ccd9723b40b11e71ea5bb5"}', '\x72c94742aeab0806062bfed55993beb9'),
	(35, 'Ada Berg (Nordquell)', '\x8f50253db3cb37428b62e9d509980913', 'Zoë O''Neil (Nordquell)', '\x7a23e6cbefb65684361d6dd16ac1b97f', 'left', '\x6afb503b674353ae6a6421916dace800', '{"changes":[{"put":{"type":"membership","id":"01a070cb-ce80-72ab-8cfe-5221c66d74b5","externalId":"zoe","person":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","title":"Service","disabled":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-72ab-8cfe-5221c66d74b5"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-774a-82ee-eda0b6d515b4","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-774b-b5e3-27e91e31eed2","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-774a-82ee-eda0b6d515b4","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-774b-b5e3-27e91e31eed2","kind":"device","name":"Pump 211"}]}]}],"digest":"f96c3d3cdd6e727597e0baf9e5dff7e88fc179960dd2d84d563b2d1e04bc881d"}', '\xb43ba3f8934504276f97ca7f640c7f7c'),
	(36, 'Ada Berg (Nordquell)', '\xe3d4f12d309d40d7fafc82bbbac3e642', 'test', '\x7270664ad800b82d811fd7549fc002b1', NULL, NULL, NULL, NULL),
	(37, 'Tom Huber (Alpine Heat)', '\xd80d46b7f07ee4b4d42e4de1b0aae4e0', 'test', '\xb344778423bcb4f9e8646bb7d1623380', NULL, NULL, NULL, NULL),
	(38, 'Tom Huber (Alpine Heat)', '\xb0a9cb3abe5bc1a069a81de98a5220f1', NULL, NULL, NULL, NULL, NULL, NULL),
	(39, 'Tom Huber (Alpine Heat)', '\x577b69e386a9f755bd85683b4eb9e137', 'Pump 111 (100% new_\)', '\xfec3ae126238282f88884824d8160057', 'because', '\xb86b07269ecebbf5b901de85709faac9', '{"code":"invalid-change","message":"The change breaks a rule of the fleet","person":"Tom Huber (Alpine Heat)","action":"device:delete","resource":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5","path":"policy 01a070cb-ce80-72b1-9968-ae1f1b4b66ea","refusals":[{"path":"policy 01a070cb-ce80-72b1-9968-ae1f1b4b66ea","message":"line 1, column 87: names Device::\"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5\", which does not exist"}],"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5"}}],"count":1}', '\xca3289c68e532c4fba29065ec275f636'),
	(40, 'Cora Winter (Customer Two)', '\x890822b913e6e8626fc26705b62d8fa2', 'test', '\xc16e35f7c2b8adc0bccedb5aee0b40ad', NULL, NULL, NULL, NULL),
	(41, 'Ada Berg (Nordquell)', '\x8986c07fcf74fb9a2e18fa23b31c00be', NULL, NULL, NULL, NULL, NULL, NULL),
	(42, 'Tom Huber (Alpine Heat)', '\xe09a2305f2a84162d7f3baa27c5462cd', NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO bailiwick.credential VALUES
	('019fd0ef-bc00-7751-80c8-c12c9a3c30bd', '$argon2id$v=19$m=64,t=1,p=1$Z+b1jd2odmy4oXuAy7ADkQ$rwxcJXKwUT5fgYXllKcd66JAZJTeqP5TsqcmlH+kvQM', 1785916800000),
	('019fd0ef-bc00-7752-b803-a92c453ab25c', '$argon2id$v=19$m=64,t=1,p=1$oQYXvIzyHutAeAlQMUiNcQ$IFN09DQytjGFNLC0sdLSiIeEmLJ+CsihRq5qhdN7IY4', 1785916800000),
	('019fd0ef-bc00-7753-8523-6e71ceccd771', '$argon2id$v=19$m=64,t=1,p=1$rt87jxOx2eGZpSmDZU7S0w$fKsjbOsTpF1vlxOXr0YG1uXm4/O0gVuYVHKQr4MjEv4', 1785916800000),
	('019fd0ef-bc00-7754-b069-e4fca363c086', '$argon2id$v=19$m=64,t=1,p=1$5M2X5JGE1pNYovP3R+g3eQ$r6TUjCxZO90v7MeeKu6LxzKBsw7mWaRiCW04NLzoUik', 1785916800000),
	('019fd0ef-bc00-7755-8048-0ea8ab2b8497', '$argon2id$v=19$m=64,t=1,p=1$LOLeMCBkR430q5AJJqgARw$9vRuSiyCHAnpQw9QPTRmfLX5OpvwPbjTmt3yRw/GKKM', 1785916800000),
	('019fd0ef-bc00-7756-a9a6-032d652746da', '$argon2id$v=19$m=64,t=1,p=1$9//h8LC9IbMRDeYgSSypSw$NX3BUDtnyN4SyhPDc/A68DssZAESKnmIbsp9+qgx/Pk', 1785916800000);

INSERT INTO bailiwick.delegation VALUES
	('019fd0ef-bc00-7765-9e70-339181d4e066', '', '019fd0ef-bc00-774c-b602-7495bd3e0e02', '019fd0ef-bc00-774d-bf29-f467abc2b396', NULL, NULL, NULL, 1, 'service contract', 0);

INSERT INTO bailiwick.delegation_ceiling VALUES
	('019fd0ef-bc00-7765-9e70-339181d4e066', 'device:configure', ''),
	('019fd0ef-bc00-7765-9e70-339181d4e066', 'device:view', ''),
	('019fd0ef-bc00-7765-9e70-339181d4e066', 'role:assign', ''),
	('019fd0ef-bc00-7765-9e70-339181d4e066', 'team:manage', ''),
	('019fd0ef-bc00-7765-9e70-339181d4e066', 'user:invite', '');

INSERT INTO bailiwick.delegation_region VALUES
	('019fd0ef-bc00-7765-9e70-339181d4e066', 'resource', '019fd0ef-bc00-7743-bcae-155a1962dc4f');

INSERT INTO bailiwick."group" VALUES
	('01a070cb-ce80-72ad-883f-8db38dbc72ed', 'vip', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'VIP');

INSERT INTO bailiwick.group_member VALUES
	('01a070cb-ce80-72ad-883f-8db38dbc72ed', '019fd0ef-bc00-774a-82ee-eda0b6d515b4'),
	('01a070cb-ce80-72ad-883f-8db38dbc72ed', '019fd0ef-bc00-774b-b5e3-27e91e31eed2');

INSERT INTO bailiwick.history_assignment VALUES
	(2, '019fd0ef-bc00-7766-ae55-430c8c88461e', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(3, '019fd126-aa80-7055-b09e-a43e94a8a814', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(4, '01a070cb-ce80-72af-9344-75569bbc63c4', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(5, '01a070cb-ce80-72b0-8819-a8588704a7c3', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO bailiwick.history_delegation VALUES
	(2, '019fd0ef-bc00-7765-9e70-339181d4e066', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(11, '019fd0ef-bc00-7765-9e70-339181d4e066', 1, '', '019fd0ef-bc00-774c-b602-7495bd3e0e02', '019fd0ef-bc00-774d-bf29-f467abc2b396', NULL, NULL, NULL, 1, 'service contract', 0),
	(12, '019fd0ef-bc00-7765-9e70-339181d4e066', 1, '', '019fd0ef-bc00-774c-b602-7495bd3e0e02', '019fd0ef-bc00-774d-bf29-f467abc2b396', NULL, NULL, NULL, 1, 'service contract', 1);

INSERT INTO bailiwick.history_delegation_ceiling VALUES
	(11, '019fd0ef-bc00-7765-9e70-339181d4e066', 'device:configure', ''),
	(11, '019fd0ef-bc00-7765-9e70-339181d4e066', 'device:view', ''),
	(11, '019fd0ef-bc00-7765-9e70-339181d4e066', 'role:assign', ''),
	(11, '019fd0ef-bc00-7765-9e70-339181d4e066', 'team:manage', ''),
	(11, '019fd0ef-bc00-7765-9e70-339181d4e066', 'user:invite', ''),
	(12, '019fd0ef-bc00-7765-9e70-339181d4e066', 'device:configure', ''),
	(12, '019fd0ef-bc00-7765-9e70-339181d4e066', 'device:view', ''),
	(12, '019fd0ef-bc00-7765-9e70-339181d4e066', 'role:assign', ''),
	(12, '019fd0ef-bc00-7765-9e70-339181d4e066', 'team:manage', ''),
	(12, '019fd0ef-bc00-7765-9e70-339181d4e066', 'user:invite', '');

INSERT INTO bailiwick.history_delegation_region VALUES
	(11, '019fd0ef-bc00-7765-9e70-339181d4e066', 'resource', '019fd0ef-bc00-7743-bcae-155a1962dc4f'),
	(12, '019fd0ef-bc00-7765-9e70-339181d4e066', 'resource', '019fd0ef-bc00-7743-bcae-155a1962dc4f');

INSERT INTO bailiwick.history_group VALUES
	(4, '01a070cb-ce80-72ad-883f-8db38dbc72ed', 0, NULL, NULL, NULL);

INSERT INTO bailiwick.history_membership VALUES
	(4, '01a070cb-ce80-72ab-8cfe-5221c66d74b5', 0, NULL, NULL, NULL, NULL, NULL),
	(13, '01a070cb-ce80-72ab-8cfe-5221c66d74b5', 1, 'zoe', '01a070cb-ce80-72aa-97d9-a4dfd736d16f', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Service', 0);

INSERT INTO bailiwick.history_ownership VALUES
	(6, '019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', 0, NULL);

INSERT INTO bailiwick.history_person VALUES
	(4, '01a070cb-ce80-72aa-97d9-a4dfd736d16f', 0, NULL, NULL, NULL);

INSERT INTO bailiwick.history_policy VALUES
	(7, '01a070cb-ce80-72b1-9968-ae1f1b4b66ea', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO bailiwick.history_resource VALUES
	(8, '019fd0ef-bc00-7746-99a3-ab5a5e36ae0c', 1, 'site-12', 'site', '019fd0ef-bc00-7743-bcae-155a1962dc4f', 'Site 12', '', '{}'),
	(9, '019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', 1, 'device-111', 'device', '019fd0ef-bc00-7745-9bf6-2803152fb1a1', 'Pump 111', '', '{"config_setpoint":21,"serial":"SN-111"}'),
	(10, '019fd0ef-bc00-7749-b2c9-da1b1a9e20ae', 1, 'device-112', 'device', '019fd0ef-bc00-7745-9bf6-2803152fb1a1', 'Pump 112', '', '{}');

INSERT INTO bailiwick.history_role VALUES
	(4, '01a070cb-ce80-72ae-939b-7092a4d3d3a5', 0, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO bailiwick.history_start VALUES
	(1, 1);

INSERT INTO bailiwick.history_team VALUES
	(4, '01a070cb-ce80-72ac-82d2-53572c045fe3', 0, NULL, NULL, NULL);

INSERT INTO bailiwick.membership VALUES
	('019fd0ef-bc00-7757-8319-abda78e4f052', 'ada', '019fd0ef-bc00-7751-80c8-c12c9a3c30bd', '019fd0ef-bc00-774c-b602-7495bd3e0e02', '', 0),
	('019fd0ef-bc00-7758-a01e-4ffedf407b38', 'otto', '019fd0ef-bc00-7752-b803-a92c453ab25c', '019fd0ef-bc00-774c-b602-7495bd3e0e02', '', 0),
	('019fd0ef-bc00-7759-bd1b-f7f655dea277', 'ines', '019fd0ef-bc00-7753-8523-6e71ceccd771', '019fd0ef-bc00-774d-bf29-f467abc2b396', '', 0),
	('019fd0ef-bc00-775a-bb3f-6251ac32e464', 'tom', '019fd0ef-bc00-7754-b069-e4fca363c086', '019fd0ef-bc00-774d-bf29-f467abc2b396', '', 0),
	('019fd0ef-bc00-775b-b956-5deb9d52ceff', 'finn', '019fd0ef-bc00-7755-8048-0ea8ab2b8497', '019fd0ef-bc00-774e-aafa-d5abceebdbbc', '', 0),
	('019fd0ef-bc00-775c-b828-0b9c8f7e1ac7', 'cora', '019fd0ef-bc00-7756-a9a6-032d652746da', '019fd0ef-bc00-7750-b4fd-ce9b8066191c', '', 0),
	('01a070cb-ce80-72ab-8cfe-5221c66d74b5', 'zoe', '01a070cb-ce80-72aa-97d9-a4dfd736d16f', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Service', 1);

INSERT INTO bailiwick.organization VALUES
	('019fd0ef-bc00-774c-b602-7495bd3e0e02', 'nordquell', 'manufacturer', 'Nordquell', '019fd0ef-bc00-7742-9fe6-fdf333d0d044', 0),
	('019fd0ef-bc00-774d-bf29-f467abc2b396', 'alpine', 'partner', 'Alpine Heat', NULL, 0),
	('019fd0ef-bc00-774e-aafa-d5abceebdbbc', 'fjord', 'partner', 'Fjord', NULL, 0),
	('019fd0ef-bc00-774f-8614-948175b96adb', 'one', 'customer', 'Customer One', '019fd0ef-bc00-7743-bcae-155a1962dc4f', 0),
	('019fd0ef-bc00-7750-b4fd-ce9b8066191c', 'two', 'customer', 'Customer Two', '019fd0ef-bc00-7744-8a84-3ef2940a7587', 0);

INSERT INTO bailiwick.ownership VALUES
	('019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', '019fd0ef-bc00-7756-a9a6-032d652746da');

INSERT INTO bailiwick.ownership_secondary VALUES
	('019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', '01a070cb-ce80-72aa-97d9-a4dfd736d16f');

INSERT INTO bailiwick.person VALUES
	('019fd0ef-bc00-7751-80c8-c12c9a3c30bd', 'p-ada', 'Ada Berg', 'ada@nordquell.example'),
	('019fd0ef-bc00-7752-b803-a92c453ab25c', 'p-otto', 'Otto Lund', 'otto@nordquell.example'),
	('019fd0ef-bc00-7753-8523-6e71ceccd771', 'p-ines', 'Ines Gruber', 'ines@alpine.example'),
	('019fd0ef-bc00-7754-b069-e4fca363c086', 'p-tom', 'Tom Huber', 'tom@alpine.example'),
	('019fd0ef-bc00-7755-8048-0ea8ab2b8497', 'p-finn', 'Finn Dahl', 'finn@fjord.example'),
	('019fd0ef-bc00-7756-a9a6-032d652746da', 'p-cora', 'Cora Winter', 'cora@two.example'),
	('01a070cb-ce80-72aa-97d9-a4dfd736d16f', 'p-new', 'Zoë O''Neil', 'zoe@nordquell.example');

INSERT INTO bailiwick.policy VALUES
	('01a070cb-ce80-72b1-9968-ae1f1b4b66ea', '', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Calm', 'forbid (principal, action == Action::"device:delete", resource)
when { resource has serial };', NULL, NULL, 'season', NULL);

INSERT INTO bailiwick.resource VALUES
	('019fd0ef-bc00-7742-9fe6-fdf333d0d044', 'root', 'manufacturer', NULL, 'Nordquell', '', '{}', NULL, NULL, 0),
	('019fd0ef-bc00-7743-bcae-155a1962dc4f', 'customer-1', 'customer', '019fd0ef-bc00-7742-9fe6-fdf333d0d044', 'Customer One', '', '{}', '019fd0ef-bc00-7743-bcae-155a1962dc4f', NULL, 1),
	('019fd0ef-bc00-7744-8a84-3ef2940a7587', 'customer-2', 'customer', '019fd0ef-bc00-7742-9fe6-fdf333d0d044', 'Customer Two', '', '{}', '019fd0ef-bc00-7744-8a84-3ef2940a7587', NULL, 1),
	('019fd0ef-bc00-7745-9bf6-2803152fb1a1', 'site-11', 'site', '019fd0ef-bc00-7743-bcae-155a1962dc4f', 'Site 11', '', '{}', '019fd0ef-bc00-7743-bcae-155a1962dc4f', '019fd0ef-bc00-7745-9bf6-2803152fb1a1', 2),
	('019fd0ef-bc00-7747-881e-0948f8d1868a', 'site-21', 'site', '019fd0ef-bc00-7744-8a84-3ef2940a7587', 'Site 21', '', '{}', '019fd0ef-bc00-7744-8a84-3ef2940a7587', '019fd0ef-bc00-7747-881e-0948f8d1868a', 2),
	('019fd0ef-bc00-774b-b5e3-27e91e31eed2', 'device-211', 'device', '019fd0ef-bc00-7747-881e-0948f8d1868a', 'Pump 211', '', '{}', '019fd0ef-bc00-7744-8a84-3ef2940a7587', '019fd0ef-bc00-7747-881e-0948f8d1868a', 3),
	('019fd0ef-bc00-7746-99a3-ab5a5e36ae0c', 'site-12', 'site', '019fd0ef-bc00-7744-8a84-3ef2940a7587', 'Site 12', '', '{}', '019fd0ef-bc00-7744-8a84-3ef2940a7587', '019fd0ef-bc00-7746-99a3-ab5a5e36ae0c', 2),
	('019fd0ef-bc00-774a-82ee-eda0b6d515b4', 'device-121', 'device', '019fd0ef-bc00-7746-99a3-ab5a5e36ae0c', 'Pump 121', '', '{}', '019fd0ef-bc00-7744-8a84-3ef2940a7587', '019fd0ef-bc00-7746-99a3-ab5a5e36ae0c', 3),
	('019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5', 'device-111', 'device', '019fd0ef-bc00-7745-9bf6-2803152fb1a1', 'Pump 111 (100% new_\)', '', '{"config_setpoint":19,"open":true,"serial":"SN-111"}', '019fd0ef-bc00-7743-bcae-155a1962dc4f', '019fd0ef-bc00-7745-9bf6-2803152fb1a1', 3);

INSERT INTO bailiwick.revision VALUES
	(1, 1785916800000, 'system', '', 'import: 48 added, 0 updated', '', ''),
	(2, 1785916800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'Vertrag Nº 17 — "ab sofort"', '2 changes: delegation:create Nordquell to Alpine Heat; role:assign Customer One', '[{"put":{"type":"delegation","id":"019fd0ef-bc00-7765-9e70-339181d4e066","from":"019fd0ef-bc00-774c-b602-7495bd3e0e02","to":"019fd0ef-bc00-774d-bf29-f467abc2b396","region":[{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7766-ae55-430c8c88461e","principal":{"kind":"membership","id":"019fd0ef-bc00-7759-bd1b-f7f655dea277"},"role":"019fd0ef-bc00-775f-b0be-25942b796dff","scope":{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"},"delegation":"019fd0ef-bc00-7765-9e70-339181d4e066"}}]', '4d44fbfc11a599f0c0eca30ee5711427f58d876068b61dff9e1c7e0d356b6acc'),
	(3, 1785920400000, '019fd0ef-bc00-7759-bd1b-f7f655dea277', 'tour', 'role:assign Site 11', '[{"put":{"type":"assignment","id":"019fd126-aa80-7055-b09e-a43e94a8a814","principal":{"kind":"membership","id":"019fd0ef-bc00-775a-bb3f-6251ac32e464"},"role":"019fd0ef-bc00-7760-bbbe-df91a7537475","scope":{"kind":"resource","id":"019fd0ef-bc00-7745-9bf6-2803152fb1a1"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-7765-9e70-339181d4e066"}}]', '3e419b395c3cfc4dbc6413be987ed59ce3c0147ef5ee48edde97452f4c729db8'),
	(4, 1788598800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'autumn', '6 changes: person:create Zoë O''Neil; user:invite Zoë O''Neil (Nordquell); team:create Service; …', '[{"put":{"type":"person","id":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-72ab-8cfe-5221c66d74b5","externalId":"zoe","person":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-72ac-82d2-53572c045fe3","externalId":"service","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Service","members":["01a070cb-ce80-72ab-8cfe-5221c66d74b5"]}},{"put":{"type":"group","id":"01a070cb-ce80-72ad-883f-8db38dbc72ed","externalId":"vip","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"VIP","members":["019fd0ef-bc00-774a-82ee-eda0b6d515b4","019fd0ef-bc00-774b-b5e3-27e91e31eed2"]}},{"put":{"type":"role","id":"01a070cb-ce80-72ae-939b-7092a4d3d3a5","externalId":"careful","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}},{"put":{"type":"assignment","id":"01a070cb-ce80-72af-9344-75569bbc63c4","principal":{"kind":"team","id":"01a070cb-ce80-72ac-82d2-53572c045fe3"},"role":"019fd0ef-bc00-7760-bbbe-df91a7537475","scope":{"kind":"group","id":"01a070cb-ce80-72ad-883f-8db38dbc72ed"}}}]', '54adfc9d781af7924a034f25160ac005dc44ff08dfda3caa937c134098549b98'),
	(5, 1788598800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'second pair of eyes', 'role:assign Nordquell', '[{"put":{"type":"assignment","id":"01a070cb-ce80-72b0-8819-a8588704a7c3","principal":{"kind":"membership","id":"019fd0ef-bc00-7758-a01e-4ffedf407b38"},"role":"01a070cb-ce80-72ae-939b-7092a4d3d3a5","scope":{"kind":"resource","id":"019fd0ef-bc00-7742-9fe6-fdf333d0d044"}}}]', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
	(6, 1788598800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'sold', 'ownership:create Pump 111', '[{"put":{"type":"ownership","id":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5","primary":"019fd0ef-bc00-7756-a9a6-032d652746da","secondaries":["01a070cb-ce80-72aa-97d9-a4dfd736d16f"]}}]', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
	(7, 1788598800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'a rule', 'policy:create Calm', '[{"put":{"type":"policy","id":"01a070cb-ce80-72b1-9968-ae1f1b4b66ea","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","name":"Calm","text":"forbid (principal, action == Action::\"device:delete\", resource)\nwhen { resource has serial };","reason":"season"}}]', '59409fd0e5f0d714aed3d3997957c2913df3923504110634c60049c9555ba3f2'),
	(8, 1791190800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'sold on', 'fleet:edit Site 12', '[{"put":{"type":"resource","id":"019fd0ef-bc00-7746-99a3-ab5a5e36ae0c","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-7744-8a84-3ef2940a7587","name":"Site 12"}}]', '4ceb824b5be3368ddea100828916993c528ec727843ed9796c59975fe06f908a'),
	(9, 1791190800000, '019fd0ef-bc00-7757-8319-abda78e4f052', '', 'fleet:edit Pump 111 (100% new_\)', '[{"put":{"type":"resource","id":"019fd0ef-bc00-7748-9fb3-3a2e8f20d8a5","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-7745-9bf6-2803152fb1a1","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}]', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
	(10, 1791190800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'scrapped', 'device:delete Pump 112', '[{"remove":{"type":"resource","id":"019fd0ef-bc00-7749-b2c9-da1b1a9e20ae"}}]', 'ca3535abb18909189079ae5afca6846ab8193f14266dea786b7c8575e49e78d2'),
	(11, 1791190800000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'dispute', 'delegation:cut Nordquell to Alpine Heat', '[{"put":{"type":"delegation","id":"019fd0ef-bc00-7765-9e70-339181d4e066","from":"019fd0ef-bc00-774c-b602-7495bd3e0e02","to":"019fd0ef-bc00-774d-bf29-f467abc2b396","region":[{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}]', 'b7e42882630f9233437f9cfd4c6cfebb79b56d86f33c873923d7924f181c1f68'),
	(12, 1791363600000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'peace', 'delegation:restore Nordquell to Alpine Heat', '[{"put":{"type":"delegation","id":"019fd0ef-bc00-7765-9e70-339181d4e066","from":"019fd0ef-bc00-774c-b602-7495bd3e0e02","to":"019fd0ef-bc00-774d-bf29-f467abc2b396","region":[{"kind":"resource","id":"019fd0ef-bc00-7743-bcae-155a1962dc4f"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}]', '0abf23437e29e11228876524ed4ce4aa0e6ad37c61ccd9723b40b11e71ea5bb5'),
	(13, 1791363600000, '019fd0ef-bc00-7757-8319-abda78e4f052', 'left', 'user:disable Zoë O''Neil (Nordquell)', '[{"put":{"type":"membership","id":"01a070cb-ce80-72ab-8cfe-5221c66d74b5","externalId":"zoe","person":"01a070cb-ce80-72aa-97d9-a4dfd736d16f","organization":"019fd0ef-bc00-774c-b602-7495bd3e0e02","title":"Service","disabled":true}}]', 'f96c3d3cdd6e727597e0baf9e5dff7e88fc179960dd2d84d563b2d1e04bc881d');

INSERT INTO bailiwick.role VALUES
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'admin', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Admin', '', '', 0),
	('019fd0ef-bc00-775e-b4b1-6c0bc210c230', 'auditor', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Auditor', '', '', 0),
	('019fd0ef-bc00-775f-b0be-25942b796dff', 'installer-admin', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Installer admin', '', '', 0),
	('019fd0ef-bc00-7760-bbbe-df91a7537475', 'installer', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Installer', '', '', 0),
	('019fd0ef-bc00-7761-be21-0dedff8085eb', 'remover', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Remover', '', '', 0),
	('01a070cb-ce80-72ae-939b-7092a4d3d3a5', 'careful', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Careful', 'only what has a serial', 'resource has serial && resource.serial == "SN-111"', 0);

INSERT INTO bailiwick.role_action VALUES
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'audit:export'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'audit:view'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'credential:reset'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'delegation:create'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'device:configure'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'device:delete'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'device:view'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'fleet:edit'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'installer:manage'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'policy:edit'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'role:assign'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'role:define'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'team:manage'),
	('019fd0ef-bc00-775d-be9f-7c9d4ea0d80e', 'user:invite'),
	('019fd0ef-bc00-775e-b4b1-6c0bc210c230', 'audit:export'),
	('019fd0ef-bc00-775e-b4b1-6c0bc210c230', 'audit:view'),
	('019fd0ef-bc00-775e-b4b1-6c0bc210c230', 'device:view'),
	('019fd0ef-bc00-775f-b0be-25942b796dff', 'device:configure'),
	('019fd0ef-bc00-775f-b0be-25942b796dff', 'device:view'),
	('019fd0ef-bc00-775f-b0be-25942b796dff', 'role:assign'),
	('019fd0ef-bc00-775f-b0be-25942b796dff', 'team:manage'),
	('019fd0ef-bc00-775f-b0be-25942b796dff', 'user:invite'),
	('019fd0ef-bc00-7760-bbbe-df91a7537475', 'device:configure'),
	('019fd0ef-bc00-7760-bbbe-df91a7537475', 'device:view'),
	('019fd0ef-bc00-7761-be21-0dedff8085eb', 'device:delete'),
	('019fd0ef-bc00-7761-be21-0dedff8085eb', 'device:view'),
	('01a070cb-ce80-72ae-939b-7092a4d3d3a5', 'device:view');

INSERT INTO bailiwick.session VALUES
	('019fd0ef-bc00-7764-812f-65834725cd22', '019fd0ef-bc00-7757-8319-abda78e4f052', '019fd0ef-bc00-7751-80c8-c12c9a3c30bd', 'test', 1785916800000, 1788508800000, '\x8b9dd5d651d4e079739020f1875db2062b1c2036dd8418924d5bef639e95e614', 1785917700000, '\xc1e023c06c8e4bca0bdeec703f35ce0ab2eac013412ea626d188ddbafd483362', '\xcea0f7f93acc1701703c91fea9124fd5e7ddea93333fd2bf1067e41112f3e815', 1785960000000, 0, 0, ''),
	('019fd126-aa80-7054-b767-6a7dc092c66e', '019fd0ef-bc00-7759-bd1b-f7f655dea277', '019fd0ef-bc00-7753-8523-6e71ceccd771', 'test', 1785920400000, 1788512400000, '\x0cf1233e416bb451e637cd723563273968eced5862bfcd83897b2ce095498ecf', 1785921300000, '\x2b4fe9e7b69ae10ec32f9e2c96d4beef016cd1ed69e977f49760df47db7669b9', '\x3c82fbeb889f1d87f4564e25dbe2bdabc1231754b9eb9d1494d5ff19045c5f38', 1785963600000, 0, 0, ''),
	('019fd126-aa80-7056-8419-1bd71d25134c', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '019fd0ef-bc00-7754-b069-e4fca363c086', 'test', 1785920400000, 1788512400000, '\x30f0b998ff2ace8f6bc75bc94a30d3af7e65dca742a36c69d30002668d776323', 1785921300000, '\x310de96c423755e36fe21d98666cbe260aebcde948fa4d120e63f642877cd4ae', '\xa99ea5d4c93ca2f14cf3f98e4d5b63fc868bd485e2a1a9a6d1e0879c766a9e05', 1785963600000, 0, 0, ''),
	('01a070cb-ce80-72a9-b288-3daae69bd0da', '019fd0ef-bc00-7757-8319-abda78e4f052', '019fd0ef-bc00-7751-80c8-c12c9a3c30bd', 'test', 1788598800000, 1791190800000, '\x3b520249a5899b4da439866fd6051fd633cb580416c57011478e00b20774ad9a', 1788599700000, '\xbc9464b6b65dd36ce34982ab71d1ede0e73de6ebef803def103d728f477851fa', '\x88d007ab090d5e83906203d221b7d710710a33efef263a7751e6f9391eb80c42', 1788642000000, 0, 0, ''),
	('01a10b4a-9680-73c8-9cb5-1b0b62265290', '019fd0ef-bc00-7757-8319-abda78e4f052', '019fd0ef-bc00-7751-80c8-c12c9a3c30bd', 'test', 1791190800000, 1793782800000, '\x0d7e4a10db34c01b4f1b13af25dac7b6ac0653a26670fa6b8c32130ab0a325d1', 1791191700000, '\xf97cebeeffc24a214eb7fe8ee98698897792ff569b8f62a2543a3aa3e7c8e3a4', '\x32c4cddf53c2a064d740c12014d290625dd7cd2d5cd96b329d5d5bcff3415f7e', 1791234000000, 0, 0, ''),
	('01a10b4a-9680-73c9-a6c7-71c63742df25', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '019fd0ef-bc00-7754-b069-e4fca363c086', 'test', 1791190800000, 1793782800000, '\xca3511b3a72ed62e3fc0ee69b7eb59de520e5cc13a316db4af19d30e85b485cc', 1791191700000, '\x010115d8bd19b5df2f8a13716761f1bb66251050ab9cfda86af554f7ac8e29be', '\x8b201492271fc2c1ba7f11c761cda1645e80e1c36ca42b91612d43d27aa755f0', 1791234000000, 0, 0, ''),
	('01a11597-4e80-70ba-a03c-6ce07dd6fb2d', '019fd0ef-bc00-7757-8319-abda78e4f052', '019fd0ef-bc00-7751-80c8-c12c9a3c30bd', 'test', 1791363600000, 1793955600000, '\x1fb1dea3757bfe9a3dacf9ff546fefe19841d8a32a8ded145ad895634f68546b', 1791364500000, '\x8fcd0addbf83acb9dcfabfce585e6814a3b486e36b9e3b29f765a7e8a880ae29', '\xcc56d26edbb3709df79427e7f763b12269c22c6a9fea270584d180d3813061fa', 1791406800000, 0, 0, ''),
	('01a1c9d5-e280-7429-a442-05b5ac894d90', '019fd0ef-bc00-7757-8319-abda78e4f052', '019fd0ef-bc00-7751-80c8-c12c9a3c30bd', 'test', 1794387600000, 1796979600000, '\x778880651b5adce9f49641f92f3b74ac89d8d513138dfd4c1e16e5bb2dbf7c33', 1794388500000, '\xe63c0f83775d30bbc37935e4ac6911c0a226c1743238bc8319f6d80ba007b9a2', '\xd411170d481f1b0b8dea9e74eaa9de082416e34773c9b98ece972c04af5c7383', 1794430800000, 0, 0, ''),
	('01a1c9d5-e280-742a-bba5-41ddddc0a006', '019fd0ef-bc00-775a-bb3f-6251ac32e464', '019fd0ef-bc00-7754-b069-e4fca363c086', 'test', 1794387600000, 1796979600000, '\x6aadb4f04d39658c98dd5c38a694ca9b259281147f2fec0038a98b880a607300', 1794388500000, '\x8790ed52e16bb8a99c3060d83965e49905671baccdc42766bcf976ed3a66afa2', '\x878a73343e2fc3b22ba272f2e15f5dda29a890bac8477b06ede09587c77d7058', 1794430800000, 0, 0, ''),
	('01a1c9d5-e280-742b-8c53-e5ad68463fc7', '019fd0ef-bc00-775c-b828-0b9c8f7e1ac7', '019fd0ef-bc00-7756-a9a6-032d652746da', 'test', 1794387600000, 1796979600000, '\x61bdd47c24cdfbc6c86cba5cdf4cf2fc4c68f4a283eae100cff70a58e9a2cdbb', 1794388500000, '\x0a438e462b55fa0b5520575e6b7c687d826f737dfc68855b45ff938eb4bd2f67', '\x0752815a2e9ba639d2ea1af398eae3a348ec54049fd1ba770b06ff60e49ba4a5', 1794430800000, 0, 0, '');

INSERT INTO bailiwick.session_key VALUES
	(1, '\xe5cef30f1751028324f8ef669197daf25929098281aad4880a51ac3b359dd0cf3636363636363636363636363636363636363636363636363636363636363636', '\x8fa499657d3b68e94e92850cfbfdb098334363e8ebc0bee2603bc6515ff7baa55c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c');

INSERT INTO bailiwick.session_role VALUES
	('login', 'bailiwick_4ddfb5e03781_login', '47a9e3a804a445b7ad45a5b15c1b2853258203ad7cf54bc3a0accfd39e045ae7'),
	('everything', 'bailiwick_4ddfb5e03781_everything', NULL),
	('customer', 'bailiwick_4ddfb5e03781_customer', NULL),
	('site', 'bailiwick_4ddfb5e03781_site', NULL),
	('sites', 'bailiwick_4ddfb5e03781_sites', NULL),
	('mixed', 'bailiwick_4ddfb5e03781_mixed', NULL);

INSERT INTO bailiwick.session_scope VALUES
	('\x7f10b2003c9216d7d5b091cf31b58bec18fe4a0b6257ee1ec76aa3c79b75ac44', 13, 'site', '{}', '{019fd0ef-bc00-7745-9bf6-2803152fb1a1}', '{}', '{}', '{}', '{019fd0ef-bc00-7754-b069-e4fca363c086}', '{019fd0ef-bc00-775a-bb3f-6251ac32e464}', '{}', '{}', '{}', '{}', '{}', '{}', 0, '{}'),
	('\x88ca245b847f9d860e756cb9382caf77b35abfff15a1c5b72183b906301052b1', 13, 'everything', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 0, '{}');

INSERT INTO bailiwick.setting VALUES
	('retired-id/019fd0ef-bc00-7749-b2c9-da1b1a9e20ae', 'resource');

INSERT INTO bailiwick.store VALUES
	(1, 'bailiwick', 2);

INSERT INTO bailiwick.team VALUES
	('01a070cb-ce80-72ac-82d2-53572c045fe3', 'service', '019fd0ef-bc00-774c-b602-7495bd3e0e02', 'Service');

INSERT INTO bailiwick.team_member VALUES
	('01a070cb-ce80-72ac-82d2-53572c045fe3', '01a070cb-ce80-72ab-8cfe-5221c66d74b5');

INSERT INTO bailiwick.writer VALUES
	(1);

ALTER TABLE ONLY bailiwick.action
    ADD CONSTRAINT action_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.audit_checkpoint
    ADD CONSTRAINT audit_checkpoint_pkey PRIMARY KEY (size);

ALTER TABLE ONLY bailiwick.audit_event_organization
    ADD CONSTRAINT audit_event_organization_pkey PRIMARY KEY (organization, sequence);

ALTER TABLE ONLY bailiwick.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (sequence);

ALTER TABLE ONLY bailiwick.audit_frontier
    ADD CONSTRAINT audit_frontier_pkey PRIMARY KEY ("only");

ALTER TABLE ONLY bailiwick.audit_text
    ADD CONSTRAINT audit_text_pkey PRIMARY KEY (sequence);

ALTER TABLE ONLY bailiwick.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (person);

ALTER TABLE ONLY bailiwick.delegation_ceiling
    ADD CONSTRAINT delegation_ceiling_pkey PRIMARY KEY (delegation, action, condition);

ALTER TABLE ONLY bailiwick.delegation
    ADD CONSTRAINT delegation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.delegation_region
    ADD CONSTRAINT delegation_region_pkey PRIMARY KEY (delegation, scope_kind, scope);

ALTER TABLE ONLY bailiwick.group_member
    ADD CONSTRAINT group_member_pkey PRIMARY KEY ("group", resource);

ALTER TABLE ONLY bailiwick."group"
    ADD CONSTRAINT group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.history_action
    ADD CONSTRAINT history_action_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_assignment
    ADD CONSTRAINT history_assignment_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_delegation_ceiling
    ADD CONSTRAINT history_delegation_ceiling_pkey PRIMARY KEY (revision, delegation, action, condition);

ALTER TABLE ONLY bailiwick.history_delegation
    ADD CONSTRAINT history_delegation_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_delegation_region
    ADD CONSTRAINT history_delegation_region_pkey PRIMARY KEY (revision, delegation, scope_kind, scope);

ALTER TABLE ONLY bailiwick.history_group_member
    ADD CONSTRAINT history_group_member_pkey PRIMARY KEY (revision, "group", resource);

ALTER TABLE ONLY bailiwick.history_group
    ADD CONSTRAINT history_group_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_membership
    ADD CONSTRAINT history_membership_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_organization
    ADD CONSTRAINT history_organization_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_ownership
    ADD CONSTRAINT history_ownership_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_ownership_secondary
    ADD CONSTRAINT history_ownership_secondary_pkey PRIMARY KEY (revision, ownership, person);

ALTER TABLE ONLY bailiwick.history_person
    ADD CONSTRAINT history_person_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_policy
    ADD CONSTRAINT history_policy_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_resource
    ADD CONSTRAINT history_resource_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_role_action
    ADD CONSTRAINT history_role_action_pkey PRIMARY KEY (revision, role, action);

ALTER TABLE ONLY bailiwick.history_role
    ADD CONSTRAINT history_role_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.history_start
    ADD CONSTRAINT history_start_pkey PRIMARY KEY ("only");

ALTER TABLE ONLY bailiwick.history_team_member
    ADD CONSTRAINT history_team_member_pkey PRIMARY KEY (revision, team, membership);

ALTER TABLE ONLY bailiwick.history_team
    ADD CONSTRAINT history_team_pkey PRIMARY KEY (revision, id);

ALTER TABLE ONLY bailiwick.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.organization
    ADD CONSTRAINT organization_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.ownership
    ADD CONSTRAINT ownership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.ownership_secondary
    ADD CONSTRAINT ownership_secondary_pkey PRIMARY KEY (ownership, person);

ALTER TABLE ONLY bailiwick.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.policy
    ADD CONSTRAINT policy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.resource
    ADD CONSTRAINT resource_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.resource_within
    ADD CONSTRAINT resource_within_pkey PRIMARY KEY (ancestor, resource);

ALTER TABLE ONLY bailiwick.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (number);

ALTER TABLE ONLY bailiwick.role_action
    ADD CONSTRAINT role_action_pkey PRIMARY KEY (role, action);

ALTER TABLE ONLY bailiwick.role
    ADD CONSTRAINT role_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.session
    ADD CONSTRAINT session_access_hash_key UNIQUE (access_hash);

ALTER TABLE ONLY bailiwick.session_key
    ADD CONSTRAINT session_key_pkey PRIMARY KEY ("only");

ALTER TABLE ONLY bailiwick.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.session
    ADD CONSTRAINT session_refresh_family_key UNIQUE (refresh_family);

ALTER TABLE ONLY bailiwick.session_role
    ADD CONSTRAINT session_role_pkey PRIMARY KEY (purpose);

ALTER TABLE ONLY bailiwick.session_scope
    ADD CONSTRAINT session_scope_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY bailiwick.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (name);

ALTER TABLE ONLY bailiwick.store
    ADD CONSTRAINT store_pkey PRIMARY KEY ("only");

ALTER TABLE ONLY bailiwick.team_member
    ADD CONSTRAINT team_member_pkey PRIMARY KEY (team, membership);

ALTER TABLE ONLY bailiwick.team
    ADD CONSTRAINT team_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bailiwick.writer
    ADD CONSTRAINT writer_pkey PRIMARY KEY ("only");

CREATE INDEX assignment_by_delegation ON bailiwick.assignment USING btree (delegation);

CREATE INDEX assignment_by_principal ON bailiwick.assignment USING btree (principal);

CREATE INDEX assignment_by_role ON bailiwick.assignment USING btree (role);

CREATE INDEX assignment_by_scope ON bailiwick.assignment USING btree (scope);

CREATE INDEX audit_event_by_action ON bailiwick.audit_event USING btree (action, sequence);

CREATE INDEX audit_event_by_actor ON bailiwick.audit_event USING btree (actor, sequence);

CREATE INDEX audit_event_by_resource ON bailiwick.audit_event USING btree (resource, sequence);

CREATE INDEX audit_event_by_time ON bailiwick.audit_event USING btree ("time", sequence);

CREATE INDEX audit_event_not_allowed ON bailiwick.audit_event USING btree (outcome, sequence) WHERE (outcome <> 'allowed'::text);

CREATE INDEX audit_event_organization_by_sequence ON bailiwick.audit_event_organization USING btree (sequence);

CREATE INDEX delegation_by_from ON bailiwick.delegation USING btree (from_organization);

CREATE INDEX delegation_by_parent ON bailiwick.delegation USING btree (parent);

CREATE INDEX delegation_by_to ON bailiwick.delegation USING btree (to_organization);

CREATE INDEX group_by_organization ON bailiwick."group" USING btree (organization);

CREATE INDEX group_member_by_resource ON bailiwick.group_member USING btree (resource);

CREATE INDEX membership_by_organization ON bailiwick.membership USING btree (organization);

CREATE INDEX membership_by_person ON bailiwick.membership USING btree (person);

CREATE INDEX organization_by_resource ON bailiwick.organization USING btree (resource);

CREATE INDEX ownership_by_primary_person ON bailiwick.ownership USING btree (primary_person);

CREATE INDEX ownership_secondary_by_person ON bailiwick.ownership_secondary USING btree (person);

CREATE INDEX person_by_email ON bailiwick.person USING btree (email);

CREATE INDEX policy_by_delegation ON bailiwick.policy USING btree (delegation);

CREATE INDEX policy_by_organization ON bailiwick.policy USING btree (organization);

CREATE INDEX resource_by_customer ON bailiwick.resource USING btree (customer, kind, name, id);

CREATE INDEX resource_by_kind ON bailiwick.resource USING btree (kind, name, id);

CREATE INDEX resource_by_parent ON bailiwick.resource USING btree (parent, name, id);

CREATE INDEX resource_by_site ON bailiwick.resource USING btree (site, kind, name, id);

CREATE INDEX resource_within_by_resource ON bailiwick.resource_within USING btree (resource);

CREATE INDEX role_by_organization ON bailiwick.role USING btree (organization);

CREATE INDEX session_by_membership ON bailiwick.session USING btree (membership);

CREATE INDEX session_by_person ON bailiwick.session USING btree (person);

CREATE INDEX session_scope_by_revision ON bailiwick.session_scope USING btree (revision);

CREATE INDEX team_by_organization ON bailiwick.team USING btree (organization);

CREATE INDEX team_member_by_membership ON bailiwick.team_member USING btree (membership);

CREATE TRIGGER append BEFORE INSERT ON bailiwick.audit_checkpoint FOR EACH ROW EXECUTE FUNCTION bailiwick.audit_checkpoint_append();

ALTER TABLE bailiwick.audit_checkpoint ENABLE ALWAYS TRIGGER append;

CREATE TRIGGER append AFTER INSERT ON bailiwick.audit_event REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.audit_event_append();

ALTER TABLE bailiwick.audit_event ENABLE ALWAYS TRIGGER append;

CREATE TRIGGER append AFTER INSERT ON bailiwick.audit_event_organization REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.audit_part_append();

ALTER TABLE bailiwick.audit_event_organization ENABLE ALWAYS TRIGGER append;

CREATE TRIGGER append AFTER INSERT ON bailiwick.audit_text REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.audit_part_append();

ALTER TABLE bailiwick.audit_text ENABLE ALWAYS TRIGGER append;

CREATE TRIGGER erase_only BEFORE UPDATE ON bailiwick.audit_text FOR EACH ROW EXECUTE FUNCTION bailiwick.audit_text_erase_only();

ALTER TABLE bailiwick.audit_text ENABLE ALWAYS TRIGGER erase_only;

CREATE TRIGGER forward BEFORE UPDATE ON bailiwick.history_start FOR EACH ROW EXECUTE FUNCTION bailiwick.history_start_forward();

ALTER TABLE bailiwick.history_start ENABLE ALWAYS TRIGGER forward;

CREATE TRIGGER in_order BEFORE INSERT ON bailiwick.revision FOR EACH ROW EXECUTE FUNCTION bailiwick.revision_in_order();

ALTER TABLE bailiwick.revision ENABLE ALWAYS TRIGGER in_order;

CREATE TRIGGER never BEFORE DELETE OR UPDATE OR TRUNCATE ON bailiwick.audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.refuse('the audit log is append-only');

ALTER TABLE bailiwick.audit_checkpoint ENABLE ALWAYS TRIGGER never;

CREATE TRIGGER never BEFORE DELETE OR UPDATE OR TRUNCATE ON bailiwick.audit_event FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.refuse('the audit log is append-only');

ALTER TABLE bailiwick.audit_event ENABLE ALWAYS TRIGGER never;

CREATE TRIGGER never BEFORE DELETE OR UPDATE OR TRUNCATE ON bailiwick.audit_event_organization FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.refuse('the audit log is append-only');

ALTER TABLE bailiwick.audit_event_organization ENABLE ALWAYS TRIGGER never;

CREATE TRIGGER never BEFORE DELETE OR TRUNCATE ON bailiwick.audit_text FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.refuse('the audit log is append-only');

ALTER TABLE bailiwick.audit_text ENABLE ALWAYS TRIGGER never;

CREATE TRIGGER never BEFORE INSERT OR DELETE OR TRUNCATE ON bailiwick.history_start FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.refuse('history cannot be brought back');

ALTER TABLE bailiwick.history_start ENABLE ALWAYS TRIGGER never;

CREATE TRIGGER never BEFORE DELETE OR UPDATE OR TRUNCATE ON bailiwick.revision FOR EACH STATEMENT EXECUTE FUNCTION bailiwick.refuse('a revision never changes');

ALTER TABLE bailiwick.revision ENABLE ALWAYS TRIGGER never;

ALTER TABLE ONLY bailiwick.assignment
    ADD CONSTRAINT assignment_delegation_fkey FOREIGN KEY (delegation) REFERENCES bailiwick.delegation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.assignment
    ADD CONSTRAINT assignment_role_fkey FOREIGN KEY (role) REFERENCES bailiwick.role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.credential
    ADD CONSTRAINT credential_person_fkey FOREIGN KEY (person) REFERENCES bailiwick.person(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.delegation_ceiling
    ADD CONSTRAINT delegation_ceiling_delegation_fkey FOREIGN KEY (delegation) REFERENCES bailiwick.delegation(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.delegation
    ADD CONSTRAINT delegation_from_organization_fkey FOREIGN KEY (from_organization) REFERENCES bailiwick.organization(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.delegation
    ADD CONSTRAINT delegation_parent_fkey FOREIGN KEY (parent) REFERENCES bailiwick.delegation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.delegation_region
    ADD CONSTRAINT delegation_region_delegation_fkey FOREIGN KEY (delegation) REFERENCES bailiwick.delegation(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.delegation
    ADD CONSTRAINT delegation_to_organization_fkey FOREIGN KEY (to_organization) REFERENCES bailiwick.organization(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.group_member
    ADD CONSTRAINT group_member_group_fkey FOREIGN KEY ("group") REFERENCES bailiwick."group"(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.group_member
    ADD CONSTRAINT group_member_resource_fkey FOREIGN KEY (resource) REFERENCES bailiwick.resource(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick."group"
    ADD CONSTRAINT group_organization_fkey FOREIGN KEY (organization) REFERENCES bailiwick.organization(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.membership
    ADD CONSTRAINT membership_organization_fkey FOREIGN KEY (organization) REFERENCES bailiwick.organization(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.membership
    ADD CONSTRAINT membership_person_fkey FOREIGN KEY (person) REFERENCES bailiwick.person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.organization
    ADD CONSTRAINT organization_resource_fkey FOREIGN KEY (resource) REFERENCES bailiwick.resource(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.ownership
    ADD CONSTRAINT ownership_id_fkey FOREIGN KEY (id) REFERENCES bailiwick.resource(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.ownership
    ADD CONSTRAINT ownership_primary_person_fkey FOREIGN KEY (primary_person) REFERENCES bailiwick.person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.ownership_secondary
    ADD CONSTRAINT ownership_secondary_ownership_fkey FOREIGN KEY (ownership) REFERENCES bailiwick.ownership(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.ownership_secondary
    ADD CONSTRAINT ownership_secondary_person_fkey FOREIGN KEY (person) REFERENCES bailiwick.person(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.policy
    ADD CONSTRAINT policy_delegation_fkey FOREIGN KEY (delegation) REFERENCES bailiwick.delegation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.policy
    ADD CONSTRAINT policy_organization_fkey FOREIGN KEY (organization) REFERENCES bailiwick.organization(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.resource
    ADD CONSTRAINT resource_parent_fkey FOREIGN KEY (parent) REFERENCES bailiwick.resource(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.resource_within
    ADD CONSTRAINT resource_within_resource_fkey FOREIGN KEY (resource) REFERENCES bailiwick.resource(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.role_action
    ADD CONSTRAINT role_action_role_fkey FOREIGN KEY (role) REFERENCES bailiwick.role(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.role
    ADD CONSTRAINT role_organization_fkey FOREIGN KEY (organization) REFERENCES bailiwick.organization(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.team_member
    ADD CONSTRAINT team_member_membership_fkey FOREIGN KEY (membership) REFERENCES bailiwick.membership(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.team_member
    ADD CONSTRAINT team_member_team_fkey FOREIGN KEY (team) REFERENCES bailiwick.team(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY bailiwick.team
    ADD CONSTRAINT team_organization_fkey FOREIGN KEY (organization) REFERENCES bailiwick.organization(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE bailiwick.action ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.assignment ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.audit_checkpoint ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.audit_event ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.audit_event_organization ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.audit_frontier ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.audit_text ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.credential ENABLE ROW LEVEL SECURITY;

CREATE POLICY customer ON bailiwick.resource FOR SELECT TO bailiwick_4ddfb5e03781_customer USING ((customer = ( SELECT bailiwick_api.customer() AS customer)));

ALTER TABLE bailiwick.delegation ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.delegation_ceiling ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.delegation_region ENABLE ROW LEVEL SECURITY;

CREATE POLICY everything ON bailiwick.assignment FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.delegation FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick."group" FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.membership FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.organization FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.person FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.policy FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.resource FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.role FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

CREATE POLICY everything ON bailiwick.team FOR SELECT TO bailiwick_4ddfb5e03781_everything USING (( SELECT bailiwick_api.everything() AS everything));

ALTER TABLE bailiwick."group" ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.group_member ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_action ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_assignment ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_delegation ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_delegation_ceiling ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_delegation_region ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_group ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_group_member ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_membership ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_organization ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_ownership ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_ownership_secondary ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_person ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_policy ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_resource ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_role ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_role_action ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_start ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_team ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.history_team_member ENABLE ROW LEVEL SECURITY;

CREATE POLICY listed ON bailiwick.assignment FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('assignment'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick.delegation FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('delegation'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick."group" FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('group'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick.membership FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('membership'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick.organization FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('organization'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick.person FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('person'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick.policy FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('policy'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick.role FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('role'::text) AS ids)::uuid[])));

CREATE POLICY listed ON bailiwick.team FOR SELECT TO bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((id = ANY (( SELECT bailiwick_api.ids('team'::text) AS ids)::uuid[])));

ALTER TABLE bailiwick.membership ENABLE ROW LEVEL SECURITY;

CREATE POLICY mixed ON bailiwick.resource FOR SELECT TO bailiwick_4ddfb5e03781_mixed USING (((customer = ANY (( SELECT bailiwick_api.mixed_customers() AS mixed_customers)::uuid[])) OR (site = ANY (( SELECT bailiwick_api.mixed_sites() AS mixed_sites)::uuid[])) OR (id = ANY (( SELECT bailiwick_api.mixed_nodes() AS mixed_nodes)::uuid[]))));

CREATE POLICY of_event ON bailiwick.audit_text FOR SELECT TO bailiwick_4ddfb5e03781_everything, bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((EXISTS ( SELECT
   FROM bailiwick.audit_event e
  WHERE (e.sequence = audit_text.sequence))));

CREATE POLICY of_role ON bailiwick.role_action FOR SELECT TO bailiwick_4ddfb5e03781_everything, bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((EXISTS ( SELECT
   FROM bailiwick.role r
  WHERE (r.id = role_action.role))));

ALTER TABLE bailiwick.organization ENABLE ROW LEVEL SECURITY;

CREATE POLICY organizations ON bailiwick.audit_event_organization FOR SELECT TO bailiwick_4ddfb5e03781_everything, bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((organization = ANY (( SELECT bailiwick_api.audit_organizations() AS audit_organizations)::text[])));

ALTER TABLE bailiwick.ownership ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.ownership_secondary ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.person ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.policy ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.resource ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.resource_within ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.revision ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.role ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.role_action ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.session ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.session_key ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.session_role ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.session_scope ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.setting ENABLE ROW LEVEL SECURITY;

CREATE POLICY site ON bailiwick.resource FOR SELECT TO bailiwick_4ddfb5e03781_site USING ((site = ( SELECT bailiwick_api.site() AS site)));

CREATE POLICY sites ON bailiwick.resource FOR SELECT TO bailiwick_4ddfb5e03781_sites USING ((site = ANY (( SELECT bailiwick_api.sites() AS sites)::uuid[])));

ALTER TABLE bailiwick.store ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.team ENABLE ROW LEVEL SECURITY;

ALTER TABLE bailiwick.team_member ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON bailiwick.audit_event FOR SELECT TO bailiwick_4ddfb5e03781_everything, bailiwick_4ddfb5e03781_customer, bailiwick_4ddfb5e03781_site, bailiwick_4ddfb5e03781_sites, bailiwick_4ddfb5e03781_mixed USING ((( SELECT bailiwick_api.audit_all() AS audit_all) OR (EXISTS ( SELECT
   FROM bailiwick.audit_event_organization o
  WHERE (o.sequence = audit_event.sequence)))));

ALTER TABLE bailiwick.writer ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA bailiwick TO bailiwick_4ddfb5e03781_everything;
GRANT USAGE ON SCHEMA bailiwick TO bailiwick_4ddfb5e03781_customer;
GRANT USAGE ON SCHEMA bailiwick TO bailiwick_4ddfb5e03781_site;
GRANT USAGE ON SCHEMA bailiwick TO bailiwick_4ddfb5e03781_sites;
GRANT USAGE ON SCHEMA bailiwick TO bailiwick_4ddfb5e03781_mixed;

GRANT USAGE ON SCHEMA bailiwick_api TO bailiwick_4ddfb5e03781_login;

GRANT USAGE ON SCHEMA bailiwick_customer TO bailiwick_4ddfb5e03781_login;

GRANT USAGE ON SCHEMA bailiwick_everything TO bailiwick_4ddfb5e03781_login;

GRANT USAGE ON SCHEMA bailiwick_mixed TO bailiwick_4ddfb5e03781_login;

GRANT USAGE ON SCHEMA bailiwick_site TO bailiwick_4ddfb5e03781_login;

GRANT USAGE ON SCHEMA bailiwick_sites TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick.audit_checkpoint_append() FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.audit_event_append() FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.audit_part_append() FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.audit_text_erase_only() FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.history_start_forward() FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.refuse() FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.revision_in_order() FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.session_checked(wanted text, OUT hash bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick.session_signature(payload text) FROM PUBLIC;

REVOKE ALL ON FUNCTION bailiwick_api.audit_all() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.audit_all() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.audit_organizations() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.audit_organizations() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.customer() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.customer() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.everything() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.everything() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.ids(kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.ids(kind text) TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.mixed_customers() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.mixed_customers() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.mixed_nodes() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.mixed_nodes() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.mixed_sites() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.mixed_sites() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.open_session(token bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.open_session(token bytea) TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.site() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.site() TO bailiwick_4ddfb5e03781_login;

REVOKE ALL ON FUNCTION bailiwick_api.sites() FROM PUBLIC;
GRANT ALL ON FUNCTION bailiwick_api.sites() TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick.assignment TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.assignment TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.assignment TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.assignment TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.assignment TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.audit_event TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.audit_event TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.audit_event TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.audit_event TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.audit_event TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.audit_event_organization TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.audit_event_organization TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.audit_event_organization TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.audit_event_organization TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.audit_event_organization TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.audit_text TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.audit_text TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.audit_text TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.audit_text TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.audit_text TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.delegation TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.delegation TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.delegation TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.delegation TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.delegation TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick."group" TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick."group" TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick."group" TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick."group" TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick."group" TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.membership TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.membership TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.membership TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.membership TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.membership TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.organization TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.organization TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.organization TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.organization TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.organization TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.person TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.person TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.person TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.person TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.person TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.policy TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.policy TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.policy TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.policy TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.policy TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.resource TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.resource TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.resource TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.resource TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.resource TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.role TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.role TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.role TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.role TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.role TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.role_action TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.role_action TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.role_action TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.role_action TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.role_action TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick.team TO bailiwick_4ddfb5e03781_everything;
GRANT SELECT ON TABLE bailiwick.team TO bailiwick_4ddfb5e03781_customer;
GRANT SELECT ON TABLE bailiwick.team TO bailiwick_4ddfb5e03781_site;
GRANT SELECT ON TABLE bailiwick.team TO bailiwick_4ddfb5e03781_sites;
GRANT SELECT ON TABLE bailiwick.team TO bailiwick_4ddfb5e03781_mixed;

GRANT SELECT ON TABLE bailiwick_customer.assignment TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.audit_event TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.customer TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.delegation TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.device TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer."group" TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.membership TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.organization TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.person TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.policy TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.resource TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.role TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.site TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.space TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_customer.team TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.assignment TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.audit_event TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.customer TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.delegation TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.device TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything."group" TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.membership TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.organization TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.person TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.policy TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.resource TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.role TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.site TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.space TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_everything.team TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.assignment TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.audit_event TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.customer TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.delegation TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.device TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed."group" TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.membership TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.organization TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.person TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.policy TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.resource TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.role TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.site TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.space TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_mixed.team TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.assignment TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.audit_event TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.customer TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.delegation TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.device TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site."group" TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.membership TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.organization TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.person TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.policy TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.resource TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.role TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.site TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.space TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_site.team TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.assignment TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.audit_event TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.customer TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.delegation TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.device TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites."group" TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.membership TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.organization TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.person TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.policy TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.resource TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.role TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.site TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.space TO bailiwick_4ddfb5e03781_login;

GRANT SELECT ON TABLE bailiwick_sites.team TO bailiwick_4ddfb5e03781_login;

