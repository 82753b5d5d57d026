-- SPDX-License-Identifier: Apache-2.0
-- Version 7. A page of devices takes a few tenths of a millisecond; what isolation adds to each
-- statement should be less than that. Opening a session and each question of a policy read all
-- they need with one query. Who signs for a customer or a site signs its id, too, so that its
-- policy reads the key only.

CREATE OR REPLACE FUNCTION bailiwick_api.open_session(token BYTEA) RETURNS TEXT
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    hash BYTEA := sha256(token);
    shape TEXT;
    is_newest BOOLEAN;
    place TEXT; -- the one customer or site
    key bailiwick.session_key%ROWTYPE;
    payload TEXT;
BEGIN
    SELECT s.shape, s.revision = coalesce((SELECT r.number FROM bailiwick.revision r
            ORDER BY r.number DESC LIMIT 1), 0),
        CASE s.shape WHEN 'customer' THEN s.customers[1]::text WHEN 'site' THEN s.sites[1]::text END,
        k.inner_pad, k.outer_pad INTO shape, is_newest, place, key.inner_pad, key.outer_pad
        FROM bailiwick.session_scope s CROSS JOIN bailiwick.session_key k
        WHERE s.token_hash = hash;
    IF NOT FOUND THEN
        RETURN 'unknown';
    END IF;
    IF NOT is_newest THEN
        RETURN 'outdated';
    END IF;
    payload := concat_ws('|', encode(hash, 'hex'), shape, pg_backend_pid(),
        extract(epoch FROM transaction_timestamp()), place);
    payload := set_config('bailiwick.session', payload || '#' || encode(sha256(key.outer_pad
        || sha256(key.inner_pad || convert_to(payload, 'UTF8'))), 'hex'), true);
    RETURN shape;
END $$;

-- All that answer for the transaction's session, and fail without one. Safe for parallel plans:
-- policies ask them in subqueries of their own, which are answered before workers begin. In a
-- worker, which is another backend, the session would not be valid.
DO $do$
DECLARE
    f RECORD;
    lookup TEXT := ' LEFT JOIN bailiwick.session_scope s'
        ' ON s.token_hash = decode(split_part(payload, ''|'', 1), ''hex'')';
    nodes TEXT := ' LEFT JOIN bailiwick.session_nodes n ON n.id = s.nodes';
    is_of TEXT := ' AND s.shape = ';
    listed TEXT := 's.resources || s.subtrees || ARRAY(SELECT w.resource'
        ' FROM bailiwick.resource_within w WHERE w.ancestor = ANY (s.subtrees))';
    single TEXT := 'CASE WHEN split_part(payload, ''|'', 2) = %L'
        ' THEN nullif(split_part(payload, ''|'', 5), '''')::uuid END';
BEGIN
    FOR f IN SELECT * FROM (VALUES
        ('bailiwick.session_checked(wanted TEXT, OUT hash BYTEA)', 'BYTEA',
            'CASE WHEN wanted IS NULL OR split_part(payload, ''|'', 2) = wanted'
            ' THEN decode(split_part(payload, ''|'', 1), ''hex'') END', ''),
        ('bailiwick_api.everything()', 'BOOLEAN',
            'split_part(payload, ''|'', 2) = ''everything''', ''),
        ('bailiwick_api.customer()', 'UUID', format(single, 'customer'), ''),
        ('bailiwick_api.site()', 'UUID', format(single, 'site'), ''),
        ('bailiwick_api.sites()', 'UUID[]', 's.sites', lookup || is_of || '''sites'''),
        ('bailiwick_api.mixed_customers()', 'UUID[]', 's.customers', lookup || is_of || '''mixed'''),
        ('bailiwick_api.mixed_sites()', 'UUID[]', 's.sites', lookup || is_of || '''mixed'''),
        ('bailiwick_api.mixed_nodes()', 'UUID[]', listed, lookup || is_of || '''mixed'''),
        ('bailiwick_api.ids(kind TEXT)', 'UUID[]', 'CASE kind WHEN ''organization''
            THEN s.organization WHEN ''person'' THEN s.person WHEN ''membership'' THEN s.membership
            WHEN ''team'' THEN s.team WHEN ''group'' THEN s."group" WHEN ''role'' THEN s.role
            WHEN ''delegation'' THEN s.delegation WHEN ''assignment'' THEN s.assignment
            WHEN ''policy'' THEN s.policy END', lookup),
        ('bailiwick_api.audit_all()', 'BOOLEAN', 's.audit_all = 1', lookup),
        ('bailiwick_api.audit_organization()', 'TEXT', 'CASE WHEN s.audit_all = 0
            AND cardinality(s.audit_organizations) = 1 THEN s.audit_organizations[1] END', lookup),
        ('bailiwick_api.audit_organizations()', 'TEXT[]', 's.audit_organizations', lookup),
        ('bailiwick_api.partial_customers()', 'UUID[]', 's.partial_customers',
            lookup || is_of || '''partial'''),
        ('bailiwick_api.partial_sites()', 'UUID[]', 's.partial_sites',
            lookup || is_of || '''partial'''),
        ('bailiwick_api.customers_of(shape TEXT)', 'UUID[]', 's.customers', lookup || is_of || '$1'),
        ('bailiwick_api.sites_of(shape TEXT)', 'UUID[]', 's.sites', lookup || is_of || '$1'),
        ('bailiwick_api.nodes_of(shape TEXT)', 'UUID[]', listed, lookup || is_of || '$1'),
        ('bailiwick_api.first_bit(shape TEXT)', 'BIGINT', 'n.first',
            lookup || is_of || '$1' || nodes),
        ('bailiwick_api.past_bits(shape TEXT)', 'BIGINT', 'n.first + 8 * length(n.bits)',
            lookup || is_of || '$1' || nodes),
        ('bailiwick_api.bits(shape TEXT)', 'BYTEA', 'n.bits || ''''::bytea',
            lookup || is_of || '$1' || nodes))
        AS v (name, type, value, place)
    LOOP
        EXECUTE format('CREATE OR REPLACE FUNCTION %1$s %5$s LANGUAGE plpgsql'
            ' STABLE PARALLEL SAFE %4$s SET search_path = pg_catalog AS $$
DECLARE
    setting TEXT := current_setting(''bailiwick.session'', true);
    payload TEXT := split_part(setting, ''#'', 1);
    signature TEXT;
    answer %2$s;
BEGIN
    SELECT encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(payload, ''UTF8''))),
            ''hex''), %3$s INTO signature, answer FROM bailiwick.session_key k%6$s;
    IF signature = split_part(setting, ''#'', 2)
        AND split_part(payload, ''|'', 3) = pg_backend_pid()::text
        AND split_part(payload, ''|'', 4) = extract(epoch FROM transaction_timestamp())::text THEN
        %7$s;
    END IF;
    RAISE EXCEPTION USING ERRCODE = ''28000'', MESSAGE = CASE WHEN coalesce(setting, '''') = ''''
        THEN ''no session is bound to this transaction''
        ELSE ''this is no session of this transaction'' END;
END $$', f.name, f.type, f.value,
            CASE WHEN f.name LIKE 'bailiwick.%' THEN '' ELSE 'SECURITY DEFINER' END,
            CASE WHEN f.name LIKE 'bailiwick.%' THEN '' ELSE 'RETURNS ' || f.type END, f.place,
            CASE WHEN f.name LIKE 'bailiwick.%' THEN 'hash := answer; RETURN'
                ELSE 'RETURN answer' END);
    END LOOP;
END $do$;
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
