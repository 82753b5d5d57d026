-- SPDX-License-Identifier: Apache-2.0
-- Version 7. In which blocks of the log a value occurs, so that a search looks into these alone: at
-- 20 million rows there are 1,200 blocks, and a device stands in two of them. 32 blocks are a
-- group, with a row for each bucket that is in use: which of its blocks hold a value of that bucket
-- (audit_bucket_of(kind, organization, value), 19 bits). A value's block is always among them; a
-- block among them may lack the value, and is looked at in vain. A block's buckets are written when
-- the next block begins; the newest block is always looked at.

CREATE TABLE audit_bucket (
    id INTEGER PRIMARY KEY NOT NULL, -- group << 19 | bucket
    blocks INTEGER NOT NULL          -- 1 << (block & 31), summed up
) STRICT;
INSERT INTO audit_bucket
    SELECT sequence >> 19 << 19 | audit_bucket_of('actor', '', actor), 1 << (sequence >> 14 & 31)
    FROM audit_event WHERE sequence >> 14 < (SELECT max(number) FROM audit_block)
    ON CONFLICT (id) DO UPDATE SET blocks = blocks | excluded.blocks;
INSERT INTO audit_bucket
    SELECT sequence >> 19 << 19 | audit_bucket_of('resource', '', resource),
        1 << (sequence >> 14 & 31)
    FROM audit_event WHERE sequence >> 14 < (SELECT max(number) FROM audit_block)
    ON CONFLICT (id) DO UPDATE SET blocks = blocks | excluded.blocks;
INSERT INTO audit_bucket
    SELECT sequence >> 19 << 19 | audit_bucket_of('action', '', action), 1 << (sequence >> 14 & 31)
    FROM audit_event WHERE sequence >> 14 < (SELECT max(number) FROM audit_block)
    ON CONFLICT (id) DO UPDATE SET blocks = blocks | excluded.blocks;
INSERT INTO audit_bucket
    SELECT sequence >> 19 << 19 | audit_bucket_of('organization', organization, ''),
        1 << (sequence >> 14 & 31)
    FROM audit_event_organization WHERE sequence >> 14 < (SELECT max(number) FROM audit_block)
    ON CONFLICT (id) DO UPDATE SET blocks = blocks | excluded.blocks;
INSERT INTO audit_bucket
    SELECT sequence >> 19 << 19 | audit_bucket_of('actor', organization, actor),
        1 << (sequence >> 14 & 31)
    FROM audit_event_organization WHERE sequence >> 14 < (SELECT max(number) FROM audit_block)
    ON CONFLICT (id) DO UPDATE SET blocks = blocks | excluded.blocks;
