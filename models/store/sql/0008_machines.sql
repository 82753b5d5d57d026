-- SPDX-License-Identifier: Apache-2.0
-- Version 8. Applications and gateways, with their history, and the keys that prove who they are.
-- Keys are no part of the access state: they have no history, and only the hash of a secret is
-- kept. An assignment's principal is a person's or team's; an application holds what it has itself.

CREATE TABLE application (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    creator TEXT REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
    delegation TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    any_keyword INTEGER NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    disabled INTEGER NOT NULL
) STRICT;
CREATE INDEX application_by_organization ON application (organization);
CREATE INDEX application_by_creator ON application (creator);
CREATE INDEX application_by_delegation ON application (delegation);
CREATE TABLE application_role (
    application TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (application, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX application_role_by_role ON application_role (role);
CREATE TABLE application_action (
    application TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    PRIMARY KEY (application, action)
) STRICT, WITHOUT ROWID;
CREATE TABLE application_space (
    application TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope TEXT NOT NULL,
    PRIMARY KEY (application, scope_kind, scope)
) STRICT, WITHOUT ROWID;
CREATE TABLE application_keyword (
    application TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    "group" TEXT NOT NULL REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (application, "group")
) STRICT, WITHOUT ROWID;
CREATE INDEX application_keyword_by_group ON application_keyword ("group");

CREATE TABLE gateway (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    device TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    "group" TEXT REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER,
    valid_until INTEGER,
    disabled INTEGER NOT NULL
) STRICT;
CREATE INDEX gateway_by_organization ON gateway (organization);
CREATE INDEX gateway_by_device ON gateway (device);
CREATE INDEX gateway_by_group ON gateway ("group");
CREATE TABLE gateway_role (
    gateway TEXT NOT NULL REFERENCES gateway (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (gateway, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX gateway_role_by_role ON gateway_role (role);

CREATE TABLE history_application (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    creator TEXT,
    delegation TEXT,
    any_keyword INTEGER,
    valid_from INTEGER,
    valid_until INTEGER,
    disabled INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_application_role (
    revision INTEGER NOT NULL,
    application TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (revision, application, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_application_action (
    revision INTEGER NOT NULL,
    application TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (revision, application, action)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_application_space (
    revision INTEGER NOT NULL,
    application TEXT NOT NULL,
    scope_kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    PRIMARY KEY (revision, application, scope_kind, scope)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_application_keyword (
    revision INTEGER NOT NULL,
    application TEXT NOT NULL,
    "group" TEXT NOT NULL,
    PRIMARY KEY (revision, application, "group")
) STRICT, WITHOUT ROWID;

CREATE TABLE history_gateway (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    device TEXT,
    "group" TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    disabled INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_gateway_role (
    revision INTEGER NOT NULL,
    gateway TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (revision, gateway, role)
) STRICT, WITHOUT ROWID;

-- No reference to the principal: an application that is taken away takes no row of a key with it,
-- and its keys prove nothing any more. Times that are not there are 0.
CREATE TABLE api_key (
    id TEXT PRIMARY KEY NOT NULL, -- as the key's text says it
    principal_kind TEXT NOT NULL CHECK (principal_kind IN ('application', 'gateway')),
    principal TEXT NOT NULL,
    secret_hash BLOB NOT NULL, -- SHA-256
    created_at INTEGER NOT NULL,
    creator TEXT, -- membership; null: not a person's
    valid_from INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    revoked_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    uses INTEGER NOT NULL
) STRICT;
CREATE INDEX api_key_by_principal ON api_key (principal);
