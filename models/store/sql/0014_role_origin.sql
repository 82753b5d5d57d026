-- SPDX-License-Identifier: Apache-2.0
-- What a role was derived from: at most one row each. The role named may have been removed since,
-- so that its name of then is kept, and nothing refers to it. No session can name the table.

CREATE TABLE role_origin (
    role TEXT NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    origin TEXT,
    origin_revision INTEGER NOT NULL,
    PRIMARY KEY (role, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_role_origin (
    revision INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    origin TEXT,
    origin_revision INTEGER NOT NULL,
    PRIMARY KEY (revision, role, name)
) STRICT, WITHOUT ROWID;
