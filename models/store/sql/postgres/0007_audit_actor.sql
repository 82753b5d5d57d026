-- SPDX-License-Identifier: Apache-2.0
-- Version 7. What an organization sees of one actor is found by an index of its own: neither what
-- the actor did for others nor what others did in the organization is gone through. The column is
-- the event's own, once more.

ALTER TABLE audit_event_organization ADD COLUMN actor TEXT COLLATE "C";
DO $$
DECLARE
    month TEXT;
    child TEXT;
BEGIN
    FOR month IN SELECT name FROM audit_month ORDER BY start LOOP
        child := 'audit_event_organization_' || month;
        EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', child);
        EXECUTE format('CREATE TEMPORARY TABLE audit_row ON COMMIT DROP AS'
            ' SELECT o.organization, o.sequence, o.time, o.outcome, e.actor FROM %I o'
            ' JOIN %I e ON e.sequence = o.sequence AND e.time = o.time', child,
            'audit_event_' || month);
        EXECUTE format('TRUNCATE %I', child);
        EXECUTE format('INSERT INTO %I (organization, sequence, time, outcome, actor)'
            ' SELECT organization, sequence, time, outcome, actor FROM pg_temp.audit_row'
            ' ORDER BY sequence, organization', child);
        DROP TABLE pg_temp.audit_row;
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append', child);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never', child);
    END LOOP;
END $$;
ALTER TABLE audit_event_organization ALTER COLUMN actor SET NOT NULL;
CREATE INDEX audit_event_organization_by_actor
    ON audit_event_organization (organization, actor, sequence);

-- Where conditions can be answered by the organization's own rows, they are.
CREATE OR REPLACE VIEW bailiwick_audit_organization.audit_event AS
    SELECT o.sequence, o.time, r.actor_kind, o.actor, t.actor_label, r.actor_organization,
        r.action, r.resource_type, r.resource, t.resource_label, o.outcome, t.reason, r.revision,
        r.request_id, r.count
    FROM bailiwick.audit_event_organization o JOIN bailiwick.audit_event r
        ON r.sequence = o.sequence AND r.time = o.time LEFT JOIN bailiwick.audit_text t
        ON t.sequence = o.sequence AND t.time = o.time;
