-- SPDX-License-Identifier: Apache-2.0
-- Version 4. How programs on several machines hear of each other's commits.
--
-- A commit writes a row here in its own transaction. Transactions end in another order than they
-- begin, so that "newer than the last one I read" would skip the row of one that began earlier and
-- ended later. A reader therefore reads only the rows of transactions that are older than every one
-- that still runs, and remembers the last of them. Rows are kept for a while, then the relay removes
-- them.

CREATE TABLE outbox (
    transaction XID8 NOT NULL DEFAULT pg_current_xact_id(),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('revision', 'session', 'setting', 'history')),
    subject BIGINT NOT NULL,
    written TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (transaction, kind)
);

-- Which program wakes the others by NOTIFY. A notification in every commit would make commits wait
-- for each other; one relay sends a few a second. It holds the lease for as long as it renews it.
CREATE TABLE relay (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    holder TEXT NOT NULL,
    until TIMESTAMPTZ NOT NULL
);
INSERT INTO relay VALUES (1, '', '-infinity');

-- Nobody's rows, like those of every table.
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE relay ENABLE ROW LEVEL SECURITY;
