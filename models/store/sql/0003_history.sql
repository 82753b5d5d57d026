-- SPDX-License-Identifier: Apache-2.0
-- Version 3. History: what each entity was before a revision replaced or removed it. `there` is 0
-- when it was not there. A state is today's with the first row of each entity after its revision
-- put back. Whole rows without references: what they name may be gone. Revisions up to where
-- history starts keep nothing, so that a first import costs no more than before.

CREATE TABLE history_start (
    only INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
    revision INTEGER NOT NULL -- the oldest whose state can be loaded
) STRICT;
INSERT INTO history_start SELECT 1, coalesce(max(number), 1) FROM revision;
CREATE TRIGGER history_start_forward BEFORE UPDATE ON history_start
WHEN NEW.revision < OLD.revision
BEGIN SELECT raise(ABORT, 'history cannot be brought back'); END;
CREATE TRIGGER history_start_no_insert BEFORE INSERT ON history_start
BEGIN SELECT raise(ABORT, 'history cannot be brought back'); END;
CREATE TRIGGER history_start_no_delete BEFORE DELETE ON history_start
BEGIN SELECT raise(ABORT, 'history cannot be brought back'); END;

CREATE TABLE history_action (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    name TEXT,
    description TEXT,
    meta INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_resource (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    kind TEXT,
    parent TEXT,
    name TEXT,
    space_kind TEXT,
    attributes TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_organization (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    kind TEXT,
    name TEXT,
    resource TEXT,
    blocked INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_person (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    name TEXT,
    email TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_membership (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    person TEXT,
    organization TEXT,
    title TEXT,
    disabled INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_team (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_team_member (
    revision INTEGER NOT NULL,
    team TEXT NOT NULL,
    membership TEXT NOT NULL,
    PRIMARY KEY (revision, team, membership)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_group (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_group_member (
    revision INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    resource TEXT NOT NULL,
    PRIMARY KEY (revision, "group", resource)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_ownership (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    primary_person TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_ownership_secondary (
    revision INTEGER NOT NULL,
    ownership TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (revision, ownership, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_role (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    description TEXT,
    condition TEXT,
    ownership INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_role_action (
    revision INTEGER NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (revision, role, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_delegation (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    from_organization TEXT,
    to_organization TEXT,
    parent TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    passes INTEGER,
    reason TEXT,
    cut INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_delegation_region (
    revision INTEGER NOT NULL,
    delegation TEXT NOT NULL,
    scope_kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    PRIMARY KEY (revision, delegation, scope_kind, scope)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_delegation_ceiling (
    revision INTEGER NOT NULL,
    delegation TEXT NOT NULL,
    action TEXT NOT NULL,
    condition TEXT NOT NULL,
    PRIMARY KEY (revision, delegation, action, condition)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_assignment (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    principal_kind TEXT,
    principal TEXT,
    role TEXT,
    scope_kind TEXT,
    scope TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT,
    delegation TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_policy (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    text TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT,
    delegation TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
