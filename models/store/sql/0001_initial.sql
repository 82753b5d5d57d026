-- SPDX-License-Identifier: Apache-2.0
-- Version 1. Ids are UUIDs as text, times ms UTC, no validity end = always. Names are those of
-- models/fleet; a list of an entity is a table of its own. References are checked at commit.

CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    meta INTEGER NOT NULL
) STRICT;

-- customer and site: the nearest of that kind at or above the node, kept by the writer, so that a
-- scope is one range of an index. depth: nodes above.
CREATE TABLE resource (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('manufacturer', 'customer', 'site', 'space', 'device')),
    parent TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    space_kind TEXT NOT NULL,
    attributes TEXT NOT NULL, -- JSON object of booleans, integers and strings
    customer TEXT,
    site TEXT,
    depth INTEGER NOT NULL
) STRICT;
CREATE INDEX resource_by_parent ON resource (parent, name, id);
CREATE INDEX resource_by_customer ON resource (customer, kind, name, id);
CREATE INDEX resource_by_site ON resource (site, kind, name, id);
CREATE INDEX resource_by_kind ON resource (kind, name, id);

-- Nodes with a space or a device above them, once for each of those: a scope of a building or of a
-- gateway is exact at any depth.
CREATE TABLE resource_within (
    ancestor TEXT NOT NULL,
    resource TEXT NOT NULL REFERENCES resource (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ancestor, resource)
) STRICT, WITHOUT ROWID;
CREATE INDEX resource_within_by_resource ON resource_within (resource);

CREATE TABLE organization (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('manufacturer', 'partner', 'customer')),
    name TEXT NOT NULL,
    resource TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    blocked INTEGER NOT NULL
) STRICT;
CREATE INDEX organization_by_resource ON organization (resource);

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_email ON person (email);

