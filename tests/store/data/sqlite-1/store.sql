-- SPDX-License-Identifier: Apache-2.0
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    meta INTEGER NOT NULL
) STRICT;
INSERT INTO "action" VALUES('019fd0ef-bc00-7514-a6d5-f016ab3c11ef','device:view','device:view','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7515-bf6e-08108acae63c','device:configure','device:configure','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7516-a625-c3799f18552d','device:delete','device:delete','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7517-8c67-c6617a17cb3f','fleet:edit','fleet:edit','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7518-aa6b-d8612f71f830','installer:manage','installer:manage','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7519-be58-333c859969f2','user:invite','user:invite','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751a-be5c-1c0c496c0ca6','team:manage','team:manage','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751b-a8f9-21993b0f608e','audit:view','audit:view','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751c-bb12-143dcf908845','audit:export','audit:export','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751d-a684-b134f6a36312','role:assign','role:assign','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-751e-a359-33cb67387df9','role:define','role:define','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-751f-9b61-77330d218296','delegation:create','delegation:create','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-7520-b58a-3e12695cc84f','credential:reset','credential:reset','',1);
CREATE TABLE resource (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('manufacturer', 'customer', 'site', 'space', 'device')),
    parent TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    space_kind TEXT NOT NULL,
    attributes TEXT NOT NULL, -- JSON object of booleans, integers and strings
    customer TEXT,
    site TEXT,
    depth INTEGER NOT NULL
) STRICT;
INSERT INTO resource VALUES('019fd0ef-bc00-7521-be58-c43940946875','root','manufacturer',NULL,'Nordquell','','{}',NULL,NULL,0);
INSERT INTO resource VALUES('019fd0ef-bc00-7522-8d00-b0d20c220faa','customer-1','customer','019fd0ef-bc00-7521-be58-c43940946875','Customer One','','{}','019fd0ef-bc00-7522-8d00-b0d20c220faa',NULL,1);
INSERT INTO resource VALUES('019fd0ef-bc00-7523-bd33-ce9bb7254f78','customer-2','customer','019fd0ef-bc00-7521-be58-c43940946875','Customer Two','','{}','019fd0ef-bc00-7523-bd33-ce9bb7254f78',NULL,1);
INSERT INTO resource VALUES('019fd0ef-bc00-7524-a585-3483c10e56eb','site-11','site','019fd0ef-bc00-7522-8d00-b0d20c220faa','Site 11','','{}','019fd0ef-bc00-7522-8d00-b0d20c220faa','019fd0ef-bc00-7524-a585-3483c10e56eb',2);
INSERT INTO resource VALUES('019fd0ef-bc00-7525-90bd-c5968a49e6e7','site-12','site','019fd0ef-bc00-7523-bd33-ce9bb7254f78','Site 12','','{}','019fd0ef-bc00-7523-bd33-ce9bb7254f78','019fd0ef-bc00-7525-90bd-c5968a49e6e7',2);
INSERT INTO resource VALUES('019fd0ef-bc00-7526-b2b4-35d146fade21','site-21','site','019fd0ef-bc00-7523-bd33-ce9bb7254f78','Site 21','','{}','019fd0ef-bc00-7523-bd33-ce9bb7254f78','019fd0ef-bc00-7526-b2b4-35d146fade21',2);
INSERT INTO resource VALUES('019fd0ef-bc00-7527-a619-0cfe51ee468a','device-111','device','019fd0ef-bc00-7524-a585-3483c10e56eb','Pump 111 (100% new_\)','','{"config_setpoint":19,"open":true,"serial":"SN-111"}','019fd0ef-bc00-7522-8d00-b0d20c220faa','019fd0ef-bc00-7524-a585-3483c10e56eb',3);
INSERT INTO resource VALUES('019fd0ef-bc00-7529-8f45-7f5a04e014e1','device-121','device','019fd0ef-bc00-7525-90bd-c5968a49e6e7','Pump 121','','{}','019fd0ef-bc00-7523-bd33-ce9bb7254f78','019fd0ef-bc00-7525-90bd-c5968a49e6e7',3);
INSERT INTO resource VALUES('019fd0ef-bc00-752a-9546-cc1fdf00b0a4','device-211','device','019fd0ef-bc00-7526-b2b4-35d146fade21','Pump 211','','{}','019fd0ef-bc00-7523-bd33-ce9bb7254f78','019fd0ef-bc00-7526-b2b4-35d146fade21',3);
CREATE TABLE resource_within (
    ancestor TEXT NOT NULL,
    resource TEXT NOT NULL REFERENCES resource (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ancestor, resource)
) STRICT, WITHOUT ROWID;
CREATE TABLE organization (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('manufacturer', 'partner', 'customer')),
    name TEXT NOT NULL,
    resource TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    blocked INTEGER NOT NULL
) STRICT;
INSERT INTO organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2','nordquell','manufacturer','Nordquell','019fd0ef-bc00-7521-be58-c43940946875',0);
INSERT INTO organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a','alpine','partner','Alpine Heat',NULL,0);
INSERT INTO organization VALUES('019fd0ef-bc00-752d-b998-a3174ce2f3ff','fjord','partner','Fjord',NULL,0);
INSERT INTO organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3','one','customer','Customer One','019fd0ef-bc00-7522-8d00-b0d20c220faa',0);
INSERT INTO organization VALUES('019fd0ef-bc00-752f-8372-89f841af8eda','two','customer','Customer Two','019fd0ef-bc00-7523-bd33-ce9bb7254f78',0);
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT;
INSERT INTO person VALUES('019fd0ef-bc00-7530-bcd6-65a17d3a00cf','p-ada','Ada Berg','ada@nordquell.example');
INSERT INTO person VALUES('019fd0ef-bc00-7531-bd11-62724ab1ec84','p-otto','Otto Lund','otto@nordquell.example');
INSERT INTO person VALUES('019fd0ef-bc00-7532-a31c-1f1916c210da','p-ines','Ines Gruber','ines@alpine.example');
INSERT INTO person VALUES('019fd0ef-bc00-7533-9074-8d8f3e65b529','p-tom','Tom Huber','tom@alpine.example');
INSERT INTO person VALUES('019fd0ef-bc00-7534-90fa-7139d023b517','p-finn','Finn Dahl','finn@fjord.example');
INSERT INTO person VALUES('019fd0ef-bc00-7535-b720-cc245ddb0353','p-cora','Cora Winter','cora@two.example');
INSERT INTO person VALUES('01a070cb-ce80-7484-bbe5-ae44d5c1c8e5','p-new','Zoë O''Neil','zoe@nordquell.example');
CREATE TABLE membership (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    disabled INTEGER NOT NULL
) STRICT;
INSERT INTO membership VALUES('019fd0ef-bc00-7536-88c1-8ec29de97dbc','ada','019fd0ef-bc00-7530-bcd6-65a17d3a00cf','019fd0ef-bc00-752b-b509-20ec084decd2','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-7537-a149-a71eccfb9a6c','otto','019fd0ef-bc00-7531-bd11-62724ab1ec84','019fd0ef-bc00-752b-b509-20ec084decd2','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-7538-a4b2-5e9a2b94e912','ines','019fd0ef-bc00-7532-a31c-1f1916c210da','019fd0ef-bc00-752c-b8f6-22f348454a9a','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-7539-94fd-e1e01b6457ed','tom','019fd0ef-bc00-7533-9074-8d8f3e65b529','019fd0ef-bc00-752c-b8f6-22f348454a9a','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-753a-b857-0d2b3a36b9d3','finn','019fd0ef-bc00-7534-90fa-7139d023b517','019fd0ef-bc00-752d-b998-a3174ce2f3ff','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-753b-a79b-2473690cb905','cora','019fd0ef-bc00-7535-b720-cc245ddb0353','019fd0ef-bc00-752f-8372-89f841af8eda','',0);
INSERT INTO membership VALUES('01a070cb-ce80-7485-8fef-0b6099ea5475','zoe','01a070cb-ce80-7484-bbe5-ae44d5c1c8e5','019fd0ef-bc00-752b-b509-20ec084decd2','Service',1);
CREATE TABLE team (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
INSERT INTO team VALUES('01a070cb-ce80-7486-a161-caf752349e96','service','019fd0ef-bc00-752b-b509-20ec084decd2','Service');
CREATE TABLE team_member (
    team TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    membership TEXT NOT NULL REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (team, membership)
) STRICT, WITHOUT ROWID;
INSERT INTO team_member VALUES('01a070cb-ce80-7486-a161-caf752349e96','01a070cb-ce80-7485-8fef-0b6099ea5475');
CREATE TABLE IF NOT EXISTS "group" (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
INSERT INTO "group" VALUES('01a070cb-ce80-7487-be22-314b0f5f12b6','vip','019fd0ef-bc00-752b-b509-20ec084decd2','VIP');
CREATE TABLE group_member (
    "group" TEXT NOT NULL REFERENCES "group" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    resource TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("group", resource)
) STRICT, WITHOUT ROWID;
INSERT INTO group_member VALUES('01a070cb-ce80-7487-be22-314b0f5f12b6','019fd0ef-bc00-7529-8f45-7f5a04e014e1');
INSERT INTO group_member VALUES('01a070cb-ce80-7487-be22-314b0f5f12b6','019fd0ef-bc00-752a-9546-cc1fdf00b0a4');
CREATE TABLE ownership (
    id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    primary_person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO ownership VALUES('019fd0ef-bc00-7527-a619-0cfe51ee468a','019fd0ef-bc00-7535-b720-cc245ddb0353');
CREATE TABLE ownership_secondary (
    ownership TEXT NOT NULL REFERENCES ownership (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ownership, person)
) STRICT, WITHOUT ROWID;
INSERT INTO ownership_secondary VALUES('019fd0ef-bc00-7527-a619-0cfe51ee468a','01a070cb-ce80-7484-bbe5-ae44d5c1c8e5');
CREATE TABLE role (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    condition TEXT NOT NULL,
    ownership INTEGER NOT NULL
) STRICT;
INSERT INTO role VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','admin','019fd0ef-bc00-752b-b509-20ec084decd2','Admin','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-753d-a64c-04681ccba99f','auditor','019fd0ef-bc00-752b-b509-20ec084decd2','Auditor','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-753e-8d09-dedfadccd794','installer-admin','019fd0ef-bc00-752b-b509-20ec084decd2','Installer admin','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-753f-8bc5-84ff67351257','installer','019fd0ef-bc00-752b-b509-20ec084decd2','Installer','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-7540-8cf0-37df37c1fdbc','remover','019fd0ef-bc00-752b-b509-20ec084decd2','Remover','','',0);
INSERT INTO role VALUES('01a070cb-ce80-7488-8733-82c0160d6ad8','careful','019fd0ef-bc00-752b-b509-20ec084decd2','Careful','only what has a serial','',0);
CREATE TABLE role_action (
    role TEXT NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    PRIMARY KEY (role, action)
) STRICT, WITHOUT ROWID;
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','audit:export');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','audit:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','credential:reset');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','delegation:create');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','device:delete');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','fleet:edit');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','installer:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','role:assign');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','role:define');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','team:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-753c-b54f-bf2897212540','user:invite');
INSERT INTO role_action VALUES('019fd0ef-bc00-753d-a64c-04681ccba99f','audit:export');
INSERT INTO role_action VALUES('019fd0ef-bc00-753d-a64c-04681ccba99f','audit:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-753d-a64c-04681ccba99f','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-753e-8d09-dedfadccd794','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-753e-8d09-dedfadccd794','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-753e-8d09-dedfadccd794','role:assign');
INSERT INTO role_action VALUES('019fd0ef-bc00-753e-8d09-dedfadccd794','team:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-753e-8d09-dedfadccd794','user:invite');
INSERT INTO role_action VALUES('019fd0ef-bc00-753f-8bc5-84ff67351257','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-753f-8bc5-84ff67351257','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-7540-8cf0-37df37c1fdbc','device:delete');
INSERT INTO role_action VALUES('019fd0ef-bc00-7540-8cf0-37df37c1fdbc','device:view');
INSERT INTO role_action VALUES('01a070cb-ce80-7488-8733-82c0160d6ad8','device:view');
CREATE TABLE delegation (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    from_organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    to_organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    parent TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER,
    valid_until INTEGER,
    passes INTEGER NOT NULL,
    reason TEXT NOT NULL,
    cut INTEGER NOT NULL
) STRICT;
INSERT INTO delegation VALUES('019fd0ef-bc00-7544-8dc7-77adffcb4622','','019fd0ef-bc00-752b-b509-20ec084decd2','019fd0ef-bc00-752c-b8f6-22f348454a9a',NULL,NULL,NULL,1,'service contract',0);
CREATE TABLE delegation_region (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope TEXT NOT NULL,
    PRIMARY KEY (delegation, scope_kind, scope)
) STRICT, WITHOUT ROWID;
INSERT INTO delegation_region VALUES('019fd0ef-bc00-7544-8dc7-77adffcb4622','resource','019fd0ef-bc00-7522-8d00-b0d20c220faa');
CREATE TABLE delegation_ceiling (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    condition TEXT NOT NULL,
    PRIMARY KEY (delegation, action, condition)
) STRICT, WITHOUT ROWID;
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-7544-8dc7-77adffcb4622','device:configure','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-7544-8dc7-77adffcb4622','device:view','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-7544-8dc7-77adffcb4622','role:assign','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-7544-8dc7-77adffcb4622','team:manage','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-7544-8dc7-77adffcb4622','user:invite','');
CREATE TABLE assignment (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    principal_kind TEXT NOT NULL CHECK (principal_kind IN ('membership', 'team', 'person')),
    principal TEXT NOT NULL,
    role TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope TEXT NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT NOT NULL,
    delegation TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO assignment VALUES('019fd0ef-bc00-7541-9fe2-82f653ceea81','a-ada','membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc','019fd0ef-bc00-753c-b54f-bf2897212540','resource','019fd0ef-bc00-7521-be58-c43940946875',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('019fd0ef-bc00-7542-8e38-eea63338bf26','a-otto','membership','019fd0ef-bc00-7537-a149-a71eccfb9a6c','019fd0ef-bc00-753d-a64c-04681ccba99f','resource','019fd0ef-bc00-7521-be58-c43940946875',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('019fd0ef-bc00-7545-9948-3e3427d6d0ee','','membership','019fd0ef-bc00-7538-a4b2-5e9a2b94e912','019fd0ef-bc00-753e-8d09-dedfadccd794','resource','019fd0ef-bc00-7522-8d00-b0d20c220faa',NULL,NULL,'','019fd0ef-bc00-7544-8dc7-77adffcb4622');
INSERT INTO assignment VALUES('019fd126-aa80-75d3-8d6f-03b8fb9d4571','','membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed','019fd0ef-bc00-753f-8bc5-84ff67351257','resource','019fd0ef-bc00-7524-a585-3483c10e56eb',1785920400000,1803200400000,'summer; it''s his tour','019fd0ef-bc00-7544-8dc7-77adffcb4622');
INSERT INTO assignment VALUES('01a070cb-ce80-7489-bd80-054849e21a09','','team','01a070cb-ce80-7486-a161-caf752349e96','019fd0ef-bc00-753f-8bc5-84ff67351257','group','01a070cb-ce80-7487-be22-314b0f5f12b6',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('01a070cb-ce80-748a-af3d-018d4cb8bfc8','','membership','019fd0ef-bc00-7537-a149-a71eccfb9a6c','01a070cb-ce80-7488-8733-82c0160d6ad8','resource','019fd0ef-bc00-7521-be58-c43940946875',NULL,NULL,'',NULL);
CREATE TABLE revision (
    number INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    summary TEXT NOT NULL,
    changes TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
INSERT INTO revision VALUES(1,1785916800000,'system','','import: 47 added, 0 updated','','');
INSERT INTO revision VALUES(2,1785916800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','Vertrag Nº 17 — "ab sofort"','2 changes: delegation:create Nordquell to Alpine Heat; role:assign Customer One','[{"put":{"type":"delegation","id":"019fd0ef-bc00-7544-8dc7-77adffcb4622","from":"019fd0ef-bc00-752b-b509-20ec084decd2","to":"019fd0ef-bc00-752c-b8f6-22f348454a9a","region":[{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7545-9948-3e3427d6d0ee","principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"role":"019fd0ef-bc00-753e-8d09-dedfadccd794","scope":{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"},"delegation":"019fd0ef-bc00-7544-8dc7-77adffcb4622"}}]','ad1eaa2ba68c53f03e29d7593af4c4bcc4d24723a0e56f8ce038941ea885fc8e');
INSERT INTO revision VALUES(3,1785920400000,'019fd0ef-bc00-7538-a4b2-5e9a2b94e912','tour','role:assign Site 11','[{"put":{"type":"assignment","id":"019fd126-aa80-75d3-8d6f-03b8fb9d4571","principal":{"kind":"membership","id":"019fd0ef-bc00-7539-94fd-e1e01b6457ed"},"role":"019fd0ef-bc00-753f-8bc5-84ff67351257","scope":{"kind":"resource","id":"019fd0ef-bc00-7524-a585-3483c10e56eb"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-7544-8dc7-77adffcb4622"}}]','a72c6bb7d983345f1c15fc1943b930a28cd185f1313ea45e59808e7763d151ad');
INSERT INTO revision VALUES(4,1788598800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','autumn','6 changes: person:create Zoë O''Neil; user:invite Zoë O''Neil (Nordquell); team:create Service; …','[{"put":{"type":"person","id":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-7485-8fef-0b6099ea5475","externalId":"zoe","person":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-7486-a161-caf752349e96","externalId":"service","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Service","members":["01a070cb-ce80-7485-8fef-0b6099ea5475"]}},{"put":{"type":"group","id":"01a070cb-ce80-7487-be22-314b0f5f12b6","externalId":"vip","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"VIP","members":["019fd0ef-bc00-7529-8f45-7f5a04e014e1","019fd0ef-bc00-752a-9546-cc1fdf00b0a4"]}},{"put":{"type":"role","id":"01a070cb-ce80-7488-8733-82c0160d6ad8","externalId":"careful","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Careful","description":"only what has a serial","actions":["device:view"]}},{"put":{"type":"assignment","id":"01a070cb-ce80-7489-bd80-054849e21a09","principal":{"kind":"team","id":"01a070cb-ce80-7486-a161-caf752349e96"},"role":"019fd0ef-bc00-753f-8bc5-84ff67351257","scope":{"kind":"group","id":"01a070cb-ce80-7487-be22-314b0f5f12b6"}}}]','9dd8137623d7bb38d62e145893a6f19a4463a93f624f6a75bd58d240a377d21d');
INSERT INTO revision VALUES(5,1788598800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','second pair of eyes','role:assign Nordquell','[{"put":{"type":"assignment","id":"01a070cb-ce80-748a-af3d-018d4cb8bfc8","principal":{"kind":"membership","id":"019fd0ef-bc00-7537-a149-a71eccfb9a6c"},"role":"01a070cb-ce80-7488-8733-82c0160d6ad8","scope":{"kind":"resource","id":"019fd0ef-bc00-7521-be58-c43940946875"}}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(6,1788598800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','sold','ownership:create Pump 111','[{"put":{"type":"ownership","id":"019fd0ef-bc00-7527-a619-0cfe51ee468a","primary":"019fd0ef-bc00-7535-b720-cc245ddb0353","secondaries":["01a070cb-ce80-7484-bbe5-ae44d5c1c8e5"]}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(7,1791190800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','sold on','fleet:edit Site 12','[{"put":{"type":"resource","id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-7523-bd33-ce9bb7254f78","name":"Site 12"}}]','425a235ad37e838e0c946e886afd5080c22a8007e8b44a98d4111f1d0b77012d');
INSERT INTO revision VALUES(8,1791190800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','','fleet:edit Pump 111 (100% new_\)','[{"put":{"type":"resource","id":"019fd0ef-bc00-7527-a619-0cfe51ee468a","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-7524-a585-3483c10e56eb","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(9,1791190800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','scrapped','device:delete Pump 112','[{"remove":{"type":"resource","id":"019fd0ef-bc00-7528-a970-f13533fa1f9e"}}]','427f2594e5149fb37962e097296b406ad6316455a899c3384b0ef155a66eb61a');
INSERT INTO revision VALUES(10,1791190800000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','dispute','delegation:cut Nordquell to Alpine Heat','[{"put":{"type":"delegation","id":"019fd0ef-bc00-7544-8dc7-77adffcb4622","from":"019fd0ef-bc00-752b-b509-20ec084decd2","to":"019fd0ef-bc00-752c-b8f6-22f348454a9a","region":[{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}]','455b02d829f3e4d5184addaa7e9fafd61d60e98cedb2c7faef2c79778fa63415');
INSERT INTO revision VALUES(11,1791363600000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','peace','delegation:restore Nordquell to Alpine Heat','[{"put":{"type":"delegation","id":"019fd0ef-bc00-7544-8dc7-77adffcb4622","from":"019fd0ef-bc00-752b-b509-20ec084decd2","to":"019fd0ef-bc00-752c-b8f6-22f348454a9a","region":[{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}]','5785c042e2888fe1d785c3b510ef96ee63f4f5e9c35ed1f2e6160ed0cb505248');
INSERT INTO revision VALUES(12,1791363600000,'019fd0ef-bc00-7536-88c1-8ec29de97dbc','left','user:disable Zoë O''Neil (Nordquell)','[{"put":{"type":"membership","id":"01a070cb-ce80-7485-8fef-0b6099ea5475","externalId":"zoe","person":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","title":"Service","disabled":true}}]','c80819cd640b4f82ebca582a55039092855ef1b6d0dba0839389651198431c6d');
CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL,
    membership TEXT NOT NULL,
    person TEXT NOT NULL,
    client TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    access_hash BLOB NOT NULL UNIQUE,
    access_expires INTEGER NOT NULL,
    refresh_hash BLOB NOT NULL,
    refresh_family BLOB NOT NULL UNIQUE,
    refresh_expires INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    end_reason TEXT NOT NULL
) STRICT;
INSERT INTO session VALUES('019fd0ef-bc00-7543-8b61-d0dcca687e42','019fd0ef-bc00-7536-88c1-8ec29de97dbc','019fd0ef-bc00-7530-bcd6-65a17d3a00cf','test',1785916800000,1788508800000,X'890f78b7fc9f892a547b525654454ffda6d7741d8141a4d1fd58f03e3a89d2cf',1785917700000,X'f691469e0e65bd043799bb9a0e069d86046f8a356c3c7daec633eed9cc655c98',X'bf5f66f62d99ff267b9353e27e584787f3edf30514a4244faaec43138c6971f1',1785960000000,0,0,'');
INSERT INTO session VALUES('019fd126-aa80-75d2-8f02-c839267f3f09','019fd0ef-bc00-7538-a4b2-5e9a2b94e912','019fd0ef-bc00-7532-a31c-1f1916c210da','test',1785920400000,1788512400000,X'93e8f981eb14949455e3c21e617e7771fbc1359fd60377b36e908022071ed7dc',1785921300000,X'c17902bbd5e99a47fb0b324682c39eac98f12375616fd0bb74d9b436ca6eee21',X'2549308fe637cc126b1b27fb1ae230f506ec6e77c8f1b6bb7f42bedc2b0728fa',1785963600000,0,0,'');
INSERT INTO session VALUES('019fd126-aa80-75d4-b5a8-0551f4d97e90','019fd0ef-bc00-7539-94fd-e1e01b6457ed','019fd0ef-bc00-7533-9074-8d8f3e65b529','test',1785920400000,1788512400000,X'5b21a362bd2b59a2739f60f84df7a01d65a777114ae3e5e58ac73f5a14921f4b',1785921300000,X'a8e2358a617af5823f333f9293ab7a7b403c83b8db9f799ae10c4c8fdcdb23f9',X'0135de578beeb8f1566fff81e89d74cfa3ba5afe274393aa865b4c59c916f8d2',1785963600000,0,0,'');
INSERT INTO session VALUES('01a070cb-ce80-7483-856f-62fbdd18f242','019fd0ef-bc00-7536-88c1-8ec29de97dbc','019fd0ef-bc00-7530-bcd6-65a17d3a00cf','test',1788598800000,1791190800000,X'cf7b8003b24cdcddfb4fa26ef3f2e164dfbdcd72b9e7295252c1a0f500bffaa5',1788599700000,X'bc9abca48cf15654c092589c6a17a1ce7285e62fd17b01778b38f306c30e03f9',X'b56b2970f684aa829031dea22793e3508f94fc4ad0605805a68d526d50c07dfc',1788642000000,0,0,'');
INSERT INTO session VALUES('01a10b4a-9680-772c-96e6-444fb3bb5c3b','019fd0ef-bc00-7536-88c1-8ec29de97dbc','019fd0ef-bc00-7530-bcd6-65a17d3a00cf','test',1791190800000,1793782800000,X'5f96241845d39bdc6bc0176130f31ac70f3d3fcdbf329e41bbf462b152980094',1791191700000,X'eb79f8278df7128b80e8ca6c8488dcfb2243c5a6722a0a2261c34622a3454587',X'536869cc188201b4e8307573db37f62838a30cb0b2fe77571af746ea935af4e3',1791234000000,0,0,'');
INSERT INTO session VALUES('01a10b4a-9680-772d-9eb5-d329b366d73e','019fd0ef-bc00-7539-94fd-e1e01b6457ed','019fd0ef-bc00-7533-9074-8d8f3e65b529','test',1791190800000,1793782800000,X'3a0abca453773c204d0d13ba7c46949a252313a1ffaab804d353739e83591b47',1791191700000,X'9ce517221fdedeb8d5ecf29cde39539e10a1994ebc23027a72374716eec5d78a',X'47b56a1b0d7c0848eb3f922466d62798a6f6a1b719e9b569f7cc5dd6015c7523',1791234000000,0,0,'');
INSERT INTO session VALUES('01a11597-4e80-709c-b8cd-5630d32e929e','019fd0ef-bc00-7536-88c1-8ec29de97dbc','019fd0ef-bc00-7530-bcd6-65a17d3a00cf','test',1791363600000,1793955600000,X'86cdf4858107de0fc84b9135601bb16749f56decc6aaa6b353a448b8849775e1',1791364500000,X'c0fa522dbd20fdd1292d49329e55f10f6a7ac98eb4c510785c4dd28c14c9927c',X'1f19e3816f74331396cbff6adfd0d3420a1099dd0a06bc8afc96edf6cc246b4f',1791406800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-766c-bcb4-545400eb73cb','019fd0ef-bc00-7536-88c1-8ec29de97dbc','019fd0ef-bc00-7530-bcd6-65a17d3a00cf','test',1794387600000,1796979600000,X'17686c876a3b91e591d7f8599aa2135505d093b733eab5387a1be2bb6e5f316d',1794388500000,X'1a526269d93a7f5acdbba2bec52574be9a7ee6a78fd5b3bc2b4bc9ec23e18c29',X'4791cb49c1f92a537eff763c179a8c6e3d72403e2a226cc9fd926c6470ee4627',1794430800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-766d-96eb-d208bb15422d','019fd0ef-bc00-7539-94fd-e1e01b6457ed','019fd0ef-bc00-7533-9074-8d8f3e65b529','test',1794387600000,1796979600000,X'fcd6091bd3ab4ceddab758efe8af88facf36acb9540706494d279ff707c24c61',1794388500000,X'02d1c0e5325af1716bb21726cbaba7033cedf33430981e2b341b6dcb55120522',X'b0c4ef03df78c5bf3e34c5e85d76a9429320065d4b763f522e53fb0d2d733e16',1794430800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-766e-bf05-c985e5913f25','019fd0ef-bc00-753b-a79b-2473690cb905','019fd0ef-bc00-7535-b720-cc245ddb0353','test',1794387600000,1796979600000,X'd530f1cb4a9b192d546334b707d40a90dfb10c63b91c37d1ea44a0ae1bcb6059',1794388500000,X'90c1047fefcd87e33fef565a23518f173ccffbbb72e7e4250b8991af42a7487a',X'2584b04861adb3ff2ba90f2736ed7a3ce0e0a8a6feb755d943b1611676f0ab4f',1794430800000,0,0,'');
CREATE TABLE credential (
    person TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    password_hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO credential VALUES('019fd0ef-bc00-7530-bcd6-65a17d3a00cf','$argon2id$v=19$m=64,t=1,p=1$ghga/YcUTAf8ZF5ytuvX3A$kYMRc//GnEvjmT3ws6rRP2TpgOyT0C2Yo7RV1j8ish0',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-7535-b720-cc245ddb0353','$argon2id$v=19$m=64,t=1,p=1$suGBBncIkUUT+eR7twZ7qQ$kQU/TxL0gt+TV6dQyo8V7Xv9pm5aw09iBOtF9rOiZt4',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-7534-90fa-7139d023b517','$argon2id$v=19$m=64,t=1,p=1$JvxAPtmw6FWEyo/Tq0a/TQ$i+pJont7cVyUPad1IONqKV6LeiPPyhuclZjuRL6YcNE',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-7532-a31c-1f1916c210da','$argon2id$v=19$m=64,t=1,p=1$+MIisBW1jQbnIP9Dbg3qoQ$n+sQ+a7sHKPZHbTERDYXMEuFZ9IprsZlVVdHExwTeV0',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-7531-bd11-62724ab1ec84','$argon2id$v=19$m=64,t=1,p=1$qJstLyNMkCoLzrGlzXMv2w$5pQ5GgnJHQ5YYD26EkGmp5MBjSR30zCFYTV7976hgZQ',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-7533-9074-8d8f3e65b529','$argon2id$v=19$m=64,t=1,p=1$XExdkDRwf8PjfyDvodi62Q$HRqtsE2ZzZljZVYlVojKjfdpOHyLRCepEWZWGwLDbYY',1785916800000);
CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('retired-id/019fd0ef-bc00-7528-a970-f13533fa1f9e','resource');
CREATE TABLE audit_event (
    sequence INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    actor_label_commitment BLOB,
    actor_organization TEXT NOT NULL,
    action TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource TEXT NOT NULL,
    resource_label_commitment BLOB,
    outcome TEXT NOT NULL CHECK (outcome IN ('allowed', 'denied', 'failed')),
    reason_commitment BLOB,
    revision INTEGER NOT NULL,
    request_id TEXT NOT NULL,
    count INTEGER NOT NULL,
    detail_commitment BLOB,
    leaf_hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_event VALUES(0,1785916800000,'system','system',X'073339df9b24b77e118a3cc4c16bb35982567073d02c7fba71f074b85c5cdd31','','fleet:import','revision','1',X'9a29b815b4b8d4ce44f50e6af85bceaf031173e30b70e86ffd6a84bfd7b85a09','allowed',NULL,1,'',0,X'8c6539123dce7e7c5c4e427219905248c0a84f50558e0e827b493b8a6d597c0f',X'7aceec2fb975481d78593181cca0b50c3af2820ab2b3e10df95fb879b317eeef');
INSERT INTO audit_event VALUES(1,1785916800000,'system','system',X'931f9743967a9ba6f2d79deea007d0e18129313cfa3f112227961438e6d04287','','credential:reset','person','019fd0ef-bc00-7530-bcd6-65a17d3a00cf',X'537184e84d1623b6a419ddc95db1710bc90d4600d424abbf27b15a7a4f442d61','allowed',NULL,1,'',0,NULL,X'6b0fd139eb86944a1da9a7d78ac7dc1a4495bf21eb517b6d4b033f76c5d59628');
INSERT INTO audit_event VALUES(2,1785916800000,'system','system',X'fb444f770b679c51c8947212dcf9a4cf81018e152f6952d7fb2af7b7d692ecf9','','credential:reset','person','019fd0ef-bc00-7535-b720-cc245ddb0353',X'f96b57b4583e315833135aa65f2e7f3935da429d54b9b32e4d777ef5dce90e67','allowed',NULL,1,'',0,NULL,X'001e6083dedb58a2bb9b516795cac904845e761c90d81f37b07b404a9d38a636');
INSERT INTO audit_event VALUES(3,1785916800000,'system','system',X'043613d99bb1bb431a07c3b19488a5d1dc7a82dd863600e15fd9023bdccffd88','','credential:reset','person','019fd0ef-bc00-7534-90fa-7139d023b517',X'e5ce03d10bc64e1e50faf83aea7303c9c4a2573ed33f811d280224aa75ea5b4b','allowed',NULL,1,'',0,NULL,X'30781354560a513dee4d6ef42a5be3df9ccdfb2960a79967dede14d2b61b35b3');
INSERT INTO audit_event VALUES(4,1785916800000,'system','system',X'be4f32b66f7ffe524e2442be424d7b67194e2129011a1a08cc914d02b45b67f1','','credential:reset','person','019fd0ef-bc00-7532-a31c-1f1916c210da',X'3c56ae763a9022e4fa131c4453dd712ff7a55a8c43ffd6498e995913ad80a616','allowed',NULL,1,'',0,NULL,X'25df020a91d7a74c5daf0c592e06270dcaf3d6e842af00e58beeb00b89f9063c');
INSERT INTO audit_event VALUES(5,1785916800000,'system','system',X'e8223e8e1a8f8bb7f2b3a9cbb05b020fd84e28884f4106ae05b190974df0b8fc','','credential:reset','person','019fd0ef-bc00-7531-bd11-62724ab1ec84',X'1cc151e4cccb127737945ef2215f8ab4f4404d8b7b0c699f01eabe06dbc0abde','allowed',NULL,1,'',0,NULL,X'da8c3d517a62f8994e975bff7baf2c2219c0488a3074664fa65fbabf15b4bfb3');
INSERT INTO audit_event VALUES(6,1785916800000,'system','system',X'a1cb08d089d927c02bf2c6a41bda8a0ccceb07515f9acaf7128bcd464bf3f5a0','','credential:reset','person','019fd0ef-bc00-7533-9074-8d8f3e65b529',X'67d7554150bd28b2bc3bb2da7d4868e527cb70d02dc85373a0f975d6e2330bb2','allowed',NULL,1,'',0,NULL,X'4094b22f008c1de362789bd3a952d425e32f6eedd82f6d86ce802719baff743d');
INSERT INTO audit_event VALUES(7,1785916800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'a771ddab4d2136a3ef1b8ccf2188feec0e778386489e4bd2594f479c63b1b8b3','019fd0ef-bc00-752b-b509-20ec084decd2','session:open','session','019fd0ef-bc00-7543-8b61-d0dcca687e42',X'272c261f566097238df68c21b4be19ec7084642086b53e5bc3d1dbc6f2365684','allowed',NULL,1,'request',0,NULL,X'1077f4223b6a858a8741f1e10ee7ae598ed6601b1966d3a3a7095b9d8c3b5698');
INSERT INTO audit_event VALUES(8,1785916800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'2c43cf39dda5d6622da19766a348b49c1e2acbc568a8d9a4d54cdc8569b58698','019fd0ef-bc00-752b-b509-20ec084decd2','access:commit','revision','2',NULL,'allowed',X'f949605e40a6e4649a6d75e8c7ba1b6e7b237e273d95e1955b4673b24f3fc278',2,'request',0,X'2ddae015cdee2998015c91145045ab43705d39ed37e6a9c13f2c0cf03aeee0d7',X'34ae4a3d7f01820a9c62429fe8dd3b585ed7776767976bd69743a171831592ca');
INSERT INTO audit_event VALUES(9,1785916800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'a43a49baa0953f8b35457bd482f7927a462d7f05353dbfae6db0002768cc322a','019fd0ef-bc00-752b-b509-20ec084decd2','delegation:create','delegation','019fd0ef-bc00-7544-8dc7-77adffcb4622',X'c5500ac579d4f9c1f7b6f7b9462505ab040916f8593a9005dfcfecb899673f89','allowed',X'0ec957d306083abcffa825e36692a12d7c3e1394f71dca0eaef9528c0a6bd003',2,'request',0,X'a11de1fc2490878406043dab0c3e17d5b55da1fc1819e7d902d64b9754bdd229',X'8ed9e6cc5a92c68e8fd655f156b4fee2efc95664576d290ab485c36cd023ba37');
INSERT INTO audit_event VALUES(10,1785916800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'464b1824d9b8632ecfd08e83932303e5aab0a76736f27783f34085af0ba89d0a','019fd0ef-bc00-752b-b509-20ec084decd2','role:assign','customer','019fd0ef-bc00-7522-8d00-b0d20c220faa',X'423fbabf6a7f4f1733759c4a3302ccbefb2566d5ac26ff8dd7add5680b6b4ff4','allowed',X'c1aa4057257faf20f285c165cb59b584774d920ad1ec8be380f344e86c264e1d',2,'request',0,X'5e5be97a950256349ac01f1917cde77bdfb4282eb06901fe7c88e15213ef14be',X'53be4810eba3a41da14731797fe35337a480439ac36317c719c414c28686e889');
INSERT INTO audit_event VALUES(11,1785920400000,'membership','019fd0ef-bc00-7538-a4b2-5e9a2b94e912',X'247fcd8b69220240672a514ac5cac2a5071cf87a3eddb67816a5463acf5f1a36','019fd0ef-bc00-752c-b8f6-22f348454a9a','session:open','session','019fd126-aa80-75d2-8f02-c839267f3f09',X'012067fe92e22a9b7f35ae1c0f2480791848dbdef33412acf58c255457fa6a4a','allowed',NULL,2,'request',0,NULL,X'c3c6ac7142380b6befc65341857dd5b61f4ce512ec7b30161ee399198d24b65e');
INSERT INTO audit_event VALUES(12,1785920400000,'membership','019fd0ef-bc00-7538-a4b2-5e9a2b94e912',X'3d1450a906160ef343561fcac655305aeb4fc991ca1ee21b8789a7b6699711b2','019fd0ef-bc00-752c-b8f6-22f348454a9a','role:assign','site','019fd0ef-bc00-7524-a585-3483c10e56eb',X'30b656b9afd8068f4247d49378803c5afb08898f715ff93c923eda958922f0fe','allowed',X'fb9103e97c775c7d67b8ee1270e9b5bf9ac97cbd825502b266b90af80fa3c555',3,'request',0,X'89181ec180d0a0e3d782892ae139f07a8c0ca0b4126c0c6bfcf84e69b1f63823',X'5fd8a4eb0f81aac18688e011197c89cb247b3e9671dc06cce37be36e07d333b2');
INSERT INTO audit_event VALUES(13,1785920400000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'9ad01e48a655fe64b80e4140384d0ac36b629d8211feb9f3b7cbe644181dceee','019fd0ef-bc00-752c-b8f6-22f348454a9a','session:open','session','019fd126-aa80-75d4-b5a8-0551f4d97e90',X'd394c69c6af619bbd39582f1e8cf0f15b2e23f063be35a2131379ad8bcfe654d','allowed',NULL,3,'request',0,NULL,X'c8f1960cd2ca38e94101cdd7485a3a0b80cdd24173b6a1974b0b5ea42497db1f');
INSERT INTO audit_event VALUES(14,1785920400000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'2888b4bc2d520f25f12c623e3144f9d747dff55f49ff989a9f4ba4506bdbbb73','019fd0ef-bc00-752c-b8f6-22f348454a9a','device:view','organization','019fd0ef-bc00-752c-b8f6-22f348454a9a',NULL,'allowed',NULL,3,'request',2,NULL,X'b61c0713db043747c17d1b941d622ee478aca4e01479d96b67723ae9c57042e8');
INSERT INTO audit_event VALUES(15,1785920400000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'9fdde467cc88cb7afef57f524a5f34ff707ffae3e25e4c5be43afce77961f362','019fd0ef-bc00-752c-b8f6-22f348454a9a','session:open','session','',NULL,'denied',X'a89bf8e15435d6bf4fb95d7e7b15d83e47062e3f055060b2dd3f9f76f25b2875',3,'r',0,NULL,X'0cc87d5453518b99912d214fa7cee35b1c51684d7eec4962d189785b8ea285df');
INSERT INTO audit_event VALUES(16,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'01d720df818cb63295ce04222ab8255bdb591307b889a5789a330ed7b76c1660','019fd0ef-bc00-752b-b509-20ec084decd2','session:open','session','01a070cb-ce80-7483-856f-62fbdd18f242',X'65761e30158b250b0f1912419e3096a9306d2328c3e1bd465ff97dabde49716d','allowed',NULL,3,'request',0,NULL,X'8d50a8b169275ecb05f59cc41a56fb1e26a3074c4ad69fbd8f63c528d8eaa753');
INSERT INTO audit_event VALUES(17,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'0859737dd9611c3f8083923ec320b3aecf85a9bc9c888be961923acf2c1cca81','019fd0ef-bc00-752b-b509-20ec084decd2','access:commit','revision','4',NULL,'allowed',X'e07aefaf89aa2b431cabf031e786ea55c0a6da2869b5078c5b2d8a333e16af68',4,'request',0,X'328612610b327abd5c8c6d7c967ef662c7b85a8eac75bf64fffcd0bf8ed079f8',X'018895893ab5909f120bd833953ea38e26b9d4d9822c666ca02a9f0287548c55');
INSERT INTO audit_event VALUES(18,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'7e4514279b6038c0942c1b4fe57efb6e6a45729fb780ef2f35c9909377e695e4','019fd0ef-bc00-752b-b509-20ec084decd2','person:create','person','01a070cb-ce80-7484-bbe5-ae44d5c1c8e5',X'f535e9a599f1591b0b88fc08928bef6e06bd50f74c32035c4b5cc00bb57d8623','allowed',X'950673b0d625a62884b824c70e197f8da8cf1cd18f2f39f415f522a2486949bd',4,'request',0,X'b4f9558622a3295a0b27584713290d39b1ba9e236156421dac20dc3aab93292e',X'bfd69b64def01ff050c63a2ff479a198233db1a856ad2bf9c7dc30c80177d409');
INSERT INTO audit_event VALUES(19,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'eca516b3bf3945b4addbde8dbbe696db438af1a1b6b77bb100a417803b92cca8','019fd0ef-bc00-752b-b509-20ec084decd2','user:invite','membership','01a070cb-ce80-7485-8fef-0b6099ea5475',X'ed3a1ac14defe7ea1b9342562a95cae1d21ea5ace389833de32b53d1d3db594f','allowed',X'dc745c9e80336bb13ea7aa8795ed7c6ff9169f408117220e5a96510f2abd6566',4,'request',0,X'46e018ae4b87f6e14b8c2000dc8b88c5c09974b1d5a342961f15d3fbe94b50f4',X'57aac902e97f9102aa210add7719580630df82843eeb8ef85270e0922fb8b41b');
INSERT INTO audit_event VALUES(20,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'9b7d8c20529430b0212719fea7a5ef40a3e8b12e26fa59691a566ae46f9a6547','019fd0ef-bc00-752b-b509-20ec084decd2','team:create','team','01a070cb-ce80-7486-a161-caf752349e96',X'bf8da906bf9521bcc6b750260e051196aa6490f2bb9c8a47456c8fb394ffb445','allowed',X'f8ef4d0db0623b81035e4b34d3c1c98922d2afe4e054ca58722e03338f50448c',4,'request',0,X'713c7458e6cf7b219ad9d2f0f70df48d3f289e8556e535e94092ef4e8b97cf03',X'1b64cce2711afecb5b276116c60e4b140a3db5b030e209936f9b1f2a10190c43');
INSERT INTO audit_event VALUES(21,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'fc5a7222d57fcfe03ba5cddcb0ebd583a815deb0638ba9edfe1dba4ded7e8f57','019fd0ef-bc00-752b-b509-20ec084decd2','group:create','group','01a070cb-ce80-7487-be22-314b0f5f12b6',X'4eea4576c11684c4e085d2aca532246e24bb03401a397206093acca699dbb245','allowed',X'24e6fc2fafad6117f33f83c638aafe3a51a79d875c2b5de317d8c801e2021c8f',4,'request',0,X'0d5b989854592128bc0f5abd43641938668abc221a6572f25b610d713c4374ab',X'bf41d79ef405903b98976f0329792409886d36a088d8b9a4a6c3bbde34c3a4c6');
INSERT INTO audit_event VALUES(22,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'547e4562b86a7e074ab20102a232883659d1fbf1baa56d096c9edffc9b3af320','019fd0ef-bc00-752b-b509-20ec084decd2','role:define','role','01a070cb-ce80-7488-8733-82c0160d6ad8',X'4f9ba8aa7483823e29627e636c73924bf8bd0baf5cfaea349481ea8f59bd259f','allowed',X'd5f488ed64d41db452704690ec1770e4a062f5e8dd0c4f0e8d75e189b7ed496f',4,'request',0,X'0483376fe7e5646a88f33cc4479f8722ad4d09216f013310f22fa92adb4ab441',X'2936dab6d7c98872d6b60f14e44c73d4f14c27807bf6c43521ebc5aa53c91bd3');
INSERT INTO audit_event VALUES(23,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'40186614d9a0b66de373a8af22fd4659189021c5a7dd031e1fefd7b9f5fecf4f','019fd0ef-bc00-752b-b509-20ec084decd2','role:assign','group','01a070cb-ce80-7487-be22-314b0f5f12b6',X'cc2ff2cb41688b8d9f6c31dcb86f98b30052e7be289ddad7f7a828c0d141bfdd','allowed',X'a8fe33f7166a446ec9bcb11629ac7e24147a451cf1b75b7f6e2785aa83417380',4,'request',0,X'8be91ea12634cd71198d417d527d04942bd30576228baaff59ff184204c3c479',X'6de1c721b09421fccc1c8c968cc1a9121ba8f422c0f21ca3a8b1396d72c0dcc8');
INSERT INTO audit_event VALUES(24,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'b94a169dff80afa2ab5344f64d125b352d76c9cdbed78e838df99154cdb9e8c5','019fd0ef-bc00-752b-b509-20ec084decd2','role:assign','manufacturer','019fd0ef-bc00-7521-be58-c43940946875',X'59fb743eb33cf70c6158ba78948ec161ebd431093dc1de8ebe21c128c8691804','allowed',X'd38c281cd11a89222fecc7ad4359a54bba7fd6a0be443d18add03586ec583609',5,'request',0,X'beb2b8826122243990210fcec465a218f45dda1cba7d5939d684c38b2039524f',X'0de2231062a7aba05d4abb7eda51b0832241308b48f0c059f82a485dfafc2226');
INSERT INTO audit_event VALUES(25,1788598800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'd8cce8fd4ff740ec43ae3f2899b9caa878e33203edde468f30855a37b482e4ad','019fd0ef-bc00-752b-b509-20ec084decd2','ownership:create','device','019fd0ef-bc00-7527-a619-0cfe51ee468a',X'd84acd81b88336ff0dbc5ac5380a397176ed1bda7678b0987e84cb3c3335f407','allowed',X'6bd68521a208c780d701dfe8146cc06a33dfed5945c6f5910429e296f494da4b',6,'request',0,X'1cdbbc89ea80db2d801d8069be1de954cb7a81814e05b9ef803e419746cfe0bd',X'a9742d2838108b408ed7278862e0f2de3d90c55619e274a1181c8dbd656e39ca');
INSERT INTO audit_event VALUES(26,1791190800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'd729dc59190e4224037a2679a71291dd1d12a151bc3504b7ead8eebef9c972a8','019fd0ef-bc00-752b-b509-20ec084decd2','session:open','session','01a10b4a-9680-772c-96e6-444fb3bb5c3b',X'ba3211f7b8f8c383e3aff21e5646f5c7c13c3e616df0697f9ffbaff26607a3a2','allowed',NULL,6,'request',0,NULL,X'b6c4fa05cead7844df682569e97a37a685bbb9eff6616f7b3de47a5ff96744be');
INSERT INTO audit_event VALUES(27,1791190800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'e637592e79575d85be24d3d91477fa239d46bc8f457cd60438b8ba11b31848e5','019fd0ef-bc00-752b-b509-20ec084decd2','fleet:edit','site','019fd0ef-bc00-7525-90bd-c5968a49e6e7',X'5ca3e5cc46e0451bf03e38875396da87279a72d13466814b752103c1f8f457e7','allowed',X'ae93c8a38b4a5b05bea680bd67b07ebdc75e45ebd570d3a0bc378165b9d3f908',7,'request',0,X'1b28884cc982f02762812759ad6ddaa334956d9f095db47a1b854cc7e6e2a518',X'388521aadc1a89b02b930760baef65d58c1f399ab9906f88b4eb9144c50926e9');
INSERT INTO audit_event VALUES(28,1791190800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'589a3d7b21b4b6bfb6962ddc5352ff281d765cf05d4536f87c7190809d0f1601','019fd0ef-bc00-752b-b509-20ec084decd2','fleet:edit','device','019fd0ef-bc00-7527-a619-0cfe51ee468a',X'e111258f91c62d0aa93e03c2648a1fc3f0f3ac3dd38fa7416db0cbf56a6b31b9','allowed',NULL,8,'request',0,X'b94c6592094596e50cbd35b987a888554ec1db7d6b363a6428038114ed174251',X'175f2834311b512a220fad2d6f70197646fdac1ee96ff8d3a109b7b0c309f006');
INSERT INTO audit_event VALUES(29,1791190800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'd4f196c7827c05643fbaabb4f51a4a619b1df8c41c441c44af44808cb81a5fb9','019fd0ef-bc00-752b-b509-20ec084decd2','device:delete','device','019fd0ef-bc00-7528-a970-f13533fa1f9e',X'eab00042622712a4c8f5b49b3c9ba9b5c448682e6195f52c4e6cdfac4e55fd69','allowed',X'4653766448a421ed450d27a74aeafb155435b9886fcd450de2a71e541fa95021',9,'request',0,X'e39f1883295393ddf2fdd33b020304c6a68513d6fd10c7184eddbb4618401e58',X'71354134bb617f8742c1f32fd169f43cddeee3b094eba33857c0ca1fbdec7299');
INSERT INTO audit_event VALUES(30,1791190800000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'ae1dc7b32fdb6896a3830ea40116cb7d71bf5f1a80c6b84e5b865215bee5b6d1','019fd0ef-bc00-752b-b509-20ec084decd2','delegation:cut','delegation','019fd0ef-bc00-7544-8dc7-77adffcb4622',X'2e902bc788963173160860f1d0f8829d6f795594efb5b66f06007a4f86aadad4','allowed',X'8eedb22d52d1e37b8ff168742703cb7668ff7f768524cf38705fdb774ee3a8cd',10,'request',0,X'2692219d3efb28b6d353bd781b3d4282876e37b0be2d2bb48c9049ed553e352f',X'd54cf1710e091d78cbdada7106bbf2b9ccedec4f05e6c8ba637e4dd985480d08');
INSERT INTO audit_event VALUES(31,1791190800000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'd1c317c8abb36c7dd97e5e71887bef0d863a959ff021da522361bd5e1d3cb7bb','019fd0ef-bc00-752c-b8f6-22f348454a9a','session:open','session','01a10b4a-9680-772d-9eb5-d329b366d73e',X'547b076358fc93042264970a468fb79465fdcca738950424192e525a03116ce9','allowed',NULL,10,'request',0,NULL,X'4c9d6eb9b62c14b6ba7980232f936048874ea2f27d9214562a4caf0e8c010140');
INSERT INTO audit_event VALUES(32,1791363600000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'10bffd2af7f0656de8068073680c65c11eb57d671ab8d0d4750ae786bb4f4138','019fd0ef-bc00-752b-b509-20ec084decd2','session:open','session','01a11597-4e80-709c-b8cd-5630d32e929e',X'9ee5caf9be801cbff26cfb03c5407837e612132bcdd86cd40c4691d7988678b7','allowed',NULL,10,'request',0,NULL,X'5305217cc5576bfc12d85fd9f806b50694c6c5450e793c8ab5ca030d06f8e736');
INSERT INTO audit_event VALUES(33,1791363600000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'20c6f60e2a2768d3db60912029cf0411f451c8e40288c76a03effd2d8b27011d','019fd0ef-bc00-752b-b509-20ec084decd2','delegation:restore','delegation','019fd0ef-bc00-7544-8dc7-77adffcb4622',X'2549fcba8ddb65c4471cfa2f5206360c12106840e3048123c65acd8d11cae23b','allowed',X'061b53e65219e826a5a92d9efe81bf43a1b5e23f37ac129b2291b9776dc02701',11,'request',0,X'f9bf8ab67680f853552d5903206a4dec375e02d33d1c0be3d256fd716463362c',X'a02873392ab0ec2fa12af6717754c4f8df8d32febc8c25ba9957dd3f985b5bcb');
INSERT INTO audit_event VALUES(34,1791363600000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'4b23175254b855921e7eba22a8e6ea40fb1d58a1ef3b8c88392ad58392961ccb','019fd0ef-bc00-752b-b509-20ec084decd2','user:disable','membership','01a070cb-ce80-7485-8fef-0b6099ea5475',X'30dd8832ad097a2bb85ff0a71e1fca9827149ec8ad80a20d26312a51de4a2c2b','allowed',X'7061626f0290dd6340c3572c1ed1dc885b2be847a515312efeea12933cabcaf0',12,'request',0,X'5bbaec1b48b84a5d16d00f2ab704ded94598c44dafe510994b0eb9f86440afb9',X'602a321e9bd16ff69338da28bfb8ff040628a5225ebe0273d7c1d86068373692');
INSERT INTO audit_event VALUES(35,1794387600000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'a7d98486b827e756a1e3d4e4a8bac13cc22762a408c046d71efedbda37f578c4','019fd0ef-bc00-752b-b509-20ec084decd2','session:open','session','01a1c9d5-e280-766c-bcb4-545400eb73cb',X'a12f8402d2b9f1a9a7ee21a6528fd65897c16b145ac41cff9e13eda3db58260b','allowed',NULL,12,'request',0,NULL,X'199273acc47ffd643e123c224868c0b695189d5f864913ed7bf77895588ad77f');
INSERT INTO audit_event VALUES(36,1794387600000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'60fd3cafb79dba1455e0f4b5d7d2c2b8d1fea07f74caa586f05cd1b7d8e32fa3','019fd0ef-bc00-752c-b8f6-22f348454a9a','session:open','session','01a1c9d5-e280-766d-96eb-d208bb15422d',X'7c8ba2651b042e53512eb5b00a887cea46cee3cba66738f64627196d38b0310a','allowed',NULL,12,'request',0,NULL,X'05d75b19ae9ad8d321309a920e08acd1147a70aa0027279f7e01ba5644dd5f21');
INSERT INTO audit_event VALUES(37,1794387600000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'86458bc80eeb585af08261216b35d9fc2f5e9079a2e350b8f7720b21b1152763','019fd0ef-bc00-752c-b8f6-22f348454a9a','device:view','organization','019fd0ef-bc00-752c-b8f6-22f348454a9a',NULL,'allowed',NULL,12,'request',1,NULL,X'987b2993d566f3c4b0cdadc672ae92ba4f2bbd99f4a395c8c9d8c4c039f79acb');
INSERT INTO audit_event VALUES(38,1794387600000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'9dc398b5705fe099e70f77f13fa1cb0c5c972f3567a98333ba2ea9ceefff3bc9','019fd0ef-bc00-752c-b8f6-22f348454a9a','device:delete','device','019fd0ef-bc00-7527-a619-0cfe51ee468a',X'e08bc18df1852ec54bbefc2d675b4aa09a396b010724e8c539e77d8abdc39672','denied',X'b8bc6e837d65c8da3d0d656bb0126a948504d3cf063f34c8bc37da1615b50c91',12,'request',0,X'c88cb5e96b1e55099496437be8cd0d1f143faed61bbfd14bc3f50c8f684c17d0',X'f8406bf8f5f885419f41a4c9b85085887d0e8493230102a057be58198340987a');
INSERT INTO audit_event VALUES(39,1794387600000,'membership','019fd0ef-bc00-753b-a79b-2473690cb905',X'fbb81ed496f3b34c43cd59eb05bb08dee91b6a41df90b4ee2ffabf5212cb1dbd','019fd0ef-bc00-752f-8372-89f841af8eda','session:open','session','01a1c9d5-e280-766e-bf05-c985e5913f25',X'2a34f44ca1e6f87635b88b57c2893c323718735e68c972d808a12485493dac71','allowed',NULL,12,'r',0,NULL,X'c984b7f1a6384bc66aef665c5e72b4a8228a3e14b9fe647317c97481e46aa8cd');
INSERT INTO audit_event VALUES(40,1794387600000,'membership','019fd0ef-bc00-7536-88c1-8ec29de97dbc',X'7ffc5ae850133d87e90cfd71143bd88e796bb68606cbdba140990c0460b6df3e','019fd0ef-bc00-752b-b509-20ec084decd2','device:view','organization','019fd0ef-bc00-752b-b509-20ec084decd2',NULL,'allowed',NULL,12,'request',3,NULL,X'df634ba507db93ad5068076fca8108cb8177e683d4faf22570dcdf82e3eda27b');
INSERT INTO audit_event VALUES(41,1794387600000,'membership','019fd0ef-bc00-7539-94fd-e1e01b6457ed',X'2e364f2eb75763d7fe046399b822d702ec6a1fc119b077c0e4ad9f13d1489fd1','019fd0ef-bc00-752c-b8f6-22f348454a9a','device:view','organization','019fd0ef-bc00-752c-b8f6-22f348454a9a',NULL,'allowed',NULL,12,'request',1,NULL,X'df87145e9e68ccf4750e947d92effa2f1e933e313146808a47842f85e8f0c24c');
CREATE TABLE audit_event_organization (
    organization TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (organization, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',1);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752f-8372-89f841af8eda',2);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752d-b998-a3174ce2f3ff',3);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',4);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',5);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',6);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',7);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',8);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',9);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',9);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',11);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',12);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3',12);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',13);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',14);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',15);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',16);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',17);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',18);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',19);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',20);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',21);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',22);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',23);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',24);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',25);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3',25);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',26);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',27);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3',27);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752f-8372-89f841af8eda',27);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',29);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3',29);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',30);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',30);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',31);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',32);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',33);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',33);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',34);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',35);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',36);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',37);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',38);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752e-a48e-d16a8e25b3f3',38);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752f-8372-89f841af8eda',39);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752b-b509-20ec084decd2',40);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-752c-b8f6-22f348454a9a',41);
CREATE TABLE audit_text (
    sequence INTEGER PRIMARY KEY NOT NULL,
    actor_label TEXT,
    actor_label_salt BLOB,
    resource_label TEXT,
    resource_label_salt BLOB,
    reason TEXT,
    reason_salt BLOB,
    detail TEXT,
    detail_salt BLOB
) STRICT;
INSERT INTO audit_text VALUES(0,'Command line on the server''s machine',X'295385c313a5f83fcc1c17b06516de87','world.jsonl',X'3ba66067f70def5b41c9ef783ab65017',NULL,NULL,'{"changes":[{"put":{"type":"action","id":"019fd0ef-bc00-7514-a6d5-f016ab3c11ef","externalId":"device:view","name":"device:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-7515-bf6e-08108acae63c","externalId":"device:configure","name":"device:configure"}},{"put":{"type":"action","id":"019fd0ef-bc00-7516-a625-c3799f18552d","externalId":"device:delete","name":"device:delete"}},{"put":{"type":"action","id":"019fd0ef-bc00-7517-8c67-c6617a17cb3f","externalId":"fleet:edit","name":"fleet:edit"}},{"put":{"type":"action","id":"019fd0ef-bc00-7518-aa6b-d8612f71f830","externalId":"installer:manage","name":"installer:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-7519-be58-333c859969f2","externalId":"user:invite","name":"user:invite"}},{"put":{"type":"action","id":"019fd0ef-bc00-751a-be5c-1c0c496c0ca6","externalId":"team:manage","name":"team:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-751b-a8f9-21993b0f608e","externalId":"audit:view","name":"audit:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-751c-bb12-143dcf908845","externalId":"audit:export","name":"audit:export"}},{"put":{"type":"action","id":"019fd0ef-bc00-751d-a684-b134f6a36312","externalId":"role:assign","name":"role:assign","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-751e-a359-33cb67387df9","externalId":"role:define","name":"role:define","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-751f-9b61-77330d218296","externalId":"delegation:create","name":"delegation:create","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-7520-b58a-3e12695cc84f","externalId":"credential:reset","name":"credential:reset","meta":true}},{"put":{"type":"resource","id":"019fd0ef-bc00-7521-be58-c43940946875","externalId":"root","kind":"manufacturer","name":"Nordquell"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","externalId":"customer-1","kind":"customer","parent":"019fd0ef-bc00-7521-be58-c43940946875","name":"Customer One"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7523-bd33-ce9bb7254f78","externalId":"customer-2","kind":"customer","parent":"019fd0ef-bc00-7521-be58-c43940946875","name":"Customer Two"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7524-a585-3483c10e56eb","externalId":"site-11","kind":"site","parent":"019fd0ef-bc00-7522-8d00-b0d20c220faa","name":"Site 11"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-7522-8d00-b0d20c220faa","name":"Site 12"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7526-b2b4-35d146fade21","externalId":"site-21","kind":"site","parent":"019fd0ef-bc00-7523-bd33-ce9bb7254f78","name":"Site 21"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7527-a619-0cfe51ee468a","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-7524-a585-3483c10e56eb","name":"Pump 111","attributes":{"config_setpoint":21,"serial":"SN-111"}}},{"put":{"type":"resource","id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","externalId":"device-112","kind":"device","parent":"019fd0ef-bc00-7524-a585-3483c10e56eb","name":"Pump 112"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7529-8f45-7f5a04e014e1","externalId":"device-121","kind":"device","parent":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","name":"Pump 121"}},{"put":{"type":"resource","id":"019fd0ef-bc00-752a-9546-cc1fdf00b0a4","externalId":"device-211","kind":"device","parent":"019fd0ef-bc00-7526-b2b4-35d146fade21","name":"Pump 211"}},{"put":{"type":"organization","id":"019fd0ef-bc00-752b-b509-20ec084decd2","externalId":"nordquell","kind":"manufacturer","name":"Nordquell","resource":"019fd0ef-bc00-7521-be58-c43940946875"}},{"put":{"type":"organization","id":"019fd0ef-bc00-752c-b8f6-22f348454a9a","externalId":"alpine","kind":"partner","name":"Alpine Heat"}},{"put":{"type":"organization","id":"019fd0ef-bc00-752d-b998-a3174ce2f3ff","externalId":"fjord","kind":"partner","name":"Fjord"}},{"put":{"type":"organization","id":"019fd0ef-bc00-752e-a48e-d16a8e25b3f3","externalId":"one","kind":"customer","name":"Customer One","resource":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}},{"put":{"type":"organization","id":"019fd0ef-bc00-752f-8372-89f841af8eda","externalId":"two","kind":"customer","name":"Customer Two","resource":"019fd0ef-bc00-7523-bd33-ce9bb7254f78"}},{"put":{"type":"person","id":"019fd0ef-bc00-7530-bcd6-65a17d3a00cf","externalId":"p-ada","name":"Ada Berg","email":"ada@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7531-bd11-62724ab1ec84","externalId":"p-otto","name":"Otto Lund","email":"otto@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7532-a31c-1f1916c210da","externalId":"p-ines","name":"Ines Gruber","email":"ines@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7533-9074-8d8f3e65b529","externalId":"p-tom","name":"Tom Huber","email":"tom@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7534-90fa-7139d023b517","externalId":"p-finn","name":"Finn Dahl","email":"finn@fjord.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7535-b720-cc245ddb0353","externalId":"p-cora","name":"Cora Winter","email":"cora@two.example"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7536-88c1-8ec29de97dbc","externalId":"ada","person":"019fd0ef-bc00-7530-bcd6-65a17d3a00cf","organization":"019fd0ef-bc00-752b-b509-20ec084decd2"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7537-a149-a71eccfb9a6c","externalId":"otto","person":"019fd0ef-bc00-7531-bd11-62724ab1ec84","organization":"019fd0ef-bc00-752b-b509-20ec084decd2"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912","externalId":"ines","person":"019fd0ef-bc00-7532-a31c-1f1916c210da","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7539-94fd-e1e01b6457ed","externalId":"tom","person":"019fd0ef-bc00-7533-9074-8d8f3e65b529","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a"}},{"put":{"type":"membership","id":"019fd0ef-bc00-753a-b857-0d2b3a36b9d3","externalId":"finn","person":"019fd0ef-bc00-7534-90fa-7139d023b517","organization":"019fd0ef-bc00-752d-b998-a3174ce2f3ff"}},{"put":{"type":"membership","id":"019fd0ef-bc00-753b-a79b-2473690cb905","externalId":"cora","person":"019fd0ef-bc00-7535-b720-cc245ddb0353","organization":"019fd0ef-bc00-752f-8372-89f841af8eda"}},{"put":{"type":"role","id":"019fd0ef-bc00-753c-b54f-bf2897212540","externalId":"admin","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Admin","actions":["audit:export","audit:view","credential:reset","delegation:create","device:configure","device:delete","device:view","fleet:edit","installer:manage","role:assign","role:define","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-753d-a64c-04681ccba99f","externalId":"auditor","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Auditor","actions":["audit:export","audit:view","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-753e-8d09-dedfadccd794","externalId":"installer-admin","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Installer admin","actions":["device:configure","device:view","role:assign","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-753f-8bc5-84ff67351257","externalId":"installer","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Installer","actions":["device:configure","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-7540-8cf0-37df37c1fdbc","externalId":"remover","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Remover","actions":["device:delete","device:view"]}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7541-9fe2-82f653ceea81","externalId":"a-ada","principal":{"kind":"membership","id":"019fd0ef-bc00-7536-88c1-8ec29de97dbc"},"role":"019fd0ef-bc00-753c-b54f-bf2897212540","scope":{"kind":"resource","id":"019fd0ef-bc00-7521-be58-c43940946875"}}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7542-8e38-eea63338bf26","externalId":"a-otto","principal":{"kind":"membership","id":"019fd0ef-bc00-7537-a149-a71eccfb9a6c"},"role":"019fd0ef-bc00-753d-a64c-04681ccba99f","scope":{"kind":"resource","id":"019fd0ef-bc00-7521-be58-c43940946875"}}}],"count":47,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7536-88c1-8ec29de97dbc"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"credential:reset","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"delegation:create","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:configure","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:delete","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"fleet:edit","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"installer:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:assign","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:define","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"team:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"user:invite","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7537-a149-a71eccfb9a6c"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7521-be58-c43940946875","kind":"manufacturer","name":"Nordquell"}]}]}],"file":"world.jsonl"}',X'a0b5eccb07cbbb9bf05897dd69ec3ca5');
INSERT INTO audit_text VALUES(1,'Command line on the server''s machine',X'defd11dee23ff25843d7f06c368feacc','Ada Berg',X'b47e3362f89377ca7a2fbd176f28d6f1',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(2,'Command line on the server''s machine',X'46383247cb058fdb4c21ce92caefa276','Cora Winter',X'dffc4cd211e91c32e910a5d063454995',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(3,'Command line on the server''s machine',X'7a571fe36ba12072fcb7f5ebdd7393a6','Finn Dahl',X'4e0ce19b3981a278d0255945e2061a55',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(4,'Command line on the server''s machine',X'3006cc69d96a12202d54668f8c52694c','Ines Gruber',X'cc0808b83092208b5cd6e01b722863f1',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(5,'Command line on the server''s machine',X'79ca490445d13bea5db3a95b31c0eada','Otto Lund',X'3ca7426d72236a2e9d0694346bcdb704',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(6,'Command line on the server''s machine',X'de3d22a1ff15804668c3a7a1d6fdbe91','Tom Huber',X'4e1a6cc8da20b115e0351d5472a94d44',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(7,'Ada Berg (Nordquell)',X'4e87c86f393a9dd806ddf8955217fc2b','test',X'7b652f59ff3327b6c80143e8020a0742',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(8,'Ada Berg (Nordquell)',X'353715a850f2d411176788ba81330e0a',NULL,NULL,'Vertrag Nº 17 — "ab sofort"',X'0daa6b13c8c1603fb9329ce3a6b048a7','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-7544-8dc7-77adffcb4622","from":"019fd0ef-bc00-752b-b509-20ec084decd2","to":"019fd0ef-bc00-752c-b8f6-22f348454a9a","region":[{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7545-9948-3e3427d6d0ee","principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"role":"019fd0ef-bc00-753e-8d09-dedfadccd794","scope":{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"},"delegation":"019fd0ef-bc00-7544-8dc7-77adffcb4622"}}],"count":2,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]}]}],"digest":"ad1eaa2ba68c53f03e29d7593af4c4bcc4d24723a0e56f8ce038941ea885fc8e"}',X'c47fe82fd50463ca02fba7d9e09098a5');
INSERT INTO audit_text VALUES(9,'Ada Berg (Nordquell)',X'dd3fca0d6c644d0277a0bc9d47ec45d1','Nordquell to Alpine Heat',X'dd5cb9c7e13cc916b9f490737731ac41','Vertrag Nº 17 — "ab sofort"',X'1bef1f860a426c6ec040451d5982a4a0','{"change":{"put":{"type":"delegation","id":"019fd0ef-bc00-7544-8dc7-77adffcb4622","from":"019fd0ef-bc00-752b-b509-20ec084decd2","to":"019fd0ef-bc00-752c-b8f6-22f348454a9a","region":[{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}}',X'a632e8ca987eec8c82419c8cb17cd9ae');
INSERT INTO audit_text VALUES(10,'Ada Berg (Nordquell)',X'a578d4a4be6d31844c96fc6b5f0af439','Customer One',X'bf4432d06b6bfff9e8be512abf827753','Vertrag Nº 17 — "ab sofort"',X'f33670e56be4f86562f2552caa8019a0','{"change":{"put":{"type":"assignment","id":"019fd0ef-bc00-7545-9948-3e3427d6d0ee","principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"role":"019fd0ef-bc00-753e-8d09-dedfadccd794","scope":{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"},"delegation":"019fd0ef-bc00-7544-8dc7-77adffcb4622"}}}',X'ff193ea1473a425e6bf3cf5d79cca549');
INSERT INTO audit_text VALUES(11,'Ines Gruber (Alpine Heat)',X'871f78d8ddc493f5e2abed61bc6a59df','test',X'88f2294534fffc8dc2ea95b0669a5454',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(12,'Ines Gruber (Alpine Heat)',X'fb4b258e71dfb02825b572a49dff9d7d','Site 11',X'bd49ca8b8bbad4e9e6cfcfcd72039e1c','tour',X'6bcef0ac82d25cfbed7195ca3f0a97cd','{"changes":[{"put":{"type":"assignment","id":"019fd126-aa80-75d3-8d6f-03b8fb9d4571","principal":{"kind":"membership","id":"019fd0ef-bc00-7539-94fd-e1e01b6457ed"},"role":"019fd0ef-bc00-753f-8bc5-84ff67351257","scope":{"kind":"resource","id":"019fd0ef-bc00-7524-a585-3483c10e56eb"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-7544-8dc7-77adffcb4622"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7539-94fd-e1e01b6457ed"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7524-a585-3483c10e56eb","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7524-a585-3483c10e56eb","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-75d3-8d6f-03b8fb9d4571"}]}],"digest":"a72c6bb7d983345f1c15fc1943b930a28cd185f1313ea45e59808e7763d151ad"}',X'61e9b2d095f52b11eb82e104fe0b41ec');
INSERT INTO audit_text VALUES(13,'Tom Huber (Alpine Heat)',X'dae66e265ded40a1a70c055a253bec92','test',X'2184a8b7135ee6bb0efaaec013cf70ba',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(14,'Tom Huber (Alpine Heat)',X'49df30097d1a9b7d5bf5c598d257d562',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(15,'Tom Huber (Alpine Heat)',X'73fe5c72b76b6082bb8012c97a9c18b3',NULL,NULL,'Wrong password or account',X'00cc4c2c1a72f1d6da6962829399fe6a',NULL,NULL);
INSERT INTO audit_text VALUES(16,'Ada Berg (Nordquell)',X'246ac9b514e5906bff241006e3b78425','test',X'179a8962dba89c1fb2ec9e72e5a8975e',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(17,'Ada Berg (Nordquell)',X'671bd95631ec25edfa171dbba3f95b22',NULL,NULL,'autumn',X'c6b71b852d63b392fcf1243a5f833a83','{"changes":[{"put":{"type":"person","id":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-7485-8fef-0b6099ea5475","externalId":"zoe","person":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-7486-a161-caf752349e96","externalId":"service","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Service","members":["01a070cb-ce80-7485-8fef-0b6099ea5475"]}},{"put":{"type":"group","id":"01a070cb-ce80-7487-be22-314b0f5f12b6","externalId":"vip","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"VIP","members":["019fd0ef-bc00-7529-8f45-7f5a04e014e1","019fd0ef-bc00-752a-9546-cc1fdf00b0a4"]}},{"put":{"type":"role","id":"01a070cb-ce80-7488-8733-82c0160d6ad8","externalId":"careful","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Careful","description":"only what has a serial","actions":["device:view"]}},{"put":{"type":"assignment","id":"01a070cb-ce80-7489-bd80-054849e21a09","principal":{"kind":"team","id":"01a070cb-ce80-7486-a161-caf752349e96"},"role":"019fd0ef-bc00-753f-8bc5-84ff67351257","scope":{"kind":"group","id":"01a070cb-ce80-7487-be22-314b0f5f12b6"}}}],"count":6,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-7485-8fef-0b6099ea5475"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-8f45-7f5a04e014e1","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-752a-9546-cc1fdf00b0a4","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-8f45-7f5a04e014e1","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-752a-9546-cc1fdf00b0a4","kind":"device","name":"Pump 211"}]}]},{"principal":{"kind":"team","id":"01a070cb-ce80-7486-a161-caf752349e96"},"label":"Service (Nordquell)","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-8f45-7f5a04e014e1","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-752a-9546-cc1fdf00b0a4","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-8f45-7f5a04e014e1","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-752a-9546-cc1fdf00b0a4","kind":"device","name":"Pump 211"}]}]}],"digest":"9dd8137623d7bb38d62e145893a6f19a4463a93f624f6a75bd58d240a377d21d"}',X'91582eb0156d85f4e312600fc21f40c9');
INSERT INTO audit_text VALUES(18,'Ada Berg (Nordquell)',X'd2639ca8ac6e0aedce164b5ef8f41d1b','Zoë O''Neil',X'b657c7b9b47c38a7f5214ec3aff32bec','autumn',X'44809560dc20c3f46234c1fb55e352e7','{"change":{"put":{"type":"person","id":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}}}',X'86d81af895ea49a2f9b3fb05069e0268');
INSERT INTO audit_text VALUES(19,'Ada Berg (Nordquell)',X'b9832daeb1a66f047eac7f68c0c3e77c','Zoë O''Neil (Nordquell)',X'0705fe41f7922f0a4edb12a369ab9ee6','autumn',X'd1c61bce3df9e5c2383cdf5dad237d32','{"change":{"put":{"type":"membership","id":"01a070cb-ce80-7485-8fef-0b6099ea5475","externalId":"zoe","person":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","title":"Service"}}}',X'94f0128647e041e3bb5a750c7c7f336a');
INSERT INTO audit_text VALUES(20,'Ada Berg (Nordquell)',X'c81890b4c08e40a62850afd72a44ad10','Service',X'2b2b7c1aac1671f7416ced78da75a13d','autumn',X'8d3374f3fbf96cd76c31828d8ece0530','{"change":{"put":{"type":"team","id":"01a070cb-ce80-7486-a161-caf752349e96","externalId":"service","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Service","members":["01a070cb-ce80-7485-8fef-0b6099ea5475"]}}}',X'bd321f7fcae80fd4ac60c98acd132f76');
INSERT INTO audit_text VALUES(21,'Ada Berg (Nordquell)',X'18b8df869a7abfb34be9a6812b5ebd2e','VIP',X'a5ee282539dd4ac16c3a1b0225391304','autumn',X'ff4db041bf86640407a7d4efe5fac890','{"change":{"put":{"type":"group","id":"01a070cb-ce80-7487-be22-314b0f5f12b6","externalId":"vip","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"VIP","members":["019fd0ef-bc00-7529-8f45-7f5a04e014e1","019fd0ef-bc00-752a-9546-cc1fdf00b0a4"]}}}',X'fc5c721d1c3caf4ca6ef6203dae0e6e5');
INSERT INTO audit_text VALUES(22,'Ada Berg (Nordquell)',X'ea8b4b0872fb50092f6f611b1ff90a96','Careful',X'315b9c4a2a1feeff52745876c4de6b9d','autumn',X'c0d0f03a5731b61f6c854dacf2fc89a8','{"change":{"put":{"type":"role","id":"01a070cb-ce80-7488-8733-82c0160d6ad8","externalId":"careful","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","name":"Careful","description":"only what has a serial","actions":["device:view"]}}}',X'f3948cc5268a860c0c293f8f76b2c3eb');
INSERT INTO audit_text VALUES(23,'Ada Berg (Nordquell)',X'b1d06d741bf008cf27e39293eec6859f','VIP',X'd55e51c37d4731b3e0cb53a7f7b2e3da','autumn',X'a251749a8f79f33d5be7287f96522472','{"change":{"put":{"type":"assignment","id":"01a070cb-ce80-7489-bd80-054849e21a09","principal":{"kind":"team","id":"01a070cb-ce80-7486-a161-caf752349e96"},"role":"019fd0ef-bc00-753f-8bc5-84ff67351257","scope":{"kind":"group","id":"01a070cb-ce80-7487-be22-314b0f5f12b6"}}}}',X'ae163c0f64b37196a377658729d62654');
INSERT INTO audit_text VALUES(24,'Ada Berg (Nordquell)',X'fd64499915dc40be0cbe94ec6c0ed053','Nordquell',X'3a9da92feae271c590f4d7a29e9f4338','second pair of eyes',X'2c208b152e924268ca69cca5dddc4b5f','{"changes":[{"put":{"type":"assignment","id":"01a070cb-ce80-748a-af3d-018d4cb8bfc8","principal":{"kind":"membership","id":"019fd0ef-bc00-7537-a149-a71eccfb9a6c"},"role":"01a070cb-ce80-7488-8733-82c0160d6ad8","scope":{"kind":"resource","id":"019fd0ef-bc00-7521-be58-c43940946875"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'9b5d1401ab4d2be6c00ce19219539ab9');
INSERT INTO audit_text VALUES(25,'Ada Berg (Nordquell)',X'57efb4b1bab5f9c111e1c2429e8aa0e1','Pump 111',X'f07db3afacc134b4d7e54ed3b247e9cd','sold',X'393b6fa27cad04437ebe36df7a3b7b19','{"changes":[{"put":{"type":"ownership","id":"019fd0ef-bc00-7527-a619-0cfe51ee468a","primary":"019fd0ef-bc00-7535-b720-cc245ddb0353","secondaries":["01a070cb-ce80-7484-bbe5-ae44d5c1c8e5"]}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'4c88d0d39242a707a9bbcec3b09ee01b');
INSERT INTO audit_text VALUES(26,'Ada Berg (Nordquell)',X'72e23e9fd015bb340e986fb785fcface','test',X'0a1807e91770cfb4ead0b451a216031c',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(27,'Ada Berg (Nordquell)',X'a9f38a458768f44c1e4d4121c41a66f4','Site 12',X'c087e0fc470787bbb44e1d152d8fdc7d','sold on',X'5efbab18b45970577ec913e8f49d493e','{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-7523-bd33-ce9bb7254f78","name":"Site 12"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","kind":"site","name":"Site 12"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","kind":"site","name":"Site 12"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","kind":"site","name":"Site 12"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","kind":"site","name":"Site 12"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7525-90bd-c5968a49e6e7","kind":"site","name":"Site 12"}]}]}],"digest":"425a235ad37e838e0c946e886afd5080c22a8007e8b44a98d4111f1d0b77012d"}',X'385849a60e9a4867827cab1a1fa7c958');
INSERT INTO audit_text VALUES(28,'Ada Berg (Nordquell)',X'17b466997f2774ea74f3f67027a6bd45','Pump 111 (100% new_\)',X'235d686ce32b454cc5a7ae7063934c3c',NULL,NULL,'{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-7527-a619-0cfe51ee468a","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-7524-a585-3483c10e56eb","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'14de9587b107effdd3645e52cf313a32');
INSERT INTO audit_text VALUES(29,'Ada Berg (Nordquell)',X'ae740a0ed8f0522222be63e524aaa6e0','Pump 112',X'096cf391dffb140d5ceb4acccf79a1da','scrapped',X'2abc51818261bcf12cd6eae94f89d119','{"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-7528-a970-f13533fa1f9e"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7536-88c1-8ec29de97dbc"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"credential:reset","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"delegation:create","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"device:delete","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"fleet:edit","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"installer:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"role:define","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7537-a149-a71eccfb9a6c"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7539-94fd-e1e01b6457ed"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7528-a970-f13533fa1f9e","kind":"device","name":"Pump 112"}]}]}],"digest":"427f2594e5149fb37962e097296b406ad6316455a899c3384b0ef155a66eb61a"}',X'6d20411118108312bceb89f39dc538cf');
INSERT INTO audit_text VALUES(30,'Ada Berg (Nordquell)',X'3171fe40739d930bb081c3ae06345efc','Nordquell to Alpine Heat',X'3e20b4484f02d34e9c35996d966962df','dispute',X'52fb3b98f679a2e58852e13a5de0cb4a','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-7544-8dc7-77adffcb4622","from":"019fd0ef-bc00-752b-b509-20ec084decd2","to":"019fd0ef-bc00-752c-b8f6-22f348454a9a","region":[{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7539-94fd-e1e01b6457ed"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7524-a585-3483c10e56eb","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7524-a585-3483c10e56eb","kind":"site","name":"Site 11"}]}]}],"digest":"455b02d829f3e4d5184addaa7e9fafd61d60e98cedb2c7faef2c79778fa63415"}',X'6d6cbe3d9b36067622ce8d590b42f368');
INSERT INTO audit_text VALUES(31,'Tom Huber (Alpine Heat)',X'ad367589b821a63cd22e821beeadc1e5','test',X'b3b913f255fd49a29a0ce26ccca7ee3a',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(32,'Ada Berg (Nordquell)',X'1d214211f77311b837414233cc2a3524','test',X'10ec88093a686fdc94be5a13ee873b31',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(33,'Ada Berg (Nordquell)',X'30b42b896b2fbeda89b0c262182b598e','Nordquell to Alpine Heat',X'ecce8bcc1361da9cfd8fe2e57511db60','peace',X'29579aafb9ce32f5f13facc1eb36d13c','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-7544-8dc7-77adffcb4622","from":"019fd0ef-bc00-752b-b509-20ec084decd2","to":"019fd0ef-bc00-752c-b8f6-22f348454a9a","region":[{"kind":"resource","id":"019fd0ef-bc00-7522-8d00-b0d20c220faa"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7538-a4b2-5e9a2b94e912"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7522-8d00-b0d20c220faa","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7539-94fd-e1e01b6457ed"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-752c-b8f6-22f348454a9a","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7524-a585-3483c10e56eb","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7524-a585-3483c10e56eb","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-75d3-8d6f-03b8fb9d4571"}]}],"digest":"5785c042e2888fe1d785c3b510ef96ee63f4f5e9c35ed1f2e6160ed0cb505248"}',X'd19cc81b42bd974aecb40365bc0b7f9b');
INSERT INTO audit_text VALUES(34,'Ada Berg (Nordquell)',X'7eebd09dffff729f202bff4fd427ad7a','Zoë O''Neil (Nordquell)',X'f19b963a47d72e32d020b828d6a67228','left',X'0b70018f37f2f901d57c0de9f2c33ea1','{"changes":[{"put":{"type":"membership","id":"01a070cb-ce80-7485-8fef-0b6099ea5475","externalId":"zoe","person":"01a070cb-ce80-7484-bbe5-ae44d5c1c8e5","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","title":"Service","disabled":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-7485-8fef-0b6099ea5475"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-752b-b509-20ec084decd2","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-7529-8f45-7f5a04e014e1","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-752a-9546-cc1fdf00b0a4","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-7529-8f45-7f5a04e014e1","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-752a-9546-cc1fdf00b0a4","kind":"device","name":"Pump 211"}]}]}],"digest":"c80819cd640b4f82ebca582a55039092855ef1b6d0dba0839389651198431c6d"}',X'd35439b29ccef3aae25fbb49b5b7d107');
INSERT INTO audit_text VALUES(35,'Ada Berg (Nordquell)',X'b20b5ec4334c601b34272c421d09e519','test',X'daeb7a36a8e51557ed0038484b15bd53',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(36,'Tom Huber (Alpine Heat)',X'df89a1185cb149b62dd28f080317ce1b','test',X'd117372460591c70efee40636662c431',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(37,'Tom Huber (Alpine Heat)',X'ee033e0dc72e38d1cd08fdd64204251f',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(38,'Tom Huber (Alpine Heat)',X'fbf44387125aefac96ca871c426324c3','Pump 111 (100% new_\)',X'd1cb9eed663984d1d55c35c4a1d361e9','because',X'd4735a3c0be09085f58e0ddeefb3b5ac','{"code":"invalid-change","message":"The change cannot be made as it stands","person":"Tom Huber (Alpine Heat)","action":"device:delete","resource":"019fd0ef-bc00-7527-a619-0cfe51ee468a","path":"","refusals":[{"path":"","message":"An address, a name or an id in it cannot be used here"}],"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-7527-a619-0cfe51ee468a"}}],"count":1}',X'56c392d2f7629afa6578b5b2432fe0d8');
INSERT INTO audit_text VALUES(39,'Cora Winter (Customer Two)',X'218c7db34b498b58b62879c30d9a9f07','test',X'b1742ee31f2499b367f44db869ed2753',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(40,'Ada Berg (Nordquell)',X'6383b3ff3845475e350c879ac6dd8232',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(41,'Tom Huber (Alpine Heat)',X'bef62cad661f4d522fd94d4a2b1a062d',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE audit_checkpoint (
    size INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO audit_checkpoint VALUES(1,1785916800000,replace('bailiwick-88cfe9569e44a048\n1\nes7sL7l1SB14WTGBzKC1DDryggqys+EN+V+4ebMX7u8=\n\n— bailiwick-88cfe9569e44a048 Gy/QOMU11to56UhfxGujj2Ip6cFBkbZL2A0q+TkeA3g5Csa1y/5VsyguAyjPuGMnTGdMiqjQ5/LuLSU7N6NWQ2VxVAw=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(11,1785916800000,replace('bailiwick-88cfe9569e44a048\n11\nEpBI6B+qTSf7pD+JMN/Z9EIIXA/G3Z+MYG0RIqvcwJg=\n\n— bailiwick-88cfe9569e44a048 Gy/QOGumgD3zYJF9hDiGxYG/gToLee63120FZvrqTeJrdHlFGTSPqId5ei9s03YYVFuXVUgPR7Kn+oe23siCIFpMqwE=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(13,1785920400000,replace('bailiwick-88cfe9569e44a048\n13\njBn8FjXkNPgELCTozLyJwBnfAAnEAdVJV5GJE8woglU=\n\n— bailiwick-88cfe9569e44a048 Gy/QOLIwCLVcP6ZovqJNXgtvk5CDPSY4Eh0QO/8y4VCqiGH8h3mIwVonf09HX761amRVdAM81Z2o/sfapSraPxS4hg8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(16,1785920400000,replace('bailiwick-88cfe9569e44a048\n16\nQnjmAWf8QWmTSn9tEd6nQA28TlVY08mEIv/GLGhf0do=\n\n— bailiwick-88cfe9569e44a048 Gy/QOILE/yYsl/c4QXJylKoufEXR5NrJIF+G+pfTVvA5Y2oqmG7TrALUbLg9kOxcMHph5XvJFZNPbGelg0hlpY3JqAA=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(24,1788598800000,replace('bailiwick-88cfe9569e44a048\n24\nNo8AysDaWc/d6TBi37nc5us1bKA8bELZ+kULX88WU64=\n\n— bailiwick-88cfe9569e44a048 Gy/QOM94KVOxv1N/adIUzSlSH3edMkW1v/wkiKR/aDj/s5EHeeybi5Iy2ZSatluAt8y2ws3LMBmQr+OCQDuDv6ogyQM=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(25,1788598800000,replace('bailiwick-88cfe9569e44a048\n25\ni4xIEGQNDPIEpi2wrztHnkrfU1+vn3cAS8Zh8sARfMU=\n\n— bailiwick-88cfe9569e44a048 Gy/QOGdhyucTqSVAmp4GRokuXXUr3BYY9kEVsY4tqB32JWaSKIz2rUkq1IIwNe4Of9Dn7R5QzXE79FsT0FvOM4P96Q0=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(26,1788598800000,replace('bailiwick-88cfe9569e44a048\n26\ngA3hZ2iEOjDH/QGrg1nM6Vz9Q7wSG7cas2wCMFZVluI=\n\n— bailiwick-88cfe9569e44a048 Gy/QOBkj1Ui1gRQ/UtGyvVP1W3GGSfRXNs0Jt9ZH43FIRwqmF4cfCE/8imqk3yN6f2obqJz9g89jHs3XUlKf1McOCgM=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(28,1791190800000,replace('bailiwick-88cfe9569e44a048\n28\nz2hlSKIMrKOE16uCQSectiv8/x8FFeRl9/HrrTffmys=\n\n— bailiwick-88cfe9569e44a048 Gy/QOCYxIOHoShZUDc6TPhEqjfjQpANkygfWmVZ8C/KdUeJ3cH2fb27d7NhAGqSQoN07LRQq+G5O2SGrfEbyQCg9ZAM=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(29,1791190800000,replace('bailiwick-88cfe9569e44a048\n29\n8oFph8LKMFLRQZA7Sz7kr93oVuvlUDHVCUTqw5tta3s=\n\n— bailiwick-88cfe9569e44a048 Gy/QON0t44bA+gJB021zImcYz+IplYLUkgjX1fUPV6ULNQeLr2WZfCG9vE4KrnOOZylgSHH3DUXREhTABO+ItpDoMw8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(30,1791190800000,replace('bailiwick-88cfe9569e44a048\n30\nB/GzdZMXhrXyt4DazDzFM2H9Mp5RlbpAZHp5iOPe1FU=\n\n— bailiwick-88cfe9569e44a048 Gy/QOPexNVj0173N6dUQbx3qVmdaYp87qVYOEMVOsbTRTktuToxh3BplehUM96BRd6p/BHN95m7juEwI6ZXr9WkE6g8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(31,1791190800000,replace('bailiwick-88cfe9569e44a048\n31\n3rtSSEjCPOMOBILs/5vqA2maql7fFVueVsx1M7tW/nQ=\n\n— bailiwick-88cfe9569e44a048 Gy/QONbGeEmFSvkPtLVOJVm+xkapC8OiVQi2jCFEP4yuqsF9tPCn1MhHCj9I+JY557rYNKNPeVZ6pkeFtCuT1g9OjwE=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(34,1791363600000,replace('bailiwick-88cfe9569e44a048\n34\nPh3ouiCk9B6NirlF78d9O30SV//KKrPUtwjVIuGJdcc=\n\n— bailiwick-88cfe9569e44a048 Gy/QOGkbRWCVYMjW00BTRf5ZskXXKiDPZvi9sOBzjY/gJCrlmnphKmbyP47pcNGvIgjC0dn6gNZ1L6iKHeHzEtecpQQ=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(35,1791363600000,replace('bailiwick-88cfe9569e44a048\n35\nfUBMRjGINFa3wLbn1aAW8gPyq9RzCkRMhC48caWXvos=\n\n— bailiwick-88cfe9569e44a048 Gy/QOBbJW23hsvanqQzd6n5O6Cj9qC5klvs/vxScRSJ+z7eAO5yt4BKrz3+HOpc5FRnK6VSE0ZVNvoFayhoI18Xwdw4=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(40,1794387600000,replace('bailiwick-88cfe9569e44a048\n40\nNtQ/rqqzyhvbpaFsCjJwfJe6tnGN02gpqw8UiysDS9U=\n\n— bailiwick-88cfe9569e44a048 Gy/QOGQSISTq7zjUm+gr6zRizMLMLwDvMXgqDz4nKQr4o/Hf0kS1QCi+8aVo1cMVw6ZSJH+BJ20yvSWQanZf69loUAc=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(42,1794387600000,replace('bailiwick-88cfe9569e44a048\n42\nwUq8F+k/LY37IYg9uBA9eduUlSKEWGwri6dwT2nJOng=\n\n— bailiwick-88cfe9569e44a048 Gy/QODqnbMg0J+txX45wqDhcS7E4dEChMIo3hZ00GJTFquuwvPMu+wO6BCw4FOeTGfhXbVY59AWh9RuTHB7rGiqg+QE=\n','\n',char(10)));
CREATE TABLE audit_frontier (
    only INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
    frontier TEXT NOT NULL
) STRICT;
INSERT INTO audit_frontier VALUES(1,'42 lwgFBsscTIKlEMUpeAR5BgJtW0QEzXAOoDDbbEuajo8= tYnaLWpeuVHHfGiwuorHWjLD8Iy1YQme8DLRY6UAcmI= PHuX1JhqT0BizAbKnFY0KXwQC9hOsU6fYhbEXr0QBBA=');
CREATE INDEX resource_by_parent ON resource (parent, name, id);
CREATE INDEX resource_by_customer ON resource (customer, kind, name, id);
CREATE INDEX resource_by_site ON resource (site, kind, name, id);
CREATE INDEX resource_by_kind ON resource (kind, name, id);
CREATE INDEX resource_within_by_resource ON resource_within (resource);
CREATE INDEX organization_by_resource ON organization (resource);
CREATE INDEX person_by_email ON person (email);
CREATE INDEX membership_by_person ON membership (person);
CREATE INDEX membership_by_organization ON membership (organization);
CREATE INDEX team_by_organization ON team (organization);
CREATE INDEX team_member_by_membership ON team_member (membership);
CREATE INDEX group_by_organization ON "group" (organization);
CREATE INDEX group_member_by_resource ON group_member (resource);
CREATE INDEX ownership_by_primary_person ON ownership (primary_person);
CREATE INDEX ownership_secondary_by_person ON ownership_secondary (person);
CREATE INDEX role_by_organization ON role (organization);
CREATE INDEX delegation_by_from ON delegation (from_organization);
CREATE INDEX delegation_by_to ON delegation (to_organization);
CREATE INDEX delegation_by_parent ON delegation (parent);
CREATE INDEX assignment_by_principal ON assignment (principal);
CREATE INDEX assignment_by_role ON assignment (role);
CREATE INDEX assignment_by_scope ON assignment (scope);
CREATE INDEX assignment_by_delegation ON assignment (delegation);
CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM revision)
BEGIN SELECT raise(ABORT, 'revisions follow each other'); END;
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
BEGIN SELECT raise(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
BEGIN SELECT raise(ABORT, 'a revision is never removed'); END;
CREATE INDEX session_by_membership ON session (membership);
CREATE INDEX session_by_person ON session (person);
CREATE INDEX audit_event_by_time ON audit_event (time, sequence);
CREATE INDEX audit_event_by_actor ON audit_event (actor, sequence);
CREATE INDEX audit_event_by_resource ON audit_event (resource, sequence);
CREATE INDEX audit_event_by_action ON audit_event (action, sequence);
CREATE INDEX audit_event_not_allowed ON audit_event (outcome, sequence)
    WHERE outcome <> 'allowed';
CREATE INDEX audit_event_organization_by_sequence ON audit_event_organization (sequence);
CREATE TRIGGER audit_event_append BEFORE INSERT ON audit_event
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence) + 1, 0) FROM audit_event)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_organization_append BEFORE INSERT ON audit_event_organization
WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM audit_event)
    OR EXISTS (SELECT 1 FROM audit_event_organization
               WHERE organization = NEW.organization AND sequence = NEW.sequence)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_organization_no_update BEFORE UPDATE ON audit_event_organization
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_organization_no_delete BEFORE DELETE ON audit_event_organization
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_text_append BEFORE INSERT ON audit_text
WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM audit_event)
    OR EXISTS (SELECT 1 FROM audit_text WHERE sequence = NEW.sequence)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_text_erase_only BEFORE UPDATE ON audit_text
WHEN NEW.sequence <> OLD.sequence
    OR NOT (NEW.actor_label IS OLD.actor_label AND NEW.actor_label_salt IS OLD.actor_label_salt
            OR NEW.actor_label IS NULL AND NEW.actor_label_salt IS NULL)
    OR NOT (NEW.resource_label IS OLD.resource_label
                AND NEW.resource_label_salt IS OLD.resource_label_salt
            OR NEW.resource_label IS NULL AND NEW.resource_label_salt IS NULL)
    OR NOT (NEW.reason IS OLD.reason AND NEW.reason_salt IS OLD.reason_salt
            OR NEW.reason IS NULL AND NEW.reason_salt IS NULL)
    OR NOT (NEW.detail IS OLD.detail AND NEW.detail_salt IS OLD.detail_salt
            OR NEW.detail IS NULL AND NEW.detail_salt IS NULL)
BEGIN SELECT raise(ABORT, 'a text of the audit log can only be erased'); END;
CREATE TRIGGER audit_text_no_delete BEFORE DELETE ON audit_text
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_checkpoint_append BEFORE INSERT ON audit_checkpoint
WHEN NEW.size <= (SELECT max(size) FROM audit_checkpoint)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
COMMIT;
PRAGMA application_id = 1113672823;
PRAGMA user_version = 1;
