-- SPDX-License-Identifier: Apache-2.0
-- Version 9. A page of devices takes a few tenths of a millisecond; what isolation adds to each
-- statement should be less than that. Opening a session and each question of a policy read
-- what they need row by row, with plans that are kept. Who signs for a customer or a site signs its
-- id, too, so that its policy reads the key only.

CREATE OR REPLACE FUNCTION bailiwick_api.open_session(token BYTEA) RETURNS TEXT
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    hash BYTEA := sha256(token);
    shape TEXT;
    revision BIGINT;
    newest BIGINT;
    place TEXT; -- the one customer or site
    key bailiwick.session_key%ROWTYPE;
    payload TEXT;
BEGIN
    SELECT s.shape, s.revision, CASE s.shape WHEN 'customer' THEN s.customers[1]
            WHEN 'site' THEN s.sites[1] END INTO shape, revision, place
        FROM bailiwick.session_scope s WHERE s.token_hash = hash;
    IF NOT FOUND THEN
        RETURN 'unknown';
    END IF;
    SELECT r.number INTO newest FROM bailiwick.revision r ORDER BY r.number DESC LIMIT 1;
    IF revision <> coalesce(newest, 0) THEN
        RETURN 'outdated';
    END IF;
    SELECT * INTO key FROM bailiwick.session_key;
    payload := concat_ws('|', encode(hash, 'hex'), shape, pg_backend_pid(),
        extract(epoch FROM transaction_timestamp()), place);
    payload := set_config('bailiwick.session', payload || '#' || encode(sha256(key.outer_pad
        || sha256(key.inner_pad || convert_to(payload, 'UTF8'))), 'hex'), true);
    RETURN shape;
END $$;

