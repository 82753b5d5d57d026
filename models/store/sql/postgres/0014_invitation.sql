-- SPDX-License-Identifier: Apache-2.0
-- Who is asked by e-mail address to become a member of an organization. No session can name it.

CREATE TABLE invitation (
    id UUID PRIMARY KEY,
    organization UUID NOT NULL REFERENCES organization (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    inviter UUID NOT NULL REFERENCES membership (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    email TEXT COLLATE "C" NOT NULL, -- in lower case
    title TEXT COLLATE "C" NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    made BIGINT NOT NULL,
    until BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL
        CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
    changed BIGINT NOT NULL
);
CREATE INDEX invitation_by_organization ON invitation (organization, made);
CREATE INDEX invitation_by_inviter ON invitation (inviter);
CREATE INDEX invitation_by_email ON invitation (email, made);

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
