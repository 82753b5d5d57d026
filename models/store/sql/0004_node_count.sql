-- SPDX-License-Identifier: Apache-2.0
-- Version 4. How many nodes of each kind stand where, so that a session that sees whole customers
-- and sites counts without going through them. Kept by the tables themselves: whoever changes a
-- node changes these in the same statement.

CREATE TABLE node_count (
    level INTEGER NOT NULL CHECK (level IN (0, 1)), -- 0: customers; 1: sites
    container TEXT NOT NULL, -- id of the customer or site; empty: nodes of no customer
    kind TEXT NOT NULL,
    nodes INTEGER NOT NULL CHECK (nodes >= 0), -- at or below it
    PRIMARY KEY (level, container, kind)
) STRICT, WITHOUT ROWID;

INSERT INTO node_count (level, container, kind, nodes)
SELECT 0, coalesce(customer, ''), kind, count(*) FROM resource GROUP BY customer, kind;
INSERT INTO node_count (level, container, kind, nodes)
SELECT 1, site, kind, count(*) FROM resource WHERE site IS NOT NULL GROUP BY site, kind;

CREATE TRIGGER node_count_insert AFTER INSERT ON resource
BEGIN
    INSERT INTO node_count VALUES (0, coalesce(NEW.customer, ''), NEW.kind, 1)
    ON CONFLICT DO UPDATE SET nodes = nodes + 1;
    INSERT INTO node_count SELECT 1, NEW.site, NEW.kind, 1 WHERE NEW.site IS NOT NULL
    ON CONFLICT DO UPDATE SET nodes = nodes + 1;
END;

CREATE TRIGGER node_count_delete AFTER DELETE ON resource
BEGIN
    UPDATE node_count SET nodes = nodes - 1
    WHERE level = 0 AND container = coalesce(OLD.customer, '') AND kind = OLD.kind;
    UPDATE node_count SET nodes = nodes - 1
    WHERE level = 1 AND container = OLD.site AND kind = OLD.kind;
END;

CREATE TRIGGER node_count_update AFTER UPDATE OF customer, site, kind ON resource
WHEN OLD.customer IS NOT NEW.customer OR OLD.site IS NOT NEW.site OR OLD.kind <> NEW.kind
BEGIN
    UPDATE node_count SET nodes = nodes - 1
    WHERE level = 0 AND container = coalesce(OLD.customer, '') AND kind = OLD.kind;
    UPDATE node_count SET nodes = nodes - 1
    WHERE level = 1 AND container = OLD.site AND kind = OLD.kind;
    INSERT INTO node_count VALUES (0, coalesce(NEW.customer, ''), NEW.kind, 1)
    ON CONFLICT DO UPDATE SET nodes = nodes + 1;
    INSERT INTO node_count SELECT 1, NEW.site, NEW.kind, 1 WHERE NEW.site IS NOT NULL
    ON CONFLICT DO UPDATE SET nodes = nodes + 1;
END;
