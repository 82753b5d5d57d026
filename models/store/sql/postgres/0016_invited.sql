-- SPDX-License-Identifier: Apache-2.0
-- What an invitation brings with it: places in teams, and roles. Nothing here refers to a team, a
-- role or a delegation: what goes meanwhile leaves the invitation there, void, so that who made it
-- is told. No session can name these tables.

CREATE TABLE invitation_team (
    invitation UUID NOT NULL REFERENCES invitation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    team UUID NOT NULL,
    PRIMARY KEY (invitation, team)
);
CREATE TABLE invitation_assignment (
    invitation UUID NOT NULL REFERENCES invitation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL, -- in the order they were named
    role UUID NOT NULL,
    scope_kind TEXT COLLATE "C" NOT NULL,
    scope UUID NOT NULL,
    valid_from BIGINT,
    valid_until BIGINT,
    delegation UUID,
    PRIMARY KEY (invitation, position)
);

ALTER TABLE invitation_team ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation_assignment ENABLE ROW LEVEL SECURITY;
