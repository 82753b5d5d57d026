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
INSERT INTO "action" VALUES('019fd0ef-bc00-739a-a5a3-067403f3b53d','device:view','device:view','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-739b-9a7a-4ba07a013ae1','device:configure','device:configure','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-739c-abe2-dab3ae26cd10','device:delete','device:delete','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-739d-b945-fbf64977be9a','fleet:edit','fleet:edit','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-739e-bce0-29d4b066a17a','installer:manage','installer:manage','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-739f-81d4-f5b7e0ccaf8a','user:invite','user:invite','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a0-941b-7b8643341c1d','team:manage','team:manage','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a1-86a1-6119e31b7c24','audit:view','audit:view','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a2-ace5-a4900568694f','audit:export','audit:export','',0);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a3-8401-40d611c3ae5f','role:assign','role:assign','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a4-8fd0-5a5154d8b7fc','role:define','role:define','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a5-958d-0312f6213153','delegation:create','delegation:create','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a6-a35c-92d7ee150288','policy:edit','policy:edit','',1);
INSERT INTO "action" VALUES('019fd0ef-bc00-73a7-828b-92693f38d0c5','credential:reset','credential:reset','',1);
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
INSERT INTO resource VALUES('019fd0ef-bc00-73a8-8871-e83a5f54da93','root','manufacturer',NULL,'Nordquell','','{}',NULL,NULL,0);
INSERT INTO resource VALUES('019fd0ef-bc00-73a9-9d01-ba623929df33','customer-1','customer','019fd0ef-bc00-73a8-8871-e83a5f54da93','Customer One','','{}','019fd0ef-bc00-73a9-9d01-ba623929df33',NULL,1);
INSERT INTO resource VALUES('019fd0ef-bc00-73aa-a758-fa5e97402af7','customer-2','customer','019fd0ef-bc00-73a8-8871-e83a5f54da93','Customer Two','','{}','019fd0ef-bc00-73aa-a758-fa5e97402af7',NULL,1);
INSERT INTO resource VALUES('019fd0ef-bc00-73ab-910d-b04c09ad5eef','site-11','site','019fd0ef-bc00-73a9-9d01-ba623929df33','Site 11','','{}','019fd0ef-bc00-73a9-9d01-ba623929df33','019fd0ef-bc00-73ab-910d-b04c09ad5eef',2);
INSERT INTO resource VALUES('019fd0ef-bc00-73ac-b936-9b56932a4ad8','site-12','site','019fd0ef-bc00-73aa-a758-fa5e97402af7','Site 12','','{}','019fd0ef-bc00-73aa-a758-fa5e97402af7','019fd0ef-bc00-73ac-b936-9b56932a4ad8',2);
INSERT INTO resource VALUES('019fd0ef-bc00-73ad-8c56-8cd097c5bd9c','site-21','site','019fd0ef-bc00-73aa-a758-fa5e97402af7','Site 21','','{}','019fd0ef-bc00-73aa-a758-fa5e97402af7','019fd0ef-bc00-73ad-8c56-8cd097c5bd9c',2);
INSERT INTO resource VALUES('019fd0ef-bc00-73ae-8f88-1fcd3bb76b93','device-111','device','019fd0ef-bc00-73ab-910d-b04c09ad5eef','Pump 111 (100% new_\)','','{"config_setpoint":19,"open":true,"serial":"SN-111"}','019fd0ef-bc00-73a9-9d01-ba623929df33','019fd0ef-bc00-73ab-910d-b04c09ad5eef',3);
INSERT INTO resource VALUES('019fd0ef-bc00-73b0-a5ef-1ae958a041a8','device-121','device','019fd0ef-bc00-73ac-b936-9b56932a4ad8','Pump 121','','{}','019fd0ef-bc00-73aa-a758-fa5e97402af7','019fd0ef-bc00-73ac-b936-9b56932a4ad8',3);
INSERT INTO resource VALUES('019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b','device-211','device','019fd0ef-bc00-73ad-8c56-8cd097c5bd9c','Pump 211','','{}','019fd0ef-bc00-73aa-a758-fa5e97402af7','019fd0ef-bc00-73ad-8c56-8cd097c5bd9c',3);
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
INSERT INTO organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3','nordquell','manufacturer','Nordquell','019fd0ef-bc00-73a8-8871-e83a5f54da93',0);
INSERT INTO organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026','alpine','partner','Alpine Heat',NULL,0);
INSERT INTO organization VALUES('019fd0ef-bc00-73b4-a845-d213244c2ffe','fjord','partner','Fjord',NULL,0);
INSERT INTO organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b','one','customer','Customer One','019fd0ef-bc00-73a9-9d01-ba623929df33',0);
INSERT INTO organization VALUES('019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5','two','customer','Customer Two','019fd0ef-bc00-73aa-a758-fa5e97402af7',0);
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT;
INSERT INTO person VALUES('019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','p-ada','Ada Berg','ada@nordquell.example');
INSERT INTO person VALUES('019fd0ef-bc00-73b8-b21d-14784e9d4da1','p-otto','Otto Lund','otto@nordquell.example');
INSERT INTO person VALUES('019fd0ef-bc00-73b9-9105-75269f1fba98','p-ines','Ines Gruber','ines@alpine.example');
INSERT INTO person VALUES('019fd0ef-bc00-73ba-8ebb-b0dd46a20e63','p-tom','Tom Huber','tom@alpine.example');
INSERT INTO person VALUES('019fd0ef-bc00-73bb-be7f-2ab0dc0e1d3d','p-finn','Finn Dahl','finn@fjord.example');
INSERT INTO person VALUES('019fd0ef-bc00-73bc-b2ed-273d85694c17','p-cora','Cora Winter','cora@two.example');
INSERT INTO person VALUES('01a070cb-ce80-74a9-b8f2-df121b5f64c8','p-new','Zoë O''Neil','zoe@nordquell.example');
CREATE TABLE membership (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    disabled INTEGER NOT NULL
) STRICT;
INSERT INTO membership VALUES('019fd0ef-bc00-73bd-a5fd-d140c89102ec','ada','019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','019fd0ef-bc00-73b2-9102-b18274c7f9b3','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-73be-ae04-45291a728cb7','otto','019fd0ef-bc00-73b8-b21d-14784e9d4da1','019fd0ef-bc00-73b2-9102-b18274c7f9b3','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-73bf-a488-45e42ad4e433','ines','019fd0ef-bc00-73b9-9105-75269f1fba98','019fd0ef-bc00-73b3-a5b7-321347634026','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-73c0-9971-b07f1bd46399','tom','019fd0ef-bc00-73ba-8ebb-b0dd46a20e63','019fd0ef-bc00-73b3-a5b7-321347634026','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-73c1-9130-7b617eb5c12e','finn','019fd0ef-bc00-73bb-be7f-2ab0dc0e1d3d','019fd0ef-bc00-73b4-a845-d213244c2ffe','',0);
INSERT INTO membership VALUES('019fd0ef-bc00-73c2-89c3-3696c18522cc','cora','019fd0ef-bc00-73bc-b2ed-273d85694c17','019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5','',0);
INSERT INTO membership VALUES('01a070cb-ce80-74aa-9bae-d541d69f821b','zoe','01a070cb-ce80-74a9-b8f2-df121b5f64c8','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Service',1);
CREATE TABLE team (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
INSERT INTO team VALUES('01a070cb-ce80-74ab-94c4-5f35551b3071','service','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Service');
CREATE TABLE team_member (
    team TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    membership TEXT NOT NULL REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (team, membership)
) STRICT, WITHOUT ROWID;
INSERT INTO team_member VALUES('01a070cb-ce80-74ab-94c4-5f35551b3071','01a070cb-ce80-74aa-9bae-d541d69f821b');
CREATE TABLE IF NOT EXISTS "group" (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
INSERT INTO "group" VALUES('01a070cb-ce80-74ac-8780-4402522177c0','vip','019fd0ef-bc00-73b2-9102-b18274c7f9b3','VIP');
CREATE TABLE group_member (
    "group" TEXT NOT NULL REFERENCES "group" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    resource TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("group", resource)
) STRICT, WITHOUT ROWID;
INSERT INTO group_member VALUES('01a070cb-ce80-74ac-8780-4402522177c0','019fd0ef-bc00-73b0-a5ef-1ae958a041a8');
INSERT INTO group_member VALUES('01a070cb-ce80-74ac-8780-4402522177c0','019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b');
CREATE TABLE ownership (
    id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    primary_person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO ownership VALUES('019fd0ef-bc00-73ae-8f88-1fcd3bb76b93','019fd0ef-bc00-73bc-b2ed-273d85694c17');
CREATE TABLE ownership_secondary (
    ownership TEXT NOT NULL REFERENCES ownership (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (ownership, person)
) STRICT, WITHOUT ROWID;
INSERT INTO ownership_secondary VALUES('019fd0ef-bc00-73ae-8f88-1fcd3bb76b93','01a070cb-ce80-74a9-b8f2-df121b5f64c8');
CREATE TABLE role (
    id TEXT PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    condition TEXT NOT NULL,
    ownership INTEGER NOT NULL
) STRICT;
INSERT INTO role VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','admin','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Admin','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-73c4-b002-d95ce2bf6c73','auditor','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Auditor','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-73c5-b5d0-cd5ebfd41547','installer-admin','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Installer admin','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-73c6-abc8-c3495179ed6c','installer','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Installer','','',0);
INSERT INTO role VALUES('019fd0ef-bc00-73c7-9529-468d9be03772','remover','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Remover','','',0);
INSERT INTO role VALUES('01a070cb-ce80-74ad-8fbd-827fac68e783','careful','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Careful','only what has a serial','resource has serial && resource.serial == "SN-111"',0);
CREATE TABLE role_action (
    role TEXT NOT NULL REFERENCES role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    PRIMARY KEY (role, action)
) STRICT, WITHOUT ROWID;
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','audit:export');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','audit:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','credential:reset');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','delegation:create');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','device:delete');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','fleet:edit');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','installer:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','policy:edit');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','role:assign');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','role:define');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','team:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c3-b5b2-aa207ec970e5','user:invite');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c4-b002-d95ce2bf6c73','audit:export');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c4-b002-d95ce2bf6c73','audit:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c4-b002-d95ce2bf6c73','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c5-b5d0-cd5ebfd41547','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c5-b5d0-cd5ebfd41547','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c5-b5d0-cd5ebfd41547','role:assign');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c5-b5d0-cd5ebfd41547','team:manage');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c5-b5d0-cd5ebfd41547','user:invite');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c6-abc8-c3495179ed6c','device:configure');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c6-abc8-c3495179ed6c','device:view');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c7-9529-468d9be03772','device:delete');
INSERT INTO role_action VALUES('019fd0ef-bc00-73c7-9529-468d9be03772','device:view');
INSERT INTO role_action VALUES('01a070cb-ce80-74ad-8fbd-827fac68e783','device:view');
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
INSERT INTO delegation VALUES('019fd0ef-bc00-73cb-ab25-c34b9efded40','','019fd0ef-bc00-73b2-9102-b18274c7f9b3','019fd0ef-bc00-73b3-a5b7-321347634026',NULL,NULL,NULL,1,'service contract',0);
CREATE TABLE delegation_region (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('resource', 'group')),
    scope TEXT NOT NULL,
    PRIMARY KEY (delegation, scope_kind, scope)
) STRICT, WITHOUT ROWID;
INSERT INTO delegation_region VALUES('019fd0ef-bc00-73cb-ab25-c34b9efded40','resource','019fd0ef-bc00-73a9-9d01-ba623929df33');
CREATE TABLE delegation_ceiling (
    delegation TEXT NOT NULL REFERENCES delegation (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    action TEXT NOT NULL,
    condition TEXT NOT NULL,
    PRIMARY KEY (delegation, action, condition)
) STRICT, WITHOUT ROWID;
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-73cb-ab25-c34b9efded40','device:configure','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-73cb-ab25-c34b9efded40','device:view','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-73cb-ab25-c34b9efded40','role:assign','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-73cb-ab25-c34b9efded40','team:manage','');
INSERT INTO delegation_ceiling VALUES('019fd0ef-bc00-73cb-ab25-c34b9efded40','user:invite','');
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
INSERT INTO assignment VALUES('019fd0ef-bc00-73c8-bfc0-841a8d1269e6','a-ada','membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec','019fd0ef-bc00-73c3-b5b2-aa207ec970e5','resource','019fd0ef-bc00-73a8-8871-e83a5f54da93',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('019fd0ef-bc00-73c9-9de6-b8d687e9b141','a-otto','membership','019fd0ef-bc00-73be-ae04-45291a728cb7','019fd0ef-bc00-73c4-b002-d95ce2bf6c73','resource','019fd0ef-bc00-73a8-8871-e83a5f54da93',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('019fd0ef-bc00-73cc-97df-946c347ce70c','','membership','019fd0ef-bc00-73bf-a488-45e42ad4e433','019fd0ef-bc00-73c5-b5d0-cd5ebfd41547','resource','019fd0ef-bc00-73a9-9d01-ba623929df33',NULL,NULL,'','019fd0ef-bc00-73cb-ab25-c34b9efded40');
INSERT INTO assignment VALUES('019fd126-aa80-7132-b428-175f991c673f','','membership','019fd0ef-bc00-73c0-9971-b07f1bd46399','019fd0ef-bc00-73c6-abc8-c3495179ed6c','resource','019fd0ef-bc00-73ab-910d-b04c09ad5eef',1785920400000,1803200400000,'summer; it''s his tour','019fd0ef-bc00-73cb-ab25-c34b9efded40');
INSERT INTO assignment VALUES('01a070cb-ce80-74ae-a4cc-d4029eda9b2e','','team','01a070cb-ce80-74ab-94c4-5f35551b3071','019fd0ef-bc00-73c6-abc8-c3495179ed6c','group','01a070cb-ce80-74ac-8780-4402522177c0',NULL,NULL,'',NULL);
INSERT INTO assignment VALUES('01a070cb-ce80-74af-8e2c-5dd8c6e5b5fb','','membership','019fd0ef-bc00-73be-ae04-45291a728cb7','01a070cb-ce80-74ad-8fbd-827fac68e783','resource','019fd0ef-bc00-73a8-8871-e83a5f54da93',NULL,NULL,'',NULL);
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
INSERT INTO revision VALUES(2,1785916800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','Vertrag Nº 17 — "ab sofort"','2 changes: delegation:create Nordquell to Alpine Heat; role:assign Customer One','[{"put":{"type":"delegation","id":"019fd0ef-bc00-73cb-ab25-c34b9efded40","from":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","to":"019fd0ef-bc00-73b3-a5b7-321347634026","region":[{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-73cc-97df-946c347ce70c","principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"role":"019fd0ef-bc00-73c5-b5d0-cd5ebfd41547","scope":{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"},"delegation":"019fd0ef-bc00-73cb-ab25-c34b9efded40"}}]','e875e97265014c8729db7cb66f9637e5c09bfa7f47e8f33aa393467a2c2b43a6');
INSERT INTO revision VALUES(3,1785920400000,'019fd0ef-bc00-73bf-a488-45e42ad4e433','tour','role:assign Site 11','[{"put":{"type":"assignment","id":"019fd126-aa80-7132-b428-175f991c673f","principal":{"kind":"membership","id":"019fd0ef-bc00-73c0-9971-b07f1bd46399"},"role":"019fd0ef-bc00-73c6-abc8-c3495179ed6c","scope":{"kind":"resource","id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-73cb-ab25-c34b9efded40"}}]','9fb3b32870976db85b5cdbff2f68dc46d552326803aa995ccac412299c39d9f7');
INSERT INTO revision VALUES(4,1788598800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','autumn','6 changes: person:create Zoë O''Neil; user:invite Zoë O''Neil (Nordquell); team:create Service; …','[{"put":{"type":"person","id":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-74aa-9bae-d541d69f821b","externalId":"zoe","person":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-74ab-94c4-5f35551b3071","externalId":"service","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Service","members":["01a070cb-ce80-74aa-9bae-d541d69f821b"]}},{"put":{"type":"group","id":"01a070cb-ce80-74ac-8780-4402522177c0","externalId":"vip","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"VIP","members":["019fd0ef-bc00-73b0-a5ef-1ae958a041a8","019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b"]}},{"put":{"type":"role","id":"01a070cb-ce80-74ad-8fbd-827fac68e783","externalId":"careful","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}},{"put":{"type":"assignment","id":"01a070cb-ce80-74ae-a4cc-d4029eda9b2e","principal":{"kind":"team","id":"01a070cb-ce80-74ab-94c4-5f35551b3071"},"role":"019fd0ef-bc00-73c6-abc8-c3495179ed6c","scope":{"kind":"group","id":"01a070cb-ce80-74ac-8780-4402522177c0"}}}]','7079782cabcd0d96c036f7f34eef1691f20b63cb60d4e283f526e81c0962caf2');
INSERT INTO revision VALUES(5,1788598800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','second pair of eyes','role:assign Nordquell','[{"put":{"type":"assignment","id":"01a070cb-ce80-74af-8e2c-5dd8c6e5b5fb","principal":{"kind":"membership","id":"019fd0ef-bc00-73be-ae04-45291a728cb7"},"role":"01a070cb-ce80-74ad-8fbd-827fac68e783","scope":{"kind":"resource","id":"019fd0ef-bc00-73a8-8871-e83a5f54da93"}}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(6,1788598800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','sold','ownership:create Pump 111','[{"put":{"type":"ownership","id":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93","primary":"019fd0ef-bc00-73bc-b2ed-273d85694c17","secondaries":["01a070cb-ce80-74a9-b8f2-df121b5f64c8"]}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(7,1788598800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','a rule','policy:create Calm','[{"put":{"type":"policy","id":"01a070cb-ce80-74b0-abf9-3fba0819b7f7","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Calm","text":"forbid (principal, action == Action::\"device:delete\", resource)\nwhen { resource has serial };","reason":"season"}}]','16ba66174db7ca6c440abff6b19e1954a5a9de4a2c84c43c12b734e02eaffe89');
INSERT INTO revision VALUES(8,1791190800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','sold on','fleet:edit Site 12','[{"put":{"type":"resource","id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-73aa-a758-fa5e97402af7","name":"Site 12"}}]','539a339a0cc3e0c6696d1b0ad1f3a865d7e83e8566ab3ea38beb6fe72d1339c4');
INSERT INTO revision VALUES(9,1791190800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','','fleet:edit Pump 111 (100% new_\)','[{"put":{"type":"resource","id":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}]','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO revision VALUES(10,1791190800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','scrapped','device:delete Pump 112','[{"remove":{"type":"resource","id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4"}}]','6218b1f0352249858c6f7e5aea08dce5e97351c6ba20a8cc975ec325a54bdbe5');
INSERT INTO revision VALUES(11,1791190800000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','dispute','delegation:cut Nordquell to Alpine Heat','[{"put":{"type":"delegation","id":"019fd0ef-bc00-73cb-ab25-c34b9efded40","from":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","to":"019fd0ef-bc00-73b3-a5b7-321347634026","region":[{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}]','72354978ba3e9a553644c599e26d64fd0ba4457ccf66ba3a609fece7c234f2cd');
INSERT INTO revision VALUES(12,1791363600000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','peace','delegation:restore Nordquell to Alpine Heat','[{"put":{"type":"delegation","id":"019fd0ef-bc00-73cb-ab25-c34b9efded40","from":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","to":"019fd0ef-bc00-73b3-a5b7-321347634026","region":[{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}]','f063454bf44bc6b656564d5515c2b435ec26577440ba892cda17236834d36259');
INSERT INTO revision VALUES(13,1791363600000,'019fd0ef-bc00-73bd-a5fd-d140c89102ec','left','user:disable Zoë O''Neil (Nordquell)','[{"put":{"type":"membership","id":"01a070cb-ce80-74aa-9bae-d541d69f821b","externalId":"zoe","person":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","title":"Service","disabled":true}}]','de5ea1aecb0b016e2c2a0ac7f3960e30ca3710c2d3e70de2e9f3fad2c709b8eb');
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
INSERT INTO session VALUES('019fd0ef-bc00-73ca-a1b8-8bec2e580725','019fd0ef-bc00-73bd-a5fd-d140c89102ec','019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','test',1785916800000,1788508800000,X'6998ba044699b46791c1a8377f584c4710f9f77937352f973d4d6e303357211b',1785917700000,X'e9da73afd9b1dc59ba05e86304e8e0ac90ba861758d4aeef1b5b510abb23c734',X'6967aa7d7d4400984dbe5552d1b7b2130ad45012b1d88e19d8823cda5382a606',1785960000000,0,0,'');
INSERT INTO session VALUES('019fd126-aa80-7131-bd2f-b5bd3e1b4f41','019fd0ef-bc00-73bf-a488-45e42ad4e433','019fd0ef-bc00-73b9-9105-75269f1fba98','test',1785920400000,1788512400000,X'6466d64eed28f9a46126a10513eb80d16045b23efe84aefed0a1709185f174b7',1785921300000,X'63ddbb938f9f57352c7b34dbb0853d7e481a5cea64395c8e4f110ec5a4c1565e',X'1ecdd3c7c579f47eb8ecb218f846374a2ec2dfc582fba8ec81fb11ccbecbe6e1',1785963600000,0,0,'');
INSERT INTO session VALUES('019fd126-aa80-7133-b06a-3d078bb5b163','019fd0ef-bc00-73c0-9971-b07f1bd46399','019fd0ef-bc00-73ba-8ebb-b0dd46a20e63','test',1785920400000,1788512400000,X'79470fa55bb7317c72562d72d2f6a74ed0d531437541d4b293f5232f5a0830d4',1785921300000,X'bc189c44ae7f1857c6863c7e036f9402ff902f9b5a3ad166269d50d33f466e4a',X'c7354af17308eab15f3caa5abc31f9f01c3c5c0c35f0cb0c3f63e01efca65f93',1785963600000,0,0,'');
INSERT INTO session VALUES('01a070cb-ce80-74a8-881a-821b37c06dcb','019fd0ef-bc00-73bd-a5fd-d140c89102ec','019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','test',1788598800000,1791190800000,X'85098633ba5bf815ee480b3f8dbe4696b4d194448f9e0fce968a1050bb4404ad',1788599700000,X'9b2580edf3dc30f2a8bf518f0ca5efcee3365fb0a8515418dc839a53ce5aec3f',X'd3c29f89ad313c9764a1aa42fb1af4b6ad38c37c7e099cd63c0e274a40a5dc0b',1788642000000,0,0,'');
INSERT INTO session VALUES('01a10b4a-9680-7328-8a39-ee425a4c8571','019fd0ef-bc00-73bd-a5fd-d140c89102ec','019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','test',1791190800000,1793782800000,X'c7f52c91bd7dcc372fd2689def40db9727125a3806e51f39c13d7f1dd1650d41',1791191700000,X'87cab896ff02e4fc4c399b479e80c77f9aec642119ea0a72947362c7552d99be',X'665aea333389d9519bf1dfb91f818aedb83652ae12621d78e2d7d3ffee6e70a9',1791234000000,0,0,'');
INSERT INTO session VALUES('01a10b4a-9680-7329-ac56-3db2bac0d339','019fd0ef-bc00-73c0-9971-b07f1bd46399','019fd0ef-bc00-73ba-8ebb-b0dd46a20e63','test',1791190800000,1793782800000,X'8f038935195a4ed7bb7cf597e5e5e4dd9b3b3c31413a7bb9d2c30316cd137c94',1791191700000,X'084d634e5fa00b911895906cd3359c6516dfb351fd8319029882f20c8aa12afb',X'0d22da3909644f1c474b6fbf586485e39d0eca82ba150ea796f1e8ce6e68a295',1791234000000,0,0,'');
INSERT INTO session VALUES('01a11597-4e80-712e-bc0c-b176e3f6f3c5','019fd0ef-bc00-73bd-a5fd-d140c89102ec','019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','test',1791363600000,1793955600000,X'4d107d22cbb4e3ca8200d01d38a8c5757130f3e5bcba5543059b69581ca27e3c',1791364500000,X'50e519efaa1c2e63f9d8dbe77a9e1046f39d367528a8cc405aa8bdd0b1d40d72',X'3b1d5cccc0e7cb0f74bf839abbae0c9419d8fa0efb18434d85daade7901d1828',1791406800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-7426-bec4-f3774585a648','019fd0ef-bc00-73bd-a5fd-d140c89102ec','019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','test',1794387600000,1796979600000,X'16575631668a2fd8162293a6a95d2008eb9b2cdf314dca1849c5b6e13abe5c87',1794388500000,X'3dc29c7f27aa1b2a6814acfd09e8fcbe90e728bf7e296f48a20eef02085a6273',X'65319cc5ec4884017270e85615fdaae87e29bb01b3d2915c4da20d2c2914df97',1794430800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-7427-ae6b-1429ba29290f','019fd0ef-bc00-73c0-9971-b07f1bd46399','019fd0ef-bc00-73ba-8ebb-b0dd46a20e63','test',1794387600000,1796979600000,X'e68bbcbc4cac962500d0ba72df13a604720d15de4a1717d6e63b3c01bbe41be8',1794388500000,X'129d5397adb2591ea69cb33d78bafaac4aae62c3967dd1f4f93bba9a989c0d74',X'b93c671123ddfc7aad03b613205347fbc89640060bee17ac79f20972e465868a',1794430800000,0,0,'');
INSERT INTO session VALUES('01a1c9d5-e280-7428-b815-41902c3b5238','019fd0ef-bc00-73c2-89c3-3696c18522cc','019fd0ef-bc00-73bc-b2ed-273d85694c17','test',1794387600000,1796979600000,X'cebd7013389a6c8481e58eb4136f16dfc9daad6e5b59a843841a9de1c472761c',1794388500000,X'694543dce9e60f5dcbe656826216dc03d7ea0c8436069907b6bfd64c5c47a3bc',X'936ff487ec39643d7a65f0563e86e70094e243887a7d971e627e183b2052dbb2',1794430800000,0,0,'');
CREATE TABLE credential (
    person TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    password_hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO credential VALUES('019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0','$argon2id$v=19$m=64,t=1,p=1$xvYHKAD0m+6qzEe3Pu+YNg$P70HoycB9SNs8E98a0k0phwBVs5Gqt/CYlSt7rNnSZs',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-73b8-b21d-14784e9d4da1','$argon2id$v=19$m=64,t=1,p=1$VRsl4ZYNZRN9/aZKOjnv0A$KYhDAF9mYfjIC9RkoiSuDhhPwZBNmun4OmuBjRidwas',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-73b9-9105-75269f1fba98','$argon2id$v=19$m=64,t=1,p=1$1C/JyyoIw2ghjfmkLNuRgA$8Y7XLtY9/vDl34oApUQv+EnVHTiW27Yzk9NsT/s/BY8',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-73ba-8ebb-b0dd46a20e63','$argon2id$v=19$m=64,t=1,p=1$IoQ34o5lI5L9EQjuTb7s0g$PswiOcD10Y1mWA1s5cwAXRqWwXNt6ZSCroqg0A63KWE',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-73bb-be7f-2ab0dc0e1d3d','$argon2id$v=19$m=64,t=1,p=1$dGHJzLgvKrbqDPetjX0v+Q$VNBH6rYgcKjtOlkhmaGPgCgddnT0GDU4V4QXEv8zXQ8',1785916800000);
INSERT INTO credential VALUES('019fd0ef-bc00-73bc-b2ed-273d85694c17','$argon2id$v=19$m=64,t=1,p=1$mNaauBqWT68Sy3jyE+5rQw$ZabIbN17MjCu0GVivkFk3wfiHahZa1cgaAAJr5oZAEc',1785916800000);
CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('retired-id/019fd0ef-bc00-73af-8a06-d05a92e61ed4','resource');
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
INSERT INTO audit_event VALUES(0,1785916800000,'system','system',X'75f47fa930da853eb829d848c69421007ec8e79b7c5fefb163732021eef12f2a','','fleet:import','revision','1',X'f931f14b60a787b18e115f689bc750d288aac3614a03c90efe3ef4d4cc5a4812','allowed',NULL,1,'',0,X'990ac87bf11a728e8a1ae58015ea6621987fc13372350393aef5ad65879f1dd6',X'7e9a6ec421796c67a466eb49ae45c945e03c902737f5ac3f3ea69d42edbaf748');
INSERT INTO audit_event VALUES(1,1785916800000,'system','system',X'cbb84b74450b30ad2639c92deead8deaaf1aff0045da429468add0ff1fd94700','','credential:reset','person','019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0',X'0d0fc466d5d7fcd1bcca890a8384ef28056e42cc020f3974bf9636997a165516','allowed',NULL,1,'',0,NULL,X'ad731561df16bf1cfe5382180f28a8e245cb17190419effe2b029a491eb21281');
INSERT INTO audit_event VALUES(2,1785916800000,'system','system',X'4e1726f96852ef7a19a82d69ab3f56ce788da70e805b5cc4f1ca1816fc12a678','','credential:reset','person','019fd0ef-bc00-73b8-b21d-14784e9d4da1',X'c5c03ac74e9fac3649eacc6786d9c78b0c5d12ace89c023f89139d38603fea3d','allowed',NULL,1,'',0,NULL,X'4303042482b2c3ed0608b2e226603975cb9f0fda2ca4f68017abe5cc8a83aed9');
INSERT INTO audit_event VALUES(3,1785916800000,'system','system',X'ac51ea8e03fa985793bb3cb5cf8cb18d0827c36c32339c752abe52f957226ef8','','credential:reset','person','019fd0ef-bc00-73b9-9105-75269f1fba98',X'02bda822172507c682e99a6d296dde636f09333651237bd3ac805ff284127b06','allowed',NULL,1,'',0,NULL,X'e77fd9515fc579bed1698c162ffa6736b60bda64807354ab3c5760c9c69bdc90');
INSERT INTO audit_event VALUES(4,1785916800000,'system','system',X'4ffe155e97ac7febbae06f39007009ddf8e34be45400aad30c06616ba00a742c','','credential:reset','person','019fd0ef-bc00-73ba-8ebb-b0dd46a20e63',X'856ed45dfc1547a306bad67ed7422ff98f70c3cdf8e92b20ade4a8b790b896e5','allowed',NULL,1,'',0,NULL,X'8129b6149de65fef3b831aa81bc21ac81342613b818e38016e535f7c4374fd2e');
INSERT INTO audit_event VALUES(5,1785916800000,'system','system',X'667026c6caf4aeb90984f0797e0d0416176cffdffac25634df57737c2c2c0e8c','','credential:reset','person','019fd0ef-bc00-73bb-be7f-2ab0dc0e1d3d',X'5dedf1eed40b1fe701fd2af903572a4a7ec51cde8670451c08ef53c129bc3ad3','allowed',NULL,1,'',0,NULL,X'657033b3e156a87c91ad5ec0a3346a65c4d62b3d888a9e4ca75c823ac2afe0a8');
INSERT INTO audit_event VALUES(6,1785916800000,'system','system',X'c31998e7d61fb6268eea3c5b9b1f5c30f4255c03cc3be3fdbff54d1de8485472','','credential:reset','person','019fd0ef-bc00-73bc-b2ed-273d85694c17',X'8096904da634a85503ad249e75e92838ccf5f04be5c10ed2916893e45ee20fe1','allowed',NULL,1,'',0,NULL,X'6118943c9df34d061a73acc73e877f6e2fc05fce27fc553ca3135c3ea46e73f7');
INSERT INTO audit_event VALUES(7,1785916800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'69747da485fb81d45d17897a7cb159b2231682c97f378e9292bcc2e23315eeaf','019fd0ef-bc00-73b2-9102-b18274c7f9b3','session:open','session','019fd0ef-bc00-73ca-a1b8-8bec2e580725',X'e60c2c456aa01e7fa58a0621350bdab5b61c6d899bdb6c85ec6fa77d0fbc7c0a','allowed',NULL,1,'request',0,NULL,X'0874e91810a2e6b132d655d584666d3904c78b47abb17a11d3e23a7a0d738584');
INSERT INTO audit_event VALUES(8,1785916800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'8fccdc0b4d9980323af4f959b7e773bbb2dd0af8888b7871c629c6674d483193','019fd0ef-bc00-73b2-9102-b18274c7f9b3','access:commit','revision','2',NULL,'allowed',X'f8156865465046a598844ede1a1d4ac9db3262ccf88f7905ab5aa02aa932c7c0',2,'request',0,X'4eca3bfe219dd68230b364c553c2443e82c768efedadcb97a511f32c8655d0da',X'1415f5d94a5c7cd0a443bf1e21451c5ba0cec9a0c2cf6a11b6001126ef1675de');
INSERT INTO audit_event VALUES(9,1785916800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'edcce6c2dc62634686d605da6df6379f3c2b52a9fe2e48d5c77b8d1999bf4fe8','019fd0ef-bc00-73b2-9102-b18274c7f9b3','delegation:create','delegation','019fd0ef-bc00-73cb-ab25-c34b9efded40',X'49d96d5131a18b1abbb647b737fa6eeaa0b382b3cb3cd6803f306a9cc06f7ebd','allowed',X'38240015ff2a26ef5857c053cd64eba58331cd94e429210997839a0def8a9c9f',2,'request',0,X'1ea3ff4576de47496f234b6c249743fc1ba214274bc4aa0d18d4505c7105a494',X'5bb106be8448112d7e747b7682612e3230b9328caaf34a6348fe1372ce127fe2');
INSERT INTO audit_event VALUES(10,1785916800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'a5c3c594fd92d65eda85531389f3bab10edfc7d5c245834ebf378d5a1b7a6a60','019fd0ef-bc00-73b2-9102-b18274c7f9b3','role:assign','customer','019fd0ef-bc00-73a9-9d01-ba623929df33',X'da38daf0679aeab6acb5d7e6953b53c659ba445f027a9e5c4868d0c05e3a743e','allowed',X'b0a08ba8429bf17c06c897606fb0a4b8350c0271c5f59bec6401750da18dde2d',2,'request',0,X'898c95ea626e2872ce948b00dde45fd8ae162a2242a98f896a7d771b63536e14',X'fdde7841bf6368167c2abe0291039eede8c73215ec5ef8ecb077916908bab48c');
INSERT INTO audit_event VALUES(11,1785920400000,'membership','019fd0ef-bc00-73bf-a488-45e42ad4e433',X'831612333ec2db4d4972f8df381c5047a7e1961efaee2bfdf922562497ed8fe1','019fd0ef-bc00-73b3-a5b7-321347634026','session:open','session','019fd126-aa80-7131-bd2f-b5bd3e1b4f41',X'bc23ff48dc47344c3a65ec31bcd120a1373c8f9f487a9c924163c7bc3385c5b9','allowed',NULL,2,'request',0,NULL,X'e6869efc742c6243a9743e421f30ba17f3db9905f88465dead4f2561f0e266b2');
INSERT INTO audit_event VALUES(12,1785920400000,'membership','019fd0ef-bc00-73bf-a488-45e42ad4e433',X'ba8319986205eca4ce5ebe00530583d49f3079d0ec14b771fe50718af2e9d14d','019fd0ef-bc00-73b3-a5b7-321347634026','role:assign','site','019fd0ef-bc00-73ab-910d-b04c09ad5eef',X'fc7858b41a71f82e82a8efabdf821523ac339dbc2f0baf607fc122ce15131306','allowed',X'8f8ecee18bfa8b2c49b3edb12344986fdb99c050bdaf3b6e879336bfb63890da',3,'request',0,X'619ce09c22a8ec0586b7c39308b6aaeb8267c3425638ed6397ea59a60bad11fc',X'00c615f03a8ca09c6d1af4dd9a7f622f6ab71c27332b8e9f26cb7789a056438e');
INSERT INTO audit_event VALUES(13,1785920400000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'e339c186ed9169ea7da7a48cbf0310e1f143ef6bd9dba0d250eeffb7e70154f0','019fd0ef-bc00-73b3-a5b7-321347634026','session:open','session','019fd126-aa80-7133-b06a-3d078bb5b163',X'5f702338ed4e2b3d8053913f3178bf763867ff3ba2bb09c15624b40c0f73d0a4','allowed',NULL,3,'request',0,NULL,X'a1081a57b8c3a1f748bf28d1be1a4c12e364419c46b3269e42d4dc515b1fef82');
INSERT INTO audit_event VALUES(14,1785920400000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'd3691b1225b6f3c9601c1ce41b85a971689564a51bc043b8393661023010f2f1','019fd0ef-bc00-73b3-a5b7-321347634026','device:view','organization','019fd0ef-bc00-73b3-a5b7-321347634026',NULL,'allowed',NULL,3,'request',2,NULL,X'cab136b2bdc3fbb042c875cca93e68d51c82896e5e4dc3352eff36068bc3e8f5');
INSERT INTO audit_event VALUES(15,1785920400000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'f5f0259990f34d7bb5152fd5784d9538e5dec4352e8d6ebd023798fb082b1b56','019fd0ef-bc00-73b3-a5b7-321347634026','session:open','session','',NULL,'denied',X'3a31f4de4d49bc51d285e0fc723b5e23323c610da2ce312249d04133c66c794a',3,'r',0,NULL,X'2d9cf8986e29db928cd1577270d27fe3428bbde7c13c482ee5bf16b7ca4cda6b');
INSERT INTO audit_event VALUES(16,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'530d0f1500b1178a3e675bf815f548c98429336f9bbb3b864ebad64b4309a8da','019fd0ef-bc00-73b2-9102-b18274c7f9b3','session:open','session','01a070cb-ce80-74a8-881a-821b37c06dcb',X'ee5d22d4aa8bb52325e402908d99a8f218e64b0ee381e8a9555b729eca1c001b','allowed',NULL,3,'request',0,NULL,X'ba92d4d7fa26393dc1b5e45b89e05a4bff418979539c25b30cb27251fe11c6d3');
INSERT INTO audit_event VALUES(17,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'5701c4a23dc3ebb57b8ee364422bd30b48f38336006a5baefcd7788755ec0bcf','019fd0ef-bc00-73b2-9102-b18274c7f9b3','access:commit','revision','4',NULL,'allowed',X'cc5b7bedbd719d052f4a23509287028cd7da6a9354bc76904e3c9392cf33e72a',4,'request',0,X'dfaa2a80c7fc7a23af95c32ee27a173ebb5b1ec112a7590fe51c15871651aa48',X'28aa857af8b5672b084f66afa87399c7c2cb10f1d08949c292c572eb5b2d1298');
INSERT INTO audit_event VALUES(18,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'f687455b327ec6c4b6e00220f193861efea9803e78bc72f8f5360b0e863e0a14','019fd0ef-bc00-73b2-9102-b18274c7f9b3','person:create','person','01a070cb-ce80-74a9-b8f2-df121b5f64c8',X'ac5f5bac121680b3ad70a5040c64a6aa0ff0c0fb4c4f042a812011cdee0233b9','allowed',X'28f8b94b261a8f854341541ec8f1b0a2c225b759c931cf1d2fa5a4a048b2fbd6',4,'request',0,X'd5aa853f784e5b3c8d9749cd92dfbd12f350b4f72e111ba80c66de24287b2739',X'7d453d9c035aeb768458bcdc2c3e9b84a0a8de698be0e6d3b76a6130d5fcb637');
INSERT INTO audit_event VALUES(19,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'450c9481b3c04372b04c2f5c65c5b9fb7ac0238343382deccdad2afa8cec53a9','019fd0ef-bc00-73b2-9102-b18274c7f9b3','user:invite','membership','01a070cb-ce80-74aa-9bae-d541d69f821b',X'66d2d48a79b9921cf78e0c90e48e713955d336392f840d739c71c7bac1c7516a','allowed',X'3ab0143e3fc63931320cd846c4e466f8d59376584c2cefb2ee6e7820a1c16d84',4,'request',0,X'225583e4de2c49fe843b7d0f97308954b7d3c009ba8a029861e215bfec001dba',X'8ca13fdc53289ef7545eaed46be5725c92e4375dba87d7dba67c5a253bf6902b');
INSERT INTO audit_event VALUES(20,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'56addb654eea9af22edcb3dec212f6c7e21b1ae9fcf94691a8fed54b634fda4a','019fd0ef-bc00-73b2-9102-b18274c7f9b3','team:create','team','01a070cb-ce80-74ab-94c4-5f35551b3071',X'089c824a9f7155f0ded63468d8f351427a9aa911da13b11cacc297cc76fbf2cc','allowed',X'4dacc6da8d60d8346b3221d075c47d5792c8eafe8b44e0377e2f5fab2ae8b15d',4,'request',0,X'98b1a7d3fdb223d6a8c3345420517fe1ca962a9d626b8c3d29ccb38ad8e46507',X'afeccd5de8dd383b78ff4dd2066601209384f3e9c2c07b7018680dafc6154861');
INSERT INTO audit_event VALUES(21,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'ae919236bd25a761b0a9e95c54958da067bffa5873e5fc025935bc4e5f995540','019fd0ef-bc00-73b2-9102-b18274c7f9b3','group:create','group','01a070cb-ce80-74ac-8780-4402522177c0',X'27fa3a1741aa2be4bd334938c2ab2f8d5473a233af985677ea3790795dc64d8d','allowed',X'0ec9ea2d5a31fb2d8338988184905ecc42eadba1b29b66ffac28a1a6a097b0e6',4,'request',0,X'dc865a4b5927ecb86fcbbe858eb39ad6f4a0ee738b57ab1c4426f2ef09593560',X'0f837341a2e0f42e8d88fcdebcfc51ef82706b8a485fd046609854fe45537cee');
INSERT INTO audit_event VALUES(22,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'd16d233cdcc72a76b8625815c2e87361e1266bdd631e41bc3ad9fdf470f1ba34','019fd0ef-bc00-73b2-9102-b18274c7f9b3','role:define','role','01a070cb-ce80-74ad-8fbd-827fac68e783',X'eabf82937956da9c0257e5efc6fade5f5d3c9ce0037d80b015f7465e9e36f63b','allowed',X'0f00e4790a2d39aec4f98c876e6b54b514780f7cf318203d2b5d3e8a355a53f7',4,'request',0,X'32dc79988bccbbf1ec27c182e8693cc9b5105abb1835e86f85d051602bc1f373',X'ea132f2af756a39ed2f1bc3d206f2995a53bd14bff9284ddcffeecddb44086f5');
INSERT INTO audit_event VALUES(23,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'5569dbb6453d88125a69a3b682197162d4361dbba659560d7330ebd0a746cc74','019fd0ef-bc00-73b2-9102-b18274c7f9b3','role:assign','group','01a070cb-ce80-74ac-8780-4402522177c0',X'0886af7f24f9a941ae4d86a852efcd85b107d5e2fc4c419db4955e62fb8126df','allowed',X'c61f6fcdb7b74a4502aef8529cba8bafd62c29281a2182f52cadd8728d0fc7f8',4,'request',0,X'd44a2d5864d47ddcb7488b00cc3c1f13893ece15dde0d7b187d3489d7ef2ae8a',X'd601f54040fd387b2df26905ebed9bf3f1f1485986115f061dbf01bcec5106b0');
INSERT INTO audit_event VALUES(24,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'b587dc053f1da9b0a75b64ea4e5c062453c1e666d49a17b40df8ec8fb2b2b058','019fd0ef-bc00-73b2-9102-b18274c7f9b3','role:assign','manufacturer','019fd0ef-bc00-73a8-8871-e83a5f54da93',X'cee35356b9f2d74c6907108b56de758483057c075b647646a13f1197d1c5a2e8','allowed',X'ca33cb81bb22884733b28556ceceb30137ac1815caee3a2edab09b8d02ecf681',5,'request',0,X'556e9042bc46397e17d2d1e04bb0b6bd33fceeea2d11837e5ed1097ef5f72677',X'df202a24a5da76554ef567b10febb98187e80e5ddca2ab282328ccab45b71645');
INSERT INTO audit_event VALUES(25,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'bed55ec7f4bda1c223d34f39b6d45223911dd189cb2a60e29414643e8f6c8854','019fd0ef-bc00-73b2-9102-b18274c7f9b3','ownership:create','device','019fd0ef-bc00-73ae-8f88-1fcd3bb76b93',X'89eb9c1ee11fe825d56f111486c3a0960154b7b9de616b31fc760c478950b220','allowed',X'9934957d15e689fcadb950438ea395dd1b5f9eb7211037e693f3345ebc68c78a',6,'request',0,X'd3b33ff87a822d3896fde7b6fb1d65e7a95aa4945039c0d1388495e3f0be67f4',X'c860b1378177b9a23b907c10a4349cd1edaf817ebae74240fa2d8c2438a33288');
INSERT INTO audit_event VALUES(26,1788598800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'40f7320aeed8486ebc115c2160e87d4834c78bb3fd555682201b1bc760884313','019fd0ef-bc00-73b2-9102-b18274c7f9b3','policy:create','policy','01a070cb-ce80-74b0-abf9-3fba0819b7f7',X'780a48500331e10a6269c8d3fc741e4203ef80f54f27024963a775e44e609718','allowed',X'08fa2d72621c8cb385be4b44dbd1116d3f93e16784c249a6bdd283cb8c4261fd',7,'request',0,X'aa21b219c7e2a2a0816f8bc400fc897494082e18a633bfa26ec2037da68d66d5',X'a34746de9614e1168d822198ab65d715ce4098edfb5b353a12f5c39d97729e52');
INSERT INTO audit_event VALUES(27,1791190800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'44b06c8bbc88d1c07e4f9c280ef338767f91dc55594951cd23a6a541cba65e81','019fd0ef-bc00-73b2-9102-b18274c7f9b3','session:open','session','01a10b4a-9680-7328-8a39-ee425a4c8571',X'0142184d95a06b62a0e83711e9fa90a40eab941b7d1d7e1752e5481a1a381e1d','allowed',NULL,7,'request',0,NULL,X'44ec53e87927435e0e36341d8699ba8f48be5413c5ead7e68339954b7e7f4136');
INSERT INTO audit_event VALUES(28,1791190800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'13c735925fa1d263c8f8f9f5988a15e36fea4b4c7fafcd773c60eb756d85f383','019fd0ef-bc00-73b2-9102-b18274c7f9b3','fleet:edit','site','019fd0ef-bc00-73ac-b936-9b56932a4ad8',X'c8f286796e5aadb917e101198f6be130f79fe69f43dac2e2aba0a541654b8617','allowed',X'0fb84f65112dec77dcf7fe909fb1ae2d3017a6b378f8b77802666e55546a75e4',8,'request',0,X'8e114b426fb5b34ad4b518e0ecb7f135739e18e933d5b91a7795458d3ee1a221',X'ab1202835dfdf9b28f34ae962c0ef3ee3d92a3303614f64bbf0509d3f670f6bd');
INSERT INTO audit_event VALUES(29,1791190800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'b23e119d00584ecfffc0a6de4196ad070a15be9957e88dbcde238feb9f5f06de','019fd0ef-bc00-73b2-9102-b18274c7f9b3','fleet:edit','device','019fd0ef-bc00-73ae-8f88-1fcd3bb76b93',X'48a95f28eee47794a78d159327916525bf3223322ba8f5528732fd6c30e99e1b','allowed',NULL,9,'request',0,X'53fd9b88c74a65ef030da7829e0118e4308a5130806137d5edfe7c20f1c6b3e6',X'0d8fb6e539924705fe22440e79c45181c8d8637c4afb21572a8d50742db363d5');
INSERT INTO audit_event VALUES(30,1791190800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'8062efef22cc2ce32613c79b0864d7b90428881c8c5787b903d7e8890a28e7cb','019fd0ef-bc00-73b2-9102-b18274c7f9b3','device:delete','device','019fd0ef-bc00-73af-8a06-d05a92e61ed4',X'9fef0fa4364c796e148184007c194ad7b74877c438ba7bff742b6b9159bc6a01','allowed',X'127e5d390ea6ef639e84636561c734ce13cb4736802947dd957c57b9b03792de',10,'request',0,X'b6202b12375e1eeafa6266f1159c63f74f6af5b4dd4119aba5672dd56718f5c7',X'ef904c3d829dd4444caef4664601df627a41cccd27ef2636f0f578b215ad28d9');
INSERT INTO audit_event VALUES(31,1791190800000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'5753313bf559eee7483693abaaa6e1879fc6d1adfa2f2dc839fd767d0d0a8692','019fd0ef-bc00-73b2-9102-b18274c7f9b3','delegation:cut','delegation','019fd0ef-bc00-73cb-ab25-c34b9efded40',X'9109f66bb0546f2d69608850677da169200fd03cad20c0e7b0494a1c211cc764','allowed',X'5d2b7275132e2e5a2ccc0050f5b7a2ab6ff41f0c0ece1895ec69602a8e725868',11,'request',0,X'd138dffd5e0dea9e89d2c6ab58906fabad403ab241267de0f3947673070e5434',X'9fb5a9e0deee0f6407d2b38a5ce3736fcda41c5067fb51250ea5b196009d262d');
INSERT INTO audit_event VALUES(32,1791190800000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'2b3605720f28ea0538771f78967ac4c07a0f3ee784a404b6bb095e9b26d38466','019fd0ef-bc00-73b3-a5b7-321347634026','session:open','session','01a10b4a-9680-7329-ac56-3db2bac0d339',X'c783016527ff05c78f5077685f05bd57b89050600c883e7e56d3732a1ab12b5d','allowed',NULL,11,'request',0,NULL,X'f523dbbd1207568a84752c38eefdda2a3e24ad6f61925f3b192ab3f5707e120c');
INSERT INTO audit_event VALUES(33,1791363600000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'c3960ec1881e1d6433bec9ce86da20cba2f9cd2c688bfb4413ba3acc91fcb0b6','019fd0ef-bc00-73b2-9102-b18274c7f9b3','session:open','session','01a11597-4e80-712e-bc0c-b176e3f6f3c5',X'9229bb048137d089545e6ed5cff3fe241054ec81435fe60e399fe41603bde900','allowed',NULL,11,'request',0,NULL,X'46f33947fc2f217e9969cef145417796009df66185a532e2f76ac3b4c46253dc');
INSERT INTO audit_event VALUES(34,1791363600000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'27b8c90e690b54d6683548b775d7abfb43fb4e2a2bb5d7ca05aa0c3fc815461d','019fd0ef-bc00-73b2-9102-b18274c7f9b3','delegation:restore','delegation','019fd0ef-bc00-73cb-ab25-c34b9efded40',X'cd7185c7857d97ede42670d6c186a5f8bd79d08dc698ee58e7e7a7d45e8ad39a','allowed',X'191444cdec79d24caec13959be6973af4dbb8cdd305dadd67af311e4461df8cb',12,'request',0,X'34cc38f45b3fe2d44c8d3be125f4908aff9545b7bca86747319c1b157c68ca4e',X'9f43102d790af23c4172152e042bdb7ebc70fbdff5277a8e6d07d86a770c18e5');
INSERT INTO audit_event VALUES(35,1791363600000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'34067afe428a8750a26db909e8da15e76a45fce3adb3bd758b89953e69bb7c28','019fd0ef-bc00-73b2-9102-b18274c7f9b3','user:disable','membership','01a070cb-ce80-74aa-9bae-d541d69f821b',X'f5e363f25345b59d0dbfb3a7f951fa66db31dc642b9aa22a905fda20ab8be27a','allowed',X'f0a86683a5ab0307387d879c83a4127d97998bcbca1e219b13f643a8b402cce6',13,'request',0,X'223d17d00b74846c20af311c10bf6bc0fe61a4d4520c81b9ca07891d2b086984',X'f28aa964db8e29aed8582998df184121af4ecdde0e7d9f908a20c7c6e876c09a');
INSERT INTO audit_event VALUES(36,1794387600000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'890eb37c35fa855e16c3fe91cae69e45c5448113ba31595c6c73a37d913111ff','019fd0ef-bc00-73b2-9102-b18274c7f9b3','session:open','session','01a1c9d5-e280-7426-bec4-f3774585a648',X'79525a97181c098ddb4f63b7d7ce7fa63da49317bb1940a9f58b077ed4f35cdd','allowed',NULL,13,'request',0,NULL,X'd3c2532d5f8c20af6988d730eaa8948e77a45c8d057e9973510e8ae11ccd8b0c');
INSERT INTO audit_event VALUES(37,1794387600000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'7d2a740964c4910b05e8ae85eca8439fc4753ba0549f1566d72e82cf7029d4bb','019fd0ef-bc00-73b3-a5b7-321347634026','session:open','session','01a1c9d5-e280-7427-ae6b-1429ba29290f',X'44f47124e4b303463328dd5b53935eb15b720dc332c730f45accffe2cc73c217','allowed',NULL,13,'request',0,NULL,X'6f2057327214e6fb60e7abdb34d2da5a214d54b822c282758944d1d1d77354ba');
INSERT INTO audit_event VALUES(38,1794387600000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'5d7a2b33c0e0a886cff9bc87f2fef23690ef0d6280906ac962da93466d9fa13d','019fd0ef-bc00-73b3-a5b7-321347634026','device:view','organization','019fd0ef-bc00-73b3-a5b7-321347634026',NULL,'allowed',NULL,13,'request',1,NULL,X'c9486d5eab41b3f9a7c9a35e330736376200f4759308cba621d959e18f0ab5d8');
INSERT INTO audit_event VALUES(39,1794387600000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'c3dca445c6df3cb8e2e1b701b5db4a7ddf49eea8d5cc1e2e33f6a3322d63ec56','019fd0ef-bc00-73b3-a5b7-321347634026','device:delete','device','019fd0ef-bc00-73ae-8f88-1fcd3bb76b93',X'dcc1f88e40b849240c725c0434bf1b62e36ba5ef3693905451702a7cdd72f3cc','denied',X'86336a6c9a30cc826d8be185b1432c00ee37ed0c9291d46efbecb9e1cbea6dce',13,'request',0,X'ac03adee7a4379e43a3dbf38c87933ce421710404cc5dd0be25edd430b121584',X'13b1f6b11ceb3e35b1408bd461a6b10e1c74a5757212f08b7b7bccc56446a476');
INSERT INTO audit_event VALUES(40,1794387600000,'membership','019fd0ef-bc00-73c2-89c3-3696c18522cc',X'fcf49db60911272bad5ec271dcccb2579828fb5a67cf69078d9c7ae58345f427','019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5','session:open','session','01a1c9d5-e280-7428-b815-41902c3b5238',X'ea292d91988c01ce3c23e0cebf8d60e6a09703ad83e811bdfb7c00e53d942a19','allowed',NULL,13,'r',0,NULL,X'c75307e00d3e7689d2af6974aaecc2aa0300f38e4a806aaaabcabdfd3878f407');
INSERT INTO audit_event VALUES(41,1794387600000,'membership','019fd0ef-bc00-73bd-a5fd-d140c89102ec',X'186dc6917add487079c563406527b5ba98395fef4cc6840a87dc3a97fd1974b6','019fd0ef-bc00-73b2-9102-b18274c7f9b3','device:view','organization','019fd0ef-bc00-73b2-9102-b18274c7f9b3',NULL,'allowed',NULL,13,'request',3,NULL,X'd5ad008af60a8d6924951fba045c9fd15d5b51c382e769e747d6cc86dcea2785');
INSERT INTO audit_event VALUES(42,1794387600000,'membership','019fd0ef-bc00-73c0-9971-b07f1bd46399',X'84be76a0e64c3d8875e078f01dd15a38b1053505647f256d672e2f434025de00','019fd0ef-bc00-73b3-a5b7-321347634026','device:view','organization','019fd0ef-bc00-73b3-a5b7-321347634026',NULL,'allowed',NULL,13,'request',1,NULL,X'db3c4813711ac34038fabaa5ec0286ef6572a5a1924b8f4ab303657e16a7aed2');
CREATE TABLE audit_event_organization (
    organization TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (organization, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',1);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',2);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',3);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',4);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b4-a845-d213244c2ffe',5);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5',6);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',7);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',8);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',9);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',9);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b',10);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',11);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',12);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b',12);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',13);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',14);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',15);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',16);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',17);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',18);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',19);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',20);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',21);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',22);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',23);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',24);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',25);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b',25);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',26);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',27);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5',28);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',29);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b',29);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',30);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b',30);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',31);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',31);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',32);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',33);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',34);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',34);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',35);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',36);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',37);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',38);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',39);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b5-ad38-0b3b54c5b16b',39);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5',40);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b2-9102-b18274c7f9b3',41);
