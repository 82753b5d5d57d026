-- SPDX-License-Identifier: Apache-2.0
-- How devices can be claimed: keyed hashes of codes and credentials, public keys, and what a device
-- has confirmed; to whom devices are offered, by e-mail address; and which ones are taken from owners
-- who cannot be reached. No session can name these tables. A device that is gone leaves its rows:
-- its id is never used again.

CREATE TABLE claim_secret (
    device UUID NOT NULL,
    proof TEXT COLLATE "C" NOT NULL CHECK (proof IN ('code', 'key', 'credential')),
    external_id TEXT COLLATE "C" NOT NULL,
    secret BYTEA NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('open', 'used', 'burnt')),
    tries BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (device, proof)
);
CREATE INDEX claim_secret_by_external_id ON claim_secret (external_id);

CREATE TABLE claim_confirmation (
    device UUID PRIMARY KEY,
    challenge BYTEA NOT NULL,
    until BIGINT NOT NULL
);

CREATE TABLE offer (
    id UUID PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('share', 'transfer')),
    device UUID NOT NULL,
    from_person UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    email TEXT COLLATE "C" NOT NULL, -- in lower case
    token_hash BYTEA NOT NULL UNIQUE,
    made BIGINT NOT NULL,
    until BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL
        CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
    changed BIGINT NOT NULL
);
CREATE INDEX offer_by_device ON offer (device);
CREATE INDEX offer_by_from_person ON offer (from_person, made);
CREATE INDEX offer_by_email ON offer (email, made);

CREATE TABLE ownership_release (
    id UUID PRIMARY KEY,
    device UUID NOT NULL,
    owner UUID NOT NULL, -- a person; who is gone since owns nothing
    requested_by TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    made BIGINT NOT NULL,
    due BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL
        CHECK (state IN ('waiting', 'objected', 'cancelled', 'done')),
    changed BIGINT NOT NULL
);
CREATE INDEX ownership_release_by_device ON ownership_release (device, made);
CREATE INDEX ownership_release_by_owner ON ownership_release (owner, made);

ALTER TABLE claim_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE ownership_release ENABLE ROW LEVEL SECURITY;
