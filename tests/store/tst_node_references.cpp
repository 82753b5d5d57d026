// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"

using namespace bailiwick;
using namespace bailiwick::tests;

// Every reference to a node of the fleet exists at commit, whoever looks after it: the engine, or
// the writer where the tables have tenants.
class TestNodeReferences : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void missingNodeIsRefused();
    void namedNodeIsNotRemoved();
    void removedTogether();
    void tenantsFollowTheTree();

private:
    fleet::ChangeSet m_base;
    std::unique_ptr<StoreFixture> m_fixture;
    fleet::Resource m_root, m_customer, m_other, m_site, m_device;
    fleet::Organization m_organization;
};

void TestNodeReferences::init()
{
    using enum fleet::ResourceKind;
    const auto node = [](std::uint64_t number, fleet::ResourceKind kind, fleet::Id parent) {
        fleet::Resource resource;
        resource.id = {3, number};
        resource.kind = kind;
        resource.parent = parent;
        return resource;
    };
    m_root = node(1, Manufacturer, {});
    m_customer = node(2, Customer, m_root.id);
    m_other = node(3, Customer, m_root.id);
    m_site = node(4, Site, m_customer.id);
    m_device = node(5, Device, m_site.id);
    m_organization = {};
    m_organization.id = {4, 1};
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY(m_fixture->open());
    VERIFY_OK(
        m_fixture->commit({fleet::Put{m_root}, fleet::Put{m_customer}, fleet::Put{m_other},
                           fleet::Put{m_site}, fleet::Put{m_device}, fleet::Put{m_organization}}));
}

void TestNodeReferences::missingNodeIsRefused()
{
    const fleet::Id nowhere{9, 9};
    fleet::Group group{{5, 1}, "", m_organization.id, "", {nowhere}};
    VERIFY_CODE(m_fixture->commit({fleet::Put{group}}), "broken-reference");
    fleet::Organization organization = m_organization;
    organization.resource = nowhere;
    VERIFY_CODE(m_fixture->commit({fleet::Put{organization}}), "broken-reference");
    fleet::Ownership ownership;
    ownership.id = nowhere;
    VERIFY_CODE(m_fixture->commit({fleet::Put{ownership}}), "broken-reference");
    fleet::Resource device = m_device;
    device.parent = nowhere;
    VERIFY_CODE(m_fixture->commit({fleet::Put{device}}), "broken-reference");
    // With the node they are fine.
    device = m_device;
    device.id = nowhere;
    organization.resource = m_customer.id;
    VERIFY_OK(m_fixture->commit(
        {fleet::Put{group}, fleet::Put{ownership}, fleet::Put{device}, fleet::Put{organization}}));
}

void TestNodeReferences::namedNodeIsNotRemoved()
{
    const auto remove = [&](fleet::Id id) {
        return m_fixture->commit({fleet::Remove{fleet::EntityKind::Resource, id}});
    };
    VERIFY_CODE(remove(m_site.id), "broken-reference"); // the device's parent
    fleet::Group group{{5, 1}, "", m_organization.id, "", {m_device.id}};
    VERIFY_OK(m_fixture->commit({fleet::Put{group}}));
    VERIFY_CODE(remove(m_device.id), "broken-reference");
    group.members.clear();
    VERIFY_OK(m_fixture->commit({fleet::Put{group}}));
    fleet::Ownership ownership;
    ownership.id = m_device.id;
    VERIFY_OK(m_fixture->commit({fleet::Put{ownership}}));
    VERIFY_CODE(remove(m_device.id), "broken-reference");
    VERIFY_OK(m_fixture->commit({fleet::Remove{fleet::EntityKind::Ownership, m_device.id}}));
    VERIFY_OK(remove(m_device.id));
    m_organization.resource = m_other.id;
    VERIFY_OK(m_fixture->commit({fleet::Put{m_organization}}));
    VERIFY_CODE(remove(m_other.id), "broken-reference");
}

