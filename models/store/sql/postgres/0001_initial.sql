-- SPDX-License-Identifier: Apache-2.0
-- Version 1 of the PostgreSQL schema: the tables of the SQLite one. Ids are UUIDs, every integer is
-- a bigint (what the program binds), texts are ordered by their bytes. Times are ms UTC, no
-- validity end = always. Names are those of models/fleet; a list of an entity is a table of its
-- own. References are checked at commit.

-- What this schema is; the program's first look.
CREATE TABLE store (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    application TEXT NOT NULL,
    version BIGINT NOT NULL
);
INSERT INTO store VALUES (1, 'bailiwick', 0);

-- Who holds its row's lock writes; the others wait. A row, since not every engine that speaks
-- PostgreSQL's protocol has advisory locks.
CREATE TABLE writer (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1)
);
INSERT INTO writer VALUES (1);

CREATE TABLE action (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    meta BIGINT NOT NULL
);

-- customer and site: the nearest of that kind at or above the node, kept by the writer, so that a
-- scope is one range of an index. depth: nodes above.
CREATE TABLE resource (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL
        CHECK (kind IN ('manufacturer', 'customer', 'site', 'space', 'device')),
    parent UUID REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL,
    space_kind TEXT COLLATE "C" NOT NULL,
    attributes TEXT COLLATE "C" NOT NULL, -- JSON object of booleans, integers and strings
    customer UUID,
    site UUID,
    depth BIGINT NOT NULL
);
CREATE INDEX resource_by_parent ON resource (parent, name, id);
CREATE INDEX resource_by_customer ON resource (customer, kind, name, id);
CREATE INDEX resource_by_site ON resource (site, kind, name, id);
CREATE INDEX resource_by_kind ON resource (kind, name, id);

-- Nodes with a space or a device above them, once for each of those: a scope of a building or of a
-- gateway is exact at any depth.
CREATE TABLE resource_within (
    ancestor UUID NOT NULL,
    resource UUID NOT NULL REFERENCES resource (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ancestor, resource)
);
CREATE INDEX resource_within_by_resource ON resource_within (resource);

CREATE TABLE organization (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('manufacturer', 'partner', 'customer')),
    name TEXT COLLATE "C" NOT NULL,
    resource UUID REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    blocked BIGINT NOT NULL
);
CREATE INDEX organization_by_resource ON organization (resource);

CREATE TABLE person (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL
);
CREATE INDEX person_by_email ON person (email);

CREATE TABLE membership (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    person UUID NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT COLLATE "C" NOT NULL,
    disabled BIGINT NOT NULL
);
CREATE INDEX membership_by_person ON membership (person);
CREATE INDEX membership_by_organization ON membership (organization);

