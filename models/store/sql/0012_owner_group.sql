-- SPDX-License-Identifier: Apache-2.0
-- What an owner groups (a room, a home) and shares as one. Who has a device comes of `ownership` and
-- `ownership_secondary` alone; owner_group_share tells which of a device's secondary users have it
-- by groups and not by themselves. No session can name these tables.

CREATE TABLE owner_group (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    made INTEGER NOT NULL
) STRICT;
CREATE INDEX owner_group_by_owner ON owner_group (owner);
CREATE TABLE owner_group_device (
    owner_group TEXT NOT NULL REFERENCES owner_group (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    device TEXT NOT NULL,
    PRIMARY KEY (owner_group, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_group_device_by_device ON owner_group_device (device);
CREATE TABLE owner_group_user (
    owner_group TEXT NOT NULL REFERENCES owner_group (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner_group, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_group_user_by_person ON owner_group_user (person);
CREATE TABLE owner_group_share (
    device TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (device, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_group_share_by_person ON owner_group_share (person);

-- An offer of a group has no device: the null id stands there.
ALTER TABLE offer ADD COLUMN owner_group TEXT REFERENCES owner_group (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX offer_by_owner_group ON offer (owner_group);
