-- SPDX-License-Identifier: Apache-2.0
-- Version 6. The audit log by month. audit_event, audit_event_organization and audit_text are
-- partitioned by the month of the event's time; a month's tables are named after it
-- ("audit_event_2026_11") and made by audit_open_month() when its first row comes. The program
-- writes into a month's tables themselves, with COPY; sessions have no rights on them. Its indexes
-- are a month's: those that are spread over actors and devices stay small enough to be written
-- with every row, however long the log grows, and nothing is left to do when a month is over.
--
-- For sessions: one role with one schema and one policy for each kind of sight on the log: all of
-- it, one organization's rows, those of several.

CREATE TABLE audit_month (
    start BIGINT PRIMARY KEY, -- ms UTC
    name TEXT COLLATE "C" NOT NULL UNIQUE
);

-- Blocks of 16,384 rows and the times in them: how a time becomes a range of sequences.
CREATE TABLE audit_block (
    number BIGINT PRIMARY KEY,
    min_time BIGINT NOT NULL,
    max_time BIGINT NOT NULL
);

-- The next row's sequence, and where the transaction that wrote last began.
CREATE TABLE audit_head (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    next BIGINT NOT NULL,
    first BIGINT NOT NULL,
    transaction BIGINT NOT NULL
);

DO $$
DECLARE
    t TEXT;
    i TEXT;
BEGIN
    FOREACH t IN ARRAY '{audit_event,audit_event_organization,audit_text}'::text[] LOOP
        EXECUTE format('ALTER TABLE %I RENAME TO %I', t, 'old_' || t);
        FOR i IN SELECT indexrelid::regclass::text FROM pg_index
            WHERE indrelid = ('old_' || t)::regclass LOOP
            EXECUTE format('ALTER INDEX %s RENAME TO %I', i, 'old_' || i);
        END LOOP;
    END LOOP;
END $$;

CREATE TABLE audit_event (
    sequence BIGINT NOT NULL,
    time BIGINT NOT NULL,
    actor_kind TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    actor_label_commitment BYTEA,
    actor_organization TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    resource_type TEXT COLLATE "C" NOT NULL,
    resource TEXT COLLATE "C" NOT NULL,
    resource_label_commitment BYTEA,
    outcome TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('allowed', 'denied', 'failed')),
    reason_commitment BYTEA,
    revision BIGINT NOT NULL,
    request_id TEXT COLLATE "C" NOT NULL,
    count BIGINT NOT NULL,
    detail_commitment BYTEA,
    leaf_hash BYTEA NOT NULL,
    PRIMARY KEY (sequence, time)
) PARTITION BY RANGE (time);
CREATE INDEX audit_event_by_time ON audit_event (time, sequence);
CREATE INDEX audit_event_by_actor ON audit_event (actor, sequence);
CREATE INDEX audit_event_by_resource ON audit_event (resource, sequence);
CREATE INDEX audit_event_by_action ON audit_event (action, sequence);
CREATE INDEX audit_event_not_allowed ON audit_event (outcome, sequence)
    WHERE outcome <> 'allowed';

CREATE TABLE audit_event_organization (
    organization TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL,
    time BIGINT NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organization, sequence, time)
) PARTITION BY RANGE (time);
CREATE INDEX audit_event_organization_by_sequence ON audit_event_organization (sequence);
CREATE INDEX audit_event_organization_not_allowed
    ON audit_event_organization (organization, sequence) WHERE outcome <> 'allowed';

CREATE TABLE audit_text (
    sequence BIGINT NOT NULL,
    actor_label TEXT COLLATE "C",
    actor_label_salt BYTEA,
    resource_label TEXT COLLATE "C",
    resource_label_salt BYTEA,
    reason TEXT COLLATE "C",
    reason_salt BYTEA,
    detail TEXT COLLATE "C",
    detail_salt BYTEA,
    time BIGINT NOT NULL,
    PRIMARY KEY (sequence, time)
) PARTITION BY RANGE (time);

-- Rows of a statement follow those that were there without a gap.
CREATE OR REPLACE FUNCTION audit_event_append() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
DECLARE
    added RECORD;
    own BIGINT := pg_current_xact_id()::text::bigint;
BEGIN
    SELECT count(*) AS rows, min(sequence) AS first, max(sequence) AS last INTO added
        FROM new_rows;
    IF added.rows = 0 THEN
        RETURN NULL;
    END IF;
    UPDATE audit_head SET next = added.last + 1, transaction = own,
        first = CASE WHEN transaction = own THEN first ELSE added.first END
        WHERE next = added.first;
    IF NOT FOUND OR added.last - added.first + 1 <> added.rows THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