INSERT INTO audit_event_organization VALUES('019fd0ef-bc00-73b3-a5b7-321347634026',42);
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
INSERT INTO audit_text VALUES(0,'Command line on the server''s machine',X'926faaa1dbe1a2371c91d38e696c4f60','world.jsonl',X'17da348c244ab50206dcc86e4207b44c',NULL,NULL,'{"changes":[{"put":{"type":"action","id":"019fd0ef-bc00-739a-a5a3-067403f3b53d","externalId":"device:view","name":"device:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-739b-9a7a-4ba07a013ae1","externalId":"device:configure","name":"device:configure"}},{"put":{"type":"action","id":"019fd0ef-bc00-739c-abe2-dab3ae26cd10","externalId":"device:delete","name":"device:delete"}},{"put":{"type":"action","id":"019fd0ef-bc00-739d-b945-fbf64977be9a","externalId":"fleet:edit","name":"fleet:edit"}},{"put":{"type":"action","id":"019fd0ef-bc00-739e-bce0-29d4b066a17a","externalId":"installer:manage","name":"installer:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-739f-81d4-f5b7e0ccaf8a","externalId":"user:invite","name":"user:invite"}},{"put":{"type":"action","id":"019fd0ef-bc00-73a0-941b-7b8643341c1d","externalId":"team:manage","name":"team:manage"}},{"put":{"type":"action","id":"019fd0ef-bc00-73a1-86a1-6119e31b7c24","externalId":"audit:view","name":"audit:view"}},{"put":{"type":"action","id":"019fd0ef-bc00-73a2-ace5-a4900568694f","externalId":"audit:export","name":"audit:export"}},{"put":{"type":"action","id":"019fd0ef-bc00-73a3-8401-40d611c3ae5f","externalId":"role:assign","name":"role:assign","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-73a4-8fd0-5a5154d8b7fc","externalId":"role:define","name":"role:define","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-73a5-958d-0312f6213153","externalId":"delegation:create","name":"delegation:create","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-73a6-a35c-92d7ee150288","externalId":"policy:edit","name":"policy:edit","meta":true}},{"put":{"type":"action","id":"019fd0ef-bc00-73a7-828b-92693f38d0c5","externalId":"credential:reset","name":"credential:reset","meta":true}},{"put":{"type":"resource","id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","externalId":"root","kind":"manufacturer","name":"Nordquell"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33","externalId":"customer-1","kind":"customer","parent":"019fd0ef-bc00-73a8-8871-e83a5f54da93","name":"Customer One"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73aa-a758-fa5e97402af7","externalId":"customer-2","kind":"customer","parent":"019fd0ef-bc00-73a8-8871-e83a5f54da93","name":"Customer Two"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","externalId":"site-11","kind":"site","parent":"019fd0ef-bc00-73a9-9d01-ba623929df33","name":"Site 11"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-73a9-9d01-ba623929df33","name":"Site 12"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73ad-8c56-8cd097c5bd9c","externalId":"site-21","kind":"site","parent":"019fd0ef-bc00-73aa-a758-fa5e97402af7","name":"Site 21"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","name":"Pump 111","attributes":{"config_setpoint":21,"serial":"SN-111"}}},{"put":{"type":"resource","id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","externalId":"device-112","kind":"device","parent":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","name":"Pump 112"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73b0-a5ef-1ae958a041a8","externalId":"device-121","kind":"device","parent":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","name":"Pump 121"}},{"put":{"type":"resource","id":"019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b","externalId":"device-211","kind":"device","parent":"019fd0ef-bc00-73ad-8c56-8cd097c5bd9c","name":"Pump 211"}},{"put":{"type":"organization","id":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","externalId":"nordquell","kind":"manufacturer","name":"Nordquell","resource":"019fd0ef-bc00-73a8-8871-e83a5f54da93"}},{"put":{"type":"organization","id":"019fd0ef-bc00-73b3-a5b7-321347634026","externalId":"alpine","kind":"partner","name":"Alpine Heat"}},{"put":{"type":"organization","id":"019fd0ef-bc00-73b4-a845-d213244c2ffe","externalId":"fjord","kind":"partner","name":"Fjord"}},{"put":{"type":"organization","id":"019fd0ef-bc00-73b5-ad38-0b3b54c5b16b","externalId":"one","kind":"customer","name":"Customer One","resource":"019fd0ef-bc00-73a9-9d01-ba623929df33"}},{"put":{"type":"organization","id":"019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5","externalId":"two","kind":"customer","name":"Customer Two","resource":"019fd0ef-bc00-73aa-a758-fa5e97402af7"}},{"put":{"type":"person","id":"019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0","externalId":"p-ada","name":"Ada Berg","email":"ada@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-73b8-b21d-14784e9d4da1","externalId":"p-otto","name":"Otto Lund","email":"otto@nordquell.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-73b9-9105-75269f1fba98","externalId":"p-ines","name":"Ines Gruber","email":"ines@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-73ba-8ebb-b0dd46a20e63","externalId":"p-tom","name":"Tom Huber","email":"tom@alpine.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-73bb-be7f-2ab0dc0e1d3d","externalId":"p-finn","name":"Finn Dahl","email":"finn@fjord.example"}},{"put":{"type":"person","id":"019fd0ef-bc00-73bc-b2ed-273d85694c17","externalId":"p-cora","name":"Cora Winter","email":"cora@two.example"}},{"put":{"type":"membership","id":"019fd0ef-bc00-73bd-a5fd-d140c89102ec","externalId":"ada","person":"019fd0ef-bc00-73b7-b1bb-b5e0a10cf3c0","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3"}},{"put":{"type":"membership","id":"019fd0ef-bc00-73be-ae04-45291a728cb7","externalId":"otto","person":"019fd0ef-bc00-73b8-b21d-14784e9d4da1","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3"}},{"put":{"type":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433","externalId":"ines","person":"019fd0ef-bc00-73b9-9105-75269f1fba98","organization":"019fd0ef-bc00-73b3-a5b7-321347634026"}},{"put":{"type":"membership","id":"019fd0ef-bc00-73c0-9971-b07f1bd46399","externalId":"tom","person":"019fd0ef-bc00-73ba-8ebb-b0dd46a20e63","organization":"019fd0ef-bc00-73b3-a5b7-321347634026"}},{"put":{"type":"membership","id":"019fd0ef-bc00-73c1-9130-7b617eb5c12e","externalId":"finn","person":"019fd0ef-bc00-73bb-be7f-2ab0dc0e1d3d","organization":"019fd0ef-bc00-73b4-a845-d213244c2ffe"}},{"put":{"type":"membership","id":"019fd0ef-bc00-73c2-89c3-3696c18522cc","externalId":"cora","person":"019fd0ef-bc00-73bc-b2ed-273d85694c17","organization":"019fd0ef-bc00-73b6-a2ea-c6d2ca5c4ab5"}},{"put":{"type":"role","id":"019fd0ef-bc00-73c3-b5b2-aa207ec970e5","externalId":"admin","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Admin","actions":["audit:export","audit:view","credential:reset","delegation:create","device:configure","device:delete","device:view","fleet:edit","installer:manage","policy:edit","role:assign","role:define","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-73c4-b002-d95ce2bf6c73","externalId":"auditor","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Auditor","actions":["audit:export","audit:view","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-73c5-b5d0-cd5ebfd41547","externalId":"installer-admin","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Installer admin","actions":["device:configure","device:view","role:assign","team:manage","user:invite"]}},{"put":{"type":"role","id":"019fd0ef-bc00-73c6-abc8-c3495179ed6c","externalId":"installer","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Installer","actions":["device:configure","device:view"]}},{"put":{"type":"role","id":"019fd0ef-bc00-73c7-9529-468d9be03772","externalId":"remover","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Remover","actions":["device:delete","device:view"]}},{"put":{"type":"assignment","id":"019fd0ef-bc00-73c8-bfc0-841a8d1269e6","externalId":"a-ada","principal":{"kind":"membership","id":"019fd0ef-bc00-73bd-a5fd-d140c89102ec"},"role":"019fd0ef-bc00-73c3-b5b2-aa207ec970e5","scope":{"kind":"resource","id":"019fd0ef-bc00-73a8-8871-e83a5f54da93"}}},{"put":{"type":"assignment","id":"019fd0ef-bc00-73c9-9de6-b8d687e9b141","externalId":"a-otto","principal":{"kind":"membership","id":"019fd0ef-bc00-73be-ae04-45291a728cb7"},"role":"019fd0ef-bc00-73c4-b002-d95ce2bf6c73","scope":{"kind":"resource","id":"019fd0ef-bc00-73a8-8871-e83a5f54da93"}}}],"count":48,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bd-a5fd-d140c89102ec"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"credential:reset","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"delegation:create","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:configure","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:delete","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"fleet:edit","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"installer:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"policy:edit","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:assign","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"role:define","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"team:manage","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"user:invite","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-73be-ae04-45291a728cb7"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"audit:export","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"audit:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]},{"action":"device:view","gainedDevices":4,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a8-8871-e83a5f54da93","kind":"manufacturer","name":"Nordquell"}]}]}],"file":"world.jsonl"}',X'6f998c6f8fb08af29d1885a93489d366');
INSERT INTO audit_text VALUES(1,'Command line on the server''s machine',X'd6b60e92275b664ae225c306bd2afae6','Ada Berg',X'93d885fd14686e769f747c90a698d0f6',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(2,'Command line on the server''s machine',X'a5f91e489243a28cef3f4baa32d5b272','Otto Lund',X'2ad2539e1167ae08081012f9546859b6',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(3,'Command line on the server''s machine',X'a72b3ba6495a5450f1dcb4f676fdd0e0','Ines Gruber',X'589a7c314de7232cd7479b81d6b0a12d',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(4,'Command line on the server''s machine',X'70fdca2d9346bfeb7a3cb28a2fde5abe','Tom Huber',X'8b4741656e0f349a12298f5aa569fc1e',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(5,'Command line on the server''s machine',X'22f464476524abdc51abb0f5fcbb6042','Finn Dahl',X'3edfa0bd0c0e8b0c8ebdc5f5cfcffc67',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(6,'Command line on the server''s machine',X'67ca3f0286983877581051c9f9ca547f','Cora Winter',X'c6859fea0b40c58b9eb851788a8fa504',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(7,'Ada Berg (Nordquell)',X'f72a7c5886fbcde45bc174c538363898','test',X'620a063a91b781b790c5f8e8e65798aa',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(8,'Ada Berg (Nordquell)',X'acb59b37b536a73da572305113863c47',NULL,NULL,'Vertrag Nº 17 — "ab sofort"',X'4a29d3fe040d8423ffec950825845cfa','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-73cb-ab25-c34b9efded40","from":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","to":"019fd0ef-bc00-73b3-a5b7-321347634026","region":[{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}},{"put":{"type":"assignment","id":"019fd0ef-bc00-73cc-97df-946c347ce70c","principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"role":"019fd0ef-bc00-73c5-b5d0-cd5ebfd41547","scope":{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"},"delegation":"019fd0ef-bc00-73cb-ab25-c34b9efded40"}}],"count":2,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":3,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]}]}],"digest":"e875e97265014c8729db7cb66f9637e5c09bfa7f47e8f33aa393467a2c2b43a6"}',X'c1493322607d19f76f99e13f2ec512a8');
INSERT INTO audit_text VALUES(9,'Ada Berg (Nordquell)',X'4f080d528c3c3c901eab3cced4376ebd','Nordquell to Alpine Heat',X'79d9cc5e592226199100f8961ae20dd5','Vertrag Nº 17 — "ab sofort"',X'0770861b2599d8af23b441aace76f453','{"change":{"put":{"type":"delegation","id":"019fd0ef-bc00-73cb-ab25-c34b9efded40","from":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","to":"019fd0ef-bc00-73b3-a5b7-321347634026","region":[{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}}',X'4d3a6df86010837aedf5264d39d4e6dd');
INSERT INTO audit_text VALUES(10,'Ada Berg (Nordquell)',X'345b2de8237f3e50b166c741c8a18522','Customer One',X'5f6fcfefa865ae03b6a47690a0ecdecd','Vertrag Nº 17 — "ab sofort"',X'a6535212150cb9ebf0639a5b04bfcc9a','{"change":{"put":{"type":"assignment","id":"019fd0ef-bc00-73cc-97df-946c347ce70c","principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"role":"019fd0ef-bc00-73c5-b5d0-cd5ebfd41547","scope":{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"},"delegation":"019fd0ef-bc00-73cb-ab25-c34b9efded40"}}}',X'c07bbf7b8430ec0b9f364c917c253f6b');
INSERT INTO audit_text VALUES(11,'Ines Gruber (Alpine Heat)',X'edbe46c91d1d5d13df2e576a98a8191a','test',X'5f741c11b4e32884f5e9d46793e0bf22',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(12,'Ines Gruber (Alpine Heat)',X'9d933cde74cb5945f9db016a2c940815','Site 11',X'a8ad38b715c0d89933bf3d34bab6a3a7','tour',X'6a395711b2459df258b84cdc70027f4f','{"changes":[{"put":{"type":"assignment","id":"019fd126-aa80-7132-b428-175f991c673f","principal":{"kind":"membership","id":"019fd0ef-bc00-73c0-9971-b07f1bd46399"},"role":"019fd0ef-bc00-73c6-abc8-c3495179ed6c","scope":{"kind":"resource","id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef"},"validity":{"from":"2026-08-05T09:00:00Z","until":"2027-02-21T09:00:00Z"},"reason":"summer; it''s his tour","delegation":"019fd0ef-bc00-73cb-ab25-c34b9efded40"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73c0-9971-b07f1bd46399"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-7132-b428-175f991c673f"}]}],"digest":"9fb3b32870976db85b5cdbff2f68dc46d552326803aa995ccac412299c39d9f7"}',X'1a91670edc7f731422dd7033f86568be');
INSERT INTO audit_text VALUES(13,'Tom Huber (Alpine Heat)',X'6903574c4d5339f5fe32f29acf1426a9','test',X'cb741b3746f00937718cb2650fe37524',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(14,'Tom Huber (Alpine Heat)',X'e828e22f01a0be5a85220cdb8344787b',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(15,'Tom Huber (Alpine Heat)',X'f925bfd834ba90561b27ad56556eba07',NULL,NULL,'Wrong password or account',X'660c9c96eaef9b8e2f962777065af0a1',NULL,NULL);
INSERT INTO audit_text VALUES(16,'Ada Berg (Nordquell)',X'8e1e7ecdcba8c638f23494a2db798062','test',X'c0d44bdaf022282d530c65003d7bacd5',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(17,'Ada Berg (Nordquell)',X'24b196f77980f666b6723081d34ae687',NULL,NULL,'autumn',X'c5eef3bb9307169090c729c33540ff17','{"changes":[{"put":{"type":"person","id":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}},{"put":{"type":"membership","id":"01a070cb-ce80-74aa-9bae-d541d69f821b","externalId":"zoe","person":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","title":"Service"}},{"put":{"type":"team","id":"01a070cb-ce80-74ab-94c4-5f35551b3071","externalId":"service","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Service","members":["01a070cb-ce80-74aa-9bae-d541d69f821b"]}},{"put":{"type":"group","id":"01a070cb-ce80-74ac-8780-4402522177c0","externalId":"vip","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"VIP","members":["019fd0ef-bc00-73b0-a5ef-1ae958a041a8","019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b"]}},{"put":{"type":"role","id":"01a070cb-ce80-74ad-8fbd-827fac68e783","externalId":"careful","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}},{"put":{"type":"assignment","id":"01a070cb-ce80-74ae-a4cc-d4029eda9b2e","principal":{"kind":"team","id":"01a070cb-ce80-74ab-94c4-5f35551b3071"},"role":"019fd0ef-bc00-73c6-abc8-c3495179ed6c","scope":{"kind":"group","id":"01a070cb-ce80-74ac-8780-4402522177c0"}}}],"count":6,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-74aa-9bae-d541d69f821b"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73b0-a5ef-1ae958a041a8","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73b0-a5ef-1ae958a041a8","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b","kind":"device","name":"Pump 211"}]}]},{"principal":{"kind":"team","id":"01a070cb-ce80-74ab-94c4-5f35551b3071"},"label":"Service (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"device:configure","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73b0-a5ef-1ae958a041a8","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":2,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73b0-a5ef-1ae958a041a8","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b","kind":"device","name":"Pump 211"}]}]}],"digest":"7079782cabcd0d96c036f7f34eef1691f20b63cb60d4e283f526e81c0962caf2"}',X'50f84595c03808f5406cb4ea75f72827');
INSERT INTO audit_text VALUES(18,'Ada Berg (Nordquell)',X'f7793d72241ee21524060abfe8eb0340','Zoë O''Neil',X'7eaf1d13601e9f3fb4a99c80b56cd0b6','autumn',X'ba621630793aaa14236d3a6b7b5f68f8','{"change":{"put":{"type":"person","id":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","externalId":"p-new","name":"Zoë O''Neil","email":"zoe@nordquell.example"}}}',X'6d058c15009920eecd51a0e51c9bd0c8');
INSERT INTO audit_text VALUES(19,'Ada Berg (Nordquell)',X'024595d377e1e82c49ef6f6aafd24edc','Zoë O''Neil (Nordquell)',X'e8a6d55cbe084499f8727a2569a0b9a0','autumn',X'42dfc5b4bd03cbfb7f0897c0d871975e','{"change":{"put":{"type":"membership","id":"01a070cb-ce80-74aa-9bae-d541d69f821b","externalId":"zoe","person":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","title":"Service"}}}',X'0c74674adec138f6a8e08a4522b02c53');
INSERT INTO audit_text VALUES(20,'Ada Berg (Nordquell)',X'93d83149804abaf4b6cbb7066a706b7b','Service',X'b3d5c1e99467ab47e2bd01afa3f1d2f2','autumn',X'b94e33a620d523e97fb1f6fa90e95f72','{"change":{"put":{"type":"team","id":"01a070cb-ce80-74ab-94c4-5f35551b3071","externalId":"service","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Service","members":["01a070cb-ce80-74aa-9bae-d541d69f821b"]}}}',X'aa6e989a14f5a9bb4930f01b29532ed4');
INSERT INTO audit_text VALUES(21,'Ada Berg (Nordquell)',X'd146a1ebf8c97e54dfe8d39a4bb1c315','VIP',X'50309e0f7e2cdee14cc63e20e44b095b','autumn',X'079af22697713b911830f26ba08b1cfd','{"change":{"put":{"type":"group","id":"01a070cb-ce80-74ac-8780-4402522177c0","externalId":"vip","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"VIP","members":["019fd0ef-bc00-73b0-a5ef-1ae958a041a8","019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b"]}}}',X'796e21faa9c1d8037bc82fdf0f79a2ed');
INSERT INTO audit_text VALUES(22,'Ada Berg (Nordquell)',X'c56bcc4de09c4f8356764db6f1db6780','Careful',X'bffa91b87d5dbff00a1432cdf1532405','autumn',X'71724066198bf9a8631cca7106239599','{"change":{"put":{"type":"role","id":"01a070cb-ce80-74ad-8fbd-827fac68e783","externalId":"careful","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Careful","description":"only what has a serial","actions":["device:view"],"condition":"resource has serial && resource.serial == \"SN-111\""}}}',X'03188c71e4e7aab4896800373c925232');
INSERT INTO audit_text VALUES(23,'Ada Berg (Nordquell)',X'01bc8a82ef3b8cee6eb08efb9e463272','VIP',X'be6d243a31d668826b01877ed83cfda8','autumn',X'119924548356a31a43941aa06d8bdd71','{"change":{"put":{"type":"assignment","id":"01a070cb-ce80-74ae-a4cc-d4029eda9b2e","principal":{"kind":"team","id":"01a070cb-ce80-74ab-94c4-5f35551b3071"},"role":"019fd0ef-bc00-73c6-abc8-c3495179ed6c","scope":{"kind":"group","id":"01a070cb-ce80-74ac-8780-4402522177c0"}}}}',X'ca5668f9ed200141b90d676a0564f0a4');
INSERT INTO audit_text VALUES(24,'Ada Berg (Nordquell)',X'40aa4c0e8b53c767a90b74d52353352e','Nordquell',X'a37737749b8891ccbb2b509d34d2b11b','second pair of eyes',X'747cbf063fdc8edf29b615de94fd48a4','{"changes":[{"put":{"type":"assignment","id":"01a070cb-ce80-74af-8e2c-5dd8c6e5b5fb","principal":{"kind":"membership","id":"019fd0ef-bc00-73be-ae04-45291a728cb7"},"role":"01a070cb-ce80-74ad-8fbd-827fac68e783","scope":{"kind":"resource","id":"019fd0ef-bc00-73a8-8871-e83a5f54da93"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'633eb91cc1cdbbe4c3d55e7b13912866');
INSERT INTO audit_text VALUES(25,'Ada Berg (Nordquell)',X'115519c222bad5ec820be366917110b7','Pump 111',X'a9d95f45862a26a0e93779266031a388','sold',X'8125e92858e35866c859482eb7cb3670','{"changes":[{"put":{"type":"ownership","id":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93","primary":"019fd0ef-bc00-73bc-b2ed-273d85694c17","secondaries":["01a070cb-ce80-74a9-b8f2-df121b5f64c8"]}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'47b5dffbedb8874073debb785bd920a8');
INSERT INTO audit_text VALUES(26,'Ada Berg (Nordquell)',X'c5717d153ea7e17745512707791809a3','Calm',X'3241f034ca8acd1ceea61368c006b5ce','a rule',X'008e952f36673f9de69c16ba42f5ea07','{"changes":[{"put":{"type":"policy","id":"01a070cb-ce80-74b0-abf9-3fba0819b7f7","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","name":"Calm","text":"forbid (principal, action == Action::\"device:delete\", resource)\nwhen { resource has serial };","reason":"season"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bd-a5fd-d140c89102ec"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"device:delete","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93","kind":"device","name":"Pump 111"}]}]}],"digest":"16ba66174db7ca6c440abff6b19e1954a5a9de4a2c84c43c12b734e02eaffe89"}',X'fd1cd5f74ddccf09b238b2b1ea02d91c');
INSERT INTO audit_text VALUES(27,'Ada Berg (Nordquell)',X'00bd1f3c08b2ed5ad6217217555dc929','test',X'95bc10b344f1c4e1da125bcc52e99609',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(28,'Ada Berg (Nordquell)',X'7a6fd94001a96aa48181088e38f0cb03','Site 12',X'fb64aed031e9ee723b99977695b94310','sold on',X'2da670d9b289a0567e358b2ab89ef5b9','{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","externalId":"site-12","kind":"site","parent":"019fd0ef-bc00-73aa-a758-fa5e97402af7","name":"Site 12"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","kind":"site","name":"Site 12"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","kind":"site","name":"Site 12"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","kind":"site","name":"Site 12"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","kind":"site","name":"Site 12"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ac-b936-9b56932a4ad8","kind":"site","name":"Site 12"}]}]}],"digest":"539a339a0cc3e0c6696d1b0ad1f3a865d7e83e8566ab3ea38beb6fe72d1339c4"}',X'bbd26b93d7c7398eed7ea6770b44504f');
INSERT INTO audit_text VALUES(29,'Ada Berg (Nordquell)',X'aac59ba40a9f15dc12037af733badbd9','Pump 111 (100% new_\)',X'478a3f4bc089eef3a0a4ef171ad34c76',NULL,NULL,'{"changes":[{"put":{"type":"resource","id":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93","externalId":"device-111","kind":"device","parent":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","name":"Pump 111 (100% new_\\)","attributes":{"config_setpoint":19,"open":true,"serial":"SN-111"}}}],"count":1,"effect":[],"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'b1320196b469d5cf726ca0ff43c6f1a3');
INSERT INTO audit_text VALUES(30,'Ada Berg (Nordquell)',X'146005c044558938a7c815e492fb9f4b','Pump 112',X'ef6b68c473db0cba169a8bf3f91a09cb','scrapped',X'b8588cf55119bd98301ec1be2f1f546c','{"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bd-a5fd-d140c89102ec"},"label":"Ada Berg (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"credential:reset","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"delegation:create","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"device:delete","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"fleet:edit","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"installer:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"policy:edit","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"role:define","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-73be-ae04-45291a728cb7"},"label":"Otto Lund (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"audit:export","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"audit:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-73c0-9971-b07f1bd46399"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73af-8a06-d05a92e61ed4","kind":"device","name":"Pump 112"}]}]}],"digest":"6218b1f0352249858c6f7e5aea08dce5e97351c6ba20a8cc975ec325a54bdbe5"}',X'98f761fd3b91c79176f1d953a1ebf729');
INSERT INTO audit_text VALUES(31,'Ada Berg (Nordquell)',X'32da5edd6f3ce89f96d32142bde10f9a','Nordquell to Alpine Heat',X'9441157692ca553c025725ac203779e5','dispute',X'88b342498da5edd50ac95c77e25c6656','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-73cb-ab25-c34b9efded40","from":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","to":"019fd0ef-bc00-73b3-a5b7-321347634026","region":[{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract","cut":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-73c0-9971-b07f1bd46399"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":0,"lostDevices":1,"lost":[{"id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","kind":"site","name":"Site 11"}]}]}],"digest":"72354978ba3e9a553644c599e26d64fd0ba4457ccf66ba3a609fece7c234f2cd"}',X'9b94559a9fae883cbb9aff202d55aafc');
INSERT INTO audit_text VALUES(32,'Tom Huber (Alpine Heat)',X'9423e483c2aea62f901c018eb73a3269','test',X'c1ada042b6519f1ea704700426c7be0a',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(33,'Ada Berg (Nordquell)',X'1ff6effe994fc7795d7800389d3ffb33','test',X'db30d74c65adf24c8f1b14a5c145a50f',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(34,'Ada Berg (Nordquell)',X'840318206f3f273f63308444d3e54ab2','Nordquell to Alpine Heat',X'4f1cbcad2a0be46f5bc279a9d4698619','peace',X'8b561968a4c438f8a0a2894bf01c1a1e','{"changes":[{"put":{"type":"delegation","id":"019fd0ef-bc00-73cb-ab25-c34b9efded40","from":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","to":"019fd0ef-bc00-73b3-a5b7-321347634026","region":[{"kind":"resource","id":"019fd0ef-bc00-73a9-9d01-ba623929df33"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"},{"action":"role:assign"},{"action":"team:manage"},{"action":"user:invite"}],"passes":1,"reason":"service contract"}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"019fd0ef-bc00-73bf-a488-45e42ad4e433"},"label":"Ines Gruber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"role:assign","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"team:manage","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]},{"action":"user:invite","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73a9-9d01-ba623929df33","kind":"customer","name":"Customer One"}]}]},{"principal":{"kind":"membership","id":"019fd0ef-bc00-73c0-9971-b07f1bd46399"},"label":"Tom Huber (Alpine Heat)","organization":"019fd0ef-bc00-73b3-a5b7-321347634026","actions":[{"action":"device:configure","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","kind":"site","name":"Site 11"}]},{"action":"device:view","gainedDevices":1,"lostDevices":0,"gained":[{"id":"019fd0ef-bc00-73ab-910d-b04c09ad5eef","kind":"site","name":"Site 11"}]}],"scheduled":[{"at":"2027-02-21T09:00:00Z","begins":false,"assignment":"019fd126-aa80-7132-b428-175f991c673f"}]}],"digest":"f063454bf44bc6b656564d5515c2b435ec26577440ba892cda17236834d36259"}',X'65efa1c38ca4a10885f994558bac59c1');
INSERT INTO audit_text VALUES(35,'Ada Berg (Nordquell)',X'04d7169abddd6bbe12f97fe58c9829f3','Zoë O''Neil (Nordquell)',X'd8ea156f4f9ee7ed44e07cd595245a0f','left',X'967ac8cb1573130f30587c5fdaacdb79','{"changes":[{"put":{"type":"membership","id":"01a070cb-ce80-74aa-9bae-d541d69f821b","externalId":"zoe","person":"01a070cb-ce80-74a9-b8f2-df121b5f64c8","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","title":"Service","disabled":true}}],"count":1,"effect":[{"principal":{"kind":"membership","id":"01a070cb-ce80-74aa-9bae-d541d69f821b"},"label":"Zoë O''Neil (Nordquell)","organization":"019fd0ef-bc00-73b2-9102-b18274c7f9b3","actions":[{"action":"device:configure","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-73b0-a5ef-1ae958a041a8","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b","kind":"device","name":"Pump 211"}]},{"action":"device:view","gainedDevices":0,"lostDevices":2,"lost":[{"id":"019fd0ef-bc00-73b0-a5ef-1ae958a041a8","kind":"device","name":"Pump 121"},{"id":"019fd0ef-bc00-73b1-a4a7-a44ee70e4e7b","kind":"device","name":"Pump 211"}]}]}],"digest":"de5ea1aecb0b016e2c2a0ac7f3960e30ca3710c2d3e70de2e9f3fad2c709b8eb"}',X'd39fa584b0156aac9f9b119d7c5909bf');
INSERT INTO audit_text VALUES(36,'Ada Berg (Nordquell)',X'9a3e843d23b9565d2827ed1918970a4b','test',X'76ec4410cc115a0d2e48e0941be07a57',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(37,'Tom Huber (Alpine Heat)',X'64e8009f8ac96b514362f21c10a8c1cf','test',X'8b01f0abebdc659094c02f8ad44a888a',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(38,'Tom Huber (Alpine Heat)',X'a762089f4c7cd57f85635c0972c430b4',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(39,'Tom Huber (Alpine Heat)',X'edc8cda74fc6175ab215eec984099542','Pump 111 (100% new_\)',X'8a041882f6a4e507f853025a5b3f8e5a','because',X'1b702c2f08752e3a9aaa58869d1aba4b','{"code":"invalid-change","message":"The change breaks a rule of the fleet","person":"Tom Huber (Alpine Heat)","action":"device:delete","resource":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93","path":"policy 01a070cb-ce80-74b0-abf9-3fba0819b7f7","refusals":[{"path":"policy 01a070cb-ce80-74b0-abf9-3fba0819b7f7","message":"line 1, column 87: names Device::\"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93\", which does not exist"}],"changes":[{"remove":{"type":"resource","id":"019fd0ef-bc00-73ae-8f88-1fcd3bb76b93"}}],"count":1}',X'4bc68ccca456726ec013dfa2957f98b0');
INSERT INTO audit_text VALUES(40,'Cora Winter (Customer Two)',X'558f83be56caf64202d28e3abcf49108','test',X'5115be1e0606bbb9a463d0615049b3e4',NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(41,'Ada Berg (Nordquell)',X'ee9c36d5c601b78508564333ffc8e720',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO audit_text VALUES(42,'Tom Huber (Alpine Heat)',X'cc5429b2170187a7249ba0e43dfc6aaf',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE audit_checkpoint (
    size INTEGER PRIMARY KEY NOT NULL,
    time INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO audit_checkpoint VALUES(1,1785916800000,replace('bailiwick-8153360863825b43\n1\nfppuxCF5bGekZutJrkXJReA8kCc39aw/PqadQu2690g=\n\n— bailiwick-8153360863825b43 GxEWkAH88lPqs34FBIoO97odda8F+RZ/wKINmclq4LKgjEXd8f9xMw3zXGBeG+GmNGCuvGdmn6DSn2PYEw7bbAy0mQM=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(11,1785916800000,replace('bailiwick-8153360863825b43\n11\nBvKwgugBOiz3+0/woXNcKtgYCZUpmSlIlyoUIrYlRDQ=\n\n— bailiwick-8153360863825b43 GxEWkOjX9Pd4a7ot8kbkP4+gYOqNZTliU/UW630Pktl3a99xIr0K6K9j6LgL7rHjCJ/Kbz2YIb0PUrcHMrAOLjbe3Q4=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(13,1785920400000,replace('bailiwick-8153360863825b43\n13\nsXcXGoT0CMCPcvnKP0MyEJG0mPaBvYS9K0VhhnqGxQo=\n\n— bailiwick-8153360863825b43 GxEWkMG9lr6u9fomHWcT5oFKCY6xvtYgcR0TP2v2zlHsShVlO6DuQxOTfG+gPnReF7vJVILi/zacbp7vfWGM8kTNigc=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(16,1785920400000,replace('bailiwick-8153360863825b43\n16\nUbbyJQqS8ewzkeuYrms4DAHYZa+mSZV906USgphFRBU=\n\n— bailiwick-8153360863825b43 GxEWkIoJvA3Kp98FQpK+Us1tq5dor4JBL1AOUi0tOt0JwbkoLoHWGLcM/oUl1ZUbzhytBQ2DiXb6yDxHnA39owcIMw8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(24,1788598800000,replace('bailiwick-8153360863825b43\n24\nrQ6zvxiz2HfO9OqYfeIt4uIRLz0icBnznysm9xT0bdo=\n\n— bailiwick-8153360863825b43 GxEWkPLXCXF1ll68wdgABg3lkvqXtk4X+4snOYqGnlYia9sQD1N+pYvlrczFmsrY/1gdhOvYyFbuZiwGsgGwIZPCQwg=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(25,1788598800000,replace('bailiwick-8153360863825b43\n25\ngeC9NlHHmENW5A7auy0oqu2KlxDh70eZgshcyxBOeMI=\n\n— bailiwick-8153360863825b43 GxEWkL9iLBz77AZRiJTkzHwJ3c6gURahGxUoq2uPrYrFpaMOzmvZ8rRKcrjGWqMQcc2C+nxCeQXQjTRpvjWJPxMqrgQ=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(26,1788598800000,replace('bailiwick-8153360863825b43\n26\nHKPNneEuK4akN3CV/78rObaYmflOj0CdgyrSHqSyUtI=\n\n— bailiwick-8153360863825b43 GxEWkCfSHBpsC8jsibxIu7wwPwdUhFiJ7pCW7LUhhBilYxvrYGykChZAWmbhoOZN7E1VmgkXw2mJTfqbLTpa/ympzQ8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(27,1788598800000,replace('bailiwick-8153360863825b43\n27\nL2YdH6iGAkWHFRvUIsLDkE3RKYlc+aC2VhQzMFU/QPY=\n\n— bailiwick-8153360863825b43 GxEWkEovOxTEKKE7nKDiITJxQ8mwJgJ3f1BgnqfWcrj6NPTnN5B9YR0BDDPUA3Ldf9xp4qvoWWpzW54ZZfUu1nyURww=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(29,1791190800000,replace('bailiwick-8153360863825b43\n29\nRP7eiZDxYkevX6UrvvE2N0vsvEvPvtaWu0m87AJiKJc=\n\n— bailiwick-8153360863825b43 GxEWkDamYVhgqN2Xg3eC8TywLZ+3ll5zHye2SZEStfaCCYHiMZkSqTyNdQQRxMhaBg9N2ydNrXYQ+FpjF/VVqBofXQM=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(30,1791190800000,replace('bailiwick-8153360863825b43\n30\n/GZTvLLrbmCIATmxvAOxAPN9fFINrZP2j0X72cwTkqc=\n\n— bailiwick-8153360863825b43 GxEWkOkpPeMkEAdCvznCFMG5fMW3K0q7KE4TPXjIZGUuWuUPqKiq0bIM3mIAw382kUFvbPEUL4AliwHFsUXCJtJIjAQ=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(31,1791190800000,replace('bailiwick-8153360863825b43\n31\nYnhDPhLBpnbTGxm0/eaRv/TAHMmYBNl2TjLoH2yMNOQ=\n\n— bailiwick-8153360863825b43 GxEWkMTkB/z+GpUqeVCQbJ4X9CUmbq6xCZEwqkwq4rrclIS/pu+IprGANxtl7PT3HEB9UhlfW8zpT+sdjfw74hG8xQY=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(32,1791190800000,replace('bailiwick-8153360863825b43\n32\n78qTRJIKoquRIh5ndr6YmjlrhO+YWwKGA/haYWaqlVk=\n\n— bailiwick-8153360863825b43 GxEWkEBrt9ytRidHqRPY0KvJO6EO4f91DfAwIzyvcDILOFFgpjFG9lHF3RUD6APuibhmiM6A3IGo5T4/SFUiu0nfKQ8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(35,1791363600000,replace('bailiwick-8153360863825b43\n35\nIBhUsamUl+j7hlbUfkUxNKLszX5a7O6zN1fKwR4ItYA=\n\n— bailiwick-8153360863825b43 GxEWkAi0FeY68zE0srhqUcFBARZaEN2awDG39GehFW2hVZUPL31o2mpJNrrGE8Ce251gVdc48fDMgzkKjqt9DFejGg8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(36,1791363600000,replace('bailiwick-8153360863825b43\n36\nUfDWZynwwiETbiKGZy+NIBtUD/hQfoHYVUJkjmuPve4=\n\n— bailiwick-8153360863825b43 GxEWkBA2HsivJSW6SRCDFFNhXcRIgsde2yE/b164ourTsxUnD2uBMDkLgdQT8QgQrMvbQt8VU03qunvs14PqiAQMtwk=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(41,1794387600000,replace('bailiwick-8153360863825b43\n41\nnAuh2bgkfll8A0ciBADxXxDmSY8uTcczOWSJWWOgrEU=\n\n— bailiwick-8153360863825b43 GxEWkOvG8Eh+uZY5lgNmbzNTwHTc/G2oqRO+R911P3pOBEGh4XXDyXFQhq1kupBEE2C3jhlU2pPWcnRLnenIWUV9mQ8=\n','\n',char(10)));
INSERT INTO audit_checkpoint VALUES(43,1794387600000,replace('bailiwick-8153360863825b43\n43\nedoejNRAAf8CZEye5AMMDX6uwrVtA8F8Gam39DcAhFc=\n\n— bailiwick-8153360863825b43 GxEWkLPw5Lq+poNR+dfJ1WnLP0i5tV18tMe52acXZZWfqQcts60SCS9da1Qd073caii3Ijq+8r/YL908iZX57ngzjgY=\n','\n',char(10)));
CREATE TABLE audit_frontier (
    only INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
    frontier TEXT NOT NULL
) STRICT;
INSERT INTO audit_frontier VALUES(1,'43 78qTRJIKoquRIh5ndr6YmjlrhO+YWwKGA/haYWaqlVk= jPOc8JqTqWxA2TVQiSf4A4zjko8jQakflt05vJbUnIs= iih9fVNIaFYGRCBHNjlJYN1GfO34BJe5gffdjR9lm80= 2zxIE3Eaw0A4+rql7AKG72VypaGSS49KswNlfhanrtI=');
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
INSERT INTO policy VALUES('01a070cb-ce80-74b0-abf9-3fba0819b7f7','','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Calm',replace('forbid (principal, action == Action::"device:delete", resource)\nwhen { resource has serial };','\n',char(10)),NULL,NULL,'season',NULL);
CREATE TABLE history_start (
    only INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
    revision INTEGER NOT NULL -- the oldest whose state can be loaded
) STRICT;
INSERT INTO history_start VALUES(1,1);
CREATE TABLE history_action (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    name TEXT,
    description TEXT,
    meta INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_resource (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    kind TEXT,
    parent TEXT,
    name TEXT,
    space_kind TEXT,
    attributes TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_resource VALUES(8,'019fd0ef-bc00-73ac-b936-9b56932a4ad8',1,'site-12','site','019fd0ef-bc00-73a9-9d01-ba623929df33','Site 12','','{}');
INSERT INTO history_resource VALUES(9,'019fd0ef-bc00-73ae-8f88-1fcd3bb76b93',1,'device-111','device','019fd0ef-bc00-73ab-910d-b04c09ad5eef','Pump 111','','{"config_setpoint":21,"serial":"SN-111"}');
INSERT INTO history_resource VALUES(10,'019fd0ef-bc00-73af-8a06-d05a92e61ed4',1,'device-112','device','019fd0ef-bc00-73ab-910d-b04c09ad5eef','Pump 112','','{}');
CREATE TABLE history_organization (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    kind TEXT,
    name TEXT,
    resource TEXT,
    blocked INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_person (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    name TEXT,
    email TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_person VALUES(4,'01a070cb-ce80-74a9-b8f2-df121b5f64c8',0,NULL,NULL,NULL);
CREATE TABLE history_membership (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    person TEXT,
    organization TEXT,
    title TEXT,
    disabled INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_membership VALUES(4,'01a070cb-ce80-74aa-9bae-d541d69f821b',0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO history_membership VALUES(13,'01a070cb-ce80-74aa-9bae-d541d69f821b',1,'zoe','01a070cb-ce80-74a9-b8f2-df121b5f64c8','019fd0ef-bc00-73b2-9102-b18274c7f9b3','Service',0);
CREATE TABLE history_team (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_team VALUES(4,'01a070cb-ce80-74ab-94c4-5f35551b3071',0,NULL,NULL,NULL);
CREATE TABLE history_team_member (
    revision INTEGER NOT NULL,
    team TEXT NOT NULL,
    membership TEXT NOT NULL,
    PRIMARY KEY (revision, team, membership)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_group (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_group VALUES(4,'01a070cb-ce80-74ac-8780-4402522177c0',0,NULL,NULL,NULL);
CREATE TABLE history_group_member (
    revision INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    resource TEXT NOT NULL,
    PRIMARY KEY (revision, "group", resource)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_ownership (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    primary_person TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_ownership VALUES(6,'019fd0ef-bc00-73ae-8f88-1fcd3bb76b93',0,NULL);
CREATE TABLE history_ownership_secondary (
    revision INTEGER NOT NULL,
    ownership TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (revision, ownership, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_role (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    description TEXT,
    condition TEXT,
    ownership INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_role VALUES(4,'01a070cb-ce80-74ad-8fbd-827fac68e783',0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE history_role_action (
    revision INTEGER NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (revision, role, action)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_delegation (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    from_organization TEXT,
    to_organization TEXT,
    parent TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    passes INTEGER,
    reason TEXT,
    cut INTEGER,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_delegation VALUES(2,'019fd0ef-bc00-73cb-ab25-c34b9efded40',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO history_delegation VALUES(11,'019fd0ef-bc00-73cb-ab25-c34b9efded40',1,'','019fd0ef-bc00-73b2-9102-b18274c7f9b3','019fd0ef-bc00-73b3-a5b7-321347634026',NULL,NULL,NULL,1,'service contract',0);
INSERT INTO history_delegation VALUES(12,'019fd0ef-bc00-73cb-ab25-c34b9efded40',1,'','019fd0ef-bc00-73b2-9102-b18274c7f9b3','019fd0ef-bc00-73b3-a5b7-321347634026',NULL,NULL,NULL,1,'service contract',1);
CREATE TABLE history_delegation_region (
    revision INTEGER NOT NULL,
    delegation TEXT NOT NULL,
    scope_kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    PRIMARY KEY (revision, delegation, scope_kind, scope)
) STRICT, WITHOUT ROWID;
INSERT INTO history_delegation_region VALUES(11,'019fd0ef-bc00-73cb-ab25-c34b9efded40','resource','019fd0ef-bc00-73a9-9d01-ba623929df33');
INSERT INTO history_delegation_region VALUES(12,'019fd0ef-bc00-73cb-ab25-c34b9efded40','resource','019fd0ef-bc00-73a9-9d01-ba623929df33');
CREATE TABLE history_delegation_ceiling (
    revision INTEGER NOT NULL,
    delegation TEXT NOT NULL,
    action TEXT NOT NULL,
    condition TEXT NOT NULL,
    PRIMARY KEY (revision, delegation, action, condition)
) STRICT, WITHOUT ROWID;
INSERT INTO history_delegation_ceiling VALUES(11,'019fd0ef-bc00-73cb-ab25-c34b9efded40','device:configure','');
INSERT INTO history_delegation_ceiling VALUES(11,'019fd0ef-bc00-73cb-ab25-c34b9efded40','device:view','');
INSERT INTO history_delegation_ceiling VALUES(11,'019fd0ef-bc00-73cb-ab25-c34b9efded40','role:assign','');
INSERT INTO history_delegation_ceiling VALUES(11,'019fd0ef-bc00-73cb-ab25-c34b9efded40','team:manage','');
INSERT INTO history_delegation_ceiling VALUES(11,'019fd0ef-bc00-73cb-ab25-c34b9efded40','user:invite','');
INSERT INTO history_delegation_ceiling VALUES(12,'019fd0ef-bc00-73cb-ab25-c34b9efded40','device:configure','');
INSERT INTO history_delegation_ceiling VALUES(12,'019fd0ef-bc00-73cb-ab25-c34b9efded40','device:view','');
INSERT INTO history_delegation_ceiling VALUES(12,'019fd0ef-bc00-73cb-ab25-c34b9efded40','role:assign','');
INSERT INTO history_delegation_ceiling VALUES(12,'019fd0ef-bc00-73cb-ab25-c34b9efded40','team:manage','');
INSERT INTO history_delegation_ceiling VALUES(12,'019fd0ef-bc00-73cb-ab25-c34b9efded40','user:invite','');
CREATE TABLE history_assignment (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    principal_kind TEXT,
    principal TEXT,
    role TEXT,
    scope_kind TEXT,
    scope TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT,
    delegation TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_assignment VALUES(2,'019fd0ef-bc00-73cc-97df-946c347ce70c',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO history_assignment VALUES(3,'019fd126-aa80-7132-b428-175f991c673f',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO history_assignment VALUES(4,'01a070cb-ce80-74ae-a4cc-d4029eda9b2e',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO history_assignment VALUES(5,'01a070cb-ce80-74af-8e2c-5dd8c6e5b5fb',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE history_policy (
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    there INTEGER NOT NULL,
    external_id TEXT,
    organization TEXT,
    name TEXT,
    text TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    reason TEXT,
    delegation TEXT,
    PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
INSERT INTO history_policy VALUES(7,'01a070cb-ce80-74b0-abf9-3fba0819b7f7',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
CREATE TRIGGER history_start_forward BEFORE UPDATE ON history_start
WHEN NEW.revision < OLD.revision
BEGIN SELECT raise(ABORT, 'history cannot be brought back'); END;
CREATE TRIGGER history_start_no_insert BEFORE INSERT ON history_start
BEGIN SELECT raise(ABORT, 'history cannot be brought back'); END;
CREATE TRIGGER history_start_no_delete BEFORE DELETE ON history_start
BEGIN SELECT raise(ABORT, 'history cannot be brought back'); END;
COMMIT;
PRAGMA application_id = 1113672823;
PRAGMA user_version = 3;