CREATE TABLE membership (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    disabled INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_by_person ON membership (person);
CREATE INDEX membership_by_organization ON membership (organization);

CREATE TABLE team (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX team_by_organization ON team (organization);
CREATE TABLE team_member (
    team TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    membership TEXT NOT NULL REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (team, membership)
) STRICT, WITHOUT ROWID;
CREATE INDEX team_member_by_membership ON team_member (membership);

CREATE TABLE "group" (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX group_by_organization ON "group" (organization);
CREATE TABLE group_member (
    "group" TEXT NOT NULL REFERENCES "group" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    resource TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("group", resource)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_member_by_resource ON group_member (resource);

CREATE TABLE ownership (
    id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    primary_person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ownership_by_primary_person ON ownership (primary_person);
CREATE TABLE ownership_secondary (
    ownership TEXT NOT NULL REFERENCES ownership (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ownership, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX ownership_secondary_by_person ON ownership_secondary (person);

CREATE TABLE role (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    condition TEXT NOT NULL,
    ownership INTEGER NOT NULL
) STRICT;
CREATE INDEX role_by_organization ON role (organization);
CREATE TABLE role_action (
    role TEXT NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    PRIMARY KEY (role, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    from_organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    to_organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    parent TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER,
    valid_until INTEGER,
    passes INTEGER NOT NULL,
    reason TEXT NOT NULL,
    cut INTEGER NOT NULL
) STRICT;
CREATE INDEX delegation_by_from ON delegation (from_organization);
CREATE INDEX delegation_by_to ON delegation (to_organization);
CREATE INDEX delegation_by_parent ON delegation (parent);
CREATE TABLE delegation_region (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope TEXT NOT NULL,
    PRIMARY KEY (delegation, scope_kind, scope)
) STRICT, WITHOUT ROWID;
CREATE TABLE delegation_ceiling (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    condition TEXT NOT NULL,
    PRIMARY KEY (delegation, action, condition)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    principal_kind TEXT NOT NULL CHECK (principal_kind IN ('membership', 'team', 'person')),
    principal TEXT NOT NULL,
    role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope TEXT NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT NOT NULL,
    delegation TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX assignment_by_principal ON assignment (principal);
CREATE INDEX assignment_by_role ON assignment (role);
CREATE INDEX assignment_by_scope ON assignment (scope);
CREATE INDEX assignment_by_delegation ON assignment (delegation);

CREATE TABLE revision (
    number INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    summary TEXT NOT NULL,
    changes TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM revision)
BEGIN SELECT raise(ABORT, 'revisions follow each other'); END;
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
BEGIN SELECT raise(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
BEGIN SELECT raise(ABORT, 'a revision is never removed'); END;

-- Tokens are stored as SHA-256 only.
CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL,
    membership TEXT NOT NULL,
    person TEXT NOT NULL,
    client TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    access_hash BLOB NOT NULL UNIQUE,
    access_expires INTEGER NOT NULL,
    refresh_hash BLOB NOT NULL,
    refresh_family BLOB NOT NULL UNIQUE,
    refresh_expires INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    end_reason TEXT NOT NULL
) STRICT;
CREATE INDEX session_by_membership ON session (membership);
CREATE INDEX session_by_person ON session (person);

CREATE TABLE credential (
    person TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    password_hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

-- The audit log. Rows are appended and never change; what may be erased stands in audit_text, and
-- the row keeps its commitment. The trap in BEFORE INSERT stops INSERT OR REPLACE, too, which
-- fires no DELETE trigger unless recursive_triggers is on.
CREATE TABLE audit_event (
    sequence INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    actor_label_commitment BLOB,
    actor_organization TEXT NOT NULL,
    action TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource TEXT NOT NULL,
    resource_label_commitment BLOB,
    outcome TEXT NOT NULL CHECK (outcome IN ('allowed', 'denied', 'failed')),
    reason_commitment BLOB,
    revision INTEGER NOT NULL,
    request_id TEXT NOT NULL,
    count INTEGER NOT NULL,
    detail_commitment BLOB,
    leaf_hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_event_by_time ON audit_event (time, sequence);
CREATE INDEX audit_event_by_actor ON audit_event (actor, sequence);
CREATE INDEX audit_event_by_resource ON audit_event (resource, sequence);
CREATE INDEX audit_event_by_action ON audit_event (action, sequence);
CREATE INDEX audit_event_not_allowed ON audit_event (outcome, sequence)
    WHERE outcome <> 'allowed';

CREATE TABLE audit_event_organization (
    organization TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (organization, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_event_organization_by_sequence ON audit_event_organization (sequence);

CREATE TABLE audit_text (
    sequence INTEGER PRIMARY KEY NOT NULL,
    actor_label TEXT,
    actor_label_salt BLOB,
    resource_label TEXT,
    resource_label_salt BLOB,
    reason TEXT,
    reason_salt BLOB,
    detail TEXT,
    detail_salt BLOB
) STRICT;

CREATE TABLE audit_checkpoint (
    size INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

-- The roots of the tree's complete parts: what the next row needs.
CREATE TABLE audit_frontier (
    only INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
    frontier TEXT NOT NULL
) STRICT;
INSERT INTO audit_frontier VALUES (1, '0');

CREATE TRIGGER audit_event_append BEFORE INSERT ON audit_event
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence) + 1, 0) FROM audit_event)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_event_organization_append BEFORE INSERT ON audit_event_organization
WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM audit_event)
    OR EXISTS (SELECT 1 FROM audit_event_organization
               WHERE organization = NEW.organization AND sequence = NEW.sequence)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_organization_no_update BEFORE UPDATE ON audit_event_organization
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_organization_no_delete BEFORE DELETE ON audit_event_organization
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_text_append BEFORE INSERT ON audit_text
WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM audit_event)
    OR EXISTS (SELECT 1 FROM audit_text WHERE sequence = NEW.sequence)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
-- Erasing is the one change: text and salt together, to nothing.
CREATE TRIGGER audit_text_erase_only BEFORE UPDATE ON audit_text
WHEN NEW.sequence <> OLD.sequence
    OR NOT (NEW.actor_label IS OLD.actor_label AND NEW.actor_label_salt IS OLD.actor_label_salt
            OR NEW.actor_label IS NULL AND NEW.actor_label_salt IS NULL)
    OR NOT (NEW.resource_label IS OLD.resource_label
                AND NEW.resource_label_salt IS OLD.resource_label_salt
            OR NEW.resource_label IS NULL AND NEW.resource_label_salt IS NULL)
    OR NOT (NEW.reason IS OLD.reason AND NEW.reason_salt IS OLD.reason_salt
            OR NEW.reason IS NULL AND NEW.reason_salt IS NULL)
    OR NOT (NEW.detail IS OLD.detail AND NEW.detail_salt IS OLD.detail_salt
            OR NEW.detail IS NULL AND NEW.detail_salt IS NULL)
BEGIN SELECT raise(ABORT, 'a text of the audit log can only be erased'); END;
CREATE TRIGGER audit_text_no_delete BEFORE DELETE ON audit_text
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_checkpoint_append BEFORE INSERT ON audit_checkpoint
WHEN NEW.size <= (SELECT max(size) FROM audit_checkpoint)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
