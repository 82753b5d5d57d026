-- SPDX-License-Identifier: Apache-2.0
-- What an invitation brings with it: places in teams, and roles. Nothing here refers to a team, a
-- role or a delegation: what goes meanwhile leaves the invitation there, void, so that who made it
-- is told. No session can name these tables.

CREATE TABLE invitation_team (
    invitation TEXT NOT NULL REFERENCES invitation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    team TEXT NOT NULL,
    PRIMARY KEY (invitation, team)
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation_assignment (
    invitation TEXT NOT NULL REFERENCES invitation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, -- in the order they were named
    role TEXT NOT NULL,
    scope_kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    delegation TEXT,
    PRIMARY KEY (invitation, position)
) STRICT, WITHOUT ROWID;
