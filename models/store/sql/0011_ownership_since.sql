-- SPDX-License-Identifier: Apache-2.0
-- When a device's primary user got it: what the device did before is not its users' to see. No row:
-- all of it is. No session can name it.

CREATE TABLE ownership_since (
    device TEXT PRIMARY KEY NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