-- What belongs to an event comes in the transaction that the event comes in.
CREATE OR REPLACE FUNCTION audit_part_append() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT min(sequence) AS first, max(sequence) AS last FROM new_rows) n,
            audit_head h
        WHERE n.first < h.first OR n.last >= h.next
            OR h.transaction <> pg_current_xact_id()::text::bigint) THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION audit_head_move() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    IF pg_trigger_depth() < 2 OR NEW.next <= OLD.next THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION audit_block_widen() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.number IS DISTINCT FROM (SELECT coalesce(max(number) + 1, 0) FROM audit_block) THEN
            RAISE EXCEPTION 'the audit log is append-only'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    ELSIF NEW.number <> OLD.number OR NEW.min_time > OLD.min_time
        OR NEW.max_time < OLD.max_time THEN
        RAISE EXCEPTION 'the audit log is append-only'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION audit_month_start(moment BIGINT) RETURNS TIMESTAMP LANGUAGE sql IMMUTABLE AS $$
    SELECT date_trunc('month', to_timestamp(moment / 1000.0) AT TIME ZONE 'UTC')
$$;

-- Makes the tables of the moment's month, unless they are there. Readers do not wait for it.
CREATE FUNCTION audit_open_month(moment BIGINT) RETURNS VOID LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
DECLARE
    first TIMESTAMP := audit_month_start(moment);
    start BIGINT := extract(epoch FROM first) * 1000;
    next BIGINT := extract(epoch FROM first + interval '1 month') * 1000;
    suffix TEXT := to_char(first, 'YYYY_MM');
    parent TEXT;
    child TEXT;
BEGIN
    INSERT INTO audit_month VALUES (start, suffix) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    FOREACH parent IN ARRAY '{audit_event,audit_event_organization,audit_text}'::text[] LOOP
        child := parent || '_' || suffix;
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS'
            ' INCLUDING INDEXES)', child, parent);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
            parent, child, start, next);
        EXECUTE format('CREATE TRIGGER append AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows'
            ' FOR EACH STATEMENT EXECUTE FUNCTION %I()', child,
            CASE parent WHEN 'audit_event' THEN 'audit_event_append' ELSE 'audit_part_append' END);
        EXECUTE format('CREATE TRIGGER never BEFORE %s ON %I FOR EACH STATEMENT'
            ' EXECUTE FUNCTION refuse(%L)',
            CASE parent WHEN 'audit_text' THEN '' ELSE 'UPDATE OR ' END || 'DELETE OR TRUNCATE',
            child, 'the audit log is append-only');
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append', child);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never', child);
    END LOOP;
END $$;

-- What is there already.
SELECT audit_open_month(time) FROM (SELECT DISTINCT ON (audit_month_start(time)) time
    FROM old_audit_event ORDER BY audit_month_start(time), time) AS months;
INSERT INTO audit_event (sequence, time, actor_kind, actor, actor_label_commitment,
        actor_organization, action, resource_type, resource, resource_label_commitment, outcome,
        reason_commitment, revision, request_id, count, detail_commitment, leaf_hash)
    SELECT sequence, time, actor_kind, actor, actor_label_commitment, actor_organization, action,
        resource_type, resource, resource_label_commitment, outcome, reason_commitment, revision,
        request_id, count, detail_commitment, leaf_hash
    FROM old_audit_event ORDER BY sequence;
INSERT INTO audit_event_organization (organization, sequence, time, outcome)
    SELECT o.organization, o.sequence, e.time, e.outcome
    FROM old_audit_event_organization o JOIN old_audit_event e ON e.sequence = o.sequence
    ORDER BY o.sequence, o.organization;
INSERT INTO audit_text (sequence, actor_label, actor_label_salt, resource_label,
        resource_label_salt, reason, reason_salt, detail, detail_salt, time)
    SELECT t.sequence, t.actor_label, t.actor_label_salt, t.resource_label, t.resource_label_salt,
        t.reason, t.reason_salt, t.detail, t.detail_salt, e.time
    FROM old_audit_text t JOIN old_audit_event e ON e.sequence = t.sequence ORDER BY t.sequence;
INSERT INTO audit_block SELECT sequence >> 14, min(time), max(time) FROM old_audit_event
    GROUP BY 1;
INSERT INTO audit_head SELECT 1, coalesce(max(sequence) + 1, 0), 0, 0 FROM old_audit_event;

-- Rows come into the tables of their month; whoever names all of them at once writes nothing.
DO $$
DECLARE
    guarded RECORD;
    name TEXT;
BEGIN
    CREATE TRIGGER erase_only BEFORE UPDATE ON audit_text
        FOR EACH ROW EXECUTE FUNCTION audit_text_erase_only();
    CREATE TRIGGER move BEFORE UPDATE ON audit_head
        FOR EACH ROW EXECUTE FUNCTION audit_head_move();
    CREATE TRIGGER widen BEFORE INSERT OR UPDATE ON audit_block
        FOR EACH ROW EXECUTE FUNCTION audit_block_widen();
    FOR guarded IN SELECT * FROM (VALUES
        ('audit_event', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
        ('audit_event_organization', 'INSERT OR UPDATE OR DELETE OR TRUNCATE'),
        ('audit_text', 'INSERT OR DELETE OR TRUNCATE'),
        ('audit_head', 'INSERT OR DELETE OR TRUNCATE'),
        ('audit_month', 'DELETE OR TRUNCATE'),
        ('audit_block', 'DELETE OR TRUNCATE')) AS t (name, changes)
    LOOP
        EXECUTE format('CREATE TRIGGER never BEFORE %s ON %I FOR EACH STATEMENT'
            ' EXECUTE FUNCTION refuse(%L)', guarded.changes, guarded.name,
            'the audit log is append-only');
        FOR name IN SELECT tgname FROM pg_trigger
            WHERE tgrelid = guarded.name::regclass AND NOT tgisinternal
        LOOP
            EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', guarded.name, name);
        END LOOP;
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded.name);
    END LOOP;
