-- SPDX-License-Identifier: Apache-2.0
-- Version 5. The audit log at tens of millions of rows. Rows come in at the end, so an index is
-- cheap as long as its newest entries stand together: one that is spread over actors or devices
-- begins with the number of the row's block (16,384 rows). Who asks for an actor looks into each
-- block, newest first, which is less than a microsecond or two for each. Texts are indexed by
-- their last eight characters, which tell ids apart; the row is looked at again.

DROP INDEX audit_event_by_time;
DROP INDEX audit_event_by_actor;
DROP INDEX audit_event_by_resource;
DROP INDEX audit_event_by_action;
CREATE INDEX audit_event_by_actor ON audit_event (sequence >> 14, substr(actor, -8));
CREATE INDEX audit_event_by_resource ON audit_event (sequence >> 14, substr(resource, -8));
CREATE INDEX audit_event_by_action ON audit_event (sequence >> 14, action);

-- Which blocks there are, and the times in them: how a time becomes a range of sequences.
CREATE TABLE audit_block (
    number INTEGER PRIMARY KEY NOT NULL,
    min_time INTEGER NOT NULL,
    max_time INTEGER NOT NULL
) STRICT;
INSERT INTO audit_block SELECT sequence >> 14, min(time), max(time) FROM audit_event GROUP BY 1;
CREATE TRIGGER audit_block_append BEFORE INSERT ON audit_block
WHEN NEW.number IS NOT (SELECT coalesce(max(number) + 1, 0) FROM audit_block)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_block_widen BEFORE UPDATE ON audit_block
WHEN NEW.number <> OLD.number OR NEW.min_time > OLD.min_time OR NEW.max_time < OLD.max_time
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_block_no_delete BEFORE DELETE ON audit_block
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;

-- In the order of the log. With the outcome: an organization's refusals are found among its rows.
CREATE TABLE audit_row_organization (
    sequence INTEGER NOT NULL,
    organization TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (sequence, organization)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_row_organization
    SELECT o.sequence, o.organization, coalesce(e.outcome, 'allowed')
    FROM audit_event_organization o LEFT JOIN audit_event e ON e.sequence = o.sequence
    ORDER BY o.sequence, o.organization;
DROP TABLE audit_event_organization;
ALTER TABLE audit_row_organization RENAME TO audit_event_organization;
CREATE INDEX audit_event_organization_by_organization
    ON audit_event_organization (sequence >> 14, organization);
CREATE INDEX audit_event_organization_not_allowed
    ON audit_event_organization (organization, sequence) WHERE outcome <> 'allowed';

CREATE TRIGGER audit_event_organization_append BEFORE INSERT ON audit_event_organization
WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM audit_event)
    OR EXISTS (SELECT 1 FROM audit_event_organization
               WHERE organization = NEW.organization AND sequence = NEW.sequence)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_organization_no_update BEFORE UPDATE ON audit_event_organization
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_organization_no_delete BEFORE DELETE ON audit_event_organization
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