CREATE TABLE team (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL
);
CREATE INDEX team_by_organization ON team (organization);
CREATE TABLE team_member (
    team UUID NOT NULL REFERENCES team (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    membership UUID NOT NULL REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (team, membership)
);
CREATE INDEX team_member_by_membership ON team_member (membership);

CREATE TABLE "group" (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL
);
CREATE INDEX group_by_organization ON "group" (organization);
CREATE TABLE group_member (
    "group" UUID NOT NULL REFERENCES "group" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    resource UUID NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("group", resource)
);
CREATE INDEX group_member_by_resource ON group_member (resource);

CREATE TABLE ownership (
    id UUID PRIMARY KEY REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    primary_person UUID REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ownership_by_primary_person ON ownership (primary_person);
CREATE TABLE ownership_secondary (
    ownership UUID NOT NULL REFERENCES ownership (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    person UUID NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ownership, person)
);
CREATE INDEX ownership_secondary_by_person ON ownership_secondary (person);

CREATE TABLE role (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    condition TEXT COLLATE "C" NOT NULL,
    ownership BIGINT NOT NULL
);
CREATE INDEX role_by_organization ON role (organization);
CREATE TABLE role_action (
    role UUID NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    action TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (role, action)
);

CREATE TABLE delegation (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    from_organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    to_organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    parent UUID REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from BIGINT,
    valid_until BIGINT,
    passes BIGINT NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    cut BIGINT NOT NULL
);
CREATE INDEX delegation_by_from ON delegation (from_organization);
CREATE INDEX delegation_by_to ON delegation (to_organization);
CREATE INDEX delegation_by_parent ON delegation (parent);
CREATE TABLE delegation_region (
    delegation UUID NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT COLLATE "C" NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope UUID NOT NULL,
    PRIMARY KEY (delegation, scope_kind, scope)
);
CREATE TABLE delegation_ceiling (
    delegation UUID NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    action TEXT COLLATE "C" NOT NULL,
    condition TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (delegation, action, condition)
);

CREATE TABLE assignment (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    principal_kind TEXT COLLATE "C" NOT NULL
        CHECK (principal_kind IN ('membership', 'team', 'person')),
    principal UUID NOT NULL,
    role UUID NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT COLLATE "C" NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope UUID NOT NULL,
    valid_from BIGINT,
    valid_until BIGINT,
    reason TEXT COLLATE "C" NOT NULL,
    delegation UUID REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX assignment_by_principal ON assignment (principal);
CREATE INDEX assignment_by_role ON assignment (role);
CREATE INDEX assignment_by_scope ON assignment (scope);
CREATE INDEX assignment_by_delegation ON assignment (delegation);

CREATE TABLE revision (
    number BIGINT PRIMARY KEY,
    time BIGINT NOT NULL,
    author TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    changes TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL
);

-- Tokens are stored as SHA-256 only.
CREATE TABLE session (
    id TEXT COLLATE "C" PRIMARY KEY,
    membership TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    client TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    access_hash BYTEA NOT NULL UNIQUE,
    access_expires BIGINT NOT NULL,
    refresh_hash BYTEA NOT NULL,
    refresh_family BYTEA NOT NULL UNIQUE,
    refresh_expires BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    end_reason TEXT COLLATE "C" NOT NULL
);
CREATE INDEX session_by_membership ON session (membership);
CREATE INDEX session_by_person ON session (person);

CREATE TABLE credential (
    person UUID PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    password_hash TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE setting (
    name TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

-- The audit log. Rows are appended and never change; what may be erased stands in audit_text, and
-- the row keeps its commitment.
CREATE TABLE audit_event (
    sequence BIGINT PRIMARY KEY,
    time BIGINT NOT NULL,
    actor_kind TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    actor_label_commitment BYTEA,
    actor_organization TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    resource_type TEXT COLLATE "C" NOT NULL,
    resource TEXT COLLATE "C" NOT NULL,
    resource_label_commitment BYTEA,
    outcome TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('allowed', 'denied', 'failed')),
    reason_commitment BYTEA,
    revision BIGINT NOT NULL,
    request_id TEXT COLLATE "C" NOT NULL,
    count BIGINT NOT NULL,
    detail_commitment BYTEA,
    leaf_hash BYTEA NOT NULL
);
CREATE INDEX audit_event_by_time ON audit_event (time, sequence);
CREATE INDEX audit_event_by_actor ON audit_event (actor, sequence);
CREATE INDEX audit_event_by_resource ON audit_event (resource, sequence);
CREATE INDEX audit_event_by_action ON audit_event (action, sequence);
CREATE INDEX audit_event_not_allowed ON audit_event (outcome, sequence)
    WHERE outcome <> 'allowed';

CREATE TABLE audit_event_organization (
    organization TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (organization, sequence)
);
CREATE INDEX audit_event_organization_by_sequence ON audit_event_organization (sequence);

CREATE TABLE audit_text (
    sequence BIGINT PRIMARY KEY,
    actor_label TEXT COLLATE "C",
    actor_label_salt BYTEA,
    resource_label TEXT COLLATE "C",
    resource_label_salt BYTEA,
    reason TEXT COLLATE "C",
    reason_salt BYTEA,
    detail TEXT COLLATE "C",
    detail_salt BYTEA
);

CREATE TABLE audit_checkpoint (
    size BIGINT PRIMARY KEY,
    time BIGINT NOT NULL,
    note TEXT COLLATE "C" NOT NULL
);

-- The roots of the tree's complete parts: what the next row needs.
CREATE TABLE audit_frontier (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    frontier TEXT COLLATE "C" NOT NULL
);
INSERT INTO audit_frontier VALUES (1, '0');

-- Policies in the Cedar language. What a text names stands in the text alone; the fleet's rules
-- close those references at commit.

CREATE TABLE policy (
    id UUID PRIMARY KEY,
    external_id TEXT COLLATE "C" NOT NULL,
    organization UUID NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    valid_from BIGINT,
    valid_until BIGINT,
    reason TEXT COLLATE "C" NOT NULL,
    delegation UUID REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX policy_by_organization ON policy (organization);
CREATE INDEX policy_by_delegation ON policy (delegation);
-- History: what each entity was before a revision replaced or removed it. `there` is 0
-- when it was not there. A state is today's with the first row of each entity after its revision
-- put back. Whole rows without references: what they name may be gone. Revisions up to where
-- history starts keep nothing, so that a first import costs no more than before.

CREATE TABLE history_start (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    revision BIGINT NOT NULL -- the oldest whose state can be loaded
);
INSERT INTO history_start VALUES (1, 1);

CREATE TABLE history_action (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    name TEXT COLLATE "C",
    description TEXT COLLATE "C",
    meta BIGINT,
    PRIMARY KEY (revision, id)
);

CREATE TABLE history_resource (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    kind TEXT COLLATE "C",
    parent UUID,
    name TEXT COLLATE "C",
    space_kind TEXT COLLATE "C",
    attributes TEXT COLLATE "C",
    PRIMARY KEY (revision, id)
);

CREATE TABLE history_organization (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    kind TEXT COLLATE "C",
    name TEXT COLLATE "C",
    resource UUID,
    blocked BIGINT,
    PRIMARY KEY (revision, id)
);

CREATE TABLE history_person (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    name TEXT COLLATE "C",
    email TEXT COLLATE "C",
    PRIMARY KEY (revision, id)
);

CREATE TABLE history_membership (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    person UUID,
    organization UUID,
    title TEXT COLLATE "C",
    disabled BIGINT,
    PRIMARY KEY (revision, id)
);

CREATE TABLE history_team (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    organization UUID,
    name TEXT COLLATE "C",
    PRIMARY KEY (revision, id)
);
CREATE TABLE history_team_member (
    revision BIGINT NOT NULL,
    team UUID NOT NULL,
    membership UUID NOT NULL,
    PRIMARY KEY (revision, team, membership)
);

CREATE TABLE history_group (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    organization UUID,
    name TEXT COLLATE "C",
    PRIMARY KEY (revision, id)
);
CREATE TABLE history_group_member (
    revision BIGINT NOT NULL,
    "group" UUID NOT NULL,
    resource UUID NOT NULL,
    PRIMARY KEY (revision, "group", resource)
);

CREATE TABLE history_ownership (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    primary_person UUID,
    PRIMARY KEY (revision, id)
);
CREATE TABLE history_ownership_secondary (
    revision BIGINT NOT NULL,
    ownership UUID NOT NULL,
    person UUID NOT NULL,
    PRIMARY KEY (revision, ownership, person)
);

CREATE TABLE history_role (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    organization UUID,
    name TEXT COLLATE "C",
    description TEXT COLLATE "C",
    condition TEXT COLLATE "C",
    ownership BIGINT,
    PRIMARY KEY (revision, id)
);
CREATE TABLE history_role_action (
    revision BIGINT NOT NULL,
    role UUID NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (revision, role, action)
);

CREATE TABLE history_delegation (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    from_organization UUID,
    to_organization UUID,
    parent UUID,
    valid_from BIGINT,
    valid_until BIGINT,
    passes BIGINT,
    reason TEXT COLLATE "C",
    cut BIGINT,
    PRIMARY KEY (revision, id)
);
CREATE TABLE history_delegation_region (
    revision BIGINT NOT NULL,
    delegation UUID NOT NULL,
    scope_kind TEXT COLLATE "C" NOT NULL,
    scope UUID NOT NULL,
    PRIMARY KEY (revision, delegation, scope_kind, scope)
);
CREATE TABLE history_delegation_ceiling (
    revision BIGINT NOT NULL,
    delegation UUID NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    condition TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (revision, delegation, action, condition)
);

CREATE TABLE history_assignment (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    principal_kind TEXT COLLATE "C",
    principal UUID,
    role UUID,
    scope_kind TEXT COLLATE "C",
    scope UUID,
    valid_from BIGINT,
    valid_until BIGINT,
    reason TEXT COLLATE "C",
    delegation UUID,
    PRIMARY KEY (revision, id)
);

CREATE TABLE history_policy (
    revision BIGINT NOT NULL,
    id UUID NOT NULL,
    there BIGINT NOT NULL,
    external_id TEXT COLLATE "C",
    organization UUID,
    name TEXT COLLATE "C",
    text TEXT COLLATE "C",
    valid_from BIGINT,
    valid_until BIGINT,
    reason TEXT COLLATE "C",
    delegation UUID,
    PRIMARY KEY (revision, id)
);

-- What never changes. One function refuses; a trigger says whom. They fire for replication, too.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION revision_in_order() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.number IS DISTINCT FROM (SELECT coalesce(max(number), 0) + 1 FROM revision) THEN
        RAISE EXCEPTION 'revisions follow each other'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER in_order BEFORE INSERT ON revision
    FOR EACH ROW EXECUTE FUNCTION revision_in_order();

CREATE FUNCTION history_start_forward() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.revision < OLD.revision THEN
        RAISE EXCEPTION 'history cannot be brought back'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER forward BEFORE UPDATE ON history_start
    FOR EACH ROW EXECUTE FUNCTION history_start_forward();

-- For all rows of a statement at once: they follow those that were there without a gap.
CREATE FUNCTION audit_event_append() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
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
CREATE TRIGGER append AFTER INSERT ON audit_event REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_event_append();

-- What belongs to an event comes in the transaction that the event comes in.
CREATE FUNCTION audit_part_append() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM new_rows n LEFT JOIN audit_event e ON e.sequence = n.sequence
               WHERE e.sequence IS NULL OR e.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER append AFTER INSERT ON audit_event_organization REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_part_append();
CREATE TRIGGER append AFTER INSERT ON audit_text REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_part_append();

-- Erasing is the one change: text and salt together, to nothing.
CREATE FUNCTION audit_text_erase_only() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
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
CREATE TRIGGER erase_only BEFORE UPDATE ON audit_text
    FOR EACH ROW EXECUTE FUNCTION audit_text_erase_only();

CREATE FUNCTION audit_checkpoint_append() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.size <= (SELECT max(size) FROM audit_checkpoint) THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER append BEFORE INSERT ON audit_checkpoint
    FOR EACH ROW EXECUTE FUNCTION audit_checkpoint_append();

DO $$
DECLARE
    name TEXT;
    guarded RECORD;
BEGIN
    FOR guarded IN SELECT * FROM (VALUES
        ('revision', 'UPDATE OR DELETE OR TRUNCATE', 'a revision never changes'),
        ('history_start', 'INSERT OR DELETE OR TRUNCATE', 'history cannot be brought back'),
        ('audit_event', 'UPDATE OR DELETE OR TRUNCATE', 'the audit log is append-only'),
        ('audit_event_organization', 'UPDATE OR DELETE OR TRUNCATE',
            'the audit log is append-only'),
        ('audit_text', 'DELETE OR TRUNCATE', 'the audit log is append-only'),
        ('audit_checkpoint', 'UPDATE OR DELETE OR TRUNCATE', 'the audit log is append-only')
        ) AS t (name, changes, why)
    LOOP
        EXECUTE format('CREATE TRIGGER never BEFORE %s ON %I FOR EACH STATEMENT'
            ' EXECUTE FUNCTION refuse(%L)', guarded.changes, guarded.name, guarded.why);
        FOR name IN SELECT tgname FROM pg_trigger
            WHERE tgrelid = guarded.name::regclass AND NOT tgisinternal
        LOOP
            EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', guarded.name, name);
        END LOOP;
    END LOOP;
END $$;
