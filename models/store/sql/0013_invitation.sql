-- SPDX-License-Identifier: Apache-2.0
-- Who is asked by e-mail address to become a member of an organization. No session can name it.

CREATE TABLE invitation (
    id TEXT PRIMARY KEY NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    inviter TEXT NOT NULL REFERENCES membership (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    email TEXT NOT NULL, -- in lower case
    title TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    made INTEGER NOT NULL,
    until INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX invitation_by_organization ON invitation (organization, made);
CREATE INDEX invitation_by_inviter ON invitation (inviter);
CREATE INDEX invitation_by_email ON invitation (email, made);
