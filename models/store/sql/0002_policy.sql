-- SPDX-License-Identifier: Apache-2.0
-- Version 2. Policies in the Cedar language. What a text names stands in the text alone; the fleet's
-- rules close those references at commit.

CREATE TABLE policy (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT NOT NULL,
    delegation TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX policy_by_organization ON policy (organization);
CREATE INDEX policy_by_delegation ON policy (delegation);
