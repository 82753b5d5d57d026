-- SPDX-License-Identifier: Apache-2.0
-- How devices can be claimed: keyed hashes of codes and credentials, public keys, and what a device
-- has confirmed; to whom devices are offered, by e-mail address; and which ones are taken from owners
-- who cannot be reached. No session can name these tables. A device that is gone leaves its rows:
-- its id is never used again.

CREATE TABLE claim_secret (
    device TEXT NOT NULL,
    proof TEXT NOT NULL CHECK (proof IN ('code', 'key', 'credential')),
    external_id TEXT NOT NULL,
    secret BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'used', 'burnt')),
    tries INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (device, proof)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_secret_by_external_id ON claim_secret (external_id);

CREATE TABLE claim_confirmation (
    device TEXT PRIMARY KEY NOT NULL,
    challenge BLOB NOT NULL,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE offer (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'transfer')),
    device TEXT NOT NULL,
    from_person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    email TEXT NOT NULL, -- in lower case
    token_hash BLOB NOT NULL UNIQUE,
    made INTEGER NOT NULL,
    until INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX offer_by_device ON offer (device);
CREATE INDEX offer_by_from_person ON offer (from_person, made);
CREATE INDEX offer_by_email ON offer (email, made);

CREATE TABLE ownership_release (
    id TEXT PRIMARY KEY NOT NULL,
    device TEXT NOT NULL,
    owner TEXT NOT NULL, -- a person; who is gone since owns nothing
    requested_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    made INTEGER NOT NULL,
    due INTEGER NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('waiting', 'objected', 'cancelled', 'done')),
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX ownership_release_by_device ON ownership_release (device, made);
CREATE INDEX ownership_release_by_owner ON ownership_release (owner, made);