-- All that answer for the transaction's session, and fail without one. Safe for parallel plans:
-- policies ask them in subqueries of their own, which are answered before workers begin. In a
-- worker, which is another backend, the session would not be valid. Queries get no expression over
-- a variable: a plan that folds it costs less than the one that is kept, and is made each time.
DO $do$
DECLARE
    f RECORD;
    shape TEXT := 'split_part(payload, ''|'', 2)';
    place TEXT := 'nullif(split_part(payload, ''|'', 5), '''')::uuid';
    scope TEXT := ' FROM bailiwick.session_scope s WHERE s.token_hash = hash';
    nodes TEXT := ' FROM bailiwick.session_scope s JOIN bailiwick.session_nodes n ON n.id = s.nodes'
        ' WHERE s.token_hash = hash';
    listed TEXT := 's.resources || s.subtrees || ARRAY(SELECT w.resource'
        ' FROM bailiwick.resource_within w WHERE w.ancestor = ANY (s.subtrees))';
    internal BOOLEAN; -- for our own functions only
BEGIN
    DROP FUNCTION session_checked(TEXT);
    FOR f IN SELECT * FROM (VALUES
        ('everything()', 'BOOLEAN', shape || ' = ''everything'''),
        ('customer()', 'UUID', 'CASE WHEN ' || shape || ' = ''customer'' THEN ' || place || ' END'),
        ('site()', 'UUID', 'CASE WHEN ' || shape || ' = ''site'' THEN ' || place || ' END'),
        ('sites()', 'UUID[]', 's.sites' || scope || ' AND s.shape = ''sites'''),
        ('mixed_customers()', 'UUID[]', 's.customers' || scope || ' AND s.shape = ''mixed'''),
        ('mixed_sites()', 'UUID[]', 's.sites' || scope || ' AND s.shape = ''mixed'''),
        ('mixed_nodes()', 'UUID[]', listed || scope || ' AND s.shape = ''mixed'''),
        ('ids(kind TEXT)', 'UUID[]', 'CASE kind WHEN ''organization'' THEN s.organization'
            ' WHEN ''person'' THEN s.person WHEN ''membership'' THEN s.membership'
            ' WHEN ''team'' THEN s.team WHEN ''group'' THEN s."group" WHEN ''role'' THEN s.role'
            ' WHEN ''delegation'' THEN s.delegation WHEN ''assignment'' THEN s.assignment'
            ' WHEN ''policy'' THEN s.policy WHEN ''application'' THEN s.application'
            ' WHEN ''gateway'' THEN s.gateway END' || scope),
        ('audit_all()', 'BOOLEAN', 's.audit_all = 1' || scope),
        ('audit_organization()', 'TEXT', 's.audit_organizations[1]' || scope ||
            ' AND s.audit_all = 0 AND cardinality(s.audit_organizations) = 1'),
        ('audit_organizations()', 'TEXT[]', 's.audit_organizations' || scope),
        ('partial_customers()', 'UUID[]', 's.partial_customers' || scope ||
            ' AND s.shape = ''partial'''),
        ('partial_sites()', 'UUID[]', 's.partial_sites' || scope || ' AND s.shape = ''partial'''),
        ('customers_of(shape TEXT)', 'UUID[]', 's.customers' || scope || ' AND s.shape = $1'),
        ('sites_of(shape TEXT)', 'UUID[]', 's.sites' || scope || ' AND s.shape = $1'),
        ('nodes_of(shape TEXT)', 'UUID[]', listed || scope || ' AND s.shape = $1'),
        ('first_bit(shape TEXT)', 'BIGINT', 'n.first' || nodes || ' AND s.shape = $1'),
        ('past_bits(shape TEXT)', 'BIGINT', 'n.first + 8 * length(n.bits)' || nodes ||
            ' AND s.shape = $1'),
        ('bits(shape TEXT)', 'BYTEA', 'n.bits || ''''::bytea' || nodes || ' AND s.shape = $1'),
        ('session_checked(wanted TEXT)', 'BYTEA', 'CASE WHEN wanted IS NULL OR ' || shape ||
            ' = wanted THEN hash END')) AS v (name, type, value)
    LOOP
        internal := f.name LIKE 'session_checked%';
        EXECUTE format('CREATE OR REPLACE FUNCTION %s.%s RETURNS %s LANGUAGE plpgsql'
            ' STABLE PARALLEL SAFE %s SET search_path = pg_catalog AS $$
DECLARE
    setting TEXT := current_setting(''bailiwick.session'', true);
    payload TEXT := split_part(setting, ''#'', 1);
    key bailiwick.session_key%%ROWTYPE;
    hash BYTEA;
BEGIN
    SELECT * INTO key FROM bailiwick.session_key;
    IF encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(payload, ''UTF8''))),
            ''hex'') = split_part(setting, ''#'', 2)
        AND split_part(payload, ''|'', 3) = pg_backend_pid()::text
        AND split_part(payload, ''|'', 4) = extract(epoch FROM transaction_timestamp())::text THEN
        hash := decode(split_part(payload, ''|'', 1), ''hex'');
        RETURN %s;
    END IF;
    RAISE EXCEPTION USING ERRCODE = ''28000'', MESSAGE = CASE WHEN coalesce(setting, '''') = ''''
        THEN ''no session is bound to this transaction''
        ELSE ''this is no session of this transaction'' END;
END $$', CASE WHEN internal THEN 'bailiwick' ELSE 'bailiwick_api' END, f.name, f.type,
            CASE WHEN internal THEN '' ELSE 'SECURITY DEFINER' END,
            CASE WHEN f.value LIKE '%FROM bailiwick.%' THEN '(SELECT ' || f.value || ')'
                ELSE f.value END);
    END LOOP;
END $do$;
REVOKE ALL ON FUNCTION session_checked(TEXT) FROM PUBLIC;
DROP FUNCTION session_signature(TEXT);

-- What most rows of a conditional scope are found by comes first, and asks for the bits once.
-- Outside of the bits a byte of zero is looked at.
DO $do$
DECLARE
    bit TEXT := 'get_bit(substring((SELECT bailiwick_api.bits({S})) FROM'
        ' ((number - (SELECT bailiwick_api.first_bit({S}))) >> 3)::int + 1 FOR 1) || ''\x00'','
        ' (number - (SELECT bailiwick_api.first_bit({S}))) & 7) = 1';
    listed TEXT := 'tenant = ANY ((SELECT bailiwick_api.customers_of({S}))::uuid[])'
        ' OR site = ANY ((SELECT bailiwick_api.sites_of({S}))::uuid[])'
        ' OR id = ANY ((SELECT bailiwick_api.nodes_of({S}))::uuid[])';
BEGIN
    EXECUTE replace('ALTER POLICY partial ON resource USING ('
        '(tenant = ANY ((SELECT bailiwick_api.partial_customers())::uuid[])'
        ' OR site = ANY ((SELECT bailiwick_api.partial_sites())::uuid[])) AND ' || bit ||
        ' OR ' || listed || ')', '{S}', '''partial''');
    EXECUTE replace('ALTER POLICY picked ON resource USING (' || bit || ' OR ' || listed || ')',
        '{S}', '''picked''');
END $do$;
