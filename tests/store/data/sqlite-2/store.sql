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
INSERT INTO "action" VALUES('019fd0ef-bc00-751a-b2b1-642a3feeb874','device:view','device:view','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751b-b712-a798c91da544','device:configure','device:configure','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751c-b042-7a021ccc2c7d','device:delete','device:delete','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751d-89bd-1028811ff699','fleet:edit','fleet:edit','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751e-94a5-bbed4950cc58','installer:manage','installer:manage','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-751f-bda3-6217da1a54fd','user:invite','user:invite','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7520-846e-b3263f15c962','team:manage','team:manage','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7521-83ac-2e488e429d2b','audit:view','audit:view','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7522-9131-1fd486f86468','audit:export','audit:export','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-7523-851d-1e63cc14c0d4','role:assign','role:assign','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-7524-b055-84249891ac43','role:define','role:define','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-7525-b6af-8d5cd42509f0','delegation:create','delegation:create','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-7526-9c81-6c726958e341','policy:edit','policy:edit','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-7527-87c5-293774f711ba','credential:reset','credential:reset','',1);
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
INSERT INTO resource VALUES('019fd0ef-bc00-7528-a97e-7891473e10bf','root','manufacturer',NULL,'Nordquell','','{}',NULL,NULL,0);
INSERT INTO resource VALUES('019fd0ef-bc00-7529-9c34-c853c1c66071','customer-1','customer','019fd0ef-bc00-7528-a97e-7891473e10bf','Customer One','','{}','019fd0ef-bc00-7529-9c34-c853c1c66071',NULL,1);
INSERT INTO resource VALUES('019fd0ef-bc00-752a-b397-5e47419618a9','customer-2','customer','019fd0ef-bc00-7528-a97e-7891473e10bf','Customer Two','','{}','019fd0ef-bc00-752a-b397-5e47419618a9',NULL,1);
INSERT INTO resource VALUES('019fd0ef-bc00-752b-82ce-f0af183fddd6','site-11','site','019fd0ef-bc00-7529-9c34-c853c1c66071','Site 11','','{}','019fd0ef-bc00-7529-9c34-c853c1c66071','019fd0ef-bc00-752b-82ce-f0af183fddd6',2);
INSERT INTO resource VALUES('019fd0ef-bc00-752c-89cd-3229f90c4d06','site-12','site','019fd0ef-bc00-752a-b397-5e47419618a9','Site 12','','{}','019fd0ef-bc00-752a-b397-5e47419618a9','019fd0ef-bc00-752c-89cd-3229f90c4d06',2);
INSERT INTO resource VALUES('019fd0ef-bc00-752d-b5ad-0ccef6dd150a','site-21','site','019fd0ef-bc00-752a-b397-5e47419618a9','Site 21','','{}','019fd0ef-bc00-752a-b397-5e47419618a9','019fd0ef-bc00-752d-b5ad-0ccef6dd150a',2);
INSERT INTO resource VALUES('019fd0ef-bc00-752e-84c1-bd1eb3086691','device-111','device','019fd0ef-bc00-752b-82ce-f0af183fddd6','Pump 111 (100% new_\)','','{"config_setpoint":19,"open":true,"serial":"SN-111"}','019fd0ef-bc00-7529-9c34-c853c1c66071','019fd0ef-bc00-752b-82ce-f0af183fddd6',3);
INSERT INTO resource VALUES('019fd0ef-bc00-7530-bec3-f89dec8bfbee','device-121','device','019fd0ef-bc00-752c-89cd-3229f90c4d06','Pump 121','','{}','019fd0ef-bc00-752a-b397-5e47419618a9','019fd0ef-bc00-752c-89cd-3229f90c4d06',3);
INSERT INTO resource VALUES('019fd0ef-bc00-7531-a335-2fee272002b7','device-211','device','019fd0ef-bc00-752d-b5ad-0ccef6dd150a','Pump 211','','{}','019fd0ef-bc00-752a-b397-5e47419618a9','019fd0ef-bc00-752d-b5ad-0ccef6dd150a',3);
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
INSERT INTO organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42','nordquell','manufacturer','Nordquell','019fd0ef-bc00-7528-a97e-7891473e10bf',0);
INSERT INTO organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53','alpine','partner','Alpine Heat',NULL,0);
INSERT INTO organization VALUES('019fd0ef-bc00-7534-87f7-e642082b49ef','fjord','partner','Fjord',NULL,0);
INSERT INTO organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1','one','customer','Customer One','019fd0ef-bc00-7529-9c34-c853c1c66071',0);
INSERT INTO organization VALUES('019fd0ef-bc00-7536-a5db-c39f5831d83d','two','customer','Customer Two','019fd0ef-bc00-752a-b397-5e47419618a9',0);
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT;
INSERT INTO person VALUES('019fd0ef-bc00-7537-a480-e4856a830675','p-ada','Ada Berg','ada@nordquell.example');
INSERT INTO person VALUES('019fd0ef-bc00-7538-850f-fc2a5959f2c0','p-otto','Otto Lund','otto@nordquell.example');
INSERT INTO person VALUES('019fd0ef-bc00-7539-aacc-91cee3971071','p-ines','Ines Gruber','ines@alpine.example');
INSERT INTO person VALUES('019fd0ef-bc00-753a-a93e-5186168480d2','p-tom','Tom Huber','tom@alpine.example');
INSERT INTO person VALUES('019fd0ef-bc00-753b-a5af-287f94a685d3','p-finn','Finn Dahl','finn@fjord.example');
INSERT INTO person VALUES('019fd0ef-bc00-753c-8434-36225881da95','p-cora','Cora Winter','cora@two.example');
INSERT INTO person VALUES('01a070cb-ce80-709a-b59a-3605cf6de712','p-new','Zoë O''Neil','zoe@nordquell.example');
CREATE TABLE membership (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    disabled INTEGER NOT NULL
) STRICT;
INSERT INTO membership VALUES('019fd0ef-bc00-753d-87c8-a53784745e33','ada','019fd0ef-bc00-7537-a480-e4856a830675','019fd0ef-bc00-7532-b120-94ff60975c42','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-753e-bb24-107af0960edd','otto','019fd0ef-bc00-7538-850f-fc2a5959f2c0','019fd0ef-bc00-7532-b120-94ff60975c42','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-753f-9fca-aab062dbd502','ines','019fd0ef-bc00-7539-aacc-91cee3971071','019fd0ef-bc00-7533-be97-86471a63fc53','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-7540-a5da-1b30addfc86a','tom','019fd0ef-bc00-753a-a93e-5186168480d2','019fd0ef-bc00-7533-be97-86471a63fc53','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-7541-a3de-ebb5e67483b5','finn','019fd0ef-bc00-753b-a5af-287f94a685d3','019fd0ef-bc00-7534-87f7-e642082b49ef','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-7542-b53f-b2468692fdd0','cora','019fd0ef-bc00-753c-8434-36225881da95','019fd0ef-bc00-7536-a5db-c39f5831d83d','',0);
INSERT INTO membership VALUES('01a070cb-ce80-709b-a193-bf9b04cc361b','zoe','01a070cb-ce80-709a-b59a-3605cf6de712','019fd0ef-bc00-7532-b120-94ff60975c42','Service',1);
CREATE TABLE team (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
INSERT INTO team VALUES('01a070cb-ce80-709c-bb3c-30d279dde199','service','019fd0ef-bc00-7532-b120-94ff60975c42','Service');
CREATE TABLE team_member (
    team TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    membership TEXT NOT NULL REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (team, membership)
) STRICT, WITHOUT ROWID;
INSERT INTO team_member VALUES('01a070cb-ce80-709c-bb3c-30d279dde199','01a070cb-ce80-709b-a193-bf9b04cc361b');
CREATE TABLE IF NOT EXISTS "group" (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
INSERT INTO "group" VALUES('01a070cb-ce80-709d-b7ac-025c49e53d86','vip','019fd0ef-bc00-7532-b120-94ff60975c42','VIP');
CREATE TABLE group_member (
    "group" TEXT NOT NULL REFERENCES "group" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    resource TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("group", resource)
) STRICT, WITHOUT ROWID;
INSERT INTO group_member VALUES('01a070cb-ce80-709d-b7ac-025c49e53d86','019fd0ef-bc00-7530-bec3-f89dec8bfbee');
INSERT INTO group_member VALUES('01a070cb-ce80-709d-b7ac-025c49e53d86','019fd0ef-bc00-7531-a335-2fee272002b7');
CREATE TABLE ownership (
    id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    primary_person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO ownership VALUES('019fd0ef-bc00-752e-84c1-bd1eb3086691','019fd0ef-bc00-753c-8434-36225881da95');
CREATE TABLE ownership_secondary (
    ownership TEXT NOT NULL REFERENCES ownership (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ownership, person)
) STRICT, WITHOUT ROWID;
INSERT INTO ownership_secondary VALUES('019fd0ef-bc00-752e-84c1-bd1eb3086691','01a070cb-ce80-709a-b59a-3605cf6de712');
CREATE TABLE role (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    condition TEXT NOT NULL,
    ownership INTEGER NOT NULL
) STRICT;
INSERT INTO role VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','admin','019fd0ef-bc00-7532-b120-94ff60975c42','Admin','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-7544-85d3-01a867964856','auditor','019fd0ef-bc00-7532-b120-94ff60975c42','Auditor','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-7545-87e6-72e7bcbdfb5a','installer-admin','019fd0ef-bc00-7532-b120-94ff60975c42','Installer admin','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-7546-8df8-fe817af22981','installer','019fd0ef-bc00-7532-b120-94ff60975c42','Installer','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-7547-8b58-cbbca6e1741c','remover','019fd0ef-bc00-7532-b120-94ff60975c42','Remover','','',0);
INSERT INTO role VALUES('01a070cb-ce80-709e-ae5e-b42cfc76ea28','careful','019fd0ef-bc00-7532-b120-94ff60975c42','Careful','only what has a serial','resource has serial && resource.serial == "SN-111"',0);
CREATE TABLE role_action (
    role TEXT NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    PRIMARY KEY (role, action)
) STRICT, WITHOUT ROWID;
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','audit:export');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','audit:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','credential:reset');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','delegation:create');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','device:delete');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','fleet:edit');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','installer:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','policy:edit');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','role:assign');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','role:define');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','team:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-7543-959c-fe6e90d7d36e','user:invite');
INSERT INTO role_action VALUES('019fd0ef-bc00-7544-85d3-01a867964856','audit:export');
INSERT INTO role_action VALUES('019fd0ef-bc00-7544-85d3-01a867964856','audit:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-7544-85d3-01a867964856','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-7545-87e6-72e7bcbdfb5a','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-7545-87e6-72e7bcbdfb5a','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-7545-87e6-72e7bcbdfb5a','role:assign');
INSERT INTO role_action VALUES('019fd0ef-bc00-7545-87e6-72e7bcbdfb5a','team:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-7545-87e6-72e7bcbdfb5a','user:invite');
INSERT INTO role_action VALUES('019fd0ef-bc00-7546-8df8-fe817af22981','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-7546-8df8-fe817af22981','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-7547-8b58-cbbca6e1741c','device:delete');
INSERT INTO role_action VALUES('019fd0ef-bc00-7547-8b58-cbbca6e1741c','device:view');
INSERT INTO role_action VALUES('01a070cb-ce80-709e-ae5e-b42cfc76ea28','device:view');
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
INSERT INTO delegation VALUES('019fd0ef-bc00-754b-83dd-2c693b5630fe','','019fd0ef-bc00-7532-b120-94ff60975c42','019fd0ef-bc00-7533-be97-86471a63fc53',NULL,NULL,NULL,1,'service contract',0);
CREATE TABLE delegation_region (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope TEXT NOT NULL,
    PRIMARY KEY (delegation, scope_kind, scope)
) STRICT, WITHOUT ROWID;
INSERT INTO delegation_region VALUES('019fd0ef-bc00-754b-83dd-2c693b5630fe','resource','019fd0ef-bc00-7529-9c34-c853c1c66071');
CREATE TABLE delegation_ceiling (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    condition TEXT NOT NULL,
    PRIMARY KEY (delegation, action, condition)
) STRICT, WITHOUT ROWID;
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-754b-83dd-2c693b5630fe','device:configure','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-754b-83dd-2c693b5630fe','device:view','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-754b-83dd-2c693b5630fe','role:assign','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-754b-83dd-2c693b5630fe','team:manage','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-754b-83dd-2c693b5630fe','user:invite','');
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
INSERT INTO assignment VALUES('019fd0ef-bc00-7548-87e4-3dc6eaf2daa6','a-ada','membership','019fd0ef-bc00-753d-87c8-a53784745e33','019fd0ef-bc00-7543-959c-fe6e90d7d36e','resource','019fd0ef-bc00-7528-a97e-7891473e10bf',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('019fd0ef-bc00-7549-a5b6-a29d1e6954fc','a-otto','membership','019fd0ef-bc00-753e-bb24-107af0960edd','019fd0ef-bc00-7544-85d3-01a867964856','resource','019fd0ef-bc00-7528-a97e-7891473e10bf',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('019fd0ef-bc00-754c-b125-63febe553282','','membership','019fd0ef-bc00-753f-9fca-aab062dbd502','019fd0ef-bc00-7545-87e6-72e7bcbdfb5a','resource','019fd0ef-bc00-7529-9c34-c853c1c66071',NULL,NULL,'','019fd0ef-bc00-754b-83dd-2c693b5630fe');
INSERT INTO assignment VALUES('019fd126-aa80-7267-a6ef-0716ab70a797','','membership','019fd0ef-bc00-7540-a5da-1b30addfc86a','019fd0ef-bc00-7546-8df8-fe817af22981','resource','019fd0ef-bc00-752b-82ce-f0af183fddd6',1785920400000,1803200400000,'summer; it''s his tour','019fd0ef-bc00-754b-83dd-2c693b5630fe');
INSERT INTO assignment VALUES('01a070cb-ce80-709f-ae32-afa770af08be','','team','01a070cb-ce80-709c-bb3c-30d279dde199','019fd0ef-bc00-7546-8df8-fe817af22981','group','01a070cb-ce80-709d-b7ac-025c49e53d86',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('01a070cb-ce80-70a0-8293-95fed98e7aba','','membership','019fd0ef-bc00-753e-bb24-107af0960edd','01a070cb-ce80-709e-ae5e-b42cfc76ea28','resource','019fd0ef-bc00-7528-a97e-7891473e10bf',NULL,NULL,'',NULL);
CREATE TABLE revision (
    number INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    summary TEXT NOT NULL,
    changes TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
INSERT INTO revision VALUES(1,1785916800000,'system','','import: 48 added, 0 updated','','');
INSERT INTO revision VALUES(2,1785916800000,'019fd0ef-bc00-753d-87c8-a53784745e33','Vertrag Nº 17 — "ab sofort"','2 changes: delegation:create Nordquell to Alpine Heat; role:assign Customer One','[{"put":{"type":"delegation","id":"019fd0ef-bc00-754b-83dd-2c693b5630fe","from":"019fd0ef-bc00-7532-b120-94ff60975c42","to":"019fd0ef-bc00-7533-be97-86471a63fc53","region":[{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-754c-b125-63febe553282","principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"role":"019fd0ef-bc00-7545-87e6-72e7bcbdfb5a","scope":{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"},"delegation":"019fd0ef-bc00-754b-83dd-2c693b5630fe"}}]','4b19a88ba1cd588f394f1a0430fd717e8484f4b9b4e5ec2fcd1da8240794ba7d');
INSERT INTO revision VALUES(3,1785920400000,'019fd0ef-bc00-753f-9fca-aab062dbd502','tour','role:assign Site 11','[{"put":{"type":"assignment","id":"019fd126-aa80-7267-a6ef-0716ab70a797","principal":{"kind":"membership","id":"019fd0ef-bc00-7540-a5da-1b30addfc86a"},"role":"019fd0ef-bc00-7546-8df8-fe817af22981","scope":{"kind":"resource","id":"019fd0ef-bc00-752b-82ce-f0af183fddd6"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-754b-83dd-2c693b5630fe"}}]','c9e215e395adcab42ce7fc580a5fbc58ecbaf088a586fd6b95cdffaffe8160d9');
INSERT INTO revision VALUES(4,1788598800000,'019fd0ef-bc00-753d-87c8-a53784745e33','autumn','6 changes: person:create Zoë O''Neil; user:invite Zoë O''Neil (Nordquell); team:create Service; …','[{"put":{"type":"person","id":"01a070cb-ce80-709a-b59a-3605cf6de712","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-709b-a193-bf9b04cc361b","externalId":"zoe","person":"01a070cb-ce80-709a-b59a-3605cf6de712","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-709c-bb3c-30d279dde199","externalId":"service","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Service","members":["01a070cb-ce80-709b-a193-bf9b04cc361b"]}},{"put":{"type":"group","id":"01a070cb-ce80-709d-b7ac-025c49e53d86","externalId":"vip","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"VIP","members":["019fd0ef-bc00-7530-bec3-f89dec8bfbee","019fd0ef-bc00-7531-a335-2fee272002b7"]}},{"put":{"type":"role","id":"01a070cb-ce80-709e-ae5e-b42cfc76ea28","externalId":"careful","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}},{"put":{"type":"assignment","id":"01a070cb-ce80-709f-ae32-afa770af08be","principal":{"kind":"team","id":"01a070cb-ce80-709c-bb3c-30d279dde199"},"role":"019fd0ef-bc00-7546-8df8-fe817af22981","scope":{"kind":"group","id":"01a070cb-ce80-709d-b7ac-025c49e53d86"}}}]','59ecb8ffda3029a55001a04ff28aedd94b21315cbe0f6c22c869dde3979d2d00');
INSERT INTO revision VALUES(5,1788598800000,'019fd0ef-bc00-753d-87c8-a53784745e33','second pair of eyes','role:assign Nordquell','[{"put":{"type":"assignment","id":"01a070cb-ce80-70a0-8293-95fed98e7aba","principal":{"kind":"membership","id":"019fd0ef-bc00-753e-bb24-107af0960edd"},"role":"01a070cb-ce80-709e-ae5e-b42cfc76ea28","scope":{"kind":"resource","id":"019fd0ef-bc00-7528-a97e-7891473e10bf"}}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(6,1788598800000,'019fd0ef-bc00-753d-87c8-a53784745e33','sold','ownership:create Pump 111','[{"put":{"type":"ownership","id":"019fd0ef-bc00-752e-84c1-bd1eb3086691","primary":"019fd0ef-bc00-753c-8434-36225881da95","secondaries":["01a070cb-ce80-709a-b59a-3605cf6de712"]}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(7,1788598800000,'019fd0ef-bc00-753d-87c8-a53784745e33','a rule','policy:create Calm','[{"put":{"type":"policy","id":"01a070cb-ce80-70a1-a871-c1d7db1c2be3","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Calm","text":"forbid (principal, action == Action::\"device:delete\", resource)\nwhen { resource has serial };","reason":"season"}}]','9a7dd9f66225ca80caaa873ad6c2c0e1ccfcb25f438bab5590019617d206f226');
INSERT INTO revision VALUES(8,1791190800000,'019fd0ef-bc00-753d-87c8-a53784745e33','sold on','fleet:edit Site 12','[{"put":{"type":"resource","id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-752a-b397-5e47419618a9","name":"Site 12"}}]','092741788ccb3d838dfcdf93db2706c0b0e37b3879726325f53b5cc4f232f9ef');
INSERT INTO revision VALUES(9,1791190800000,'019fd0ef-bc00-753d-87c8-a53784745e33','','fleet:edit Pump 111 (100% new_\)','[{"put":{"type":"resource","id":"019fd0ef-bc00-752e-84c1-bd1eb3086691","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-752b-82ce-f0af183fddd6","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(10,1791190800000,'019fd0ef-bc00-753d-87c8-a53784745e33','scrapped','device:delete Pump 112','[{"remove":{"type":"resource","id":"019fd0ef-bc00-752f-96a3-b08001083bc2"}}]','36fe6bb73738ac417a0fcaa9575ddcfe32c5b10238986e1e87cb1b6862e47409');
INSERT INTO revision VALUES(11,1791190800000,'019fd0ef-bc00-753d-87c8-a53784745e33','dispute','delegation:cut Nordquell to Alpine Heat','[{"put":{"type":"delegation","id":"019fd0ef-bc00-754b-83dd-2c693b5630fe","from":"019fd0ef-bc00-7532-b120-94ff60975c42","to":"019fd0ef-bc00-7533-be97-86471a63fc53","region":[{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}]','c8b4bded1e6ef82240d04fb1ee3f6ca7ab2ddb253fa89bff83243c073405eddf');
INSERT INTO revision VALUES(12,1791363600000,'019fd0ef-bc00-753d-87c8-a53784745e33','peace','delegation:restore Nordquell to Alpine Heat','[{"put":{"type":"delegation","id":"019fd0ef-bc00-754b-83dd-2c693b5630fe","from":"019fd0ef-bc00-7532-b120-94ff60975c42","to":"019fd0ef-bc00-7533-be97-86471a63fc53","region":[{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}]','16ed06577e7fe77401d4b1b3b1747dadc4952656e79caaf37bdf254d36de9f0d');
INSERT INTO revision VALUES(13,1791363600000,'019fd0ef-bc00-753d-87c8-a53784745e33','left','user:disable Zoë O''Neil (Nordquell)','[{"put":{"type":"membership","id":"01a070cb-ce80-709b-a193-bf9b04cc361b","externalId":"zoe","person":"01a070cb-ce80-709a-b59a-3605cf6de712","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","title":"Service","disabled":true}}]','9ecd00c789a6f54815c855dc244c3f45954c58c14c73ec0cd6ebda486b914abb');
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
INSERT INTO session VALUES('019fd0ef-bc00-754a-a7e6-0a47e18db4b6','019fd0ef-bc00-753d-87c8-a53784745e33','019fd0ef-bc00-7537-a480-e4856a830675','test',1785916800000,1788508800000,X'c67ea74f785c6b903537a7e44dfa7b7fad5bf93f286d484a31490171d4aeb21f',1785917700000,X'dd6c56bc1952d29438a82f5cdd1e6f8512e4094710028b048131e92326bd5608',X'39aeca4e9a1df443efd9d54d6c4cab5a4c70a9962e12cbcdda500106a39740f8',1785960000000,0,0,'');
INSERT INTO session VALUES('019fd126-aa80-7266-ba39-01d2a128d116','019fd0ef-bc00-753f-9fca-aab062dbd502','019fd0ef-bc00-7539-aacc-91cee3971071','test',1785920400000,1788512400000,X'6c4446f4a701a011db4762fa721ce016b5f1d8bfd59c2b4c76fa4cc0976556b7',1785921300000,X'7f917663f61fa6332a6f8f71089c9d244ad8fe82602ae52eeaffc8bee8f102f9',X'a6fe5837b5cad125778376fbcd36ffd55eca700884d95361b66dbcd67bb6298a',1785963600000,0,0,'');
INSERT INTO session VALUES('019fd126-aa80-7268-b9d7-2d1b35e092c1','019fd0ef-bc00-7540-a5da-1b30addfc86a','019fd0ef-bc00-753a-a93e-5186168480d2','test',1785920400000,1788512400000,X'd44bf24058b0f5a7adaf6f8cca5478a8bf182cbf7a185421d344f0837d881bfa',1785921300000,X'a71e2b3c5db9dc6a0f195803b8921f685b86b3466aa10afd9d829151b521447d',X'322be7918426c5ee4981f950db1ebc9336130ccfef727aa36b436d8894b69730',1785963600000,0,0,'');
INSERT INTO session VALUES('01a070cb-ce80-7099-b8be-203eb15d8758','019fd0ef-bc00-753d-87c8-a53784745e33','019fd0ef-bc00-7537-a480-e4856a830675','test',1788598800000,1791190800000,X'e899300a5c9b73cf5204e64b4cc496c1709f6126a3e5a10b8c6334f7bb096ede',1788599700000,X'db009312ba99bc0399aeb857bca6354329e7b1f3d706a7f051cedf73d10279cb',X'0b5add6c98020d01180c4a7378d2b86fbcc8357d3e15e8e96efc803667528960',1788642000000,0,0,'');
INSERT INTO session VALUES('01a10b4a-9680-7522-8bbc-7697b5095f3b','019fd0ef-bc00-753d-87c8-a53784745e33','019fd0ef-bc00-7537-a480-e4856a830675','test',1791190800000,1793782800000,X'f61dac175a86dc8c93df642ba60b1b258b43c63be9aeaee7e10b8e2686623d01',1791191700000,X'b4cbb3ae95c20fb802b0911d1150bd924ce7f9ff06bfa7d9cda100fcacee4076',X'5ee8b4d63aabcbf8ce196ce3de1507c8eb3e74800d078e42c794872f619571d9',1791234000000,0,0,'');
INSERT INTO session VALUES('01a10b4a-9680-7523-ae47-43d399008a9b','019fd0ef-bc00-7540-a5da-1b30addfc86a','019fd0ef-bc00-753a-a93e-5186168480d2','test',1791190800000,1793782800000,X'7d339ced553c5319dfb76913c27d139a389a8fc4ec505b7878deed6f22d0edd7',1791191700000,X'f19aa8c6b0963685b674b85f6082147ef5eb9692126873d3704019c8bdb1e5a6',X'268780012c169c94e20dc41104468b9163a79bae62fdcd5ce52335878bab301c',1791234000000,0,0,'');
INSERT INTO session VALUES('01a11597-4e80-7024-801b-c37a0d065fb4','019fd0ef-bc00-753d-87c8-a53784745e33','019fd0ef-bc00-7537-a480-e4856a830675','test',1791363600000,1793955600000,X'5ff872deefe5e4e27677732e9c9db33de6b0f16180e8d3c216d3fee01d43f16a',1791364500000,X'cbfe7df2f66a9650991657e74d2e025719b9c208d12afc95d67dda1b12ddfe98',X'6474644a40abb6f70b5bad582b5a4d8aad474f844c4f55f26783e2800b45d961',1791406800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-7468-bf03-2492964fb4b2','019fd0ef-bc00-753d-87c8-a53784745e33','019fd0ef-bc00-7537-a480-e4856a830675','test',1794387600000,1796979600000,X'cf2d64b6fe7e7453d5f1780fc83306a946e95d8f894580ada113ed0654ef2b40',1794388500000,X'62f88b5536370ea4c77d4dcc213e9ec56d6b711ee24b59ca98ae6178e3825606',X'f4546e7f43129d924d20f0b0c0b74f01d10e9f702483996e10c07b6d8d517ad9',1794430800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-7469-8fa6-8ad272ee808a','019fd0ef-bc00-7540-a5da-1b30addfc86a','019fd0ef-bc00-753a-a93e-5186168480d2','test',1794387600000,1796979600000,X'f00c58183fc4cef1160ba5f6c496d1ae2fbb02394dd7c2b7d2f3958e9b27b7ba',1794388500000,X'190a74efe6f84ffcda8d35137cd41c30035820f1d58ebd718f3404a7bb6b317d',X'a06a67d4d19c3a1f6f6a9058fb57c93659048dec893a6ff3c9f7429f9935e596',1794430800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-746a-920c-6e34aa743890','019fd0ef-bc00-7542-b53f-b2468692fdd0','019fd0ef-bc00-753c-8434-36225881da95','test',1794387600000,1796979600000,X'4dadfdde110f5a4a7bb03ea0f90e9b2471462dd002d76e92ed755caa371975b5',1794388500000,X'0f5e2cadb3e51a1c7ebf4223ed08ee709463a04c7fb075c2a63f102f76c416be',X'fbd89ae10b71de7ed1149cb8c7ce848f64ba9661f267eda9329fc2609c9bd1d7',1794430800000,0,0,'');
CREATE TABLE credential (
    person TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    password_hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO credential VALUES('019fd0ef-bc00-7537-a480-e4856a830675','$argon2id$v=19$m=64,t=1,p=1$4EOsjrPdktVocBwtux471Q$OWsSbLrSYJecNXOOh7otxf+dP1WCkHzzQXHP0H51Sqc',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-753c-8434-36225881da95','$argon2id$v=19$m=64,t=1,p=1$l7ZSiCGzMm6t9x87Qv6J/Q$LuXm2hb0GVXDC16w90scF83WXJ5IvRZPaM6sj1gziS0',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-753b-a5af-287f94a685d3','$argon2id$v=19$m=64,t=1,p=1$6iTBOHddms8XzBvHdy42gQ$f2hiLqrYNHuUeCZEIPR94hNzcohqdI/ox00JGHMjNFI',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-7539-aacc-91cee3971071','$argon2id$v=19$m=64,t=1,p=1$AAUrqk/FLBqENfAuNuwk/A$lIESysm3lE7bPewb9oS0uQogmAok4pq7KXtvJQMGIO8',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-7538-850f-fc2a5959f2c0','$argon2id$v=19$m=64,t=1,p=1$pOBaIHSwnixlf5gS9fEHhQ$9fJ3HY6kUqMMh207WFiq8Cei4TXMpH+GOvA++rhEVI4',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-753a-a93e-5186168480d2','$argon2id$v=19$m=64,t=1,p=1$pIT4pvf0KUeTayZKI+bSwQ$vIgzb8JiD+T2sDecBCK64HZFj0lKSZupfWOvXrg2f1w',1785916800000);
CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('retired-id/019fd0ef-bc00-752f-96a3-b08001083bc2','resource');
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
INSERT INTO audit_event VALUES(0,1785916800000,'system','system',X'89200b6a66442b5177d736aab985f5cf90f7494477e778eac6c393d322c28ca2','','fleet:import','revision','1',X'494616eb20609943a420c963124170432ed05cacfe2b3326c37533e0806e1af5','allowed',NULL,1,'',0,X'3983ad4a24888b7e2e9987391a85e1537bdf7936a5f480ada2ee022ebb08e4ea',X'f8a66925e1feb84fd147d6f292920bfa79af9c328a827fde086ea480396445fb');
INSERT INTO audit_event VALUES(1,1785916800000,'system','system',X'9895f4bfeb44ea309811d2343d09bb8ff9f3f65a0f46fbc585a1975eb4eb7be5','','credential:reset','person','019fd0ef-bc00-7537-a480-e4856a830675',X'165639d3e2da965e9b2f18c507550c14e6da6a52249f42aa7c371fc93848f788','allowed',NULL,1,'',0,NULL,X'19c6c78baedfa0ae384251fd25690c5db00a8b2682d540e2d67f237ddb800038');
INSERT INTO audit_event VALUES(2,1785916800000,'system','system',X'ff2733dc5b86edca34c0afd7b253fa621790e79aa4aeccbeb59f54dd24fb86e7','','credential:reset','person','019fd0ef-bc00-753c-8434-36225881da95',X'3562a2fb8ba4e14305d968d5dcacdce1d01111a2714988384d4a05b8464b3500','allowed',NULL,1,'',0,NULL,X'715a0dddf2ef52e2f9c07b80056450e52d3529e56c5de09a7118f91736ac301b');
INSERT INTO audit_event VALUES(3,1785916800000,'system','system',X'0ae7ad43da87383e4395395672c5c477641a5c0cdc86863a58beb62e2481ec5a','','credential:reset','person','019fd0ef-bc00-753b-a5af-287f94a685d3',X'7588dfa6df2821b5fa486cd557509acb2025e6d0bfce1510d72f8da532792181','allowed',NULL,1,'',0,NULL,X'fd376214f98412cf24b03bcfcfda796636ac4c48dfe0a078d29e6d43e7100986');
INSERT INTO audit_event VALUES(4,1785916800000,'system','system',X'5a1e89778efcb7d6e47f3b2cd54087fa67c117e4f010721f10ce8a9284d9f75b','','credential:reset','person','019fd0ef-bc00-7539-aacc-91cee3971071',X'2c191af6e0cde56bc5f5da9c892f01efa5bee1a0f3444bf3f4f580c442e3dbaf','allowed',NULL,1,'',0,NULL,X'c87461749bca526c9fb45fa55f47aba666ce7902567221d9b41fb691ffef0b7b');
INSERT INTO audit_event VALUES(5,1785916800000,'system','system',X'3c2d646e513e53166b7cdf4be0463d3dd89683acffcec3fb078932a6b6fb8866','','credential:reset','person','019fd0ef-bc00-7538-850f-fc2a5959f2c0',X'5f709cb87360645cb3021377d5aba102461348eb732c5c74ee8f77902f8908dc','allowed',NULL,1,'',0,NULL,X'39bebf7f5f88a212bdb3aa68c221316ccac9e1d871de60aedde214f9f0e78e53');
INSERT INTO audit_event VALUES(6,1785916800000,'system','system',X'8da1925ba6245db050e8856df7b833b9117f37d2071415e95ad8e03bfaec1fb0','','credential:reset','person','019fd0ef-bc00-753a-a93e-5186168480d2',X'16efcbeec8c66bd27774f81f0bc48a10325f1916a54cd1a38341341d69aaa9c6','allowed',NULL,1,'',0,NULL,X'e6bf66c196724d6d303238f44c30fb13a838528624b36761b13c7821f05e31c6');
INSERT INTO audit_event VALUES(7,1785916800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'e23d77c9c30d9e7b85d21652ad368145010d6aec834b1ed4f38121136e74c3d2','019fd0ef-bc00-7532-b120-94ff60975c42','session:open','session','019fd0ef-bc00-754a-a7e6-0a47e18db4b6',X'1194d6fa83c40c03556a4ab6a6a769ea7ee46a14c33d4c1522e005b2ca92fe3f','allowed',NULL,1,'request',0,NULL,X'533b08b512281d254879dcb6eb19e99ef3c7d115e2a600d8aae6027102682db8');
INSERT INTO audit_event VALUES(8,1785916800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'1ff30121af91f72b860dc094856e67646668d401620f193ab9e92fe4db886ee2','019fd0ef-bc00-7532-b120-94ff60975c42','access:commit','revision','2',NULL,'allowed',X'641fd73a6ad220674ae4c2ece27a0fa9c72910ce4fa87a27c0387c24e388b44b',2,'request',0,X'6ad2c7fd4f80f6877924eadefae5bb46a2b6bca8c04b0cb13810a09d0e0eccf0',X'27fa2c00eb2e2684fdcf862cd9ae4c8748b09c9b8dfd8d9b0dff2bdd205ec011');
INSERT INTO audit_event VALUES(9,1785916800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'eb5a52c3c9bde608c42a18f8f6d53b40d4e84c3e47259846b4e91128e6170df4','019fd0ef-bc00-7532-b120-94ff60975c42','delegation:create','delegation','019fd0ef-bc00-754b-83dd-2c693b5630fe',X'16a0e528a99b317e76cc842fce2ef6f0fada27c72e9866a958ecbcaf9e8e771a','allowed',X'1b2353114e05930d020cc3472fba56d18fc9fa1179562fca4ca920f9916338f0',2,'request',0,X'deef913e3697d376f5d6684cd2eeb6580a320b5836143e83f7c836890a0c8d1a',X'5a16a3fa7f78ea7594874e8d9f0dc30be9fece00db6338ac0b7bbaeb8b94f22a');
INSERT INTO audit_event VALUES(10,1785916800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'6322082ea80a21dafab7c8c635d83751b874cd398239efd53f2c81579ba8facc','019fd0ef-bc00-7532-b120-94ff60975c42','role:assign','customer','019fd0ef-bc00-7529-9c34-c853c1c66071',X'9660a6e9562c9d94327d040e8b0bbf984411bfe884bc6a63628ba6afcd4c9f58','allowed',X'95c5692f674dbdba30283fc9c79704f268a25e9c352d7d61e78c640ab6367baf',2,'request',0,X'7e35756e858295193cb211ea8b045b7a1d5971ea0a13f6e753ea346c61383495',X'a4e240f545f12575ee24b1f71c71ce4a8653cf3a330b3cb3e21d6bdc9d697ea3');
INSERT INTO audit_event VALUES(11,1785920400000,'membership','019fd0ef-bc00-753f-9fca-aab062dbd502',X'd6b262367b80691a6fab5f957144cd04301cf64c5b7646b5d6022d5e554cbb9c','019fd0ef-bc00-7533-be97-86471a63fc53','session:open','session','019fd126-aa80-7266-ba39-01d2a128d116',X'e036fadabb3c504be05dc5ea82404141b1eb88c0b7f091478b97271627bb1ffe','allowed',NULL,2,'request',0,NULL,X'fdb6c2580b2108cc748688cfc2baa35e9b470b815e3bdf388745bfc57a5f2158');
INSERT INTO audit_event VALUES(12,1785920400000,'membership','019fd0ef-bc00-753f-9fca-aab062dbd502',X'1ef105b2176099de0874a0f6b670b74d23e03dc5725d88a8a69158cb527dd416','019fd0ef-bc00-7533-be97-86471a63fc53','role:assign','site','019fd0ef-bc00-752b-82ce-f0af183fddd6',X'697f766925d4c8604a2d109ea47cf7a8a20aa8447ce36b28a45183f92308c71e','allowed',X'c336821730915fc06a7e119c5abe8ca897162dacb6fa96fafa277efeaec5a0e9',3,'request',0,X'b9c5e7baebd57f5eba3bac8a07319935b36ce54435574ab0eed382a7e506399f',X'0604571ffa9bd48a8667dec368443a61d4cdeb5523c7da45d72ac9f2464788a2');
INSERT INTO audit_event VALUES(13,1785920400000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'70a6dae04025bb73a9356a8ade32c40c0d4f07066f7fa3b76bd1967fe3a4047b','019fd0ef-bc00-7533-be97-86471a63fc53','session:open','session','019fd126-aa80-7268-b9d7-2d1b35e092c1',X'cd5ed279eab23ec7371d0dfc648a9a2512cdeb3cd131c09a673520f445d1d519','allowed',NULL,3,'request',0,NULL,X'0a59c74ae6d841f7995f53e517b5610a4c5c4ab0becd72ffe64aa5f47737928e');
INSERT INTO audit_event VALUES(14,1785920400000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'01bcea35eb5eb0ffaf34571f0f1ce2e4165b2aeb43cdb7090b2832e20c2bc852','019fd0ef-bc00-7533-be97-86471a63fc53','device:view','organization','019fd0ef-bc00-7533-be97-86471a63fc53',NULL,'allowed',NULL,3,'request',2,NULL,X'fd29e6cc546363fe32eeb335da9563afb6960e517a75058d2a47d25ab65a4f88');
INSERT INTO audit_event VALUES(15,1785920400000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'1399f6825675ff9b9e18f3acd03a164466f507e13ff60fe5b95cbf90676c3e6a','019fd0ef-bc00-7533-be97-86471a63fc53','session:open','session','',NULL,'denied',X'cbd3ef97794f1d8e4b8cae38926c21aee51322bb2ea0dbc9e22a7c15284bd9fb',3,'r',0,NULL,X'ad6dca2b8c1dcdcfd50fbbd22ea2746676cce941d5cbb0b687ffc75d88052a25');
INSERT INTO audit_event VALUES(16,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'a62a623de3713acad310f4d1c85050a011bf5056aae3b92f3794b9125d3fbd45','019fd0ef-bc00-7532-b120-94ff60975c42','session:open','session','01a070cb-ce80-7099-b8be-203eb15d8758',X'2fae25adf1e7cdd84247cf196db36c996901b93fa7b98109ee1fae1653c929d3','allowed',NULL,3,'request',0,NULL,X'f8fa20e13d113b437c0078b75947ffb185410a119ea5e8eb465f7fe1e273ee7d');
INSERT INTO audit_event VALUES(17,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'b25d805ceeec164a3a3c7a33e754b2175b7beca8604cf169736a24c2352b141d','019fd0ef-bc00-7532-b120-94ff60975c42','access:commit','revision','4',NULL,'allowed',X'77a01510badef17a699f3432f38bb742be81cf0685093c714536645992eee573',4,'request',0,X'd3d5bfd042c0d3d9d1940359b60fd3f57f33a4b6d5bd18d938ca60712a611469',X'18124b18125cbf0a12c8adbbb60adf3a3d722007c6d7c957704938fb3511a5ea');
INSERT INTO audit_event VALUES(18,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'60b2075bec1a44ef078862e93a69af93b6f4e193d5dee8904f5da163aa47911a','019fd0ef-bc00-7532-b120-94ff60975c42','person:create','person','01a070cb-ce80-709a-b59a-3605cf6de712',X'4a2e32d71fedc7cd7ab2f011c5bc5baae7d94f9d41e51667eace446e3ed9cf11','allowed',X'3f8b7a2f75a74ee0f4d800b76949ea80fe8ab0b5eae3aeaf1689f620bcc6eb11',4,'request',0,X'64a2bef78d2a20c4a1531cc45c9f4dcd9f17ee06eb1a3d739fadff176299a02c',X'd928ae3a6dc0d73720806a6193be60785c068d0a342c4239a6899dbcf1442fc6');
INSERT INTO audit_event VALUES(19,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'1526c8782461e1ea96ea20fd60d09828a165437728a9c9bdb6892e71c77efc08','019fd0ef-bc00-7532-b120-94ff60975c42','user:invite','membership','01a070cb-ce80-709b-a193-bf9b04cc361b',X'fb51e0f97be4f265383d7c3026b8e9aa3458459cae437a464b40be13656b7c7d','allowed',X'f3fd4426bccab66fcf95bd514d0863653949e192a660a0b5d79bb3a8256cac6e',4,'request',0,X'59d95ad5641c500faae621961b8a209bf8fc89645341e23c5185ec05f2dbc60f',X'a2cb0ec6ba8fae6d6de66f59680e7f24ac8e9f81516011dc32cdc49927ac02fd');
INSERT INTO audit_event VALUES(20,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'0542066fd85f7d5772ab504d5364a085456180cf613312196474e13a7810677d','019fd0ef-bc00-7532-b120-94ff60975c42','team:create','team','01a070cb-ce80-709c-bb3c-30d279dde199',X'60687c6305f491dbc4532aa3808c2f1db02e2a5539dd5bae0a5ba7fe993dc1cb','allowed',X'130d1f11a5345641a9f486cbf47c6fb7d00e3add423be31cf663f6c32b71f3ab',4,'request',0,X'59c37a8ff9a48972bf19587012ca85d7f8f9691628779228f6168a8f5d5b455e',X'a700e39e2a2bf816cbd63ddb9f048784374bb3338577ef55a1db2e2aa9644374');
INSERT INTO audit_event VALUES(21,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'bc4953d53d37bbad0ecc02008e4f21df9f970ccbd9a17b79bb68f2cac6adc83a','019fd0ef-bc00-7532-b120-94ff60975c42','group:create','group','01a070cb-ce80-709d-b7ac-025c49e53d86',X'ce70cc82e82c366dec8115c4bdcc1dcc8bd0014838b1e9d71f5a7b976dd5629d','allowed',X'163cdca4db9f6b0e0ce8d4723cb051011a44f4ab214b6b54eeca5b35fb4bf3c5',4,'request',0,X'52a180816ba845b8dbb5d8c5213f3f43f90b9bf3b0244ad69f9ba2d44bf5b3bd',X'4d1be7f5f1e322896629844c735bd87c79baa375fc8fdec78265c086dc4f3a81');
INSERT INTO audit_event VALUES(22,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'ec8b5bf39853b98ad8eee0ea98a06b843533440b7eb304d10a874f901954d452','019fd0ef-bc00-7532-b120-94ff60975c42','role:define','role','01a070cb-ce80-709e-ae5e-b42cfc76ea28',X'0994f4f184e8fbe5d8991f7c124649dd18b2b65d1378e4802b98494681dfb9b1','allowed',X'f16caf5ab3de51ba7f107a68c17afd4f96a4c3a8fbeccd01393bdc65517dad2f',4,'request',0,X'0faed7d7bc801119cf6502b39a9caf9aca004f51e2364ad51a5608a82b61385a',X'94e196a606eabc3e6873b593cecdd5d34b4b7cfe44e9fe409b6bf358fcf0aabd');
INSERT INTO audit_event VALUES(23,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'd074e12606163baa4d84a3adaab40f7b29df8aad77195ece167525268046427e','019fd0ef-bc00-7532-b120-94ff60975c42','role:assign','group','01a070cb-ce80-709d-b7ac-025c49e53d86',X'617e8785621fac00a39913c1de2e8f98d0792bb73d8e8f64fdb930d04040b4c1','allowed',X'2eeab69bbc9041d9bca80ac5f9a77c1ed55ee329cfd74e42fb66e8ca917f8705',4,'request',0,X'1d150cd921c5ca3fc41ea2a8486071f644a06da5926b2560b230e9bb89d52dbd',X'060fae0a10af1ddb779bc05b7fa3949519145fea7a92055818223b574a622948');
INSERT INTO audit_event VALUES(24,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'de722d5777c619a325b7813818129bf30dd9eafb4056e45350aee7fd58a10e11','019fd0ef-bc00-7532-b120-94ff60975c42','role:assign','manufacturer','019fd0ef-bc00-7528-a97e-7891473e10bf',X'53d76f16bac683a0bde5b2ba5624492e197b6fb78fe2343bd1559bc85f18523a','allowed',X'36aaa7479d98660e531f276575542f04c812373ca0d7ea48db1fb159b16df489',5,'request',0,X'499d48aebf600957ca5bbb02f2fbcd6d480d8275404aa37f2719e51294e0f38a',X'48c66c83e7d44a65e9711bb7c7993579d0807956965b782c62f6121c78e202d9');
INSERT INTO audit_event VALUES(25,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'cc5821cc098c045b78a3b0563d0b5c51b96b464fdb760860edb8205edba2d908','019fd0ef-bc00-7532-b120-94ff60975c42','ownership:create','device','019fd0ef-bc00-752e-84c1-bd1eb3086691',X'802b1952cd65f2930135dba80aea896e710d7ae9e67c296ccbc4ece1274e5830','allowed',X'43ae15a9ca203e00613ca029c94fca3b005d7f2e0dd529989ff9fc8b40266b4b',6,'request',0,X'c862b302e2395eb9234dca72fe50a9a62192a489040c7ce72a8c6b5089029173',X'c3c986f327f1e089233f2d79c1f2173ea70e364427b3049902b04eb6e7f74fdc');
INSERT INTO audit_event VALUES(26,1788598800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'79a47c038ef0dfdf75862b184af9d71357101d50cad91fc52faa244be7878e21','019fd0ef-bc00-7532-b120-94ff60975c42','policy:create','policy','01a070cb-ce80-70a1-a871-c1d7db1c2be3',X'8dd2f3b568b45d367334d0d44132f28a9aafd0cc25d7ea36c21fc36ddbc6bf3d','allowed',X'1cbd0fa947c7c796c6352720ca4a481a6b2930c1e208427e85e0e2bc9fde6d78',7,'request',0,X'ae0cd99195749a83c1b878acbf4dc4c14c640d721799226fed7694cf5321ff72',X'bb67110ae29fd3f34281e4a7728a346d14b816a4f4039c03fe9c864fcc14f83c');
INSERT INTO audit_event VALUES(27,1791190800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'434ba468adb767ad138bd9a7afb888dd4f8185bba254c90530c9c281c2afc0f3','019fd0ef-bc00-7532-b120-94ff60975c42','session:open','session','01a10b4a-9680-7522-8bbc-7697b5095f3b',X'1a8638cbde57b6d4ad245a7180d882762cf4a864f422dc6dd9fb6a1d145692e1','allowed',NULL,7,'request',0,NULL,X'0054537c013548a4f83cce259d09a6a1caca9ec591cec9bb6f75ecc26cfb1495');
INSERT INTO audit_event VALUES(28,1791190800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'ebb033004fcc7e8de54bdb9a880aa5948493865cb869dad1366a5d15562b2fda','019fd0ef-bc00-7532-b120-94ff60975c42','fleet:edit','site','019fd0ef-bc00-752c-89cd-3229f90c4d06',X'a51d703dda78483679fd0adf3a7b62b2af872c5d22a101ce102e1aeb5aaded95','allowed',X'ce46792dc55319b2398375862cee3cb7de3ae9fc74984f78601cd22ddee8a802',8,'request',0,X'7094e4db1712b43f833c847270f12937e66947df123264db644be0b0d3ffbefc',X'a54097444f6bdbfaf4916ede7c702da4dfa08e3ac4df5b9c4c303fe8abc0cce9');
INSERT INTO audit_event VALUES(29,1791190800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'c5c3546f2df5bb777cfcab81af75b21ff4bb110e442dd54b4a5bc0fae274d3fd','019fd0ef-bc00-7532-b120-94ff60975c42','fleet:edit','device','019fd0ef-bc00-752e-84c1-bd1eb3086691',X'f0c82969ab6f77382fc19d7b9dda1ab323fe4e030cc863e46e38d6d84b16a83a','allowed',NULL,9,'request',0,X'77bbc87f0ecec542fed5829de440c107d6d1829a8d22217752d0dfe453e8299d',X'7734420c8aae7dc320a13a3d721d4adba427cc10543b1b2eb64cb7a5176317ee');
INSERT INTO audit_event VALUES(30,1791190800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'82f4b2a9e676dbd841b90c31147e3e3f0ebaa31913883c2cd9eb514bbd150cb3','019fd0ef-bc00-7532-b120-94ff60975c42','device:delete','device','019fd0ef-bc00-752f-96a3-b08001083bc2',X'64018ba25fcacab90ee05deaf2f4ac287b6676612972d15e9f391321324f1bb4','allowed',X'4c6150af9f279cbbb20650580904622e369fb98e1d1b562ad43d74c42ca9302a',10,'request',0,X'bb8d99e78cc9db756f7ebcead57e738fa24f19db2befb5f7679e96d6e2c628ab',X'97ca810fec71337a865e7a388217a9d33662f84cb03152430b2e950cb3276789');
INSERT INTO audit_event VALUES(31,1791190800000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'758fe61aca08a7c0edc78c767831837f74686f20042d5356136a2517cdb72329','019fd0ef-bc00-7532-b120-94ff60975c42','delegation:cut','delegation','019fd0ef-bc00-754b-83dd-2c693b5630fe',X'4d46edda4ad17b1acf788af3a5f0c21353506924e9b09fda6a8297615bca0651','allowed',X'1ab14db296ed334e06f9870aba4db0ee4ad4f13a9e1dcd3844091c847c47a57b',11,'request',0,X'73441b207e7659fab04800637bd0c46fa67924c45f2d4d04b7619ab1a235545a',X'a72f06762e84805683053b4568fbaf6f6aea6dba63cb57061f2b37d797c4ef9c');
INSERT INTO audit_event VALUES(32,1791190800000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'fca59c57b1557276aada21916c2b6056a5b12dd9e837eda4cc2ff9c3f5562eb0','019fd0ef-bc00-7533-be97-86471a63fc53','session:open','session','01a10b4a-9680-7523-ae47-43d399008a9b',X'58995e1c312df9968b792e87226e12375252e2edc2182f124ebe791f9a739cbd','allowed',NULL,11,'request',0,NULL,X'743c243133c11d6241a0321ee631f2a92481aa5a13dec0c281ed3955119fdda0');
INSERT INTO audit_event VALUES(33,1791363600000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'e16e95f4958214dd6c7337a0348767dd90f762f0f50c73adf27156675bd617e6','019fd0ef-bc00-7532-b120-94ff60975c42','session:open','session','01a11597-4e80-7024-801b-c37a0d065fb4',X'deb7663fb1a3b0447edb5734edc7a17f0c4f03519335e72ae1ca9474f950674c','allowed',NULL,11,'request',0,NULL,X'e5be4b3be11e2c10ecafef938997d359976fb90f0e9cd4a1aa4ea0e4d6c210bb');
INSERT INTO audit_event VALUES(34,1791363600000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'623171aeebf7527d225fc70583ba8101f6105234edcebd999785ea2da3e3874b','019fd0ef-bc00-7532-b120-94ff60975c42','delegation:restore','delegation','019fd0ef-bc00-754b-83dd-2c693b5630fe',X'029cfd53aa428c994b4861e3115684f330bbee092a3b40a0c4a0d8b60d0f3e1f','allowed',X'ae75eb571b29a46d6cac2c251cb67fe88df9ef19467ee399304a887260f2944c',12,'request',0,X'751e2315cececec5de448e68cf0c4f14119acce48dece7240ae5304ce659f042',X'30ef9c22343aa2629447a84cc5a84db9fd4e1111343f5231cea3a62610968f8a');
INSERT INTO audit_event VALUES(35,1791363600000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'3e793a195fbfc6c0ca68a9a30e50959f2b2d08f29ec146d495440a8fa34c7e70','019fd0ef-bc00-7532-b120-94ff60975c42','user:disable','membership','01a070cb-ce80-709b-a193-bf9b04cc361b',X'9b306aed6ea92915bbae365bc0318e7f2d3ff20a325cc73032886582b7eec5d3','allowed',X'1c6f5287729138b90d9a1f10b65e44575902a1cc117d37d4d3ae9db63d11aad4',13,'request',0,X'ecd9c95a38cbad2aca8a67f81fac00a4616d418abefb590b8f3501910f33d747',X'055162aae7f4e3d0f33a878e087fb9cd178607f7414b6222ea65554abbdb0076');
INSERT INTO audit_event VALUES(36,1794387600000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'3b450ac73467e08f34826de244d2098249f75efdd43614ef824c83c2fef04fbe','019fd0ef-bc00-7532-b120-94ff60975c42','session:open','session','01a1c9d5-e280-7468-bf03-2492964fb4b2',X'1afc774d3b7d09752fe740bbc54a58ea0d5e8e899517ccdf19283489e07f5426','allowed',NULL,13,'request',0,NULL,X'7c955af72a2b1c5bdf87ff9d1409088c3fda3515c470a5e85d3c91fbd35bdaca');
INSERT INTO audit_event VALUES(37,1794387600000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'b3318ab3952cbd25a1ef43b281aaff60f2087ebf81fe16912152aaf6c87ac3b6','019fd0ef-bc00-7533-be97-86471a63fc53','session:open','session','01a1c9d5-e280-7469-8fa6-8ad272ee808a',X'667e6a5c29bba33b89c5881d0f3d1a4af22442c4a86864875760384b0d73b375','allowed',NULL,13,'request',0,NULL,X'21ac67705255c4a66bda5caac6f878b1f2985159f4bc03b7c768a6ad56ae5e92');
INSERT INTO audit_event VALUES(38,1794387600000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'cd595cd486dff11edcd1a9cc056f98e6a61dd1f2f9fd171db83c644761245397','019fd0ef-bc00-7533-be97-86471a63fc53','device:view','organization','019fd0ef-bc00-7533-be97-86471a63fc53',NULL,'allowed',NULL,13,'request',1,NULL,X'43d3f54276fdc01b510d16ed0a93390192f39f4c6155174576632ce609b14d62');
INSERT INTO audit_event VALUES(39,1794387600000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'4f612803576be087043161bea161aed1ba3a4393f8c61f3d46ae8ce0ff75eb75','019fd0ef-bc00-7533-be97-86471a63fc53','device:delete','device','019fd0ef-bc00-752e-84c1-bd1eb3086691',X'f13ee96488e52079a13ee0bf453576314de42fa21ea164ede483243e902d1bcf','denied',X'0b6f939c92f91daeb53ca632c9d38e93fb772a78cfe4540d3f7fc14afcf7c935',13,'request',0,X'1e7d559901025e8ddbd86b870d0ed580fc6d734b8377db4a4cdc34bd619e3012',X'492cad8694b4541bfacc3ecca20dcc99c4e87d4a1ce27e33464adb26d1c38932');
INSERT INTO audit_event VALUES(40,1794387600000,'membership','019fd0ef-bc00-7542-b53f-b2468692fdd0',X'453f0b4d047942eee11464957bea7ac0ee75d9faf12f8e15787e0029619e629b','019fd0ef-bc00-7536-a5db-c39f5831d83d','session:open','session','01a1c9d5-e280-746a-920c-6e34aa743890',X'a33a70c1d115570e6cd9ee96d92d706d45b13e7b11b8843965eeb71da9c6a907','allowed',NULL,13,'r',0,NULL,X'951b50556792768319a183e5922c51b7d0c044a8d45a48c01241a9feffddc19c');
INSERT INTO audit_event VALUES(41,1794387600000,'membership','019fd0ef-bc00-753d-87c8-a53784745e33',X'9e03a3b2f61d5ffa540d9c269ec53b0c77554d7670933b1bfa6c9dc7c424e445','019fd0ef-bc00-7532-b120-94ff60975c42','device:view','organization','019fd0ef-bc00-7532-b120-94ff60975c42',NULL,'allowed',NULL,13,'request',3,NULL,X'6bf5f23a68d46b45c18d88deee493c17c4aa1a37bc03a96bf0d0edb6fbe0bc6b');
INSERT INTO audit_event VALUES(42,1794387600000,'membership','019fd0ef-bc00-7540-a5da-1b30addfc86a',X'ee7a985c5bc533b7a4b2a171691a3c309cf49d952c222bf3298af192e65943a3','019fd0ef-bc00-7533-be97-86471a63fc53','device:view','organization','019fd0ef-bc00-7533-be97-86471a63fc53',NULL,'allowed',NULL,13,'request',1,NULL,X'de14a2cd36b75d1ef7598b94fad226bb90dad635adb53bd22912dcfd39642c72');
CREATE TABLE audit_event_organization (
    organization TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (organization, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',1);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7536-a5db-c39f5831d83d',2);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7534-87f7-e642082b49ef',3);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',4);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',5);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',6);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',7);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',8);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',9);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',9);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',11);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',12);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1',12);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',13);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',14);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',15);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',16);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',17);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',18);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',19);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',20);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',21);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',22);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',23);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',24);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',25);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1',25);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',26);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',27);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7536-a5db-c39f5831d83d',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',29);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1',29);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',30);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1',30);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',31);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',31);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',32);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',33);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',34);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',34);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',35);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',36);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',37);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',38);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',39);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7535-9409-d5cb33bfa7e1',39);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7536-a5db-c39f5831d83d',40);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7532-b120-94ff60975c42',41);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-7533-be97-86471a63fc53',42);
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
INSERT INTO audit_text VALUES(0,'Command line on the server''s machine',X'9559c715e56c04941fc58fa16b7d75b1','world.jsonl',X'0cc163618fcaac8cb28d6d2a05128a54',NULL,NULL,'{"changes":[{"put":{"type":"action","id":"019fd0ef-bc00-751a-b2b1-642a3feeb874","externalId":"device:view","name":"device:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-751b-b712-a798c91da544","externalId":"device:configure","name":"device:configure"}},{"put":{"type":"action","id":"019fd0ef-bc00-751c-b042-7a021ccc2c7d","externalId":"device:delete","name":"device:delete"}},{"put":{"type":"action","id":"019fd0ef-bc00-751d-89bd-1028811ff699","externalId":"fleet:edit","name":"fleet:edit"}},{"put":{"type":"action","id":"019fd0ef-bc00-751e-94a5-bbed4950cc58","externalId":"installer:manage","name":"installer:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-751f-bda3-6217da1a54fd","externalId":"user:invite","name":"user:invite"}},{"put":{"type":"action","id":"019fd0ef-bc00-7520-846e-b3263f15c962","externalId":"team:manage","name":"team:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-7521-83ac-2e488e429d2b","externalId":"audit:view","name":"audit:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-7522-9131-1fd486f86468","externalId":"audit:export","name":"audit:export"}},{"put":{"type":"action","id":"019fd0ef-bc00-7523-851d-1e63cc14c0d4","externalId":"role:assign","name":"role:assign","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-7524-b055-84249891ac43","externalId":"role:define","name":"role:define","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-7525-b6af-8d5cd42509f0","externalId":"delegation:create","name":"delegation:create","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-7526-9c81-6c726958e341","externalId":"policy:edit","name":"policy:edit","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-7527-87c5-293774f711ba","externalId":"credential:reset","name":"credential:reset","meta":true}},{"put":{"type":"resource","id":"019fd0ef-bc00-7528-a97e-7891473e10bf","externalId":"root","kind":"manufacturer","name":"Nordquell"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071","externalId":"customer-1","kind":"customer","parent":"019fd0ef-bc00-7528-a97e-7891473e10bf","name":"Customer One"}},{"put":{"type":"resource","id":"019fd0ef-bc00-752a-b397-5e47419618a9","externalId":"customer-2","kind":"customer","parent":"019fd0ef-bc00-7528-a97e-7891473e10bf","name":"Customer Two"}},{"put":{"type":"resource","id":"019fd0ef-bc00-752b-82ce-f0af183fddd6","externalId":"site-11","kind":"site","parent":"019fd0ef-bc00-7529-9c34-c853c1c66071","name":"Site 11"}},{"put":{"type":"resource","id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-7529-9c34-c853c1c66071","name":"Site 12"}},{"put":{"type":"resource","id":"019fd0ef-bc00-752d-b5ad-0ccef6dd150a","externalId":"site-21","kind":"site","parent":"019fd0ef-bc00-752a-b397-5e47419618a9","name":"Site 21"}},{"put":{"type":"resource","id":"019fd0ef-bc00-752e-84c1-bd1eb3086691","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-752b-82ce-f0af183fddd6","name":"Pump 111","attributes":{"config_setpoint":21,"serial":"SN-111"}}},{"put":{"type":"resource","id":"019fd0ef-bc00-752f-96a3-b08001083bc2","externalId":"device-112","kind":"device","parent":"019fd0ef-bc00-752b-82ce-f0af183fddd6","name":"Pump 112"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7530-bec3-f89dec8bfbee","externalId":"device-121","kind":"device","parent":"019fd0ef-bc00-752c-89cd-3229f90c4d06","name":"Pump 121"}},{"put":{"type":"resource","id":"019fd0ef-bc00-7531-a335-2fee272002b7","externalId":"device-211","kind":"device","parent":"019fd0ef-bc00-752d-b5ad-0ccef6dd150a","name":"Pump 211"}},{"put":{"type":"organization","id":"019fd0ef-bc00-7532-b120-94ff60975c42","externalId":"nordquell","kind":"manufacturer","name":"Nordquell","resource":"019fd0ef-bc00-7528-a97e-7891473e10bf"}},{"put":{"type":"organization","id":"019fd0ef-bc00-7533-be97-86471a63fc53","externalId":"alpine","kind":"partner","name":"Alpine Heat"}},{"put":{"type":"organization","id":"019fd0ef-bc00-7534-87f7-e642082b49ef","externalId":"fjord","kind":"partner","name":"Fjord"}},{"put":{"type":"organization","id":"019fd0ef-bc00-7535-9409-d5cb33bfa7e1","externalId":"one","kind":"customer","name":"Customer One","resource":"019fd0ef-bc00-7529-9c34-c853c1c66071"}},{"put":{"type":"organization","id":"019fd0ef-bc00-7536-a5db-c39f5831d83d","externalId":"two","kind":"customer","name":"Customer Two","resource":"019fd0ef-bc00-752a-b397-5e47419618a9"}},{"put":{"type":"person","id":"019fd0ef-bc00-7537-a480-e4856a830675","externalId":"p-ada","name":"Ada Berg","email":"ada@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7538-850f-fc2a5959f2c0","externalId":"p-otto","name":"Otto Lund","email":"otto@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-7539-aacc-91cee3971071","externalId":"p-ines","name":"Ines Gruber","email":"ines@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-753a-a93e-5186168480d2","externalId":"p-tom","name":"Tom Huber","email":"tom@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-753b-a5af-287f94a685d3","externalId":"p-finn","name":"Finn Dahl","email":"finn@fjord.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-753c-8434-36225881da95","externalId":"p-cora","name":"Cora Winter","email":"cora@two.example"}},{"put":{"type":"membership","id":"019fd0ef-bc00-753d-87c8-a53784745e33","externalId":"ada","person":"019fd0ef-bc00-7537-a480-e4856a830675","organization":"019fd0ef-bc00-7532-b120-94ff60975c42"}},{"put":{"type":"membership","id":"019fd0ef-bc00-753e-bb24-107af0960edd","externalId":"otto","person":"019fd0ef-bc00-7538-850f-fc2a5959f2c0","organization":"019fd0ef-bc00-7532-b120-94ff60975c42"}},{"put":{"type":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502","externalId":"ines","person":"019fd0ef-bc00-7539-aacc-91cee3971071","organization":"019fd0ef-bc00-7533-be97-86471a63fc53"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7540-a5da-1b30addfc86a","externalId":"tom","person":"019fd0ef-bc00-753a-a93e-5186168480d2","organization":"019fd0ef-bc00-7533-be97-86471a63fc53"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7541-a3de-ebb5e67483b5","externalId":"finn","person":"019fd0ef-bc00-753b-a5af-287f94a685d3","organization":"019fd0ef-bc00-7534-87f7-e642082b49ef"}},{"put":{"type":"membership","id":"019fd0ef-bc00-7542-b53f-b2468692fdd0","externalId":"cora","person":"019fd0ef-bc00-753c-8434-36225881da95","organization":"019fd0ef-bc00-7536-a5db-c39f5831d83d"}},{"put":{"type":"role","id":"019fd0ef-bc00-7543-959c-fe6e90d7d36e","externalId":"admin","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Admin","actions":["audit:export","audit:view","credential:reset","delegation:create","device:configure","device:delete","device:view","fleet:edit","installer:manage","policy:edit","role:assign","role:define","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-7544-85d3-01a867964856","externalId":"auditor","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Auditor","actions":["audit:export","audit:view","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-7545-87e6-72e7bcbdfb5a","externalId":"installer-admin","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Installer admin","actions":["device:configure","device:view","role:assign","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-7546-8df8-fe817af22981","externalId":"installer","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Installer","actions":["device:configure","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-7547-8b58-cbbca6e1741c","externalId":"remover","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Remover","actions":["device:delete","device:view"]}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7548-87e4-3dc6eaf2daa6","externalId":"a-ada","principal":{"kind":"membership","id":"019fd0ef-bc00-753d-87c8-a53784745e33"},"role":"019fd0ef-bc00-7543-959c-fe6e90d7d36e","scope":{"kind":"resource","id":"019fd0ef-bc00-7528-a97e-7891473e10bf"}}},{"put":{"type":"assignment","id":"019fd0ef-bc00-7549-a5b6-a29d1e6954fc","externalId":"a-otto","principal":{"kind":"membership","id":"019fd0ef-bc00-753e-bb24-107af0960edd"},"role":"019fd0ef-bc00-7544-85d3-01a867964856","scope":{"kind":"resource","id":"019fd0ef-bc00-7528-a97e-7891473e10bf"}}}],"count":48,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-753d-87c8-a53784745e33"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"credential:reset","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"delegation:create","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:configure","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:delete","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"fleet:edit","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"installer:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"policy:edit","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:assign","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:define","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"team:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"user:invite","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-753e-bb24-107af0960edd"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7528-a97e-7891473e10bf","kind":"manufacturer","name":"Nordquell"}]}]}],"file":"world.jsonl"}',X'dab3f533acdd5d64b33db66e59044264');
INSERT INTO audit_text VALUES(1,'Command line on the server''s machine',X'82cf34c5a01cd5c21a899b8701fba461','Ada Berg',X'490b52f2b66e8b914dbf135d2a742eb5',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(2,'Command line on the server''s machine',X'88e4a6363e18af8af501fb35d7de01df','Cora Winter',X'c5ec52638f8595336ce60d0e15c79e0a',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(3,'Command line on the server''s machine',X'09f6be04f9b3150016a959bb2dc12dcf','Finn Dahl',X'0852c8e7a95518ac1e2c29b7317a8aec',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(4,'Command line on the server''s machine',X'e05e2a72818f8352e94ef6b1317d4dfd','Ines Gruber',X'65f2f8799aebc00f4608145b3ac56cf6',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(5,'Command line on the server''s machine',X'b339909b41f93e11d8296652c952a5a2','Otto Lund',X'cf032b272f54d2478282cdd546c0ff51',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(6,'Command line on the server''s machine',X'4be49ead9fe12ebe5dcf2087ab8b2a52','Tom Huber',X'1f1d374af7ffa947b842591d2a8b4a87',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(7,'Ada Berg (Nordquell)',X'5b90c40af8bac8d2b5e4f61180ac2ea2','test',X'7c543549508895d093e4985a7cfcb06f',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(8,'Ada Berg (Nordquell)',X'ddcf7c11dd90b757456570961cab3a0a',NULL,NULL,'Vertrag Nº 17 — "ab sofort"',X'184fc48ff257b5edf4b9d5abf3d4e800','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-754b-83dd-2c693b5630fe","from":"019fd0ef-bc00-7532-b120-94ff60975c42","to":"019fd0ef-bc00-7533-be97-86471a63fc53","region":[{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-754c-b125-63febe553282","principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"role":"019fd0ef-bc00-7545-87e6-72e7bcbdfb5a","scope":{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"},"delegation":"019fd0ef-bc00-754b-83dd-2c693b5630fe"}}],"count":2,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]}]}],"digest":"4b19a88ba1cd588f394f1a0430fd717e8484f4b9b4e5ec2fcd1da8240794ba7d"}',X'00a33dcdb39c4a8c198fa7bc6e4e775a');
INSERT INTO audit_text VALUES(9,'Ada Berg (Nordquell)',X'70919384a3fc0c52175fc9b7aca5fe13','Nordquell to Alpine Heat',X'ab06045cd5a2aea05afe6bf9835fa7c3','Vertrag Nº 17 — "ab sofort"',X'6106ea39c0d79f7c65e45a2710443b47','{"change":{"put":{"type":"delegation","id":"019fd0ef-bc00-754b-83dd-2c693b5630fe","from":"019fd0ef-bc00-7532-b120-94ff60975c42","to":"019fd0ef-bc00-7533-be97-86471a63fc53","region":[{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}}',X'c1aa2e14d14ba52966688b869b3ebbc2');
INSERT INTO audit_text VALUES(10,'Ada Berg (Nordquell)',X'21be5de8fa02572a7a58f730a1c05043','Customer One',X'efa20aafd28793f660191c631d47fd5b','Vertrag Nº 17 — "ab sofort"',X'2df4d8a31a94e4026f3195fee0d421b2','{"change":{"put":{"type":"assignment","id":"019fd0ef-bc00-754c-b125-63febe553282","principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"role":"019fd0ef-bc00-7545-87e6-72e7bcbdfb5a","scope":{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"},"delegation":"019fd0ef-bc00-754b-83dd-2c693b5630fe"}}}',X'605a20c91496efff0be60a3a63d23701');
INSERT INTO audit_text VALUES(11,'Ines Gruber (Alpine Heat)',X'f7bef41260e00f421e8166f9c8a023c9','test',X'8c6378a858c66477eb90edcea0cfb2a7',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(12,'Ines Gruber (Alpine Heat)',X'162de5d03b2bc09a08db168993889881','Site 11',X'dedffe1dcca1ede8b64e157f262f6e47','tour',X'c7834848468db23ae6906c8f4107e08d','{"changes":[{"put":{"type":"assignment","id":"019fd126-aa80-7267-a6ef-0716ab70a797","principal":{"kind":"membership","id":"019fd0ef-bc00-7540-a5da-1b30addfc86a"},"role":"019fd0ef-bc00-7546-8df8-fe817af22981","scope":{"kind":"resource","id":"019fd0ef-bc00-752b-82ce-f0af183fddd6"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-754b-83dd-2c693b5630fe"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-7540-a5da-1b30addfc86a"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-752b-82ce-f0af183fddd6","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-752b-82ce-f0af183fddd6","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-7267-a6ef-0716ab70a797"}]}],"digest":"c9e215e395adcab42ce7fc580a5fbc58ecbaf088a586fd6b95cdffaffe8160d9"}',X'1fbae74c34e84ecea7ed088522fa63f1');
INSERT INTO audit_text VALUES(13,'Tom Huber (Alpine Heat)',X'8ecb0f85081d73f33526fa4f2b6e667c','test',X'94258d5e6f9394da2d18a1c8ff3753b2',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(14,'Tom Huber (Alpine Heat)',X'974686b265be175e9aa2bd774f4fb43e',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(15,'Tom Huber (Alpine Heat)',X'16e21da119a37f181cbedcf1b092b221',NULL,NULL,'Wrong password or account',X'eb948a2fb0d3ef57a286e149a9fef5e9',NULL,NULL);
INSERT INTO audit_text VALUES(16,'Ada Berg (Nordquell)',X'cd495811b932d69984c7da914ea7e079','test',X'f39274841b7db3aae9631193916cd33d',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(17,'Ada Berg (Nordquell)',X'cb9400a251419129cd9b580afa713b78',NULL,NULL,'autumn',X'0d0e21c4bcf3f76e3e923c8447613cf4','{"changes":[{"put":{"type":"person","id":"01a070cb-ce80-709a-b59a-3605cf6de712","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-709b-a193-bf9b04cc361b","externalId":"zoe","person":"01a070cb-ce80-709a-b59a-3605cf6de712","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-709c-bb3c-30d279dde199","externalId":"service","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Service","members":["01a070cb-ce80-709b-a193-bf9b04cc361b"]}},{"put":{"type":"group","id":"01a070cb-ce80-709d-b7ac-025c49e53d86","externalId":"vip","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"VIP","members":["019fd0ef-bc00-7530-bec3-f89dec8bfbee","019fd0ef-bc00-7531-a335-2fee272002b7"]}},{"put":{"type":"role","id":"01a070cb-ce80-709e-ae5e-b42cfc76ea28","externalId":"careful","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}},{"put":{"type":"assignment","id":"01a070cb-ce80-709f-ae32-afa770af08be","principal":{"kind":"team","id":"01a070cb-ce80-709c-bb3c-30d279dde199"},"role":"019fd0ef-bc00-7546-8df8-fe817af22981","scope":{"kind":"group","id":"01a070cb-ce80-709d-b7ac-025c49e53d86"}}}],"count":6,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-709b-a193-bf9b04cc361b"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7530-bec3-f89dec8bfbee","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-7531-a335-2fee272002b7","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7530-bec3-f89dec8bfbee","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-7531-a335-2fee272002b7","kind":"device","name":"Pump 211"}]}]},{"principal":{"kind":"team","id":"01a070cb-ce80-709c-bb3c-30d279dde199"},"label":"Service (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7530-bec3-f89dec8bfbee","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-7531-a335-2fee272002b7","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7530-bec3-f89dec8bfbee","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-7531-a335-2fee272002b7","kind":"device","name":"Pump 211"}]}]}],"digest":"59ecb8ffda3029a55001a04ff28aedd94b21315cbe0f6c22c869dde3979d2d00"}',X'19f5d57406443d35effd78d1d2c3bbcf');
INSERT INTO audit_text VALUES(18,'Ada Berg (Nordquell)',X'5b44e6792978bed94fff031fe923cd74','Zoë O''Neil',X'b91d3a390ae483d504465e69baf1ada5','autumn',X'f611923cce2cc81be336fbdfc2f0e46d','{"change":{"put":{"type":"person","id":"01a070cb-ce80-709a-b59a-3605cf6de712","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}}}',X'a10c05276306165b18e84f45bd411296');
INSERT INTO audit_text VALUES(19,'Ada Berg (Nordquell)',X'91bd9e3de0315b261ff7a6d8930f29ee','Zoë O''Neil (Nordquell)',X'1199f4cd7b9dea33eab45ec29e19cbe2','autumn',X'bc605868ead65b0cea9ddaa9219ae248','{"change":{"put":{"type":"membership","id":"01a070cb-ce80-709b-a193-bf9b04cc361b","externalId":"zoe","person":"01a070cb-ce80-709a-b59a-3605cf6de712","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","title":"Service"}}}',X'946d391a597895596a9ace3287d6e356');
INSERT INTO audit_text VALUES(20,'Ada Berg (Nordquell)',X'237bf0f0731bd001fdc9add7701082e0','Service',X'da6aca21be9b25c2adfca5e0fbb34833','autumn',X'd8d84dc95cb0205834788b55b0a13391','{"change":{"put":{"type":"team","id":"01a070cb-ce80-709c-bb3c-30d279dde199","externalId":"service","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Service","members":["01a070cb-ce80-709b-a193-bf9b04cc361b"]}}}',X'66c9f8e81e951db3c2c9e07b06c236ea');
INSERT INTO audit_text VALUES(21,'Ada Berg (Nordquell)',X'1e30fd75b5272b7687bba1cf4fd9f451','VIP',X'949a4774b89b347bfd20bd3ee9131b7d','autumn',X'3e144ef8841702482fce945259ad7b46','{"change":{"put":{"type":"group","id":"01a070cb-ce80-709d-b7ac-025c49e53d86","externalId":"vip","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"VIP","members":["019fd0ef-bc00-7530-bec3-f89dec8bfbee","019fd0ef-bc00-7531-a335-2fee272002b7"]}}}',X'5622bf1e9b49f33f5604e2f6af637114');
INSERT INTO audit_text VALUES(22,'Ada Berg (Nordquell)',X'1e79f5835817339951ee7bb6afc69d3a','Careful',X'deb4539f7f6d62f3b8007c0202ba9ea9','autumn',X'80d0e2f4468e578ac22c71087692cda7','{"change":{"put":{"type":"role","id":"01a070cb-ce80-709e-ae5e-b42cfc76ea28","externalId":"careful","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}}}',X'db4a2ff74ecd27a6354374468a36b191');
INSERT INTO audit_text VALUES(23,'Ada Berg (Nordquell)',X'4e1b25e8dc384ac676db1be29ea498f8','VIP',X'31b83ac4eae84f5c5e7de81ea6e13387','autumn',X'13918d59e5c4d57f3575197f166ed0fe','{"change":{"put":{"type":"assignment","id":"01a070cb-ce80-709f-ae32-afa770af08be","principal":{"kind":"team","id":"01a070cb-ce80-709c-bb3c-30d279dde199"},"role":"019fd0ef-bc00-7546-8df8-fe817af22981","scope":{"kind":"group","id":"01a070cb-ce80-709d-b7ac-025c49e53d86"}}}}',X'08014c7d2ea9a615386add23cf52a52d');
INSERT INTO audit_text VALUES(24,'Ada Berg (Nordquell)',X'7c752f236259bfb8fe1fee52b7194074','Nordquell',X'df4515c447109e288b4775102b2e782a','second pair of eyes',X'901bbb2877f1c6ddcf56d8cc58e3e53c','{"changes":[{"put":{"type":"assignment","id":"01a070cb-ce80-70a0-8293-95fed98e7aba","principal":{"kind":"membership","id":"019fd0ef-bc00-753e-bb24-107af0960edd"},"role":"01a070cb-ce80-709e-ae5e-b42cfc76ea28","scope":{"kind":"resource","id":"019fd0ef-bc00-7528-a97e-7891473e10bf"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'f0e2625b160c5e12ce87a9e46c564a15');
INSERT INTO audit_text VALUES(25,'Ada Berg (Nordquell)',X'782e8bcdd6edde8f2d17805e891aa8fc','Pump 111',X'8aafd2a471ada0a8a41bdd5c84e86ac5','sold',X'fbf81d0a9827d9e599cecd87c3a20a6c','{"changes":[{"put":{"type":"ownership","id":"019fd0ef-bc00-752e-84c1-bd1eb3086691","primary":"019fd0ef-bc00-753c-8434-36225881da95","secondaries":["01a070cb-ce80-709a-b59a-3605cf6de712"]}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'91ac996aef55cc4a65483f13c2cf130a');
INSERT INTO audit_text VALUES(26,'Ada Berg (Nordquell)',X'239aff69ce73fdeb69d36ad428ce9329','Calm',X'187cd934832bc1ccc974721d33a8d9f7','a rule',X'9d383d8a57a0a3bf4043001e4acd9a50','{"changes":[{"put":{"type":"policy","id":"01a070cb-ce80-70a1-a871-c1d7db1c2be3","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","name":"Calm","text":"forbid (principal, action == Action::\"device:delete\", resource)\nwhen { resource has serial };","reason":"season"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-753d-87c8-a53784745e33"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"device:delete","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752e-84c1-bd1eb3086691","kind":"device","name":"Pump 111"}]}]}],"digest":"9a7dd9f66225ca80caaa873ad6c2c0e1ccfcb25f438bab5590019617d206f226"}',X'12b7bb4114e7748887330350107bebc5');
INSERT INTO audit_text VALUES(27,'Ada Berg (Nordquell)',X'9c14ff3c4727e7e86d1c8c761b31476b','test',X'00640c6a286bcacb223fa38606098191',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(28,'Ada Berg (Nordquell)',X'efa97f67e081d237fbb84f8a6a443bc5','Site 12',X'f14633220b80f16de11aae4b6a8796ac','sold on',X'b201173266a1cd6cebbe828233837697','{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-752a-b397-5e47419618a9","name":"Site 12"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","kind":"site","name":"Site 12"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","kind":"site","name":"Site 12"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","kind":"site","name":"Site 12"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","kind":"site","name":"Site 12"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752c-89cd-3229f90c4d06","kind":"site","name":"Site 12"}]}]}],"digest":"092741788ccb3d838dfcdf93db2706c0b0e37b3879726325f53b5cc4f232f9ef"}',X'5e5053fa99f5a4414a4a8af23a582176');
INSERT INTO audit_text VALUES(29,'Ada Berg (Nordquell)',X'22b9cc6cc0a8b99c89fc1e658741442d','Pump 111 (100% new_\)',X'4b19ce04b38780c0fbf223cb5bc353d9',NULL,NULL,'{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-752e-84c1-bd1eb3086691","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-752b-82ce-f0af183fddd6","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'df717cceb05f98917645c9766fb8096e');
INSERT INTO audit_text VALUES(30,'Ada Berg (Nordquell)',X'fb45c9db851c0e94a1e696101fe5c8af','Pump 112',X'2be18506770bdf9b0ebe5def1463fd30','scrapped',X'3d48d49107e2d27af5a6ab91de275c0d','{"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-752f-96a3-b08001083bc2"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-753d-87c8-a53784745e33"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"credential:reset","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"delegation:create","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"device:delete","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"fleet:edit","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"installer:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"policy:edit","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"role:define","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-753e-bb24-107af0960edd"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7540-a5da-1b30addfc86a"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752f-96a3-b08001083bc2","kind":"device","name":"Pump 112"}]}]}],"digest":"36fe6bb73738ac417a0fcaa9575ddcfe32c5b10238986e1e87cb1b6862e47409"}',X'd65b5040239b805d41e20635cd89b9a1');
INSERT INTO audit_text VALUES(31,'Ada Berg (Nordquell)',X'54872e2f7b764a853fb8b7596cc6abf1','Nordquell to Alpine Heat',X'2a0ac830e45731ee5e7e712ad5234fbe','dispute',X'bd6874acd06b570694d8ec455c96feaf','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-754b-83dd-2c693b5630fe","from":"019fd0ef-bc00-7532-b120-94ff60975c42","to":"019fd0ef-bc00-7533-be97-86471a63fc53","region":[{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7540-a5da-1b30addfc86a"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752b-82ce-f0af183fddd6","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-752b-82ce-f0af183fddd6","kind":"site","name":"Site 11"}]}]}],"digest":"c8b4bded1e6ef82240d04fb1ee3f6ca7ab2ddb253fa89bff83243c073405eddf"}',X'ebbf67a9149b8d08d857d20131829818');
INSERT INTO audit_text VALUES(32,'Tom Huber (Alpine Heat)',X'1eb3545e6e0870e0cc02f7988db3a7ba','test',X'702f906e93f1e4ec827977f7eac69f30',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(33,'Ada Berg (Nordquell)',X'8b6b44908ee21bece28b38061fb2e244','test',X'681e357b4c8f2f7172708dde92071cde',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(34,'Ada Berg (Nordquell)',X'035a07cf229bb6d3b4810dd9956d60f1','Nordquell to Alpine Heat',X'edecca2a5c850cc36ce020fbdf7cd494','peace',X'59e05dae859e8dd14a6fedcb9f31ad94','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-754b-83dd-2c693b5630fe","from":"019fd0ef-bc00-7532-b120-94ff60975c42","to":"019fd0ef-bc00-7533-be97-86471a63fc53","region":[{"kind":"resource","id":"019fd0ef-bc00-7529-9c34-c853c1c66071"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-753f-9fca-aab062dbd502"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-7529-9c34-c853c1c66071","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-7540-a5da-1b30addfc86a"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-7533-be97-86471a63fc53","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-752b-82ce-f0af183fddd6","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-752b-82ce-f0af183fddd6","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-7267-a6ef-0716ab70a797"}]}],"digest":"16ed06577e7fe77401d4b1b3b1747dadc4952656e79caaf37bdf254d36de9f0d"}',X'a4f6ebf425f97612c83b2625fd8c3f9f');
INSERT INTO audit_text VALUES(35,'Ada Berg (Nordquell)',X'f23ffb95c4173ea58410da522017d856','Zoë O''Neil (Nordquell)',X'6cf46bf1ada9657cc920d7d1bb4c78e5','left',X'e271a7396b3b897583b0f322b06c7b59','{"changes":[{"put":{"type":"membership","id":"01a070cb-ce80-709b-a193-bf9b04cc361b","externalId":"zoe","person":"01a070cb-ce80-709a-b59a-3605cf6de712","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","title":"Service","disabled":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-709b-a193-bf9b04cc361b"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-7532-b120-94ff60975c42","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-7530-bec3-f89dec8bfbee","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-7531-a335-2fee272002b7","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-7530-bec3-f89dec8bfbee","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-7531-a335-2fee272002b7","kind":"device","name":"Pump 211"}]}]}],"digest":"9ecd00c789a6f54815c855dc244c3f45954c58c14c73ec0cd6ebda486b914abb"}',X'0f9544d5e6a86f04d748dbb23364bb5e');
INSERT INTO audit_text VALUES(36,'Ada Berg (Nordquell)',X'14cdbe966f6b8306ba7e7c3fb0782ee4','test',X'671a8b5c0450915ef1ad2cecb61e05c8',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(37,'Tom Huber (Alpine Heat)',X'e58a203638d37f90c824d49fac33b47f','test',X'8002d654de1f494041830d70d52dd9c3',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(38,'Tom Huber (Alpine Heat)',X'1a4d71474e497c4d107df97d022b70ca',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(39,'Tom Huber (Alpine Heat)',X'9eea00e19a3f17eef4dc0884d1a7918d','Pump 111 (100% new_\)',X'4a8ba3cfdd3c72c4f8414a8c2584e876','because',X'e90797e8e02085bb14885b1a01fe1910','{"code":"invalid-change","message":"The change breaks a rule of the fleet","person":"Tom Huber (Alpine Heat)","action":"device:delete","resource":"019fd0ef-bc00-752e-84c1-bd1eb3086691","path":"policy 01a070cb-ce80-70a1-a871-c1d7db1c2be3","refusals":[{"path":"policy 01a070cb-ce80-70a1-a871-c1d7db1c2be3","message":"line 1, column 87: names Device::\"019fd0ef-bc00-752e-84c1-bd1eb3086691\", which does not exist"}],"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-752e-84c1-bd1eb3086691"}}],"count":1}',X'c48959d25450103c54bcc5e5158f3df0');
INSERT INTO audit_text VALUES(40,'Cora Winter (Customer Two)',X'21bd2bf6d3ac1d2811e93b0c9705d81b','test',X'4213629d66747d4aa148ab4701b4c336',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(41,'Ada Berg (Nordquell)',X'7ca818c5cd24fa07f4805ed0667739ae',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(42,'Tom Huber (Alpine Heat)',X'd0f49aa0a0dadae67b705afd5a574be8',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE audit_checkpoint (
    size INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO audit_checkpoint VALUES(1,1785916800000,replace('bailiwick-d7a64f31d271bf7e\n1\n+KZpJeH+uE/RR9bykpIL+nmvnDKKgn/eCG6kgDlkRfs=\n\n— bailiwick-d7a64f31d271bf7e WWU6J5guMzvo4G3vWHP7NkM/XaaSNg07RWKKxSL7dQEIoES8X9QSqOlFZ+M9uByNKV2WIqowxw9abQvDjytyR2CcIg0=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(11,1785916800000,replace('bailiwick-d7a64f31d271bf7e\n11\nuz+JZjyTz+oNsDBkTeoy203uF+Vb8fgqg5DZ3y0iUHo=\n\n— bailiwick-d7a64f31d271bf7e WWU6J6sv5YqR9JlTuTcglSuTPGt0KSvZUAvQY+qMvLNkcyh0vsyvrdrBncEtpSPtwdv3t8ibWdl7e3Inc4gHuuwWGQo=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(13,1785920400000,replace('bailiwick-d7a64f31d271bf7e\n13\nWaXc0HEHI/3QBjijyu9t244SNpq3VvRFkuGqi+9FCKc=\n\n— bailiwick-d7a64f31d271bf7e WWU6JxW3rpP2N2f2Z/iwnrG/jUOnRnMjhX+1jwGpQPyrMm17NAQJATw452W8w3GvnoY7yVV3Ll0VVCc+SeQk23R2hgY=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(16,1785920400000,replace('bailiwick-d7a64f31d271bf7e\n16\nj8uq9ccsIEqky7fd5nO8mkOx/yl9lC/wHkQTcyhciy8=\n\n— bailiwick-d7a64f31d271bf7e WWU6JzB5vxo2MrCqw6Qx2zeurUsfr2FY14XkhYqY/bUJfpoOqIEEIlN1jWh68GpRa9IRRS6mkxx+EyQo4V7R38QuPww=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(24,1788598800000,replace('bailiwick-d7a64f31d271bf7e\n24\nfZkdqH7hs3Ed78vBEZWp1JcNviKsV7woPeMrgZuqVwo=\n\n— bailiwick-d7a64f31d271bf7e WWU6J1ZmWAMbimZqWMoNZiXRqmCFV/Tl5ei5STO8O8FxXqiq2H16jSK2JYkNC6OU0Pj2UY/a/U+6+iMmPd7mJIMO0Ao=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(25,1788598800000,replace('bailiwick-d7a64f31d271bf7e\n25\n9yit3y5OGzZ6XRRHSmq/5Kfw+TqVLJoHxPrtWewltqk=\n\n— bailiwick-d7a64f31d271bf7e WWU6J6e+JXTaPTqVhuSwgFuDu/w7VNaPYNbvQWZq4awSXwbOlMcCOxwuOUTm/+k+k6zzhlz/QEzXQPj+W0fpj4UBiAQ=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(26,1788598800000,replace('bailiwick-d7a64f31d271bf7e\n26\nr1PuaBSMKbM5vXDlfujDDDmCQSt1m0y5LQa6qqphtA0=\n\n— bailiwick-d7a64f31d271bf7e WWU6J4T82qETd9K86gJXE/1jaIIEQvb82CTW5WoEBS7XhyZFjZ2P5eqbOABWmhvw86At9MPTuNlbdD+SbuwbQmI1dA4=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(27,1788598800000,replace('bailiwick-d7a64f31d271bf7e\n27\nsvbPmQWU4HAsNNiae6lOwiEYkc+dly8p1JHkAgCXw+s=\n\n— bailiwick-d7a64f31d271bf7e WWU6J3T5iUgUa5/0/Ysmq/rWqUuaOgjBsRWIz5vGwF7LcxuDMvw3YKKM3mhFGiFsIljq8hYdUdEblAV7I6DiC7uq1gk=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(29,1791190800000,replace('bailiwick-d7a64f31d271bf7e\n29\n6QEnn5d76rS/PnJtRdCOhbCtBawzU2ti1T4wmZjKNy8=\n\n— bailiwick-d7a64f31d271bf7e WWU6Jx606ncexu+MNzN0cl8hPEuDJPYJ0u2gwXi/lfg8VDi+Q3VxC3tS1Jm50ejzPDFj2/4nfko6FsfQUNtqPPj0bQ8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(30,1791190800000,replace('bailiwick-d7a64f31d271bf7e\n30\nuih8CCZMJCE81Sb2wVs5+vK+9fQd9i26HZ2Otd3a228=\n\n— bailiwick-d7a64f31d271bf7e WWU6JzMNFplDr0RtrEgSak7mcKId28+HOmYGPVNiUoCPiYr4LcdPVQa2Dr29gW9DV7DfmpcpJaQet4Oy2PkWyaqMWQM=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(31,1791190800000,replace('bailiwick-d7a64f31d271bf7e\n31\nLwkB3fa7uxvaxS27V12rY3HFgKm1PyJipHbS9Sa7f8k=\n\n— bailiwick-d7a64f31d271bf7e WWU6Jw2skYe6P47s4JB6SZIjxTJPAlyxzfLph11OZtRzkB9S+ShBmEiMM3Jg96eWgkqYQtvQ2+HFTKCnUudw/WPeSAU=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(32,1791190800000,replace('bailiwick-d7a64f31d271bf7e\n32\nOAuURK3QL+btcpmdPend9y1VoFuSCRAPz/pnKJMTgPw=\n\n— bailiwick-d7a64f31d271bf7e WWU6J1FOi/wVtVImb4pyF7OLnQL0FPGliT7DCzap6OiubtwagIJ5s8wcbAHDQkMg9S670T6X4aerdfvVxJBtKgmetA0=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(35,1791363600000,replace('bailiwick-d7a64f31d271bf7e\n35\nUhpkpxFKFugwiGJffj5JwwilVgh1cRJP+Bs7JL78e+8=\n\n— bailiwick-d7a64f31d271bf7e WWU6J7gJmTKgYhqz8uYrJNwxIPJX9pZmY+9rbvD/t7Z93BzkcBhovH8Az/LyUv16zY1MgiR/9SlR8x5c0YzHjok2Og4=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(36,1791363600000,replace('bailiwick-d7a64f31d271bf7e\n36\nAZwPD28+ATULKo2PPnTGkEQzOwdYPTqzZ695a3TqVRQ=\n\n— bailiwick-d7a64f31d271bf7e WWU6JyAEtppmRu9yIMmnlvM1+FumR3+Xzqek7anslceLMLpsLDdTf1baf6kylLsbuS0+4Ll3snMhiggyWE8a7u3OQAo=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(41,1794387600000,replace('bailiwick-d7a64f31d271bf7e\n41\nD3AH5H4vQeAY6t9Npyqk0DxhFj7MtecNgkAS2dYyCnI=\n\n— bailiwick-d7a64f31d271bf7e WWU6J2pr93VopAmHdc4oDG6pwcyz2WuEz8A7r7gtZaN1z/zfZyZJxPVZ4AjdKHkJrER1wMvqucp+XQaH/njMl5QsKA4=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(43,1794387600000,replace('bailiwick-d7a64f31d271bf7e\n43\npK214pDZ64tR0UXRmxcWB9vNOKgj2TreGVowuY9sEEY=\n\n— bailiwick-d7a64f31d271bf7e WWU6J5Vo4/g+2PWbAFxQRe7arWXTh4WLxWlvfzrLHfLe7TtfYkHVEtsnhZh/X/3CsUgUX7zj7gk6LS/Oqwnq1PNHZAc=\n','\n',char(10)));
CREATE TABLE audit_frontier (
    only INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
    frontier TEXT NOT NULL
) STRICT;
INSERT INTO audit_frontier VALUES(1,'43 OAuURK3QL+btcpmdPend9y1VoFuSCRAPz/pnKJMTgPw= FJWAudvLMwKK5HyG+4HdtWFTRC/Jt6IMnKF1dSOKIPE= NtqDdqIsi+A5dpNxPqEAMS2ZvLAkR4iENVqaRJ6w8UU= 3hSizTa3XR73WYuU+tImu5Da1jWttTvSKRLc/TlkLHI=');
CREATE TABLE policy (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT NOT NULL,
    delegation TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO policy VALUES('01a070cb-ce80-70a1-a871-c1d7db1c2be3','','019fd0ef-bc00-7532-b120-94ff60975c42','Calm',replace('forbid (principal, action == Action::"device:delete", resource)\nwhen { resource has serial };','\n',char(10)),NULL,NULL,'season',NULL);
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
CREATE INDEX policy_by_organization ON policy (organization);
CREATE INDEX policy_by_delegation ON policy (delegation);
COMMIT;
PRAGMA application_id = 1113672823;
PRAGMA user_version = 2;
