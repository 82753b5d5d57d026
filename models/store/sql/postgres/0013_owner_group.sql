-- SPDX-License-Identifier: Apache-2.0
-- What an owner groups (a room, a home) and shares as one. Who has a device comes of `ownership` and
-- `ownership_secondary` alone; owner_group_share tells which of a device's secondary users have it
-- by groups and not by themselves. No session can name these tables.

CREATE TABLE owner_group (
    id UUID PRIMARY KEY,
    owner UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT COLLATE "C" NOT NULL,
    made BIGINT NOT NULL
);
CREATE INDEX owner_group_by_owner ON owner_group (owner);
CREATE TABLE owner_group_device (
    owner_group UUID NOT NULL REFERENCES owner_group (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    device UUID NOT NULL,
    PRIMARY KEY (owner_group, device)
);
CREATE INDEX owner_group_device_by_device ON owner_group_device (device);
CREATE TABLE owner_group_user (
    owner_group UUID NOT NULL REFERENCES owner_group (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    person UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner_group, person)
);
CREATE INDEX owner_group_user_by_person ON owner_group_user (person);
CREATE TABLE owner_group_share (
    device UUID NOT NULL,
    person UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (device, person)
);
CREATE INDEX owner_group_share_by_person ON owner_group_share (person);

-- An offer of a group has no device: the null id stands there.
ALTER TABLE offer ADD owner_group UUID REFERENCES owner_group (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX offer_by_owner_group ON offer (owner_group);

ALTER TABLE owner_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE owner_group_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE owner_group_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE owner_group_share ENABLE ROW LEVEL SECURITY;