void TestNodeReferences::removedTogether()
{
    fleet::Ownership ownership;
    ownership.id = m_device.id;
    VERIFY_OK(m_fixture->commit({fleet::Put{ownership}}));
    VERIFY_OK(m_fixture->commit({fleet::Remove{fleet::EntityKind::Resource, m_site.id},
                                 fleet::Remove{fleet::EntityKind::Ownership, m_device.id},
                                 fleet::Remove{fleet::EntityKind::Resource, m_device.id}}));
    QVERIFY(!m_fixture->store->loadState()->resources().find(m_site.id));
    // A child that goes elsewhere in the same change does not keep its parent.
    fleet::Resource site = m_site;
    VERIFY_OK(m_fixture->commit({fleet::Put{site}, fleet::Put{m_device}}));
    site.id = {3, 6};
    fleet::Resource device = m_device;
    device.parent = site.id;
    VERIFY_OK(m_fixture->commit({fleet::Put{site}, fleet::Put{device},
                                 fleet::Remove{fleet::EntityKind::Resource, m_site.id}}));
}

// After any changes, also of places high up: what is derived from the tree is what the tree says.
void TestNodeReferences::tenantsFollowTheTree()
{
    if (engine() != Engine::Postgres)
        QSKIP("This engine has no tenants.");
    constexpr const char *wrong[] = {
        "SELECT count(*) FROM (WITH RECURSIVE down AS (SELECT id, customer, site, depth FROM"
        " resource WHERE parent IS NULL UNION ALL SELECT r.id, CASE r.kind WHEN 'customer' THEN"
        " r.id ELSE d.customer END, CASE r.kind WHEN 'site' THEN r.id ELSE d.site END, d.depth + 1"
        " FROM resource r JOIN down d ON r.parent = d.id) SELECT * FROM down EXCEPT"
        " SELECT id, customer, site, depth FROM resource) AS x",
        "SELECT count(*) FROM resource WHERE tenant <>"
        " coalesce(customer, '00000000-0000-0000-0000-000000000000')",
        "WITH RECURSIVE up AS (SELECT id, tenant, parent FROM resource UNION ALL SELECT u.id,"
        " u.tenant, r.parent FROM up u JOIN resource r ON r.id = u.parent), expected AS"
        " (SELECT u.tenant, u.parent, u.id FROM up u JOIN resource r ON r.id = u.parent"
        " WHERE r.kind IN ('space', 'device')) SELECT count(*) FROM ((SELECT * FROM expected EXCEPT"
        " TABLE resource_within) UNION ALL (TABLE resource_within EXCEPT SELECT * FROM expected))"
        " AS x",
        "SELECT count(*) FROM ownership o LEFT JOIN resource r USING (tenant, id)"
        " WHERE r.id IS NULL",
        "SELECT count(*) FROM ownership_secondary s LEFT JOIN ownership o ON o.tenant = s.tenant"
        " AND o.id = s.ownership WHERE o.id IS NULL",
        "SELECT count(*) - count(DISTINCT number) FROM resource",
        "SELECT count(*) FROM resource, resource_number WHERE number >= next"};
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Random random(seed);
        StoreFixture fixture;
        QVERIFY(fixture.open());
        fleet::State state;
        fleet::ChangeSet changes = randomFleet(random, 60);
        Beside beside(fixture.path);
        for (int step = 0; step < 4; ++step) {
            VERIFY_OK(fixture.commit(changes));
            state = state.applied(changes);
            for (const char *sql : wrong)
                QVERIFY2(beside.integer(sql) == 0, qPrintable(QStringLiteral("seed %1 step %2: %3")
                                                                  .arg(seed)
                                                                  .arg(step)
                                                                  .arg(QString::fromUtf8(sql))));
            changes = randomChanges(random, state);
            // A site with all below it goes to another customer; a space into another site.
            const auto move = [&](fleet::ResourceKind kind, fleet::ResourceKind under) {
                std::vector<fleet::Resource> moving;
                std::vector<fleet::Id> parents;
                const fleet::State after = state.applied(changes);
                for (const fleet::Resource &node : after.resources()) {
                    if (node.kind == kind)
                        moving.push_back(node);
                    if (node.kind == under)
                        parents.push_back(node.id);
                }
                if (moving.empty() || parents.empty())
                    return;
                moving.front().parent = oneOf(random, std::span<const fleet::Id>(parents));
                changes.push_back(fleet::Put{moving.front()});
            };
            move(fleet::ResourceKind::Site, fleet::ResourceKind::Customer);
            move(fleet::ResourceKind::Space, fleet::ResourceKind::Site);
        }
    }
}

BAILIWICK_STORE_TEST(TestNodeReferences)
#include "tst_node_references.moc"
