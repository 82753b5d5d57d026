-- SPDX-License-Identifier: Apache-2.0
-- What a role was derived from: at most one row each. The role named may have been removed since,
-- so that its name of then is kept, and nothing refers to it. No session can name the table.

CREATE TABLE role_origin (
    role UUID NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL,
    origin UUID,
    origin_revision BIGINT NOT NULL,
    PRIMARY KEY (role, name)
);

CREATE TABLE history_role_origin (
    revision BIGINT NOT NULL,
    role UUID NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    origin UUID,
    origin_revision BIGINT NOT NULL,
    PRIMARY KEY (revision, role, name)
);

ALTER TABLE role_origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_role_origin ENABLE ROW LEVEL SECURITY;
