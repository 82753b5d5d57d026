-- SPDX-License-Identifier: Apache-2.0
-- When a device's primary user got it: what the device did before is not its users' to see. No row:
-- all of it is. No session can name it.

CREATE TABLE ownership_since (
    device UUID PRIMARY KEY,
    since BIGINT NOT NULL
);

ALTER TABLE ownership_since ENABLE ROW LEVEL SECURITY;
