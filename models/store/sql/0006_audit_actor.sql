-- SPDX-License-Identifier: Apache-2.0
-- Version 6. What an organization sees of one actor is found by an index of its own: neither what
-- the actor did for others nor what others did in the organization is gone through. The column is
-- the event's own, once more.

CREATE TABLE audit_row_organization (
    sequence INTEGER NOT NULL,
    organization TEXT NOT NULL,
    outcome TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (sequence, organization)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_row_organization
    SELECT o.sequence, o.organization, o.outcome, coalesce(e.actor, '')
    FROM audit_event_organization o LEFT JOIN audit_event e ON e.sequence = o.sequence
    ORDER BY o.sequence, o.organization;
DROP TABLE audit_event_organization;
ALTER TABLE audit_row_organization RENAME TO audit_event_organization;
CREATE INDEX audit_event_organization_by_organization
    ON audit_event_organization (sequence >> 14, organization);
CREATE INDEX audit_event_organization_by_actor
    ON audit_event_organization (sequence >> 14, organization, substr(actor, -8));
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