END $$;

-- Sessions. The one organization of a session that sees one organization's rows.
CREATE FUNCTION bailiwick_api.audit_organization() RETURNS TEXT
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT audit_organizations[1] FROM bailiwick.session_scope
        WHERE token_hash = bailiwick.session_checked(NULL) AND audit_all = 0
        AND cardinality(audit_organizations) = 1
$$;
REVOKE ALL ON FUNCTION bailiwick_api.audit_organization() FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA bailiwick FROM PUBLIC;

DO $$
DECLARE
    login TEXT := (SELECT name FROM session_role WHERE purpose = 'login');
    stem TEXT := left(login, length(login) - length('login'));
    columns TEXT := 'r.actor_kind, r.actor, t.actor_label, r.actor_organization, r.action,'
        ' r.resource_type, r.resource, t.resource_label, %1$s.outcome, t.reason, r.revision,'
        ' r.request_id, r.count';
    -- Found by its sequence. As a range: the planner would otherwise collect all of an
    -- organization's rows first.
    named TEXT := 'EXISTS (SELECT FROM bailiwick.audit_event_organization o WHERE'
        ' o.organization %s AND o.sequence BETWEEN %2$I.sequence AND %2$I.sequence'
        ' AND o.time = %2$I.time)';
    one TEXT := '= (SELECT bailiwick_api.audit_organization())';
    several TEXT := '= ANY ((SELECT bailiwick_api.audit_organizations())::text[])';
    sight TEXT;
    condition TEXT;
    role_name TEXT;
    t TEXT;
BEGIN
    FOR t IN SELECT schemaname FROM pg_views WHERE viewname = 'audit_event'
        AND schemaname LIKE 'bailiwick\_%' LOOP
        EXECUTE format('DROP VIEW %I.audit_event', t);
    END LOOP;
    FOREACH sight IN ARRAY '{all,organization,organizations}'::text[] LOOP
        role_name := stem || 'audit_' || sight;
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', role_name);
        INSERT INTO session_role VALUES ('audit_' || sight, role_name, NULL);
        EXECUTE format('GRANT %I TO %I', role_name, current_user);
        EXECUTE format('GRANT USAGE ON SCHEMA bailiwick TO %I', role_name);
        EXECUTE format('GRANT SELECT ON audit_event, audit_text, audit_event_organization TO %I',
            role_name);
        condition := CASE sight WHEN 'organization' THEN one ELSE several END;
        IF sight = 'all' THEN
            FOREACH t IN ARRAY '{audit_event,audit_text}'::text[] LOOP
                EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO %I'
                    ' USING ((SELECT bailiwick_api.audit_all()))', sight, t, role_name);
            END LOOP;
        ELSE
            EXECUTE format('CREATE POLICY %I ON audit_event_organization FOR SELECT TO %I'
                ' USING (organization %s)', sight, role_name, condition);
            FOREACH t IN ARRAY '{audit_event,audit_text}'::text[] LOOP
                EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO %I USING (%s)', sight, t,
                    role_name, format(named, condition, t));
            END LOOP;
        END IF;
        EXECUTE format('CREATE SCHEMA %I', 'bailiwick_audit_' || sight);
        EXECUTE format('GRANT CREATE ON SCHEMA %I TO %I', 'bailiwick_audit_' || sight, role_name);
        IF sight = 'organization' THEN
            EXECUTE 'CREATE VIEW bailiwick_audit_organization.audit_event AS SELECT o.sequence,'
                ' o.time, ' || format(columns, 'o') ||
                ' FROM bailiwick.audit_event_organization o JOIN bailiwick.audit_event r'
                ' ON r.sequence = o.sequence AND r.time = o.time LEFT JOIN bailiwick.audit_text t'
                ' ON t.sequence = o.sequence AND t.time = o.time';
        ELSE
            EXECUTE format('CREATE VIEW %I.audit_event AS SELECT r.sequence, r.time, ',
                'bailiwick_audit_' || sight) || format(columns, 'r') ||
                ' FROM bailiwick.audit_event r LEFT JOIN bailiwick.audit_text t'
                ' ON t.sequence = r.sequence AND t.time = r.time';
        END IF;
        EXECUTE format('GRANT SELECT ON %I.audit_event TO %I', 'bailiwick_audit_' || sight, login);
        EXECUTE format('ALTER VIEW %I.audit_event OWNER TO %I', 'bailiwick_audit_' || sight,
            role_name);
        EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM %I', 'bailiwick_audit_' || sight,
            role_name);
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', 'bailiwick_audit_' || sight, login);
    END LOOP;
    EXECUTE format('GRANT EXECUTE ON FUNCTION bailiwick_api.audit_organization() TO %I', login);
END $$;

DROP TABLE old_audit_text, old_audit_event_organization, old_audit_event;
